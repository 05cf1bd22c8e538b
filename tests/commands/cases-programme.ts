import { expect } from 'vitest';
import { call } from '../support/make';
import { makeSolution } from '../support/solutions';
import { row, rows } from './rows';
import type { Cases, World } from './world';

const ofProject = (w: Pick<World, 'project'>) => ({ projectId: w.project.id });
const SOGN = { title: 'Sogn for alle', aim: 'More in work', year: 2019, quarter: 3, quarters: 16 };

async function programme(w: World, at: Pick<World, 'project'> = w): Promise<void> {
  await call(w.house, at.project.owner, 'programme.save', { ...ofProject(at), ...SOGN });
}
async function workPackage(w: World, at: Pick<World, 'project'> = w, title = 'Housing'): Promise<string> {
  const { answer } = await call(w.house, at.project.owner, 'package.save', { ...ofProject(at), title });
  return answer.packageId ?? '';
}
async function measure(w: World, at: Pick<World, 'project'> = w, packageId = ''): Promise<string> {
  const input = { ...ofProject(at), packageId: packageId || (await workPackage(w, at)), text: 'Visit' };
  return (await call(w.house, at.project.owner, 'measure.save', input)).answer.measureId ?? '';
}
async function seat(w: World, at: Pick<World, 'project'> = w): Promise<string> {
  const input = { ...ofProject(at), kind: 'steering' as const, body: 'The county' };
  return (await call(w.house, at.project.owner, 'programmeSeat.save', input)).answer.seatId ?? '';
}
async function line(w: World, at: Pick<World, 'project'> = w): Promise<string> {
  const input = { ...ofProject(at), year: 2020, side: 'cost' as const, title: 'Pay' };
  return (await call(w.house, at.project.owner, 'budget.save', input)).answer.lineId ?? '';
}

/** Their ids, made once for each world. */
interface Theirs {
  packageId: string;
  measureId: string;
  seatId: string;
  lineId: string;
}
const theirs = new WeakMap<World, Theirs>();
async function withTheirs<T>(w: World, input: T): Promise<T> {
  const packageId = await workPackage(w, w.elsewhere);
  const measureId = await measure(w, w.elsewhere, packageId);
  const [seatId, lineId] = [await seat(w, w.elsewhere), await line(w, w.elsewhere)];
  theirs.set(w, { packageId, measureId, seatId, lineId });
  return input;
}
const foreign = (w: World): Theirs =>
  theirs.get(w) ?? { packageId: '', measureId: '', seatId: '', lineId: '' };
const foreignPackage = (w: World) => [{ packageId: foreign(w).packageId }];
const foreignMeasure = (w: World) => [{ measureId: foreign(w).measureId }];
const foreignSeat = (w: World) => [{ seatId: foreign(w).seatId }];
const foreignLine = (w: World) => [{ lineId: foreign(w).lineId }];
const leaders = { may: 'leaders', as: 'facilitator' } as const;

export const packageCases: Cases<
  | 'package.save'
  | 'package.move'
  | 'package.remove'
  | 'measure.save'
  | 'measure.pick'
  | 'measure.move'
  | 'measure.remove'
