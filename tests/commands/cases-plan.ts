import { expect } from 'vitest';
import { call } from '../support/make';
import { makeSolution, secondWorkshop } from '../support/solutions';
import { row, rows } from './rows';
import type { Cases, World } from './world';

const ofProject = (w: Pick<World, 'project'>) => ({ projectId: w.project.id });
const VISIT = {
  activity: 'Visit the landlords',
  responsible: 'Kari',
  start: '2026-03-01',
  due: '2026-03-20',
};

async function action(w: World, there: Pick<World, 'project'> = w, about = {}): Promise<string> {
  const input = { ...ofProject(there), ...VISIT, ...about };
  return (await call(w.house, there.project.owner, 'action.save', input)).answer.actionId ?? '';
}
async function point(w: World, there: Pick<World, 'project'> = w): Promise<string> {
  const input = { ...ofProject(there), text: 'Who pays the rent' };
  return (await call(w.house, there.project.owner, 'point.save', input)).answer.pointId ?? '';
}
/** Their ids, made once for each world. */
const theirs = new WeakMap<World, { actionId: string; pointId: string; solutionId: string }>();
async function withTheirs<T>(w: World, input: T): Promise<T> {
  const solutionId = await makeSolution(w.house, w.elsewhere.project, 'Theirs');
  const pointId = await point(w, w.elsewhere);
  theirs.set(w, { solutionId, actionId: await action(w, w.elsewhere), pointId });
  return input;
}
const foreign = (w: World) => theirs.get(w) ?? { actionId: '', pointId: '', solutionId: '' };
const foreignAction = (w: World) => [{ actionId: foreign(w).actionId }];
const foreignPoint = (w: World) => [{ pointId: foreign(w).pointId }];

export const planCases: Cases<
  | 'action.save'
  | 'action.move'
  | 'action.remove'
  | 'action.tell'
  | 'point.save'
  | 'point.settle'
  | 'point.remove'
> = {
  'action.save': {
    may: 'writers',
    as: 'participant',
    async input(w) {
      const solutionId = await makeSolution(w.house, w.project, 'A school for tenants');
      await secondWorkshop(w.house, w.project, 'plan');
      const participantId = w.cecilie.participantId;
      return withTheirs(w, { ...ofProject(w), ...VISIT, responsible: '', solutionId, participantId });
    },
    otherwise: { activity: 'Another' },
    foreign: (w) => [
      ...foreignAction(w),
      { solutionId: foreign(w).solutionId },
      { participantId: w.elsewhere.outsider.participantId },
    ],
    async done(w, { solutionId }, { actionId = '' }) {
      const made = { ...VISIT, solutionId, responsible: 'Cecilie', status: 'open', position: 1 };
      expect(await row(w.house, 'actions', { id: actionId })).toMatchObject(made);
    },
  },
  'action.move': {
    may: 'leaders',
    as: 'facilitator',
    async input(w) {
      await action(w);
      const actionId = await action(w);
      return withTheirs(w, { ...ofProject(w), actionId, direction: 'up' as const });
    },
    otherwise: { direction: 'down' },
    foreign: foreignAction,
    async done(w, { actionId }) {
      const all = await rows(w.house, 'actions', ofProject(w));
      expect(all.sort((a, b) => a.position - b.position)[0]?.id).toBe(actionId);
    },
  },
  'action.remove': {
    may: 'leaders',
    as: 'facilitator',
    async input(w) {
      const actionId = await action(w);
      const told = { ...ofProject(w), actionId, status: 'done', note: 'All of them' } as const;
      await call(w.house, w.project.owner, 'action.tell', told);
      return withTheirs(w, { ...ofProject(w), actionId });
    },
    otherwise: { actionId: 'another' },
    foreign: foreignAction,
    async done(w, { actionId }) {
      expect(await rows(w.house, 'actions', { id: actionId })).toEqual([]);
      expect(await rows(w.house, 'actionNotes', { actionId })).toEqual([]);
    },
  },
  'action.tell': {
    may: 'writers',
    as: 'participant',
    async input(w) {
      const actionId = await action(w, w, { participantId: w.anna.participantId });
      return withTheirs(w, { ...ofProject(w), actionId, status: 'done' as const, note: 'Met 4' });
    },
    otherwise: { note: 'Another' },
    foreign: foreignAction,
    async done(w, { actionId }) {
      expect((await row(w.house, 'actions', { id: actionId })).status).toBe('done');
      const told = { status: 'done', note: 'Met 4', authorId: w.anna.participantId };
      expect(await row(w.house, 'actionNotes', { actionId })).toMatchObject(told);
    },
  },
  'point.save': {
    may: 'leaders',
    as: 'facilitator',
    input: (w) => withTheirs(w, { ...ofProject(w), text: 'Who pays', who: 'Kari', due: '2026-03-20' }),
    otherwise: { text: 'Another' },
    foreign: (w) => [...foreignPoint(w), { solutionId: foreign(w).solutionId }],
    async done(w, _, { pointId = '' }) {
      const made = { text: 'Who pays', who: 'Kari', due: '2026-03-20', solutionId: null, settledAt: null };
      expect(await row(w.house, 'openPoints', { id: pointId })).toMatchObject(made);
    },
  },
  'point.settle': {
    may: 'leaders',
    as: 'facilitator',
    input: async (w) => withTheirs(w, { ...ofProject(w), pointId: await point(w), settled: 'true' as const }),
    otherwise: { settled: '' },
    foreign: foreignPoint,
    async done(w, { pointId }) {
      expect((await row(w.house, 'openPoints', { id: pointId })).settledAt).toBeInstanceOf(Date);
    },
  },
  'point.remove': {
    may: 'leaders',
    as: 'facilitator',
    input: async (w) => withTheirs(w, { ...ofProject(w), pointId: await point(w) }),
    otherwise: { pointId: 'another' },
    foreign: foreignPoint,
    async done(w, { pointId }) {
      expect(await rows(w.house, 'openPoints', { id: pointId })).toEqual([]);
    },
  },
};
