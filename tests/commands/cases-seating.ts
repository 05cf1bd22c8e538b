import { expect } from 'vitest';
import { reviewNamed, seatingOf } from '~db/seating.server';
import { workshops } from '~db/schema';
import { eq } from 'drizzle-orm';
import { call } from '../support/make';
import { row, rows } from './rows';
import type { Cases, World } from './world';

const ofProject = (w: World) => ({ projectId: w.project.id });
const addTable = async (w: World) => {
  const input = { ...ofProject(w), themeId: w.project.themes[0] };
  return (await call(w.house, w.actors.owner, 'table.save', input)).answer.groupId ?? '';
};

const set = (w: World, rounds: number, seating: 'planned' | 'chosen' = 'planned') =>
  call(w.house, w.actors.owner, 'seating.settings', { ...ofProject(w), rounds, seating });
const planFor = (w: World) =>
  call(w.house, w.actors.owner, 'seating.plan', { ...ofProject(w), who: 'present' });
const ids = (w: World) => [w.anna, w.bo, w.cecilie].map((one) => one.participantId);

/** The name of what is proposed now. */
async function proposalNow(w: World): Promise<string> {
  const db = w.house.store.read;
  const [workshop] = await db.select().from(workshops).where(eq(workshops.id, w.project.workshopId));
  return workshop ? reviewNamed(await seatingOf(db, workshop)).name : '';
}

export const seatingCases: Cases<
  | 'table.save'
  | 'table.remove'
  | 'table.lead'
  | 'attendance.mark'
  | 'attendance.leave'
  | 'attendance.add'
  | 'seating.settings'
  | 'wish.add'
  | 'wish.remove'
  | 'seating.plan'
  | 'seating.take'
  | 'seating.move'
  | 'seating.choose'
  | 'seating.arrive'
  | 'session.round'