> = {
  'package.save': {
    ...leaders,
    input: (w) => withTheirs(w, { ...ofProject(w), title: 'Housing', aim: 'A home', lead: 'Kari' }),
    otherwise: { title: 'Another' },
    foreign: foreignPackage,
    async done(w, _, { packageId = '' }) {
      const made = { title: 'Housing', aim: 'A home', lead: 'Kari', position: 1 };
      expect(await row(w.house, 'packages', { id: packageId })).toMatchObject(made);
    },
  },
  'package.move': {
    ...leaders,
    async input(w) {
      await workPackage(w);
      const packageId = await workPackage(w, w, 'Work');
      return withTheirs(w, { ...ofProject(w), packageId, direction: 'up' as const });
    },
    otherwise: { direction: 'down' },
    foreign: foreignPackage,
    async done(w, { packageId }) {
      expect((await row(w.house, 'packages', { id: packageId })).position).toBe(1);
    },
  },
  'package.remove': {
    ...leaders,
    async input(w) {
      await programme(w);
      const packageId = await workPackage(w);
      const measureId = await measure(w, w, packageId);
      const { owner } = w.project;
      const mark = { ...ofProject(w), measureId, quarter: 2, mark: 'done' as const };
      await call(w.house, owner, 'progress.mark', mark);
      const cell = { ...ofProject(w), packageId, topic: 'needs' as const, text: 'Many' };
      await call(w.house, owner, 'mapping.save', cell);
      const resource = { ...ofProject(w), kind: 'resource' as const, body: 'NAV', packageId };
      await call(w.house, owner, 'programmeSeat.save', resource);
      return withTheirs(w, { ...ofProject(w), packageId });
    },
    otherwise: { packageId: 'another' },
    foreign: foreignPackage,
    async done(w) {
      for (const table of ['packages', 'measures', 'progress', 'mappings'] as const)
        expect(await rows(w.house, table, ofProject(w)), table).toEqual([]);
      expect((await row(w.house, 'programmeSeats', ofProject(w))).packageId).toBeNull();
    },
  },
  'measure.save': {
    ...leaders,
    async input(w) {
      return withTheirs(w, { ...ofProject(w), packageId: await workPackage(w), text: 'Visit the landlords' });
    },
    otherwise: { text: 'Another' },
    foreign: (w) => [...foreignPackage(w), ...foreignMeasure(w)],
    async done(w, { packageId }, { measureId = '' }) {
      const made = { text: 'Visit the landlords', packageId, position: 1, solutionId: null, actionId: null };
      expect(await row(w.house, 'measures', { id: measureId })).toMatchObject(made);
    },
  },
  'measure.pick': {
    ...leaders,
    async input(w) {
      const solutionIds = [await makeSolution(w.house, w.project, 'A school for tenants')];
      const act = { ...ofProject(w), activity: 'Find a room', solutionId: solutionIds[0] };
      const { answer } = await call(w.house, w.project.owner, 'action.save', act);
      const packageId = await workPackage(w);
      return withTheirs(w, { ...ofProject(w), packageId, solutionIds, actionIds: [answer.actionId ?? ''] });
    },
    otherwise: { actionIds: [] },
    foreign: (w) => [...foreignPackage(w), { solutionIds: ['none'] }, { actionIds: ['none'] }],
    async done(w, { packageId, solutionIds, actionIds }) {
      const made = await rows(w.house, 'measures', { packageId });
      expect(made.sort((a, b) => a.position - b.position)).toMatchObject([
        { text: 'A school for tenants', solutionId: solutionIds?.[0], actionId: null, position: 1 },
        { text: 'Find a room', solutionId: solutionIds?.[0], actionId: actionIds?.[0], position: 2 },
      ]);
    },
  },
  'measure.move': {
    ...leaders,
    async input(w) {
      const packageId = await workPackage(w);
      await measure(w, w, packageId);
      const measureId = await measure(w, w, packageId);
      return withTheirs(w, { ...ofProject(w), measureId, direction: 'up' as const });
    },
    otherwise: { direction: 'down' },
    foreign: foreignMeasure,
    async done(w, { measureId }) {
      expect((await row(w.house, 'measures', { id: measureId })).position).toBe(1);
    },
  },
  'measure.remove': {
    ...leaders,
    input: async (w) => withTheirs(w, { ...ofProject(w), measureId: await measure(w) }),
    otherwise: { measureId: 'another' },
    foreign: foreignMeasure,
    async done(w, { measureId }) {
      expect(await rows(w.house, 'measures', { id: measureId })).toEqual([]);
    },
  },
};

export const programmeCases: Cases<
  'programme.save' | 'progress.mark' | 'programmeSeat.save' | 'programmeSeat.remove' | 'mapping.save'
