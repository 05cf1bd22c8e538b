import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildApp, checkNode, installPackages, Stop } from '../../scripts/prepare.mjs';

let root: string;
const put = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const packages = () => put('node_modules/some/package.json', '{}');
const build = () => {
  put('build/server/index.js', '');
  put('build/client/manifest.json', '');
};
const broken = () => {
  throw new Stop('interrupted');
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'samverk-prepare-'));
  put('package-lock.json', '{}');
  put('app/root.tsx', 'one');
  put('app/ui/card.tsx', 'two');
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true });
});

describe('the version of Node', () => {
  it.each(['20.9.0', '20.20.2', '22.0.0', '100.1.0'])('%s will do', (version) => {
    expect(() => checkNode(version)).not.toThrow();
  });
  it.each(['18.20.4', '20.8.1', '8.0.0'])('%s is refused with a plain sentence', (version) => {
    expect(() => checkNode(version)).toThrow(`Samverk needs Node 20.9 or newer; this is Node ${version}.`);
  });
});

describe('packages', () => {
  it('are installed once, and again when the lock file changes', () => {
    expect(installPackages(root, packages)).toBe(true);
    expect(installPackages(root, broken)).toBe(false);
    put('package-lock.json', '{"changed": true}');
    expect(installPackages(root, packages)).toBe(true);
  });

  it('are installed with the development packages, which the build needs', () => {
    const run = vi.fn(packages);
    installPackages(root, run);
    expect(run).toHaveBeenCalledWith(root, expect.arrayContaining(['ci', '--include=dev']));
  });

  it('are installed again after an install that was interrupted', () => {
    installPackages(root, packages);
    put('package-lock.json', '{"changed": true}');
    expect(() => installPackages(root, broken)).toThrow('interrupted');
    put('package-lock.json', '{}');
    expect(installPackages(root, packages)).toBe(true);
  });
});

describe('the build', () => {
  it('is made once', () => {
    expect(buildApp(root, build)).toBe(true);
    expect(buildApp(root, broken)).toBe(false);
  });

  it.each([
    ['a source changes', () => put('app/ui/card.tsx', 'three')],
    ['a source comes', () => put('db/schema/new.ts', '')],
    ['a source goes', () => rmSync(join(root, 'app/ui/card.tsx'))],
    [
      'text moves from one source to the next',
      () => [put('app/root.tsx', 'onetwo'), put('app/ui/card.tsx', '')],
    ],
    ['a part of it is gone', () => rmSync(join(root, 'build/client'), { recursive: true })],
  ])('is made again when %s', (_what, change) => {
    buildApp(root, build);
    change();
    expect(buildApp(root, build)).toBe(true);
  });

  it('stays when a migration, a test or a script changes', () => {
    buildApp(root, build);
    put('migrations/sqlite/0001.sql', '');
    put('tests/probe.test.ts', '');
    put('scripts/probe.mjs', '');
    expect(buildApp(root, broken)).toBe(false);
  });

  it('is made again after a build that was interrupted, also when the sources are back as they were', () => {
    buildApp(root, build);
    put('app/root.tsx', 'changed');
    expect(() => buildApp(root, broken)).toThrow('interrupted');
    put('app/root.tsx', 'one');
    expect(existsSync(join(root, 'build/server/index.js'))).toBe(true);
    expect(buildApp(root, build)).toBe(true);
  });

  it('is made again when a source changed while it was being made', () => {
    buildApp(root, () => {
      build();
      put('app/root.tsx', 'saved meanwhile');
    });
    expect(buildApp(root, build)).toBe(true);
  });
});
