// Part of the build: a brotli copy beside each text file of the browser's, which the server sends as it is.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const TEXT = /\.(js|css|svg)$/;

/**
 * Vite's plugin; it does nothing while developing, nor for the server's part.
 * @returns {import('vite').Plugin}
 */
export function precompress() {
  return {
    name: 'samverk-precompress',
    apply: 'build',
    writeBundle({ dir }, bundle) {
      if (Object.values(bundle).some((one) => one.fileName === 'index.js')) return;
      const assets = join(dir, 'assets');
      for (const name of readdirSync(assets).filter((one) => TEXT.test(one)))
        writeFileSync(join(assets, `${name}.br`), brotliCompressSync(readFileSync(join(assets, name))));
    },
  };
}