> = {
  'programme.save': {
    ...leaders,
    input: (w) => ({ ...ofProject(w), ...SOGN }),
    otherwise: { title: 'Another' },
    async done(w) {
      expect(await row(w.house, 'programmes', ofProject(w))).toMatchObject(SOGN);
    },
  },
  'progress.mark': {
    ...leaders,
    async input(w) {
      await programme(w);
      const measureId = await measure(w);
      return withTheirs(w, { ...ofProject(w), measureId, quarter: 15, mark: 'planned' as const });
    },
    otherwise: { mark: 'done' },
    // Nor is there a quarter after the last.
    foreign: (w) => [...foreignMeasure(w), { quarter: 16 }],
    async done(w, { measureId }) {
      expect(await row(w.house, 'progress', { measureId })).toMatchObject({ quarter: 15, mark: 'planned' });
    },
  },
  'programmeSeat.save': {
    ...leaders,
    async input(w) {
      const packageId = await workPackage(w);
      const about = { kind: 'resource' as const, body: 'NAV', name: 'Ola', share: '20', packageId };
      return withTheirs(w, { ...ofProject(w), ...about });
    },
    otherwise: { name: 'Another' },
    foreign: (w) => [...foreignPackage(w), ...foreignSeat(w)],
    async done(w, { packageId }, { seatId = '' }) {
      const made = { kind: 'resource', body: 'NAV', name: 'Ola', share: 20, packageId, position: 1 };
      expect(await row(w.house, 'programmeSeats', { id: seatId })).toMatchObject(made);
    },
  },
  'programmeSeat.remove': {
    ...leaders,
    input: async (w) => withTheirs(w, { ...ofProject(w), seatId: await seat(w) }),
    otherwise: { seatId: 'another' },
    foreign: foreignSeat,
    async done(w) {
      expect(await rows(w.house, 'programmeSeats', ofProject(w))).toEqual([]);
    },
  },
  'mapping.save': {
    ...leaders,
    async input(w) {
      const packageId = await workPackage(w);
      return withTheirs(w, { ...ofProject(w), packageId, topic: 'needs' as const, text: 'Many wait' });
    },
    otherwise: { text: 'Another' },
    foreign: foreignPackage,
    async done(w, { packageId }) {
      expect(await row(w.house, 'mappings', { packageId })).toMatchObject({
        topic: 'needs',
        text: 'Many wait',
      });
    },
  },
};

export const budgetCases: Cases<'budget.save' | 'budget.move' | 'budget.remove'> = {
  'budget.save': {
    ...leaders,
    input: (w) =>
      withTheirs(w, {
        ...{ ...ofProject(w), year: '2020', side: 'cost' as const, title: 'Leader' },
        ...{ cash: '1 080 000', own: '', hours: '100', rate: '350,50' },
      }),
    otherwise: { title: 'Another' },
    foreign: (w) => [...foreignLine(w), { pilotId: 'none' }],
    async done(w, _, { lineId = '' }) {
      const made = { cash: 1_080_000, own: 35_050, hours: 100, rate: 350.5, spent: null, pilotId: null };
      expect(await row(w.house, 'budgetLines', { id: lineId })).toMatchObject({ ...made, year: 2020 });
    },
  },
  'budget.move': {
    ...leaders,
    async input(w) {
      await line(w);
      return withTheirs(w, { ...ofProject(w), lineId: await line(w), direction: 'up' as const });
    },
    otherwise: { direction: 'down' },
    foreign: foreignLine,
    async done(w, { lineId }) {
      expect((await row(w.house, 'budgetLines', { id: lineId })).position).toBe(1);
    },
  },
  'budget.remove': {
    ...leaders,
    input: async (w) => withTheirs(w, { ...ofProject(w), lineId: await line(w) }),
    otherwise: { lineId: 'another' },
    foreign: foreignLine,
    async done(w, { lineId }) {
      expect(await rows(w.house, 'budgetLines', { id: lineId })).toEqual([]);
    },
  },
};
