import { expect } from 'vitest';
import { call } from '../support/make';
import { makeCandidate, makePilot } from '../support/pilots';
import { makeSolution } from '../support/solutions';
import { row, rows } from './rows';
import type { Cases, World } from './world';

const ofProject = (w: Pick<World, 'project'>) => ({ projectId: w.project.id });
/** Made once in the other project: a candidate, its first criterion, and a scoring. */
const theirs = new WeakMap<World['elsewhere'], { pilotId: string; criterionId: string; scoringId: string }>();
const foreign = (w: World) => theirs.get(w.elsewhere) ?? { pilotId: '', criterionId: '', scoringId: '' };

async function candidate(w: World): Promise<string> {
  if (!theirs.has(w.elsewhere)) theirs.set(w.elsewhere, await theirChoice(w));
  return makeCandidate(w.house, w.project);
}
async function theirChoice({ house, elsewhere: { project } }: World) {
  const pilotId = await makeCandidate(house, project, 'Theirs');
  const [first] = await rows(house, 'criteria', { projectId: project.id });
  const opened = await call(house, project.owner, 'scoring.open', { projectId: project.id });
  return { pilotId, criterionId: first?.id ?? '', scoringId: opened.answer.scoringId ?? '' };
}
const criteriaOf = async (w: World) =>
  (await rows(w.house, 'criteria', ofProject(w))).sort((a, b) => a.position - b.position).map(({ id }) => id);
const open = async (w: World) =>
  (await call(w.house, w.project.owner, 'scoring.open', ofProject(w))).answer.scoringId ?? '';

const foreignPilot = (w: World) => [{ pilotId: foreign(w).pilotId }];
const foreignCriterion = (w: World) => [{ criterionId: foreign(w).criterionId }];
const foreignScoring = (w: World) => [{ scoringId: foreign(w).scoringId }];

export const pilotChoiceCases: Cases<
  | 'candidate.add'
  | 'candidate.remove'
  | 'criterion.save'
  | 'criterion.remove'
  | 'candidate.assess'
  | 'scoring.open'
  | 'scoring.show'
  | 'scoring.close'
  | 'score.give'
  | 'pilot.decide'
