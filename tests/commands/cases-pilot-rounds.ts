import { expect } from 'vitest';
import type { CommandName } from '~/commands/catalogue';
import { call, type Sent } from '../support/make';
import { makeIndicator, makePilot, makeRound } from '../support/pilots';
import { foreignPilot, pilotHereAndThere } from './cases-pilots';
import { row, rows } from './rows';
import type { Cases, World } from './world';

const ofProject = (w: Pick<World, 'project'>) => ({ projectId: w.project.id });

/** Of another project: a round, an indicator, an aim, a partner and a piece of feedback. */
interface Theirs {
  roundId: string;
  indicatorId: string;
  aimId: string;
  partnerId: string;
  feedbackId: string;
}
const theirs = new WeakMap<World, Theirs>();
const foreign = (w: World): Theirs =>
  theirs.get(w) ?? { roundId: '', indicatorId: '', aimId: '', partnerId: '', feedbackId: '' };

/** What `name` made, by the id of its answer. */
async function made<N extends CommandName>(w: World, project: World['project'], name: N, input: Sent<N>) {
  return (await call(w.house, project.owner, name, input)).answer.id ?? '';
}
async function feedbackTo(w: World, project: World['project'], roundId: string): Promise<string> {
  const about = { projectId: project.id, roundId, open: true };
  const { code = '' } = (await call(w.house, project.owner, 'feedback.open', about)).answer;
  await call(w.house, w.actors.nobody, 'feedback.give', { code, text: 'It helped us' });
  return (await rows(w.house, 'feedback', { roundId }))[0]?.id ?? '';
}

/** A pilot with an indicator and a round, here and in the other project. */
async function running(w: World) {
  const pilotId = await pilotHereAndThere(w);
  const there = w.elsewhere.project;
  const theirPilot = await makePilot(w.house, there, 'Theirs');
  const at = { projectId: there.id, pilotId: theirPilot };
  const roundId = await makeRound(w.house, there, theirPilot);
  theirs.set(w, {
    roundId,
    indicatorId: await makeIndicator(w.house, there, theirPilot),
    aimId: await made(w, there, 'pilotAim.save', { ...at, text: 'Theirs' }),
    partnerId: await made(w, there, 'pilotPartner.save', { ...at, name: 'Theirs' }),
    feedbackId: await feedbackTo(w, there, roundId),
  });
  const indicatorId = await makeIndicator(w.house, w.project, pilotId);
  return { pilotId, indicatorId, roundId: await makeRound(w.house, w.project, pilotId) };
}
const foreignRound = (w: World) => [{ roundId: foreign(w).roundId }];

export const pilotCases: Cases<
  | 'pilot.save'
  | 'pilotAim.save'
  | 'pilotAim.remove'
  | 'pilotPartner.save'
  | 'pilotPartner.remove'
  | 'indicator.save'
  | 'indicator.remove'
  | 'evaluation.save'
