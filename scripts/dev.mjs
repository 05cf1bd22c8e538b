// npm run dev: the application with every saved change at once in the browser.
import { checkNode, installPackages, loadSettings, orStop, ROOT } from './prepare.mjs';
import { startupStop } from './serve.mjs';

await orStop(async () => {
  process.chdir(ROOT);
  checkNode();
  installPackages();
  loadSettings();
  process.env.NODE_ENV ??= 'development';
  const { createServer } = await import('vite');
  const vite = await createServer({ server: { middlewareMode: true }, appType: 'custom' });
  const build = () => vite.ssrLoadModule('virtual:remix/server-build');
  try {
    await (await build()).entry.module.serve(build, { vite: vite.middlewares });
  } catch (error) {
    vite.ssrFixStacktrace(error);
    await vite.close();
    throw startupStop(error);
  }
});
