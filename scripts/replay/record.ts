/** What `replay.json` says. Times are milliseconds; people, proposals and groups are the case's keys. */
export interface ReplayRecord {
  case: string;
  people: number;
  steps: { name: string; ms: number }[];
  tally: { [proposal: string]: number };
  chosen: string[];
  seating: { round: number; group: string; people: string[] }[];
  /** What the console says of the plan once it is made; null when people were not seated by one. */
  plan: PlanFigures | null;
  downloads: { file: string; bytes: number; sha256: string }[];
  ok: boolean;
  problems: string[];
}

/** How good a seating plan is, as the console counts it. */
export interface PlanFigures {
  rounds: number;
  sectors: { worst: number; tables: number };
  acquaintances: { made: number; possible: number };
  wishes: { kept: number; of: number };
  organisations: number;
  faults: number;
}

/** Keeps the record of one replay, and prints a line for each stage as it ends. */
export class Recorder {
  readonly record: ReplayRecord;
  private readonly seen = new Set<string>();

  constructor(
    file: string,
    private readonly print: (line: string) => void,
  ) {
    this.record = {
      case: file,
      people: 0,
      steps: [],
      tally: {},
      chosen: [],
      seating: [],
      plan: null,
      downloads: [],
      ok: false,
      problems: [],
    };
  }

  /**
   * Runs one stage and times it. The stage fails when it throws or when it found problems; a throw goes on to the
   * caller, because what follows would build on it.
   */
  async stage(name: string, job: () => Promise<void>): Promise<void> {
    const before = this.record.problems.length;
    const start = performance.now();
    try {
      await job();
    } catch (error) {
      this.problem(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      throw new Stopped(name);
    } finally {
      const ms = Math.round(performance.now() - start);
      const found = this.record.problems.slice(before);
      this.record.steps.push({ name, ms });
      this.print(`${found.length === 0 ? '✓' : '✗'} ${name} (${ms} ms)`);
      for (const problem of found) this.print(`    ${problem}`);
    }
  }

  /** Notes something that differs from the case or from what people may see. The same thing is noted once. */
  problem(text: string): void {
    if (this.seen.has(text)) return;
    this.seen.add(text);
    this.record.problems.push(text);
  }

  check(holds: boolean, otherwise: string): void {
    if (!holds) this.problem(otherwise);
  }

  /** Notes a problem when the two differ, as JSON. */
  equal(what: string, seen: unknown, wanted: unknown): void {
    const [a, b] = [shown(seen), shown(wanted)];
    this.check(a === b, `${what}: ${cut(a)} instead of ${cut(b)}`);
  }
}

/** A stage has failed, and is on record; nothing after it can be played. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

function shown(value: unknown): string {
  return JSON.stringify(value) ?? 'nothing';
}

function cut(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
