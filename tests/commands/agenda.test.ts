import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LIMITS } from '~/domain/limits';
import { stepsOf } from '~/domain/lists';
import type { OpenHouse } from '~/house.server';
import { agendaOf } from '~db/agenda';
import { attendance, workshops } from '~db/schema';
import { closeAfterAll, freshHouse } from '../support/db';
import {
  call,
  closeVote,
  goTo,
  makeParticipant,
  makeProject,
  makeProposal,
  moveTo,
  openVote,
  outcomeOf,
  type Project,
  type Sent,
} from '../support/make';
import { row, rows } from './rows';

let house: OpenHouse;
let project: Project;
beforeAll(async () => {
  house = await freshHouse();
});
beforeEach(async () => {
  project = await makeProject(house);
});
closeAfterAll();

const ofProject = () => ({ projectId: project.id });
const workshop = (number = 1) => row(house, 'workshops', { projectId: project.id, number });
const items = async (number = 1) => agendaOf(house.store.read, (await workshop(number)).id);
const titles = async (number = 1) => (await items(number)).map((item) => item.title);
const save = (input: Partial<Sent<'agenda.save'>> & { title: string }) =>
  call(house, project.owner, 'agenda.save', { ...ofProject(), number: 1, minutes: 30, ...input });
const add = async (title: string, about: Partial<Sent<'agenda.save'>> = {}) =>
  (await save({ title, ...about })).answer.itemId ?? '';
const fill = (number = 1, template = 'workshop-1') =>
  call(house, project.owner, 'agenda.fill', { ...ofProject(), number, template });
const undo = (changeId = '') => call(house, project.owner, 'change.undo', { ...ofProject(), changeId });
const goToItem = (itemId: string, expected: string | null = null) =>
  call(house, project.owner, 'session.item', { ...ofProject(), expected, itemId });

describe('an agenda', () => {
  it('is not there in a new project', async () => {
    expect(await items(1)).toEqual([]);
    expect(await items(2)).toEqual([]);
  });

  it('is filled from a template in the project’s language, and undoing brings the old one back', async () => {
    const old = await add('Our own');
    const { answer } = await fill(1);
    expect(await titles()).toEqual(expect.arrayContaining(['Velkommen', 'Mat og kaffe', 'Hjemmelekse']));
    expect(await titles()).not.toContain('Our own');
    expect(await titles(2)).toEqual([]);
    await undo(answer.changeId);
    expect((await items()).map(({ id, title }) => [id, title])).toEqual([[old, 'Our own']]);
  });

  it('is not filled from a template that nobody knows', async () => {
    expect(await outcomeOf(fill(1, 'constructor'))).toBe('template-unknown');
  });

  it('keeps its order when an item is moved, added, removed and brought back', async () => {
    const [a, b] = [await add('A'), await add('B')];
    await add('C');
    const move = (itemId: string, place: number) =>
      call(house, project.owner, 'agenda.move', { ...ofProject(), itemId, place });
    await move(a, 3);
    expect(await titles()).toEqual(['B', 'C', 'A']);
    const { answer } = await call(house, project.owner, 'agenda.remove', { ...ofProject(), itemId: b });
    await add('D');
    expect(await titles()).toEqual(['C', 'A', 'D']);
    await undo(answer.changeId);
    expect(await titles()).toEqual(['B', 'C', 'A', 'D']);
    const { answer: moving } = await move(a, 1);
    expect(await titles()).toEqual(['A', 'B', 'C', 'D']);
    await undo(moving.changeId);
    expect(await titles()).toEqual(['B', 'C', 'A', 'D']);
  });

  it('is changed item by item, and a change that someone has built on is not undone', async () => {
    const itemId = await add('Lunch');
    const { answer } = await save({ itemId, title: 'Dinner', minutes: 45, step: 'needs', screen: 'text' });
    expect((await items())[0]).toMatchObject({ title: 'Dinner', minutes: 45, step: 'needs', screen: 'text' });
    await save({ itemId, title: 'Supper' });
    expect(await outcomeOf(undo(answer.changeId))).toBe('changed-since');
    expect(await titles()).toEqual(['Supper']);
  });

  it('does not take an item of another of the project’s workshops', async () => {
    const itemId = await add('First');
    expect(await outcomeOf(save({ itemId, number: 2, title: 'Moved over' }))).toBe('not-found');
  });

  it('of thirty hours is refused, and so are too many items', async () => {
    for (let hour = 0; hour < 24; hour += 8) await add(`From ${hour}`, { minutes: 480 });
    expect(await outcomeOf(save({ title: 'One minute more', minutes: 1 }))).toBe('agenda-too-long');
    expect(await outcomeOf(save({ title: 'Nothing', minutes: 0 }))).toBe('accepted');
    for (let i = 4; i < LIMITS.agendaItems; i += 1) await add(`Item ${i}`, { minutes: 0 });
    expect(await outcomeOf(save({ title: 'One too many', minutes: 0 }))).toBe('agenda-too-long');
    const [first] = await items();
    const shorter = { itemId: first?.id ?? '', title: 'Shorter', minutes: 60 };
    expect(await outcomeOf(save(shorter))).toBe('accepted');
  });

  it.each([
    ['minutes', { minutes: 481 }],
    ['minutes', { minutes: -1 }],
    ['minutes', { minutes: 1.5 }],
    ['step', { step: 'lunch' as never }],
    ['screen', { screen: 'film' as never }],
    ['title', { title: '  ' }],
  ])('refuses a %s that cannot be', async (_, wrong) => {
    expect(await outcomeOf(save({ title: 'Wrong', ...wrong }))).toBe('invalid-input');
  });
});

