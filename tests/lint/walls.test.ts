import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import tseslint from 'typescript-eslint';

const root = fileURLToPath(new URL('../..', import.meta.url));

// The files linted here exist only as text, so the rules that ask the compiler are switched off.
const eslint = new ESLint({ cwd: root, overrideConfig: [tseslint.configs.disableTypeChecked] });

/** The rules that `code` breaks when it stands in a file at `path`. */
async function broken(path: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: join(root, path) });
  return (result?.messages ?? []).map((message) => message.ruleId ?? message.message);
}

/** A file that a room really holds: the wall is only seen by an import that leads somewhere. */
function someFileOf(room: string, ending: RegExp): string {
  const files = readdirSync(join(root, room), { recursive: true, encoding: 'utf8' });
  const file = files.sort().find((name) => ending.test(name));
  if (!file) throw new Error(`${room} has no file that ends as ${ending}`);
  return join(room, file);
}

const FILES = {
  domain: () => 'app/domain/lists.ts',
  db: () => 'db/client.server.ts',
  templates: () => 'app/templates/index.ts',
  commands: () => 'app/commands/catalogue.ts',
  views: () => someFileOf('app/views', /\.server\.ts$/),
  shapes: () => 'app/views/shapes/index.ts',
  reports: () => someFileOf('app/reports', /\.tsx?$/),
  live: () => 'app/live/protocol.ts',
  liveServer: () => someFileOf('app/live', /\.server\.ts$/),
  ui: () => someFileOf('app/ui', /\.tsx?$/),
  i18n: () => someFileOf('app/i18n', /\.tsx?$/),
  routes: () => someFileOf('app/routes', /\.tsx?$/),
  scripts: () => 'scripts/prepare.mjs',
  tests: () => 'tests/lint/walls.test.ts',
};
type Place = keyof typeof FILES;

const ROOMS: Record<string, { path: string; may: Place[] }> = {
  domain: { path: 'app/domain', may: ['domain'] },
  db: { path: 'db', may: ['db', 'domain'] },
  templates: { path: 'app/templates', may: ['templates', 'domain'] },
  commands: { path: 'app/commands', may: ['commands', 'templates', 'domain', 'db'] },
  views: { path: 'app/views', may: ['views', 'shapes', 'templates', 'domain', 'db'] },
  i18n: { path: 'app/i18n', may: ['i18n', 'domain'] },
  reports: { path: 'app/reports', may: ['reports', 'domain', 'shapes', 'i18n'] },
  live: { path: 'app/live', may: ['live', 'liveServer', 'domain', 'db', 'commands', 'views', 'shapes'] },
  ui: { path: 'app/ui', may: ['ui', 'domain', 'live', 'shapes', 'i18n'] },
  routes: {
    path: 'app/routes',
    may: [
      'routes',
      'domain',
      'db',
      'templates',
      'commands',
      'views',
      'shapes',
      'reports',
      'live',
      'liveServer',
      'ui',
      'i18n',
    ],
  },
};
const PLACES = Object.keys(FILES) as Place[];

function importOf(room: string, place: Place): string {
  const target = relative(room, FILES[place]()).replace(/\.tsx?$/, '');
  return `import ${JSON.stringify(target.startsWith('.') ? target : `./${target}`)};\n`;
}

describe.each(Object.entries(ROOMS))('%s', (_name, { path, may }) => {
  it.each(PLACES.filter((place) => may.includes(place)))('may import %s', async (place) => {
    expect(await broken(`${path}/probe.ts`, importOf(path, place))).toEqual([]);
  });

  it.each(PLACES.filter((place) => !may.includes(place)))('may not import %s', async (place) => {
    expect(await broken(`${path}/probe.ts`, importOf(path, place))).toContain('import-x/no-restricted-paths');
  });
});

describe('the walls hold however the import is written', () => {
  const wall = 'import-x/no-restricted-paths';
  it.each([
    ['an alias', "import '~/commands/catalogue';\n", wall],
    ['a type', "import type { Store } from '~db/client.server';\nexport type { Store };\n", wall],
    ['a late import', "export const late = () => import('~db/client.server');\n", wall],
    ['an export', "export * from '~/commands/catalogue';\n", wall],
    ['a package in the domain', "import 'drizzle-orm';\n", 'no-restricted-imports'],
    ['Node in the domain', "import 'node:fs';\n", 'no-restricted-imports'],
  ])('%s', async (_how, code, rule) => {
    expect(await broken('app/domain/probe.ts', code)).toContain(rule);
  });
});

describe('Remix is known only to routes, root, entry and server files', () => {
  const code = "import '@remix-run/node';\n";
  it.each([
    'app/routes/probe.tsx',
    'app/root.tsx',
    'app/entry.server.tsx',
    'app/server.ts',
    'app/session.server.ts',
  ])('%s may import it', async (path) => expect(await broken(path, code)).toEqual([]));
  it.each([
    'app/ui/probe.tsx',
    'app/commands/probe.ts',
    'app/live/probe.ts',
    'db/probe.ts',
    'scripts/probe.ts',
  ])('%s may not', async (path) => expect(await broken(path, code)).toContain('no-restricted-imports'));
});

describe('the style of the house', () => {
  const lines = (n: number) => Array.from({ length: n }, (_, i) => `  console.assert(${i} >= 0);\n`).join('');
  const length = (n: number) => `export function probe() {\n${lines(n)}}\n`;
  it.each([
    ['a function of more than 30 lines', 'db/probe.ts', length(30), 'max-lines-per-function'],
    ['a component of more than 120 lines', 'app/ui/probe.tsx', length(120), 'max-lines-per-function'],
    ['a file of more than 300 lines', 'app/domain/probe.ts', '// why\n'.repeat(301), 'max-lines'],
    ['a default export', 'app/domain/probe.ts', 'export default 1;\n', 'import-x/no-default-export'],
    ['the console in the app', 'app/domain/probe.ts', 'console.log(1);\n', 'no-console'],
  ])('%s is refused', async (_what, path, code, rule) => {
    expect(await broken(path, code)).toContain(rule);
  });
  it.each([
    ['a component of 100 lines', 'app/ui/probe.tsx', length(100), 'max-lines-per-function'],
    ['the console in a script', 'scripts/probe.ts', 'console.log(1);\n', 'no-console'],
    ["a route's default export", 'app/routes/probe.tsx', 'export default 1;\n', 'import-x/no-default-export'],
  ])('%s is fine', async (_what, path, code, rule) => {
    expect(await broken(path, code)).not.toContain(rule);
  });
});
