import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  socket,
  type Audience,
  type Browser,
  type Live,
  type ViewMessage,
} from '../../scripts/replay/client';
import { stopServersAfterAll, type Server } from '../support/server';
import { chance } from '../support/seeded';
import * as town from '../support/town';
import { claim } from '../routes/roles';

stopServersAfterAll();
let server: Server;
let owner: Browser;
let project: town.Project;
let console: Live;
const lives: Live[] = [];

beforeEach(async () => {
  if (!server) ({ server, owner } = await town.settledServer());
  project = await town.makeProject(owner);
  console = await opened(owner, 'console');
});
afterEach(() => lives.splice(0).forEach((live) => live.close()));

async function opened(browser: Browser, as: Audience): Promise<Live> {
  const live = await socket(browser, as, project.id);
  lives.push(live);
  return live;
}
/** Someone at a table, with her phone open. */
async function seated(name: string, table: 0 | 1) {
  const guest = await town.join(server, project, name);
  await console.must('seating.move', { participantId: guest.id, groupId: project.tables[table] });
  const live = await opened(guest.browser, 'participant');
  await live.seen('me', (me) => me.tableId === project.tables[table], 'her seat');
  await live.seen(board(table), () => true, 'her table');
  return { ...guest, live };
}
const step = (expected: string, next: string) => console.must('session.step', { expected, step: next });
const board = (table: 0 | 1) => `table:${project.tables[table]}` as const;
const needs = (live: Live, table: 0 | 1) => live.view(board(table))?.needs.map((need) => need.text) ?? [];
/** All that comes in from now on, also what the client then drops. */
function recorded(live: Live): ViewMessage[] {
  const all: ViewMessage[] = [];
  live.onView((message) => all.push(message));
  return all;
}
async function openVote(titles: string[]): Promise<{ voteRoundId: string; proposals: string[] }> {
  await step('welcome', 'solutions');
  const proposals = await town.nominate(owner, project, titles);
  await step('solutions', 'vote');
  return { voteRoundId: await town.openVote(owner, project), proposals };
}

