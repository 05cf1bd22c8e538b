import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenHouse } from '~/house.server';
import { reviewNamed, seatingOf } from '~db/seating.server';
import { changes, workshops } from '~db/schema';
import { closeAfterAll, freshHouse } from '../support/db';
import {
  call,
  goTo,
  lead,
  makeCrowd,
  makeProject,
  moveTo,
  outcomeOf,
  type Participant,
  type Project,
} from '../support/make';
import { row, rows } from './rows';

let house: OpenHouse;
let project: Project;
let third: string;
beforeAll(async () => {
  house = await freshHouse();
});
beforeEach(async () => {
  project = await makeProject(house);
  const table = { ...ofProject(), themeId: project.themes[0] };
  third = (await call(house, project.owner, 'table.save', table)).answer.groupId ?? '';
});
closeAfterAll();

const ofProject = () => ({ projectId: project.id });
/** In one order, whatever the engine gives them in. */
const seatsOf = async () =>
  (await rows(house, 'seats', { workshopId: project.workshopId })).sort((a, b) =>
    `${a.round} ${a.participantId}` < `${b.round} ${b.participantId}` ? -1 : 1,
  );
const inRound = async (round: number) => (await seatsOf()).filter((seat) => seat.round === round);
const settings = (rounds: number, seating: 'planned' | 'chosen' = 'planned') =>
  call(house, project.owner, 'seating.settings', { ...ofProject(), rounds, seating });
const plan = () => call(house, project.owner, 'seating.plan', { ...ofProject(), who: 'present' });
const toRound = (expected: number, round: number) =>
  call(house, project.owner, 'session.round', { ...ofProject(), expected, round });
const mark = (who: Participant, here: boolean) =>
  call(house, project.owner, 'attendance.mark', { ...ofProject(), participantId: who.participantId, here });
const take = (proposal: string) => call(house, project.owner, 'seating.take', { ...ofProject(), proposal });

async function review() {
  const db = house.store.read;
  const [workshop] = await db.select().from(workshops).where(eq(workshops.id, project.workshopId));
  if (!workshop) throw new Error('no workshop');
  return reviewNamed(await seatingOf(db, workshop));
}

const sizesIn = async (round: number) => {
  const seats = await inRound(round);
  const tables = [...project.tables, third];
  return tables.map((id) => seats.filter((seat) => seat.groupId === id).length).sort();
};

/** Undoes the newest change that has not been. */
async function undoLast() {
  const db = house.store.read;
  const all = await db.select().from(changes).where(eq(changes.projectId, project.id));
  const last = all.filter((one) => !one.undoneAt && one.name.startsWith('seating.')).at(-1);
  return call(house, project.owner, 'change.undo', { ...ofProject(), changeId: last?.id ?? '' });
}

describe('the plan of all rounds', () => {
  it('seats everyone in every round, evenly, and nobody at one table twice', async () => {
    const crowd = await makeCrowd(house, project, 12);
    await settings(3);
    await plan();
    for (const round of [1, 2, 3]) expect(await sizesIn(round)).toEqual([4, 4, 4]);
    for (const { participantId } of crowd) {
      const been = (await seatsOf()).filter((seat) => seat.participantId === participantId);
      expect(new Set(been.map((seat) => seat.groupId)).size).toBe(3);
    }
  });

  it('leaves the rounds alone that are played, and refuses when all are', async () => {
    await makeCrowd(house, project, 9);
    await settings(2);
    await plan();
    await goTo(house, project, 'needs');
    const first = await inRound(1);
    await plan();
    expect(await inRound(1)).toEqual(first);
    await toRound(1, 2);
    await goTo(house, project, 'needs');
    expect(await outcomeOf(plan())).toBe('round-played');
  });

  it('keeps a fixed seat, and people apart, in every round', async () => {
    const [a, b, c] = await makeCrowd(house, project, 9);
    if (!a || !b || !c) throw new Error('nobody');
    const apart = [a.participantId, b.participantId];
    await settings(3);
    await call(house, project.owner, 'wish.add', { ...ofProject(), kind: 'apart', people: apart });
    const fixed = { kind: 'fixed' as const, people: [c.participantId], groupId: third };
    await call(house, project.owner, 'wish.add', { ...ofProject(), ...fixed });
    await plan();
    for (const round of [1, 2, 3]) {
      const at = new Map((await inRound(round)).map((seat) => [seat.participantId, seat.groupId]));
      expect(at.get(c.participantId)).toBe(third);
      expect(at.get(a.participantId)).not.toBe(at.get(b.participantId));
    }
  });

  it('takes the seats of rounds that fall away along, and undoing brings both back', async () => {
    await makeCrowd(house, project, 6);
    await settings(3);
    await plan();
    const before = await seatsOf();
    await settings(1);
    expect((await seatsOf()).every((seat) => seat.round === 1)).toBe(true);
    await undoLast();
    expect(await seatsOf()).toEqual(before);
    expect((await row(house, 'workshops', { id: project.workshopId })).rounds).toBe(3);
  });

  it('is not cut shorter than where the room is', async () => {
    await makeCrowd(house, project, 6);
    await settings(2);
    await plan();
    await goTo(house, project, 'groups');
    await toRound(1, 2);
    expect(await outcomeOf(settings(1))).toBe('round-played');
  });
});

