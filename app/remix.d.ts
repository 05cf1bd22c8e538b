import '@remix-run/node';
import type { AppContext } from './server';

declare module '@remix-run/node' {
  // Every loader and action gets the house and what the request knows of itself.
  interface AppLoadContext extends AppContext {}
}