> = {
  'candidate.add': {
    may: 'leaders',
    as: 'facilitator',
    async input(w) {
      const solutionId = await makeSolution(w.house, w.project, 'A school for tenants');
      return { ...ofProject(w), solutionId };
    },
    otherwise: { title: 'Another' },
    async done(w, { solutionId }, { pilotId = '' }) {
      const made = { solutionId, title: 'A school for tenants', state: 'candidate', position: 1 };
      expect(await row(w.house, 'pilots', { id: pilotId })).toMatchObject(made);
      const four = await rows(w.house, 'criteria', ofProject(w));
      expect(four.map(({ key, weight }) => `${key} ${weight}`).sort()).toEqual([
        'capacity 5',
        'cost 5',
        'effect 5',
        'fit 5',
      ]);
    },
  },
  'candidate.remove': {
    may: 'leaders',
    as: 'facilitator',
    input: async (w) => ({ ...ofProject(w), pilotId: await candidate(w) }),
    otherwise: { pilotId: 'another' },
    foreign: foreignPilot,
    async done(w, { pilotId }) {
      expect((await row(w.house, 'pilots', { id: pilotId })).removedAt).not.toBeNull();
    },
  },
  'criterion.save': {
    may: 'leaders',
    as: 'facilitator',
    async input(w) {
      await candidate(w);
      const [, criterionId] = await criteriaOf(w);
      return { ...ofProject(w), criterionId, weight: 9 };
    },
    otherwise: { weight: 1 },
    foreign: foreignCriterion,
    async done(w, { criterionId }) {
      const saved = await row(w.house, 'criteria', { id: criterionId ?? '' });
      expect(saved).toMatchObject({ key: 'cost', title: '', weight: 9 });
    },
  },
  'criterion.remove': {
    may: 'leaders',
    as: 'facilitator',
    async input(w) {
      await candidate(w);
      return { ...ofProject(w), criterionId: (await criteriaOf(w))[0] ?? '' };
    },
    otherwise: { criterionId: 'another' },
    foreign: foreignCriterion,
    async done(w) {
      expect(await criteriaOf(w)).toHaveLength(3);
    },
  },
  'candidate.assess': {
    may: 'leaders',
    as: 'facilitator',
    async input(w) {
      const pilotId = await candidate(w);
      return {
        ...{ ...ofProject(w), pilotId, criterionIds: await criteriaOf(w) },
        ...{ values: ['5', 3, '', 4], notes: ['Many families'] },
      };
    },
    otherwise: { values: ['1'] },
    foreign: (w) => [...foreignPilot(w), { criterionIds: [foreign(w).criterionId] }],
    async done(w, { pilotId, criterionIds }) {
      const given = await rows(w.house, 'assessments', { pilotId });
      const ids = criterionIds as string[];
      expect(
        ids.map((id) => {
          const one = given.find(({ criterionId }) => criterionId === id);
          return one ? `${one.value} ${one.note}` : null;
        }),
      ).toEqual(['5 Many families', '3 ', null, '4 ']);
    },
  },
  'scoring.open': {
    may: 'leaders',
    as: 'facilitator',
    async input(w) {
      await candidate(w);
      return ofProject(w);
    },
    otherwise: { projectId: 'another' },
    async done(w, _, { scoringId = '' }) {
      const opened = await row(w.house, 'scorings', { id: scoringId });
      expect([opened.shownAt, opened.closedAt]).toEqual([null, null]);
    },
  },
  'scoring.show': {
    may: 'leaders',
    as: 'facilitator',
    async input(w) {
      await candidate(w);
      return { ...ofProject(w), scoringId: await open(w), shown: true };
    },
    otherwise: { shown: false },
    foreign: foreignScoring,
    async done(w, { scoringId }) {
      expect((await row(w.house, 'scorings', { id: scoringId })).shownAt).not.toBeNull();
    },
  },
  'scoring.close': {
    may: 'leaders',
    as: 'facilitator',
    async input(w) {
      await candidate(w);
      return { ...ofProject(w), scoringId: await open(w) };
    },
    otherwise: { scoringId: 'another' },
    foreign: foreignScoring,
    async done(w, { scoringId }) {
      expect((await row(w.house, 'scorings', { id: scoringId })).closedAt).not.toBeNull();
    },
  },
  'score.give': {
    may: 'guests',
    as: 'participant',
    async input(w) {
      const pilotId = await candidate(w);
      const scoringId = await open(w);
      const [first = '', second = ''] = await criteriaOf(w);
      return { ...ofProject(w), scoringId, pilotId, criterionIds: [first, second], values: ['4', ''] };
    },
    otherwise: { values: ['1'] },
    foreign: (w) => [
      ...foreignPilot(w),
      ...foreignScoring(w),
      { criterionIds: [foreign(w).criterionId], values: ['2'] },
    ],
    async done(w, { scoringId, pilotId, criterionIds }) {
      const [criterionId = ''] = criterionIds as string[];
      const { participantId } = w.anna;
      const given = await rows(w.house, 'scores', { scoringId });
      expect(given).toMatchObject([{ pilotId, criterionId, participantId, value: 4 }]);
    },
  },
  'pilot.decide': {
    may: 'leaders',
    as: 'facilitator',
    input: async (w) => ({
      ...{ ...ofProject(w), pilotId: await candidate(w) },
      ...{ state: 'chosen' as const, reason: 'Cheap to try' },
    }),
    otherwise: { state: 'declined' },
    foreign: foreignPilot,
    async done(w, { pilotId }) {
      const decided = await row(w.house, 'pilots', { id: pilotId });
      expect(decided).toMatchObject({ state: 'chosen', reason: 'Cheap to try' });
      expect(decided.decidedAt).not.toBeNull();
    },
  },
};

/** A pilot here and one in the other project. */
export async function pilotHereAndThere(w: World): Promise<string> {
  await candidate(w);
  return makePilot(w.house, w.project);
}
export { foreignPilot };
