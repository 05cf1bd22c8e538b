import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const root = fileURLToPath(new URL('.', import.meta.url));

/** The walls of the house: what each room may import besides packages. Whatever is not named here is an error. */
const ROOMS = {
  'app/domain': ['app/domain'],
  db: ['db', 'app/domain'],
  'app/templates': ['app/templates', 'app/domain'],
  'app/commands': ['app/commands', 'app/templates', 'app/domain', 'db'],
  'app/views': ['app/views', 'app/templates', 'app/domain', 'db'],
  'app/i18n': ['app/i18n', 'app/domain'],
  'app/reports': ['app/reports', 'app/domain', 'app/views/shapes', 'app/i18n'],
  'app/live': ['app/live', 'app/domain', 'app/commands', 'app/views', 'db'],
  'app/ui': ['app/ui', 'app/domain', 'app/live', 'app/views/shapes', 'app/i18n'],
  // Routes, root and entry files, and what puts the server together.
  app: ['app', 'db'],
};

const wallsOf = ([room, allowed]) =>
  ['app', 'db', 'scripts', 'tests']
    .filter((top) => !allowed.includes(top))
    .map((top) => ({
      target: `./${room}`,
      from: `./${top}`,
      except: allowed
        .filter((path) => path.startsWith(`${top}/`))
        .map((path) => `.${path.slice(top.length)}`),
      message: `${room} may import only ${allowed.join(', ')}.`,
    }));

const WALLS = [
  ...Object.entries(ROOMS).flatMap(wallsOf),
  {
    target: './app/ui',
    from: './app/live/**/*.server.{ts,tsx}',
    message: 'The browser never gets server code.',
  },
];

/** The only files that know Remix, so that a move to React Router is a rename. */
const REMIX_FILES = [
  'app/routes/**',
  'app/root.tsx',
  'app/entry.*.tsx',
  'app/server.ts',
  'app/doors.server.ts',
  'app/session.server.ts',
  'app/remix.d.ts',
  'vite.config.ts',
];
const DEFAULT_EXPORTS = [
  'app/routes/**',
  'app/root.tsx',
  'app/entry.*.tsx',
  'app/i18n/*/*.ts',
  '*.config.{ts,js}',
  'db/drizzle.*.ts',
];
const functionLines = (max) => ({
  'max-lines-per-function': ['error', { max, skipBlankLines: true, skipComments: true }],
});
const off = (...rules) => Object.fromEntries(rules.map((rule) => [rule, 'off']));

export default defineConfig(
  { ignores: ['build/', 'data/', 'migrations/', 'playwright-report/', 'test-results/', '.cache/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  // Text that people send is freed of control characters, and that takes naming them.
  { rules: off('no-control-regex') },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
      },
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // An empty interface is how another module's type is added to.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['**/*.tsx'],
    extends: [jsxA11y.flatConfigs.recommended],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      // A component of ours may take a role of another kind: what someone is on the staff.
      'jsx-a11y/aria-role': ['error', { ignoreNonDOM: true }],
      // What scrolls must be reached by keyboard (WCAG 2.1.1): programmes and plans are such regions.
      'jsx-a11y/no-noninteractive-tabindex': ['error', { tags: ['nav'], roles: ['region', 'tabpanel'] }],
    },
  },
  {
    files: ['app/**/*.{ts,tsx}', 'db/**/*.ts'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: `${root}tsconfig.json` })],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { basePath: root, zones: WALLS }],
      'no-console': 'error',
    },
  },
  {
    files: ['**/*.{ts,tsx,js,mjs}'],
    ignores: REMIX_FILES,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['@remix-run/*'], message: 'Only routes, root, entry and server files know Remix.' },
          ],
        },
      ],
    },
  },
  {
    files: ['app/domain/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [{ regex: '^(?!\\.|~/)', message: 'The domain is pure: no packages, nothing of Node.' }],
        },
      ],
    },
  },
  {
    files: ['app/domain/writing/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(?!\\.|~/|yjs$|diff$)',
              message:
                'Text that several write is pure too: no packages but yjs and diff, which are arithmetic.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['**/*.{ts,tsx,js,mjs}'],
    ignores: DEFAULT_EXPORTS,
    plugins: { 'import-x': importX },
    rules: { 'import-x/no-default-export': 'error' },
  },
  {
    files: ['app/**/*.{ts,tsx}', 'db/**/*.ts', 'scripts/**/*.{ts,mjs}'],
    rules: functionLines(30),
  },
  { files: ['**/*.tsx'], rules: functionLines(120) },
  // A suite of tests is one function, so tests are held to the length of a file only.
  { files: ['tests/**'], rules: off('max-lines-per-function') },
  {
    files: ['{app,db,scripts,tests}/**/*.{ts,tsx,mjs}'],
    rules: { 'max-lines': ['error', { max: 300 }] },
  },
);