describe('a plan that no longer fits', () => {
  it('is mended with as few moves as it takes, and the mending can be undone', async () => {
    const crowd = await makeCrowd(house, project, 12);
    await settings(3);
    await plan();
    await goTo(house, project, 'groups');
    expect((await review()).proposal).toBeNull();
    const gone = crowd[5] as Participant;
    await mark(gone, false);
    const { proposal, name } = await review();
    expect(proposal?.left).toEqual([gone.participantId]);
    const before = await seatsOf();
    await take(name);
    expect((await seatsOf()).some((seat) => seat.participantId === gone.participantId)).toBe(false);
    expect(await sizesIn(1)).toEqual([3, 4, 4]);
    expect((await review()).proposal).toBeNull();
    await undoLast();
    expect(await seatsOf()).toEqual(before);
  });

  it('is not taken when the room is another than the one that was shown', async () => {
    const crowd = await makeCrowd(house, project, 9);
    await plan();
    await goTo(house, project, 'groups');
    await mark(crowd[0] as Participant, false);
    const { name } = await review();
    await mark(crowd[1] as Participant, false);
    const before = await seatsOf();
    expect(await outcomeOf(take(name))).toBe('proposal-gone');
    expect(await seatsOf()).toEqual(before);
  });

  it('a new table facilitator sits at her table in this and all later rounds', async () => {
    const [one] = await makeCrowd(house, project, 9);
    await settings(3);
    await plan();
    await lead(house, project, one as Participant, 1);
    const mine = (await seatsOf()).filter((seat) => seat.participantId === one?.participantId);
    expect(mine.map((seat) => seat.groupId)).toEqual([1, 2, 3].map(() => project.tables[1]));
  });
});

describe('R10 the change of tables', () => {
  it('is made once by two presses at once, and one presser is told', async () => {
    await makeCrowd(house, project, 6);
    await settings(2);
    await plan();
    await goTo(house, project, 'solutions');
    const told = await Promise.all([outcomeOf(toRound(1, 2)), outcomeOf(toRound(1, 2))]);
    expect(told.sort()).toEqual(['accepted', 'step-moved']);
    expect(await row(house, 'workshops', { id: project.workshopId })).toMatchObject({
      round: 2,
      step: 'groups',
    });
  });

  it('goes to no round without seats', async () => {
    await makeCrowd(house, project, 6);
    await plan();
    await goTo(house, project, 'groups');
    expect(await outcomeOf(toRound(1, 2))).toBe('no-seats-planned');
    await settings(2);
    expect(await outcomeOf(toRound(1, 2))).toBe('no-seats-planned');
  });

  it('counts who has arrived in the round that it is, once', async () => {
    const [anna] = await makeCrowd(house, project, 6);
    const arrive = (round: number) =>
      outcomeOf(call(house, anna as Participant, 'seating.arrive', { ...ofProject(), round }));
    await settings(2);
    await plan();
    expect(await arrive(2)).toBe('step-moved');
    expect([await arrive(1), await arrive(1)]).toEqual(['accepted', 'accepted']);
    expect(await rows(house, 'arrivals', { workshopId: project.workshopId })).toHaveLength(1);
  });
});

it('a hand move in a later round leaves the others where they are, and can be undone', async () => {
  const [a] = await makeCrowd(house, project, 6);
  await settings(2);
  await plan();
  const before = await seatsOf();
  const seat = before.find((one) => one.round === 2 && one.participantId === a?.participantId);
  const to = seat?.groupId === third ? project.tables[0] : third;
  const participantId = a?.participantId ?? '';
  await call(house, project.owner, 'seating.move', { ...ofProject(), participantId, groupId: to, round: 2 });
  const moved = await seatsOf();
  expect(
    moved.filter((one) => !before.some((was) => JSON.stringify(was) === JSON.stringify(one))),
  ).toHaveLength(1);
  await undoLast();
  expect((await seatsOf()).map((one) => JSON.stringify(one)).sort()).toEqual(
    before.map((one) => JSON.stringify(one)).sort(),
  );
  await moveTo(house, project, a as Participant, project.tables[0]);
});
