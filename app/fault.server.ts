import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** An error as the log keeps it: what failed and where, but nothing that anybody wrote. */
interface LoggedFault {
  type: string;
  message: string;
  stack: string[];
  cause?: LoggedFault;
}

/** Database errors carry the values that were sent, in the message and in the driver's: they are left out (bar S13). */
export function loggedFault(error: unknown): LoggedFault {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: [] };
  const fromDatabase = 'query' in error || 'code' in error;
  const told = 'query' in error ? String(error.query) : 'code' in error ? String(error.code) : error.message;
  const stack = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return {
    type: error.name,
    message: told,
    stack: fromDatabase ? stack.slice(0, 12) : stack,
    ...(error.cause ? { cause: loggedFault(error.cause) } : {}),
  };
}

/** When which fault was where. The id is what people were shown; the log has the rest. Nothing personal. */
const fault = z.object({ at: z.iso.datetime(), id: z.string(), where: z.string() });
export type Fault = z.infer<typeof fault>;

const KEPT = 50;
const LARGEST_BYTES = 64 * 1024;

/** The last faults, one JSON line each, in a file of their own: the page of the operation shows them after a restart too. */
export class FaultBook {
  private readonly path: string;

  constructor(private readonly folder: string) {
    this.path = join(folder, 'faults.jsonl');
  }

  /** A disk that takes nothing more must not make a fault of the fault: then only the log knows it. */
  note(one: Fault): void {
    try {
      mkdirSync(this.folder, { recursive: true });
      appendFileSync(this.path, `${JSON.stringify(one)}\n`, { mode: 0o600 });
      if (statSync(this.path).size > LARGEST_BYTES) this.shorten();
    } catch {
      return;
    }
  }

  /** The newest first. */
  recent(count: number): Fault[] {
    if (!existsSync(this.path)) return [];
    const lines = readFileSync(this.path, 'utf8').split('\n');
    return lines.flatMap(faultIn).reverse().slice(0, count);
  }

  private shorten(): void {
    const kept = this.recent(KEPT).reverse();
    const next = `${this.path}.new`;
    writeFileSync(next, kept.map((one) => `${JSON.stringify(one)}\n`).join(''), { mode: 0o600 });
    renameSync(next, this.path);
  }
}

/** A line that a crash has cut short is none. */
function faultIn(line: string): Fault[] {
  try {
    const parsed = fault.safeParse(JSON.parse(line));
    return parsed.success ? [parsed.data] : [];
  } catch {
    return [];
  }
}
