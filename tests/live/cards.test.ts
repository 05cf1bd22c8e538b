import { beforeAll, describe, expect, it } from 'vitest';
import { Hand } from '~/domain/writing/hand';
import { socket, type Browser, type Live } from '../../scripts/replay/client';
import { stopServersAfterAll, type Server } from '../support/server';
import * as town from '../support/town';

stopServersAfterAll();
const FIELD = 'measure';
const WORDS = 6;
const ROUNDS = 3;
let server: Server;
let owner: Browser;
let table: Awaited<ReturnType<typeof tableWith>>;
beforeAll(async () => {
  ({ server, owner } = await town.settledServer());
  table = await tableWith(10);
});

/** A table at the step "cards" of workshop 2 with these people at it, and its one card. */
async function tableWith(people: number) {
  const project = await town.makeProject(owner);
  const [groupId] = project.tables;
  const guests = await town.joinMany(server, project, people);
  const must = (name: string, input: Record<string, unknown>) => town.must(owner, project.id, name, input);
  for (const { id } of guests) await must('seating.move', { participantId: id, groupId });
  const { proposalId } = await must('proposal.add', { groupId, title: 'A school for tenants' });
  await must('workshop.begin', { expected: 1, number: 2 });
  await town.goTo(owner, project, 'welcome', 'cards');
  const { solutionId = '' } = await must('card.add', { groupId, proposalId });
  return { project, guests, solutionId };
}

/** Somebody with the card open on her phone, who types one word after another where her caret is. */
class Typist {
  readonly hand = new Hand(null);
  constructor(
    private readonly live: Live,
    private readonly solutionId: string,
  ) {
    live.onView(({ topic }) => topic === this.topic && this.takeIn());
    live.watch(this.topic);
  }
  get topic() {
    return `card:${this.solutionId}` as const;
  }
  private takeIn() {
    const field = this.live.view(this.topic)?.fields[FIELD];
    if (field) this.hand.received(Buffer.from(field.state, 'base64'));
  }
  async types(words: readonly string[]): Promise<void> {
    for (const word of words) {
      for (const letter of `${word} `) {
        const at = this.hand.caretNow();
        this.hand.typed(`${this.hand.text.slice(0, at)}${letter}${this.hand.text.slice(at)}`, at + 1);
      }
      const update = Buffer.from(this.hand.send(true) ?? []).toString('base64');
      await this.live.must('card.write', { solutionId: this.solutionId, field: FIELD, update });
      this.hand.settled(true);
    }
  }
  /** The card as she has it once she has taken in all that was written. */
  async sees(words: readonly string[]): Promise<string> {
    const all = (text: string) => words.every((word) => text.includes(word));
    await this.live.seen(this.topic, ({ fields }) => all(fields[FIELD]?.text ?? ''), 'every word');
    return this.hand.text;
  }
}

/** Somebody without JavaScript: takes the page, writes her word at the end of what it shows, and sends the form. */
async function sends(browser: Browser, solutionId: string, words: readonly string[]): Promise<void> {
  for (const word of words) {
    const page = await browser.get(`/room?card=${solutionId}`);
    const forms = page.text.match(/<form\b.*?<\/form>/gs) ?? [];
    const form = forms.find((one) => one.includes(`name="field" value="${FIELD}"`)) ?? '';
    const base = /name="base" value="([^"]*)"/.exec(form)?.[1];
    if (base === undefined) throw new Error('the page has no form for the field');
    const fields = { solutionId, field: FIELD, base, text: `${base} ${word}` };
    const answer = await browser.submit('/room', 'card.write', fields, town.newCallId());
    expect([answer.status, answer.location]).toEqual([303, `/room?card=${solutionId}#card-${solutionId}`]);
  }
}

const wordsOf = (who: string, count: number) => Array.from({ length: count }, (_, i) => `${who}x${i}`);

describe('a solution card', () => {
  it('loses no word of eight who type in one field at once, and of two beside them who send plain forms', async () => {
    const { project, guests, solutionId } = table;
    const [typing, posting] = [guests.slice(0, 8), guests.slice(8)];
    const lives = await Promise.all(typing.map(({ browser }) => socket(browser, 'participant', project.id)));
    try {
      const typists = lives.map((live) => new Typist(live, solutionId));
      const typed = typists.map((_, i) => wordsOf(`t${i}`, WORDS));
      const sent = posting.map((_, i) => wordsOf(`f${i}`, ROUNDS));
      await Promise.all([
        ...typists.map((typist, i) => typist.types(typed[i] ?? [])),
        ...posting.map(({ browser }, i) => sends(browser, solutionId, sent[i] ?? [])),
      ]);
      const all = [...typed, ...sent].flat();
      const texts = await Promise.all(typists.map((typist) => typist.sees(all)));
      const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');
      expect(words(texts[0] ?? '').sort()).toEqual([...all].sort());
      expect(new Set(texts).size).toBe(1);
    } finally {
      lives.forEach((live) => live.close());
    }
  });
});