> = {
  'pilot.save': {
    may: 'leaders',
    as: 'facilitator',
    input: async (w) => ({
      ...{ ...ofProject(w), pilotId: (await running(w)).pilotId },
      ...{ aim: 'Ten families', start: '2026-05-01', due: '2026-11-30' },
    }),
    otherwise: { aim: 'Another' },
    foreign: foreignPilot,
    async done(w, { pilotId }) {
      const saved = await row(w.house, 'pilots', { id: pilotId });
      expect(saved).toMatchObject({ title: 'Tenants’ school', aim: 'Ten families', due: '2026-11-30' });
    },
  },
  'pilotAim.save': {
    may: 'leaders',
    as: 'facilitator',
    input: async (w) => ({
      ...{ ...ofProject(w), pilotId: (await running(w)).pilotId },
      ...{ text: 'Three families by June', due: '2026-06-30', reached: 'partly' as const },
    }),
    otherwise: { text: 'Another' },
    foreign: (w) => [...foreignPilot(w), { aimId: foreign(w).aimId }],
    async done(w, { pilotId }) {
      const [aim] = await rows(w.house, 'pilotAims', { pilotId });
      expect(aim).toMatchObject({ text: 'Three families by June', reached: 'partly', position: 1 });
    },
  },
  'pilotAim.remove': {
    may: 'leaders',
    as: 'facilitator',
    async input(w) {
      const { pilotId } = await running(w);
      const aim = { ...ofProject(w), pilotId, text: 'Three families' };
      return { ...ofProject(w), aimId: await made(w, w.project, 'pilotAim.save', aim) };
    },
    otherwise: { aimId: 'another' },
    foreign: (w) => [{ aimId: foreign(w).aimId }],
    async done(w, { aimId }) {
      expect(await rows(w.house, 'pilotAims', { id: aimId })).toEqual([]);
    },
  },
  'pilotPartner.save': {
    may: 'leaders',
    as: 'facilitator',
    input: async (w) => ({
      ...{ ...ofProject(w), pilotId: (await running(w)).pilotId },
      ...{ name: 'The Red Cross', role: 'Host families' },
    }),
    otherwise: { name: 'Another' },
    foreign: (w) => [...foreignPilot(w), { partnerId: foreign(w).partnerId }],
    async done(w, { pilotId }) {
      const [partner] = await rows(w.house, 'pilotPartners', { pilotId });
      expect(partner).toMatchObject({ name: 'The Red Cross', role: 'Host families' });
    },
  },
  'pilotPartner.remove': {
    may: 'leaders',
    as: 'facilitator',
    async input(w) {
      const { pilotId } = await running(w);
      const partner = { ...ofProject(w), pilotId, name: 'NAV' };
      return { ...ofProject(w), partnerId: await made(w, w.project, 'pilotPartner.save', partner) };
    },
    otherwise: { partnerId: 'another' },
    foreign: (w) => [{ partnerId: foreign(w).partnerId }],
    async done(w, { partnerId }) {
      expect(await rows(w.house, 'pilotPartners', { id: partnerId })).toEqual([]);
    },
  },
  'indicator.save': {
    may: 'leaders',
    as: 'facilitator',
    input: async (w) => ({
      ...{ ...ofProject(w), pilotId: (await running(w)).pilotId },
      ...{ title: 'Costs', unit: 'kr', start: '1 080 000,5', target: '-3' },
    }),
    otherwise: { title: 'Another' },
    foreign: (w) => [...foreignPilot(w), { indicatorId: foreign(w).indicatorId }],
    async done(w, { pilotId }) {
      const [saved] = await rows(w.house, 'indicators', { pilotId, title: 'Costs' });
      expect(saved).toMatchObject({ unit: 'kr', start: 1_080_000.5, target: -3, position: 2 });
    },
  },
  'indicator.remove': {
    may: 'leaders',
    as: 'facilitator',
    input: async (w) => ({ ...ofProject(w), indicatorId: (await running(w)).indicatorId }),
    otherwise: { indicatorId: 'another' },
    foreign: (w) => [{ indicatorId: foreign(w).indicatorId }],
    async done(w, { indicatorId }) {
      expect(await rows(w.house, 'indicators', { id: indicatorId })).toEqual([]);
    },
  },
  'evaluation.save': {
    may: 'leaders',
    as: 'facilitator',
    input: async (w) => ({
      ...{ ...ofProject(w), pilotId: (await running(w)).pilotId },
      ...{ results: 'Nine of ten', realNeed: 'yes' as const, decision: 'ordinary' as const, actor: 'NAV' },
    }),
    otherwise: { results: 'Another' },
    foreign: foreignPilot,
    async done(w, { pilotId }) {
      const saved = await row(w.house, 'evaluations', { pilotId });
      expect(saved).toMatchObject({ results: 'Nine of ten', realNeed: 'yes', decision: 'ordinary', new: '' });
    },
  },
};

export const pilotRoundCases: Cases<
  | 'pilotRound.begin'
  | 'pilotRound.save'
  | 'pilotRound.figures'
  | 'pilotRound.decide'
  | 'pilotRound.remove'
  | 'feedback.open'
  | 'feedback.give'
  | 'feedback.hide'
