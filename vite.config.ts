import { fileURLToPath } from 'node:url';
import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import remixConfig from './remix.config.js';
import { precompress } from './scripts/precompress.mjs';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * What travels together, so that a phone's page comes in a dozen files: what every page needs, the live wire, what a
 * phone shows in each step, and its texts in one language. The rest is cut as Rollup sees fit.
 */
const CHUNKS: readonly [name: string, files: RegExp][] = [
  ['live', /node_modules\/(@socket\.io|socket\.io-|engine\.io-)|\/app\/live\//],
  [
    'vendor',
    /node_modules\/(react|react-dom|scheduler|react-router|react-router-dom|@remix-run|i18next|react-i18next|remix-i18next|html-parse-stringify|void-elements|use-sync-external-store|@babel)\/|vite\/(preload|modulepreload)/,
  ],
  [
    'phone',
    /\/app\/ui\/phone\/(ParticipantPage|BallotTask|CheckCodes|PaperRow|Outgoing|Pace|Plenary|SeatCard|SummaryLinks|LaterTask|myBallot|receipts)\.|\/app\/ui\/board\/(OneDevice|OtherTables)/,
  ],
  [
    'page',
    /\/app\/ui\/[^/]+\.tsx?$|\/app\/domain\/(problem|codes|oslo|limits|lists|lists-after|board|timer|comments)\.ts$/,
  ],
];
const PHONE_TEXTS = /\/app\/i18n\/(nb|nn|en)\/(common|problems|phone|seating|board|plan|homework|cards)\.ts$/;

function chunkOf(id: string): string | undefined {
  const [, language] = PHONE_TEXTS.exec(id) ?? [];
  if (language) return `phone-${language}`;
  return CHUNKS.find(([, files]) => files.test(id))?.[0];
}

/** Libraries of many small files, which the server would else read one by one when it starts. */
const BUNDLED = [/^drizzle-orm/, 'zod', 'yjs', /^lib0/, 'diff', /^csv-parse/, 'react-i18next'];

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [remix(remixConfig), precompress()],
  resolve: {
    alias: [
      { find: /^~db\//, replacement: `${here('./db')}/` },
      { find: /^~\//, replacement: `${here('./app')}/` },
    ],
  },
  ssr: { noExternal: BUNDLED },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    sourcemap: false,
    ...(isSsrBuild ? {} : { rollupOptions: { output: { manualChunks: chunkOf } } }),
  },
}));