describe('the session that runs an agenda', () => {
  it('goes from item to item with a running clock, and the step follows where an item has one', async () => {
    const hello = await add('Hello', { step: 'welcome', minutes: 10 });
    const needs = await add('Needs', { step: 'needs', minutes: 45 });
    const lunch = await add('Lunch', { screen: 'break' });
    const now = Date.now();
    await goToItem(hello);
    await goToItem(needs, hello);
    const at = await workshop();
    expect([at.itemId, at.step, at.timerLeftMs]).toEqual([needs, 'needs', null]);
    expect(Math.abs((at.timerEndsAt?.getTime() ?? 0) - now - 45 * 60_000)).toBeLessThan(30_000);
    await goToItem(lunch, needs);
    expect(await workshop()).toMatchObject({ itemId: lunch, step: 'needs' });
    await goToItem(hello, lunch);
    expect(await workshop()).toMatchObject({ itemId: hello, step: 'welcome' });
  });

  it('has no clock at an item without minutes', async () => {
    await goToItem(await add('Right now', { minutes: 0 }));
    expect(await workshop()).toMatchObject({ timerEndsAt: null, timerLeftMs: null });
  });

  it('R10 of two presses at once only the first counts', async () => {
    const [a, b] = [await add('A'), await add('B')];
    await goToItem(a);
    const told = await Promise.all([outcomeOf(goToItem(b, a)), outcomeOf(goToItem(b, a))]);
    expect(told.sort()).toEqual(['accepted', 'step-moved']);
    expect(await outcomeOf(goToItem(a, null))).toBe('step-moved');
    expect((await workshop()).itemId).toBe(b);
  });

  it('V12 does not leave a vote that is open', async () => {
    const [voting, after] = [await add('Vote', { step: 'vote' }), await add('After', { step: 'result' })];
    await makeProposal(house, project, 'A bench');
    await goToItem(voting);
    const round = await openVote(house, project);
    expect(await outcomeOf(goToItem(after, voting))).toBe('vote-open');
    await closeVote(house, project, round);
    expect(await outcomeOf(goToItem(after, voting))).toBe('accepted');
  });

  it('goes on when the item it was at has been removed, or the agenda replaced', async () => {
    const [a, b] = [await add('A'), await add('B')];
    await goToItem(a);
    await call(house, project.owner, 'agenda.remove', { ...ofProject(), itemId: a });
    expect(await outcomeOf(goToItem(b, null))).toBe('accepted');
    await fill();
    const [first] = await items();
    expect(await outcomeOf(goToItem(first?.id ?? '', null))).toBe('accepted');
  });

  it('of workshop 1 does not go to an item of workshop 2', async () => {
    expect(await outcomeOf(goToItem(await add('Later', { number: 2 })))).toBe('not-found');
  });

  it('follows a step to its first item, and to none where no item has it', async () => {
    await add('Aim');
    const first = await add('Ideas', { step: 'solutions' });
    await add('More ideas', { step: 'solutions' });
    await goTo(house, project, 'solutions');
    expect((await workshop()).itemId).toBe(first);
    await goTo(house, project, 'nomination');
    expect((await workshop()).itemId).toBeNull();
  });

  it('without an agenda runs by its steps as before', async () => {
    for (const step of stepsOf(1)) {
      await goTo(house, project, step);
      expect(await workshop()).toMatchObject({ step, itemId: null, timerEndsAt: null });
    }
  });
});