> = {
  'pilotRound.begin': {
    may: 'leaders',
    as: 'facilitator',
    input: async (w) => ({ ...ofProject(w), pilotId: await pilotHereAndThere(w) }),
    otherwise: { pilotId: 'another' },
    foreign: foreignPilot,
    async done(w, { pilotId }, { roundId = '' }) {
      const round = await row(w.house, 'pilotRounds', { id: roundId });
      expect(round).toMatchObject({ pilotId, number: 1, decision: '', open: false });
      expect(round.code).toMatch(/^[2-9A-Z]{10}$/);
    },
  },
  'pilotRound.save': {
    may: 'leaders',
    as: 'facilitator',
    input: async (w) => ({
      ...{ ...ofProject(w), roundId: (await running(w)).roundId },
      ...{ start: '2026-05-01', end: '2026-06-30', plan: 'Three families', done: 'Three came' },
    }),
    otherwise: { plan: 'Another' },
    foreign: foreignRound,
    async done(w, { roundId }) {
      const saved = await row(w.house, 'pilotRounds', { id: roundId });
      expect(saved).toMatchObject({ plan: 'Three families', done: 'Three came', end: '2026-06-30' });
    },
  },
  'pilotRound.figures': {
    may: 'leaders',
    as: 'facilitator',
    async input(w) {
      const { roundId, indicatorId } = await running(w);
      return { ...ofProject(w), roundId, indicatorIds: [indicatorId], values: ['3,5'], notes: ['One left'] };
    },
    otherwise: { values: ['1'] },
    foreign: (w) => [...foreignRound(w), { indicatorIds: [foreign(w).indicatorId] }],
    async done(w, { roundId, indicatorIds }) {
      const [indicatorId = ''] = indicatorIds as string[];
      const [figure] = await rows(w.house, 'figures', { roundId });
      expect(figure).toMatchObject({ indicatorId, value: 3.5, note: 'One left' });
    },
  },
  'pilotRound.decide': {
    may: 'leaders',
    as: 'facilitator',
    input: async (w) => ({
      ...{ ...ofProject(w), roundId: (await running(w)).roundId },
      ...{ decision: 'adjust' as const, change: 'More practice' },
    }),
    otherwise: { decision: 'scale' },
    foreign: foreignRound,
    async done(w, { roundId }) {
      const decided = await row(w.house, 'pilotRounds', { id: roundId });
      expect(decided).toMatchObject({ decision: 'adjust', change: 'More practice' });
      expect(decided.decidedAt).not.toBeNull();
    },
  },
  'pilotRound.remove': {
    may: 'leaders',
    as: 'facilitator',
    input: async (w) => ({ ...ofProject(w), roundId: (await running(w)).roundId }),
    otherwise: { roundId: 'another' },
    foreign: foreignRound,
    async done(w, { roundId }) {
      expect(await rows(w.house, 'pilotRounds', { id: roundId })).toEqual([]);
    },
  },
  'feedback.open': {
    may: 'leaders',
    as: 'facilitator',
    input: async (w) => ({ ...ofProject(w), roundId: (await running(w)).roundId, open: true }),
    otherwise: { open: false },
    foreign: foreignRound,
    async done(w, { roundId }, { code }) {
      expect(await row(w.house, 'pilotRounds', { id: roundId })).toMatchObject({ open: true, code });
    },
  },
  'feedback.give': {
    may: 'passersBy',
    as: 'nobody',
    async input(w) {
      const { roundId } = await running(w);
      const opened = { ...ofProject(w), roundId, open: true };
      const { code = '' } = (await call(w.house, w.project.owner, 'feedback.open', opened)).answer;
      return { code, text: 'The evenings were too long', rating: '4' };
    },
    otherwise: { text: 'Another' },
    async done(w, _, answer) {
      expect(answer).toEqual({});
      const [told] = await rows(w.house, 'feedback', ofProject(w));
      expect(told).toMatchObject({ text: 'The evenings were too long', rating: 4, hiddenAt: null });
      expect(told?.day).toMatch(/^\d{4}-\d\d-\d\d$/);
    },
  },
  'feedback.hide': {
    may: 'leaders',
    as: 'facilitator',
    async input(w) {
      const { roundId } = await running(w);
      return { ...ofProject(w), feedbackId: await feedbackTo(w, w.project, roundId), hidden: true };
    },
    otherwise: { hidden: false },
    foreign: (w) => [{ feedbackId: foreign(w).feedbackId }],
    async done(w, { feedbackId }) {
      expect((await row(w.house, 'feedback', { id: feedbackId })).hiddenAt).not.toBeNull();
    },
  },
};