describe('who gets what', () => {
  it('a participant gets the room, her own view and her own table, and nothing else', async () => {
    await step('welcome', 'needs');
    const [kari, ola] = [await seated('Kari', 0), await seated('Ola', 1)];
    const [toKari, toOla] = [recorded(kari.live), recorded(ola.live)];
    await kari.live.must('need.add', { groupId: project.tables[0], text: 'A need of Kari' });
    await ola.live.must('need.add', { groupId: project.tables[1], text: 'A need of Ola' });
    await console.must('session.timer', { act: 'start', minutes: 5 });
    await town.must(owner, project.id, 'invitee.save', {
      name: 'Invited Inge',
      email: 'inge@storvik.example',
      sector: 'other',
      language: 'nb',
    });
    await step('needs', 'solutions');
    for (const { live } of [kari, ola]) {
      await live.seen('room', (room) => room.step === 'solutions', 'the step');
      await live.resync();
    }
    await kari.live.must('proposal.add', { groupId: project.tables[0], title: 'The last thing' });
    await kari.live.seen(board(0), (table) => table.proposals.length === 1, 'the last thing');
    const topics = (all: ViewMessage[]) => [...new Set(all.map((message) => message.topic))].sort();
    expect(topics(toKari)).toEqual(['me', 'room', board(0)]);
    expect(topics(toOla)).toEqual(['me', 'room', board(1)]);
    const everything = JSON.stringify(toKari);
    for (const secret of [
      'A need of Ola',
      'inge@storvik.example',
      'Invited Inge',
      await town.personalCodeOf(ola.browser),
    ])
      expect(everything).not.toContain(secret);
    expect(everything).toContain(await town.personalCodeOf(kari.browser));
  });

  it('nobody sees the standing or who voted for what while the vote is open', async () => {
    const { voteRoundId, proposals } = await openVote(['A bench', 'A bus', 'A boat']);
    const screen = await opened(owner, 'screen');
    const [kari, ola] = [await seated('Kari', 0), await seated('Ola', 0)];
    const seen = [recorded(console), recorded(screen), recorded(ola.live)];
    await kari.live.must('ballot.place', { voteRoundId, proposalId: proposals[1] });
    await screen.seen('screen', (view) => view.progress?.votes === 1, 'the count of votes');
    for (const live of [console, screen, ola.live]) await live.resync();
    await ola.live.seen('me', () => true, 'her view');
    for (const message of seen.flat()) {
      const text = JSON.stringify(message);
      expect(text, message.topic).not.toMatch(/"(voter|rank)":/);
      expect(text, message.topic).not.toMatch(/"result":\{/);
    }
    expect(ola.live.view('me')?.votes).toEqual([]);
    expect(console.view('screen')?.progress).toMatchObject({ voted: 1, complete: 0, votes: 1 });
  });

  it('a reader watches, and changes nothing', async () => {
    const reader = await town.addStaff(server, owner, 'reader', `leser${town.newCallId()}@storvik.example`);
    const live = await opened(reader, 'console');
    await live.seen('console', () => true, 'the console');
    const reply = await live.call('session.step', { expected: 'welcome', step: 'needs' });
    expect(reply).toMatchObject({ ok: false, problem: { code: 'not-allowed' } });
    expect((await live.seen('room', () => true, 'the room')).step).toBe('welcome');
  });
});

describe('a person who is moved', () => {
  it('gets her new table at once, and no longer the old one', async () => {
    await step('welcome', 'needs');
    const [kari, ola] = [await seated('Kari', 0), await seated('Ola', 1)];
    const tab = await opened(kari.browser, 'participant');
    await tab.seen(board(0), () => true, 'her table in the other tab');
    await console.must('seating.move', { participantId: kari.id, groupId: project.tables[1] });
    const both = [kari.live, tab];
    for (const live of both) await live.seen(board(1), () => true, 'her new table');
    const heard = both.map(recorded);
    await console.must('need.add', { groupId: project.tables[0], text: 'For the old table' });
    await ola.live.must('need.add', { groupId: project.tables[1], text: 'For the new table' });
    for (const [i, live] of both.entries()) {
      await live.seen(board(1), (table) => table.needs.length === 1, 'what is new there');
      // Sent in order: whatever of the old table were to come would be here.
      expect(heard[i]?.map((message) => message.topic)).not.toContain(board(0));
    }
    const late = await kari.live.call('need.add', { groupId: project.tables[0], text: 'Too late' });
    expect(late).toMatchObject({ ok: false });
  });
});

describe('many places of one person', () => {
  it('R7 two tabs and a private window by the badge show the same votes', async () => {
    const { voteRoundId, proposals } = await openVote(['A bench', 'A bus', 'A boat']);
    const kari = await seated('Kari', 0);
    const tab = await opened(kari.browser, 'participant');
    const window = await opened(await claim(server, await town.personalCodeOf(kari.browser)), 'participant');
    const places = [kari.live, tab, window];
    const all = (wanted: (string | undefined)[]) =>
      Promise.all(
        places.map((live) =>
          live.seen(
            'me',
            (me) =>
              JSON.stringify(me.votes.map((vote) => vote.proposalId).sort()) ===
              JSON.stringify([...wanted].sort()),
            `${wanted.length} votes`,
          ),
        ),
      );
    await kari.live.must('ballot.place', { voteRoundId, proposalId: proposals[0] });
    await all([proposals[0]]);
    await window.must('ballot.place', { voteRoundId, proposalId: proposals[2] });
    await all([proposals[0], proposals[2]]);
    const third = await tab.call('ballot.place', { voteRoundId, proposalId: proposals[1] });
    expect(third).toMatchObject({ ok: false, problem: { code: 'votes-used-up' } });
    await tab.must('ballot.withdraw', { voteRoundId, proposalId: proposals[0] });
    await all([proposals[2]]);
    expect(new Set(places.map((live) => live.view('me')?.id)).size).toBe(1);
    const { progress } = await console.seen('screen', (view) => view.progress?.votes === 1, 'one vote');
    expect(progress).toMatchObject({ voted: 1, votes: 1 });
  });

  it('R7 closing one tab leaves the others open', async () => {
    const kari = await seated('Kari', 0);
    const tab = await opened(kari.browser, 'participant');
    kari.live.close();
    await step('welcome', 'needs');
    await tab.seen('room', (room) => room.step === 'needs', 'the step');
    expect(tab.goodbye).toBe(false);
  });
});

describe('two facilitators', () => {
  it('R10 who press next at the same moment advance once, and the other is told', async () => {
    const colleague = await opened(
      await town.addStaff(server, owner, 'facilitator', `kollega${town.newCallId()}@storvik.example`),
      'console',
    );
    const steps = ['welcome', 'groups', 'needs', 'solutions', 'nomination', 'vote'];
    for (const [i, next] of steps.slice(1).entries()) {
      const press = { expected: steps[i], step: next };
      const replies = await Promise.all([
        console.call('session.step', press),
        colleague.call('session.step', press),
      ]);
      expect(replies.map((reply) => (reply.ok ? 'ok' : reply.problem.code)).sort(), next).toEqual([
        'ok',
        'step-moved',
      ]);
      for (const live of [console, colleague])
        expect((await live.seen('room', (room) => room.step === next, next)).step).toBe(next);
    }
  });

  it('R5 the same press sent three times over two connections counts once; with another content it is refused', async () => {
    const other = await opened(owner, 'console');
    const press = { expected: 'welcome', step: 'groups' };
    const id = town.newCallId();
    const replies = await Promise.all([
      console.call('session.step', press, id),
      other.call('session.step', press, id),
      console.call('session.step', press, id),
    ]);
    expect(replies.every((reply) => reply.ok)).toBe(true);
    expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1);
    const changed = await console.call('session.step', { expected: 'groups', step: 'vote' }, id);
    expect(changed).toMatchObject({ ok: false, problem: { code: 'call-reused' } });
  });
});