> = {
  'table.save': {
    may: 'leaders',
    as: 'facilitator',
    input: (w) => ({
      ...ofProject(w),
      themeId: w.project.themes[1],
      facilitatorId: w.cecilie.participantId,
      place: 'By the window',
      size: 7,
    }),
    otherwise: { place: 'Another' },
    foreign: ({ elsewhere }) => [
      { groupId: elsewhere.project.tables[0] },
      { themeId: elsewhere.project.themes[0] },
      { facilitatorId: elsewhere.outsider.participantId },
    ],
    async done(w, _, { groupId = '' }) {
      const table = await row(w.house, 'groups', { id: groupId });
      expect(table).toMatchObject({
        facilitatorId: w.cecilie.participantId,
        place: 'By the window',
        size: 7,
        position: 3,
      });
    },
  },
  'table.remove': {
    may: 'leaders',
    as: 'facilitator',
    input: async (w) => ({ ...ofProject(w), groupId: await addTable(w) }),
    otherwise: { groupId: 'another' },
    foreign: (w) => [{ groupId: w.elsewhere.project.tables[0] }, { groupId: w.elsewhere.project.tables[1] }],
    async done(w, input) {
      expect(await rows(w.house, 'groups', { id: input.groupId })).toEqual([]);
    },
  },
  'table.lead': {
    may: 'leaders',
    as: 'facilitator',
    input: (w) => ({
      ...ofProject(w),
      groupId: w.project.tables[0],
      participantId: w.anna.participantId,
    }),
    otherwise: { participantId: 'another' },
    foreign: ({ elsewhere }) => [
      { groupId: elsewhere.project.tables[0] },
      { participantId: elsewhere.outsider.participantId },
    ],
    async done(w, input) {
      const table = await row(w.house, 'groups', { id: input.groupId });
      expect(table.facilitatorId).toBe(input.participantId);
    },
  },
  'attendance.leave': {
    may: 'leaders',
    as: 'facilitator',
    input: (w) => ({ ...ofProject(w), participantId: w.anna.participantId, left: true }),
    otherwise: { left: false },
    foreign: ({ elsewhere }) => [{ participantId: elsewhere.outsider.participantId }],
    async done(w, input) {
      const came = await row(w.house, 'attendance', { participantId: input.participantId });
      expect(came.leftAt).not.toBeNull();
    },
  },
  'attendance.mark': {
    may: 'leaders',
    as: 'facilitator',
    input: (w) => ({ ...ofProject(w), participantId: w.anna.participantId, here: false }),
    otherwise: { here: true },
    foreign: ({ elsewhere }) => [{ participantId: elsewhere.outsider.participantId }],
    async done(w) {
      expect(await rows(w.house, 'attendance', { participantId: w.anna.participantId })).toEqual([]);
      await row(w.house, 'seats', { participantId: w.anna.participantId });
    },
  },
  'attendance.add': {
    may: 'leaders',
    as: 'facilitator',
    input: (w) => ({ ...ofProject(w), name: 'Dag', sector: 'business' }),
    otherwise: { name: 'Another' },
    async done(w, _, { participantId = '' }) {
      expect(await row(w.house, 'participants', { id: participantId })).toMatchObject({
        name: 'Dag',
        invited: false,
      });
      await row(w.house, 'attendance', { participantId, workshopId: w.project.workshopId });
      await row(w.house, 'seats', { participantId });
    },
  },
  'seating.settings': {
    may: 'leaders',
    as: 'facilitator',
    input: (w) => ({ ...ofProject(w), rounds: 3, seating: 'chosen' }),
    otherwise: { rounds: 2 },
    async done(w) {
      expect(await row(w.house, 'workshops', { id: w.project.workshopId })).toMatchObject({
        rounds: 3,
        seating: 'chosen',
      });
    },
  },
  'wish.add': {
    may: 'leaders',
    as: 'facilitator',
    input: (w) => ({
      ...ofProject(w),
      kind: 'apart',
      people: [w.anna.participantId, w.cecilie.participantId],
    }),
    otherwise: { kind: 'together' },
    foreign: ({ elsewhere }) => [{ people: [elsewhere.outsider.participantId] }],
    async done(w, _, { wishId = '' }) {
      expect(await row(w.house, 'wishes', { id: wishId })).toMatchObject({
        kind: 'apart',
        people: [w.anna.participantId, w.cecilie.participantId],
        groupId: null,
      });
    },
  },
  'wish.remove': {
    may: 'leaders',
    as: 'facilitator',
    async input(w) {
      const people = ids(w).slice(0, 2);
      const { answer } = await call(w.house, w.actors.owner, 'wish.add', {
        ...ofProject(w),
        kind: 'together',
        people,
      });
      return { ...ofProject(w), wishId: answer.wishId ?? '' };
    },
    otherwise: { wishId: 'another' },
    async done(w, input) {
      expect(await rows(w.house, 'wishes', { id: input.wishId })).toEqual([]);
    },
  },
  'seating.plan': {
    may: 'leaders',
    as: 'facilitator',
    step: 'groups',
    async input(w) {
      await set(w, 2);
      return { ...ofProject(w), who: 'present' };
    },
    otherwise: { who: 'invited' },
    async done(w) {
      const seats = await rows(w.house, 'seats', { workshopId: w.project.workshopId });
      for (const round of [1, 2])
        expect(
          seats
            .filter((seat) => seat.round === round)
            .map((seat) => seat.participantId)
            .sort(),
        ).toEqual(ids(w).sort());
    },
  },
  'seating.take': {
    may: 'leaders',
    as: 'facilitator',
    step: 'groups',
    async input(w) {
      const { participantId } = w.anna;
      await call(w.house, w.actors.owner, 'attendance.mark', { ...ofProject(w), participantId, here: false });
      await call(w.house, w.actors.owner, 'session.step', {
        ...ofProject(w),
        expected: 'groups',
        step: 'welcome',
      });
      await call(w.house, w.actors.owner, 'session.step', {
        ...ofProject(w),
        expected: 'welcome',
        step: 'groups',
      });
      return { ...ofProject(w), proposal: await proposalNow(w) };
    },
    otherwise: { proposal: 'another' },
    async done(w) {
      const seats = await rows(w.house, 'seats', { workshopId: w.project.workshopId });
      expect(seats.map((seat) => seat.participantId).sort()).toEqual(
        [w.bo, w.cecilie].map((one) => one.participantId).sort(),
      );
    },
  },
  'seating.move': {
    may: 'leaders',
    as: 'facilitator',
    step: 'groups',
    input: (w) => ({ ...ofProject(w), participantId: w.anna.participantId, groupId: w.project.tables[1] }),
    otherwise: { groupId: 'another' },
    foreign: ({ elsewhere }) => [
      { groupId: elsewhere.project.tables[0] },
      { participantId: elsewhere.outsider.participantId },
    ],
    async done(w) {
      const seat = await row(w.house, 'seats', { participantId: w.anna.participantId });
      expect(seat.groupId).toBe(w.project.tables[1]);
    },
  },
  'seating.choose': {
    may: 'guests',
    as: 'participant',
    step: 'groups',
    async input(w) {
      await set(w, 1, 'chosen');
      return { ...ofProject(w), groupId: w.project.tables[1], round: 1 };
    },
    otherwise: { groupId: 'another' },
    foreign: ({ elsewhere }) => [{ groupId: elsewhere.project.tables[0] }],
    async done(w) {
      const seat = await row(w.house, 'seats', { participantId: w.anna.participantId });
      expect(seat.groupId).toBe(w.project.tables[1]);
    },
  },
  'seating.arrive': {
    may: 'guests',
    as: 'participant',
    step: 'groups',
    input: (w) => ({ ...ofProject(w), round: 1 }),
    otherwise: { round: 2 },
    async done(w) {
      expect(await row(w.house, 'arrivals', { participantId: w.anna.participantId })).toMatchObject({
        workshopId: w.project.workshopId,
        round: 1,
      });
    },
  },
  'session.round': {
    may: 'leaders',
    as: 'facilitator',
    step: 'groups',
    async input(w) {
      await set(w, 2);
      await planFor(w);
      return { ...ofProject(w), expected: 1, round: 2 };
    },
    otherwise: { round: 1 },
    async done(w) {
      expect(await row(w.house, 'workshops', { id: w.project.workshopId })).toMatchObject({
        round: 2,
        step: 'groups',
      });
    },
  },
};
