import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// The tests choose their engine themselves; an operator's own DATABASE_URL must never reach them.
delete process.env.DATABASE_URL;

export default defineConfig({
  resolve: {
    alias: [
      { find: /^~db\//, replacement: `${here('./db')}/` },
      { find: /^~\//, replacement: `${here('./app')}/` },
    ],
  },
  test: {
    pool: 'forks',
    // By default one core is left idle, which on two cores is half of the machine.
    maxWorkers: '100%',
    // Loading the house costs a file more than most of its tests: files of a worker share what is loaded, never a database.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    reporters: ['default', 'json'],
    outputFile: { json: 'test-results/unit.json' },
    projects: [
      {
        extends: true,
        test: { name: 'sqlite', include: ['tests/**/*.test.{ts,tsx}'], exclude: ['tests/e2e/**'] },
      },
      {
        extends: true,
        test: {
          name: 'pglite',
          include: ['tests/{commands,db,views}/**/*.test.{ts,tsx}'],
          env: { DATABASE_URL: 'pglite:' },
          globalSetup: './tests/support/pglite.ts',
        },
      },
    ],
  },
});
