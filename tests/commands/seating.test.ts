import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenHouse } from '~/house.server';
import { reviewNamed, seatingOf } from '~db/seating.server';
import { changes, participants, workshops } from '~db/schema';
import { closeAfterAll, freshHouse } from '../support/db';
import {
  call,
  goTo,
  lead,
  makeCrowd,
  makeParticipant,
  makeProject,
  moveTo,
  openVote,
  makeProposal,
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
const seatsOf = () => rows(house, 'seats', { workshopId: project.workshopId });
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
    const fixed = { kind: 'fixed', people: [c.participantId], groupId: third } as const;
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

describe('who comes late', () => {
  it('gets a seat in this and in every planned round, at tables not visited, and moves nobody', async () => {
    await makeCrowd(house, project, 9);
    await settings(3);
    await plan();
    const before = await seatsOf();
    const late = await makeParticipant(house, project, 'Late');
    const after = await seatsOf();
    expect(after.filter((seat) => seat.participantId !== late.participantId)).toEqual(before);
    const hers = after.filter((seat) => seat.participantId === late.participantId);
    expect(new Set(hers.map((seat) => seat.groupId)).size).toBe(3);
  });

  it('finds no seat at a table that is full', async () => {
    await makeCrowd(house, project, 6);
    await call(house, project.owner, 'table.save', {
      ...ofProject(),
      ...{ groupId: third, themeId: project.themes[0], size: 2 },
    });
    await plan();
    for (const name of ['Late 1', 'Late 2', 'Late 3']) await makeParticipant(house, project, name);
    expect((await inRound(1)).filter((seat) => seat.groupId === third)).toHaveLength(2);
  });
});

describe('check-in', () => {
  it('by the code on the badge, typed with blanks or as its address; not by a code of elsewhere', async () => {
    const anna = await makeParticipant(house, project, 'Anna');
    const codeOf = async (id: string) => (await row(house, 'participants', { id })).personalCode;
    const other = await makeProject(house);
    const stranger = await makeParticipant(house, other, 'Stranger');
    const by = (code: string) =>
      outcomeOf(call(house, project.owner, 'attendance.mark', { ...ofProject(), code, here: true }));
    const code = await codeOf(anna.participantId);
    for (const typed of [`${code.slice(0, 5)} ${code.slice(5).toLowerCase()}`, `https://x.no/k/${code}`]) {
      await mark(anna, false);
      expect(await by(typed)).toBe('accepted');
      await row(house, 'attendance', { participantId: anna.participantId });
    }
    expect(await by(await codeOf(stranger.participantId))).toBe('unknown-code');
    expect(await by('')).toBe('unknown-code');
  });

  it('lets nobody go while votes are being given', async () => {
    const anna = await makeParticipant(house, project, 'Anna');
    await makeProposal(house, project, 'A café');
    await openVote(house, project);
    expect(await outcomeOf(mark(anna, false))).toBe('vote-open');
  });

  it('ticks nobody who was taken off the list', async () => {
    const anna = await makeParticipant(house, project, 'Anna');
    await house.store.write((tx) =>
      tx.update(participants).set({ removedAt: house.now() }).where(eq(participants.id, anna.participantId)),
    );
    expect(await outcomeOf(mark(anna, true))).toBe('person-removed');
  });
});

describe('where people choose for themselves', () => {
  const choose = (who: Participant, groupId: string, round = 1) =>
    outcomeOf(call(house, who, 'seating.choose', { ...ofProject(), groupId, round }));

  it('a full table says so: an even share and one, or what the table holds', async () => {
    const crowd = await makeCrowd(house, project, 6);
    await settings(1, 'chosen');
    const told = await Promise.all(crowd.map((one) => choose(one, project.tables[0])));
    expect(told.sort()).toEqual([
      ...['accepted', 'accepted', 'accepted'],
      ...['table-full', 'table-full', 'table-full'],
    ]);
    expect(await inRound(1)).toHaveLength(3);
  });

  it('one who leads a table stays at it, and nobody chooses where there is a plan', async () => {
    const [a, b] = await makeCrowd(house, project, 4);
    await settings(2, 'chosen');
    await lead(house, project, a as Participant, 0);
    expect(await choose(a as Participant, project.tables[1])).toBe('leads-a-table');
    expect(await choose(b as Participant, project.tables[1], 2)).toBe('step-moved');
    await settings(2);
    expect(await choose(b as Participant, project.tables[1])).toBe('seats-are-planned');
  });

  it('those who lead a table have their seats in the next round, the others choose anew', async () => {
    const [a, b] = await makeCrowd(house, project, 4);
    await lead(house, project, a as Participant, 0);
    await settings(2, 'chosen');
    await choose(b as Participant, project.tables[1]);
    await toRound(1, 2);
    expect((await inRound(2)).map((seat) => seat.participantId)).toEqual([a?.participantId]);
    expect(await choose(b as Participant, third, 2)).toBe('accepted');
  });
});

it('a wish needs two people, or one and a table', async () => {
  const [a] = await makeCrowd(house, project, 2);
  const wish = (kind: 'together' | 'fixed', groupId = '') =>
    outcomeOf(
      call(house, project.owner, 'wish.add', {
        ...ofProject(),
        kind,
        people: [a?.participantId ?? ''],
        groupId,
      }),
    );
  expect([await wish('together'), await wish('fixed'), await wish('fixed', third)]).toEqual([
    ...['wish-unclear', 'wish-unclear', 'accepted'],
  ]);
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
