import { fileURLToPath } from 'node:url';
import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import remixConfig from './remix.config.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [remix(remixConfig)],
  resolve: {
    alias: [
      { find: /^~db\//, replacement: `${here('./db')}/` },
      { find: /^~\//, replacement: `${here('./app')}/` },
    ],
  },
  build: { target: 'es2022', assetsInlineLimit: 0, sourcemap: false },
});
