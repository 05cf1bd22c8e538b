import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenHouse } from '~/house.server';
import { participants } from '~db/schema';
import { closeAfterAll, freshHouse } from '../support/db';
import {
  call,
  lead,
  makeCrowd,
  makeParticipant,
  makeProject,
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
