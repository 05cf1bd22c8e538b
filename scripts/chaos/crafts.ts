import * as Y from 'yjs';
import type { Input, Live } from '../replay/client';
import type { Chance } from './chance';
import { VOTES_EACH, type Guest, type Room } from './hall';
import type { Entry, Meant } from './history';

/** What somebody does next, or null when there is nothing just now. */
interface Intent {
  name: string;
  input: Input;
  meant: Meant;
}
/** What one person knows how to do. It goes by what was acknowledged to her, and by what she is shown. */
export interface Craft {
  next(live: Live): Intent | null;
  settled(entry: Entry): void;
  /** The device is new: what it had in memory is gone. */
  reloaded(): void;
}

export function craftOf(room: Room, guest: Guest, chance: Chance): Craft {
  if (room.doing === 'vote') return new Voter(room, chance);
  return room.doing === 'needs' ? new Writer(guest, chance) : new Typist(room, guest, chance);
}

/** Gives votes and takes them back without end, and now and then asks for one too many. */
class Voter implements Craft {
  private readonly given = new Set<string>();
  constructor(
    private readonly room: Room,
    private readonly chance: Chance,
  ) {}

  next(): Intent {
    const { voteRoundId, proposals } = this.room;
    const isFull = this.given.size >= VOTES_EACH;
    const takesBack = this.given.size > 0 && this.chance.happens(isFull ? 0.8 : 0.2);
    const from = takesBack ? [...this.given] : proposals.filter((id) => !this.given.has(id));
    const proposalId = this.chance.pick(from);
    const name = takesBack ? 'ballot.withdraw' : 'ballot.place';
    const meant = { kind: takesBack ? 'unvote' : 'vote', proposalId } as const;
    return { name, input: { voteRoundId, proposalId }, meant };
  }

  settled({ state, meant }: Entry): void {
    if (state !== 'acknowledged') return;
    if (meant.kind === 'vote') this.given.add(meant.proposalId);
    if (meant.kind === 'unvote') this.given.delete(meant.proposalId);
  }
  reloaded(): void {}
}

const MOST_NEEDS = 12;

/** Writes needs, and words them anew again and again: a board stays of a size that a table could have. */
class Writer implements Craft {
  private readonly own: { key: string; needId: string }[] = [];
  private written = 0;
  private worded = 0;
  constructor(
    private readonly guest: Guest,
    private readonly chance: Chance,
  ) {}

  next(live: Live): Intent | null {
    const groupId = live.view('me')?.tableId;
    if (!groupId) return null;
    const old = this.own.length > 0 ? this.chance.pick(this.own) : null;
    // The later needs come late, so that something new is on its way at every fault.
    const isTime = this.worded >= this.written * this.written * 4;
    if (old && !(isTime && this.written < MOST_NEEDS)) {
      const text = `${old.key} worded ${(this.worded += 1)}`;
      const meant = { kind: 'need', key: old.key, text, isNew: false } as const;
      return { name: 'need.edit', input: { needId: old.needId, text }, meant };
    }
    const key = `${this.guest.name} need ${(this.written += 1)}:`;
    return {
      name: 'need.add',
      input: { groupId, text: key },
      meant: { kind: 'need', key, text: key, isNew: true },
    };
  }

  settled({ state, meant, answers }: Entry): void {
    if (state !== 'acknowledged' || meant.kind !== 'need' || !meant.isNew) return;
    const { answer } = JSON.parse(answers[0] ?? '{}') as { answer?: { needId?: string } };
    if (answer?.needId) this.own.push({ key: meant.key, needId: answer.needId });
  }
  reloaded(): void {}
}

const FIELDS = ['challenge', 'measure', 'effect'] as const;

/** Types on a card together with the others at the table: a word of her own in each field, again and again another. */
class Typist implements Craft {
  private docs = new Map<string, Y.Doc>();
  private readonly words = new Map<string, string>();
  private typed = 0;
  constructor(
    private readonly room: Room,
    private readonly guest: Guest,
    private readonly chance: Chance,
  ) {}

  next(live: Live): Intent | null {
    const solutionId = this.room.cards.get(live.view('me')?.tableId ?? '');
    if (!solutionId) return null;
    live.watch(`card:${solutionId}`);
    const card = live.view(`card:${solutionId}`);
    if (!card) return null;
    const field = this.chance.pick(FIELDS);
    const doc = this.docOf(field, card.fields[field]?.state);
    const mine = this.words.get(field);
    // A new device waits until it is shown what was saved by the old one.
    if (mine && !doc.getText('text').toString().includes(mine)) return null;
    const word = `${this.guest.name.replace(' ', '')}-${(this.typed += 1)}.`;
    const update = Buffer.from(this.type(doc, mine, word)).toString('base64');
    return {
      name: 'card.write',
      input: { solutionId, field, update },
      meant: { kind: 'word', field: `${solutionId} ${field}`, word },
    };
  }

  settled({ state, meant }: Entry): void {
    if (meant.kind !== 'word') return;
    const [, field = ''] = meant.field.split(' ');
    if (state === 'acknowledged') this.words.set(field, meant.word);
    else this.docs.delete(field);
  }
  reloaded(): void {
    this.docs = new Map();
  }

  private docOf(field: string, state: string | undefined): Y.Doc {
    const doc = this.docs.get(field) ?? new Y.Doc();
    this.docs.set(field, doc);
    if (state) Y.applyUpdate(doc, Buffer.from(state, 'base64'));
    return doc;
  }

  /** Puts the word where another's ends, and takes the old one out; what has changed, as the wire carries it. */
  private type(doc: Y.Doc, old: string | undefined, word: string): Uint8Array {
    const text = doc.getText('text');
    const before = Y.encodeStateVector(doc);
    doc.transact(() => {
      if (old) text.delete(text.toString().indexOf(`${old} `), old.length + 1);
      const ends = [...text.toString().matchAll(/ /g)].map(({ index }) => index + 1);
      text.insert(this.chance.pick([0, ...ends]), `${word} `);
    });
    return Y.encodeStateAsUpdate(doc, before);
  }
}
