import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { z } from 'zod';
import { referenceFaults, type Fault } from './case-references';
import { FORMAT, workshopCase, type WorkshopCase } from './case-schema';

export type { CaseGroup, CaseInvitee, WorkshopCase } from './case-schema';

/** A case that cannot be played. The message is one line: file, field, what is wrong. */
export class CaseFault extends Error {
  override readonly name = 'CaseFault';
}

/**
 * Reads a case file.
 * @throws CaseFault when it is missing, not JSON, or not a case
 */
export async function readCase(path: string): Promise<WorkshopCase> {
  const file = basename(path);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new CaseFault(`${file}: ${unreadable(error)} (${path})`);
  });
  return parseCase(file, text);
}

/**
 * Reads a case from its text.
 * @param file how the case is called in messages
 * @throws CaseFault
 */
export function parseCase(file: string, text: string): WorkshopCase {
  const result = workshopCase.safeParse(json(file, text), { reportInput: true });
  if (!result.success) throw fault(file, result.error.issues.map(worded));
  const faults = referenceFaults(result.data);
  if (faults.length > 0) throw fault(file, faults);
  return result.data;
}

function unreadable(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return 'there is no such file';
  if (error.code === 'EISDIR') return 'is a folder, not a case file';
  return `cannot be read: ${error.code ?? error.message}`;
}

function json(file: string, text: string): unknown {
  const bare = text.replace(/^\uFEFF/, '');
  try {
    return JSON.parse(bare);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const position = /at position (\d+)/.exec(message)?.[1];
    const where = position === undefined ? '' : ` at ${lineAndColumn(bare, Number(position))}`;
    const what = message.replace(/ at position \d+.*$/s, '').replace(/\s+/g, ' ');
    throw new CaseFault(`${file}: not JSON${where}: ${what}`);
  }
}

function lineAndColumn(text: string, position: number): string {
  const before = text.slice(0, position).split('\n');
  return `line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`;
}

/** One line for the first fault, and how many more there are: the whole list would bury it. */
function fault(file: string, faults: readonly Fault[]): CaseFault {
  const [first = { path: '', what: 'not a case' }] = faults;
  const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : '';
  return new CaseFault(`${file}: ${first.path ? `${first.path}: ` : ''}${first.what}${more}`);
}

function worded(issue: z.core.$ZodIssue): Fault {
  return { path: pathOf(issue.path), what: what(issue) };
}

function pathOf(path: readonly PropertyKey[]): string {
  return path
    .map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i > 0 ? '.' : ''}${String(part)}`))
    .join('');
}

const TYPES: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  tuple: 'a list of two: verdict and note',
};

function what(issue: z.core.$ZodIssue): string {
  if (issue.input === undefined && issue.code !== 'too_small') return 'is missing';
  switch (issue.code) {
    case 'invalid_type':
      return `should be ${TYPES[issue.expected] ?? issue.expected}, is ${kind(issue.input)}`;
    case 'invalid_value':
      if (issue.path[0] === 'format') return `should be "${FORMAT}", is ${kind(issue.input)}`;
      return `should be one of ${issue.values.join(', ')}, is ${kind(issue.input)}`;
    case 'too_small':
      if (issue.origin === 'array') return 'should not be empty';
      return issue.origin === 'string'
        ? 'should not be empty'
        : `should be at least ${String(issue.minimum)}`;
    case 'too_big':
      return `should be at most ${String(issue.maximum)}, is ${kind(issue.input)}`;
    case 'invalid_format':
      return `should be ${issue.format === 'date' ? 'a date like 2026-02-09' : 'a language code like nb'}, is ${kind(issue.input)}`;
    case 'invalid_union':
      return `should be a date like 2026-02-09 or empty, is ${kind(issue.input)}`;
    default:
      return issue.message;
  }
}

function kind(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  const shown = JSON.stringify(value) ?? typeof value;
  return shown.length > 60 ? `${shown.slice(0, 60)}…` : shown;
}