describe('revisions', () => {
  it('R11 of what is pushed never go back, and a view is never older than it says', async () => {
    await step('welcome', 'needs');
    const people = await Promise.all([0, 1, 0, 1].map((table, i) => seated(`Person ${i}`, table as 0 | 1)));
    const screen = await opened(owner, 'screen');
    const watching = [...people.map((one) => one.live), console, screen];
    const heard = watching.map(recorded);
    const c = chance('revisions');
    /** Per table: what was written, and the revision at which it was. */
    const written: { table: 0 | 1; text: string; revision: number }[] = [];
    const writing = people.flatMap(({ live }, person) =>
      Array.from({ length: 25 }, async (_, i) => {
        const table = (person % 2) as 0 | 1;
        const text = `need ${person}-${i}`;
        const reply = await live.call('need.add', { groupId: project.tables[table], text });
        if (!reply.ok) throw new Error(reply.problem.code);
        written.push({ table, text, revision: reply.revision });
        if (c.random() < 0.2) await c.pick(watching).resync();
      }),
    );
    await Promise.all(writing);
    for (const table of [0, 1] as const)
      for (const live of [
        console,
        screen,
        ...people.filter((_, i) => i % 2 === table).map((one) => one.live),
      ])
        await live.seen(board(table), (view) => view.needs.length === 50, 'all needs');
    for (const { topic, revision, view } of heard.flat()) {
      const table = project.tables.findIndex((id) => topic === `table:${id}`);
      if (table < 0) continue;
      const texts = new Set((view as { needs: { text: string }[] }).needs.map((need) => need.text));
      const missing = written.filter(
        (one) => one.table === table && one.revision <= revision && !texts.has(one.text),
      );
      expect(missing, `${topic} at ${revision}`).toEqual([]);
    }
    expect(needs(console, 0)).toEqual(needs(screen, 0));
  });

  it('R11 without a resync each topic comes in the order of its revisions', async () => {
    await step('welcome', 'needs');
    const [kari, ola] = [await seated('Kari', 0), await seated('Ola', 0)];
    const heard = [kari.live, ola.live, console].map(recorded);
    await Promise.all(
      Array.from({ length: 60 }, (_, i) =>
        (i % 2 ? kari : ola).live.must('need.add', { groupId: project.tables[0], text: `need ${i}` }),
      ),
    );
    for (const live of [kari.live, ola.live, console])
      await live.seen(board(0), (view) => view.needs.length === 60, 'all needs');
    for (const all of heard) {
      const last = new Map<string, number>();
      for (const { topic, revision } of all) {
        expect(revision, topic).toBeGreaterThanOrEqual(last.get(topic) ?? 0);
        last.set(topic, revision);
      }
    }
    // Gathered, not one message a write: sixty writes of one burst are far fewer views.
    expect(heard[0]?.length).toBeLessThan(60);
  });

  it('R7 who comes back after a lost line has the truth again without asking', async () => {
    await step('welcome', 'needs');
    const [kari, ola] = [await seated('Kari', 0), await seated('Ola', 0)];
    kari.live.close('as if lost');
    await ola.live.must('need.add', { groupId: project.tables[0], text: 'While she was away' });
    await kari.live.seen(board(0), (view) => view.needs.length === 1, 'what she missed');
    expect(needs(kari.live, 0)).toEqual(['While she was away']);
  });
});
