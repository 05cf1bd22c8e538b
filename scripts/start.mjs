// npm start: from a fresh clone to a running server; from the second time on within seconds.
import { orStop, prepare } from './prepare.mjs';

await orStop(async () => {
  prepare();
  const { serve } = await import('./serve.mjs');
  await serve();
});
