import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrationsFolder } from '~db/migrate.server';
import { temporaryFolder } from './db';

const ROOT = process.cwd();
const journalIn = (folder: string) => join(folder, 'meta', '_journal.json');

/** The migrations of SQLite that have landed, oldest first. */
export function landed(): { idx: number; tag: string; when: number }[] {
  const text = readFileSync(journalIn(migrationsFolder(ROOT, 'sqlite')), 'utf8');
  return (JSON.parse(text) as { entries: { idx: number; tag: string; when: number }[] }).entries;
}

/** A folder with the migrations of today and one that comes after them. */
export function withOneMore(statements: readonly string[]): string {
  const root = temporaryFolder();
  const folder = migrationsFolder(root, 'sqlite');
  mkdirSync(folder, { recursive: true });
  cpSync(migrationsFolder(ROOT, 'sqlite'), folder, { recursive: true });
  const last = landed().at(-1);
  const entry = {
    idx: (last?.idx ?? 0) + 1,
    version: '6',
    when: (last?.when ?? 0) + 1,
    tag: '9999_rebuild',
    breakpoints: true,
  };
  const journal = JSON.parse(readFileSync(journalIn(folder), 'utf8')) as object;
  writeFileSync(journalIn(folder), JSON.stringify({ ...journal, entries: [...landed(), entry] }));
  writeFileSync(join(folder, '9999_rebuild.sql'), statements.join('\n--> statement-breakpoint\n'));
  return root;
}