describe('the example', () => {
  it('has the model’s agendas and stands at the vote, without a clock', async () => {
    const { owner } = project;
    const input = { municipalityId: project.municipality.id, language: 'nn' } as const;
    const { answer } = await call(house, owner, 'project.example', input);
    const [first, second] = await Promise.all(
      [1, 2].map((number) => row(house, 'workshops', { projectId: answer.projectId ?? '', number })),
    );
    const at = await row(house, 'agendaItems', { id: first?.itemId ?? '' });
    expect(at).toMatchObject({ title: 'Avrøysting', step: 'vote', workshopId: first?.id });
    expect(first).toMatchObject({ step: 'vote', timerEndsAt: null });
    expect(second?.itemId).toBeNull();
    expect(await agendaOf(house.store.read, second?.id ?? '')).not.toEqual([]);
  });
});

describe('a workshop', () => {
  const saveWorkshop = (input: Partial<Sent<'workshop.save'>> = {}) =>
    call(house, project.owner, 'workshop.save', {
      ...{ ...ofProject(), number: 2, date: '2026-02-09', start: '16:00', minutes: 240, place: 'Hall' },
      ...input,
    });
  const take = (number: number) =>
    outcomeOf(call(house, project.owner, 'workshop.remove', { ...ofProject(), number }));

  it('gets a new number for its calendar file with every real change, also when one is undone', async () => {
    const sequence = async () => (await workshop(2)).sequence;
    expect(await sequence()).toBe(0);
    const { answer } = await saveWorkshop();
    expect([await sequence(), answer.changeId]).toEqual([1, expect.any(String)]);
    expect((await saveWorkshop()).answer.changeId).toBeUndefined();
    expect(await sequence()).toBe(1);
    const moved = await saveWorkshop({ start: '17:00' });
    expect(await sequence()).toBe(2);
    await undo(moved.answer.changeId);
    // Past the number of a cancellation, which is one above what was told.
    expect(await workshop(2)).toMatchObject({ start: '16:00', sequence: 4 });
  });

  it('gets its date back also when the session has gone on since', async () => {
    const moved = await saveWorkshop({ number: 1, start: '17:00' });
    await house.store.write((tx) =>
      tx.update(workshops).set({ step: 'needs', itemId: 'x' }).where(eq(workshops.projectId, project.id)),
    );
    const { start } = await workshop(1);
    expect(start).toBe('17:00');
    await undo(moved.answer.changeId);
    expect(await workshop(1)).toMatchObject({ start: '', step: 'needs', itemId: 'x' });
  });

  it('that was added is removed with its agenda, the last first, and comes back', async () => {
    await saveWorkshop({ number: 3 });
    await saveWorkshop({ number: 4 });
    await add('Only here', { number: 3 });
    expect(await take(3)).toBe('workshop-in-use');
    expect(await take(4)).toBe('accepted');
    const { answer } = await call(house, project.owner, 'workshop.remove', { ...ofProject(), number: 3 });
    expect((await rows(house, 'workshops', { projectId: project.id })).length).toBe(2);
    await undo(answer.changeId);
    expect(await titles(3)).toEqual(['Only here']);
  });

  it('of the model’s two stays, and so does one where someone has been', async () => {
    expect(await take(2)).toBe('workshop-in-use');
    await saveWorkshop({ number: 3 });
    const anna = await makeParticipant(house, project, 'Anna');
    await moveTo(house, project, anna, project.tables[0]);
    const workshopId = (await workshop(3)).id;
    await house.store.write((tx) =>
      tx.insert(attendance).values({
        ...{ workshopId, participantId: anna.participantId, at: house.now() },
      }),
    );
    expect(await take(3)).toBe('workshop-in-use');
  });
});
