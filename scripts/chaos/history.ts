import type { Input, Reply } from '../replay/client';

/** What a call is meant to change, in the checker's words. */
export type Meant =
  | { kind: 'vote' | 'unvote'; proposalId: string }
  /** `key` names one need for good; `text` is what it says from then on. */
  | { kind: 'need'; key: string; text: string; isNew: boolean }
  /** The writer's own word in a field takes the place of the one that she had there. */
  | { kind: 'word'; field: string; word: string };

/** One call of one person, from when it was sent until it was answered. */
export interface Entry {
  person: string;
  name: string;
  input: Input;
  callId: string;
  meant: Meant;
  sentAt: number;
  answeredAt: number | null;
  /** `unknown` until an answer has come. */
  state: 'unknown' | 'acknowledged' | 'refused';
  code: string | null;
  /** Every answer that came to any copy of it. */
  answers: string[];
}
type Said = Pick<Entry, 'person' | 'name' | 'input' | 'callId' | 'meant'>;

/** Refusals that go away by themselves: the same call is sent again. */
const PASSING = ['busy', 'storage-full'];
export const isPassing = (reply: Reply): boolean => !reply.ok && PASSING.includes(reply.problem.code);

/** Everything that was ever sent, person by person in order: what the file and the phones are held against. */
export class History {
  readonly entries: Entry[] = [];
  private readonly listening = new Map<string, (() => void)[]>();
  private readonly waiting = new Set<(entry: Entry) => boolean>();

  sent(said: Said): Entry {
    const open = { sentAt: Date.now(), answeredAt: null, state: 'unknown', code: null, answers: [] } as const;
    const entry: Entry = { ...said, ...open, answers: [] };
    this.entries.push(entry);
    return entry;
  }

  /** Notes one answer; a passing refusal leaves the entry open. */
  answered(entry: Entry, reply: Reply): void {
    if (isPassing(reply)) {
      const code = reply.ok ? '' : reply.problem.code;
      for (const listen of this.listening.get(code) ?? []) listen();
      this.listening.delete(code);
    } else {
      entry.answers.push(JSON.stringify(reply));
      if (entry.state === 'unknown') this.settle(entry, reply);
    }
    for (const look of [...this.waiting]) if (look(entry)) this.waiting.delete(look);
  }

  get acknowledged(): number {
    return this.entries.filter(({ state }) => state === 'acknowledged').length;
  }

  /** Resolves once so many more calls have been acknowledged that were sent after now; with the time of the last. */
  more(count: number): Promise<number> {
    const since = Date.now();
    let left = count;
    return this.heard((entry) => {
      const isNew = entry.answers.length === 1 && (entry.answeredAt ?? 0) >= since;
      if (entry.state === 'acknowledged' && isNew) left -= 1;
      return left <= 0;
    });
  }

  /** Resolves when the server next says that it cannot just now, for this reason. */
  refusedForNow(code: string): Promise<void> {
    return new Promise((resolve) => {
      this.listening.set(code, [...(this.listening.get(code) ?? []), resolve]);
    });
  }

  /** Resolves at the first answer for which this holds. */
  private heard(test: (entry: Entry) => boolean): Promise<number> {
    return new Promise((resolve) => {
      this.waiting.add((entry) => {
        const isIt = test(entry);
        if (isIt) resolve(Date.now());
        return isIt;
      });
    });
  }

  private settle(entry: Entry, reply: Reply): void {
    entry.state = reply.ok ? 'acknowledged' : 'refused';
    entry.code = reply.ok ? null : reply.problem.code;
    entry.answeredAt = Date.now();
  }
}
