import { expect } from 'vitest';
import { call, type Project } from '../support/make';
import { row, rows } from './rows';
import type { Cases, World } from './world';

const ofProject = (w: World) => ({ projectId: w.project.id });
const atFirst = (w: World) => ({ projectId: w.project.id, groupId: w.project.tables[0] });

const addNeed = async (w: World, text = 'A need') =>
  (await call(w.house, w.anna, 'need.add', { ...atFirst(w), text })).answer.needId ?? '';
const group = async (w: World, needId: string, heading: string) =>
  (await call(w.house, w.anna, 'need.group', { ...atFirst(w), needIds: [needId], heading })).answer
    .clusterId ?? '';
const addCluster = async (w: World, heading = 'A heading') => group(w, await addNeed(w), heading);
const theirNeed = (w: World) => [{ needId: w.elsewhere.needId }];
const theirCluster = (w: World) => [{ clusterId: w.elsewhere.clusterId }];

/** In the idea bank, for the project's first theme. */
const addToBank = async (house: World['house'], { id: projectId, themes, owner }: Project, text: string) =>
  (await call(house, owner, 'bank.add', { projectId, kind: 'idea', text, themeId: themes[0] })).answer
    .bankId ?? '';
/** Made by `input`, for `foreign`. */
const theirs = { bankId: '', changeId: '' };

export const boardCases: Cases<
  | 'need.add'
  | 'need.edit'
  | 'need.withdraw'
  | 'need.restore'
  | 'need.group'
  | 'need.move'
  | 'bank.take'
  | 'change.undo'
  | 'cluster.rename'
  | 'cluster.prioritise'
  | 'cluster.split'
  | 'cluster.merge'
  | 'cluster.vote'
  | 'cluster.rank'
> = {
  'need.add': {
    may: 'writers',
    as: 'participant',
    step: 'needs',
    input: (w) => ({ ...atFirst(w), text: '  Somewhere to meet  ' }),
    otherwise: { text: 'Another' },
    foreign: (w) => [{ groupId: w.elsewhere.project.tables[0] }],
    async done(w, _, { needId = '' }) {
      const need = await row(w.house, 'needs', { id: needId });
      expect(need).toMatchObject({ text: 'Somewhere to meet', authorId: w.anna.participantId, round: 1 });
    },
  },
  'need.edit': {
    may: 'writers',
    as: 'participant',
    step: 'needs',
    input: async (w) => ({ ...ofProject(w), needId: await addNeed(w), text: 'Put better' }),
    otherwise: { text: 'Another' },
    foreign: theirNeed,
    async done(w, input) {
      expect((await row(w.house, 'needs', { id: input.needId })).text).toBe('Put better');
    },
  },
  'need.withdraw': {
    may: 'writers',
    as: 'participant',
    step: 'needs',
    input: async (w) => ({ ...ofProject(w), needId: await addNeed(w) }),
    otherwise: { needId: 'another' },
    foreign: theirNeed,
    async done(w, input) {
      expect((await row(w.house, 'needs', { id: input.needId })).withdrawnAt).toBeInstanceOf(Date);
    },
  },
  'need.restore': {
    may: 'writers',
    as: 'participant',
    step: 'needs',
    async input(w) {
      const input = { ...ofProject(w), needId: await addNeed(w) };
      await call(w.house, w.anna, 'need.withdraw', input);
      return input;
    },
    otherwise: { needId: 'another' },
    foreign: theirNeed,
    async done(w, input) {
      expect((await row(w.house, 'needs', { id: input.needId })).withdrawnAt).toBeNull();
    },
  },
  'need.group': {
    may: 'writers',
    as: 'participant',
    step: 'needs',
    input: async (w) => ({
      ...atFirst(w),
      needIds: [await addNeed(w), await addNeed(w)],
      heading: 'Meeting places',
    }),
    otherwise: { heading: 'Another' },
    foreign: ({ elsewhere }) => [
      { groupId: elsewhere.project.tables[0] },
      { needIds: [elsewhere.needId] },
      { clusterId: elsewhere.clusterId },
    ],
    async done(w, input, { clusterId = '' }) {
      expect((await row(w.house, 'clusters', { id: clusterId })).heading).toBe('Meeting places');
      for (const id of input.needIds ?? [])
        expect((await row(w.house, 'needs', { id })).clusterId).toBe(clusterId);
    },
  },
  'need.move': {
    may: 'writers',
    as: 'participant',
    step: 'needs',
    async input(w) {
      const clusterId = await addCluster(w);
      return { ...ofProject(w), needId: await addNeed(w), clusterId, place: 1 };
    },
    otherwise: { place: 2 },
    foreign: (w) => [...theirNeed(w), ...theirCluster(w)],
    async done(w, input) {
      const under = await rows(w.house, 'needs', { clusterId: input.clusterId });
      const first = [...under].sort((one, two) => one.position - two.position)[0];
      expect([first?.id, under.length]).toEqual([input.needId, 2]);
    },
  },
  'cluster.rename': {
    may: 'writers',
    as: 'participant',
    step: 'needs',
    input: async (w) => ({ ...ofProject(w), clusterId: await addCluster(w), heading: 'Clearer' }),
    otherwise: { heading: 'Another' },
    foreign: theirCluster,
    async done(w, input) {
      expect((await row(w.house, 'clusters', { id: input.clusterId })).heading).toBe('Clearer');
    },
  },
  'cluster.prioritise': {
    may: 'tableLeads',
    as: 'tableFacilitator',
    step: 'needs',
    input: async (w) => ({ ...ofProject(w), clusterId: await addCluster(w), priority: 1 }),
    otherwise: { priority: 2 },
    foreign: theirCluster,
    async done(w, input) {
      expect((await row(w.house, 'clusters', { id: input.clusterId })).priority).toBe(1);
    },
  },
  'cluster.split': {
    may: 'writers',
    as: 'participant',
    step: 'needs',
    input: async (w) => ({ ...ofProject(w), clusterId: await addCluster(w) }),
    otherwise: { clusterId: 'another' },
    foreign: theirCluster,
    async done(w, { clusterId }) {
      expect(await rows(w.house, 'needs', { clusterId })).toEqual([]);
      expect((await row(w.house, 'clusters', { id: clusterId })).heading).toBe('A heading');
    },
  },
  'cluster.merge': {
    may: 'writers',
    as: 'participant',
    step: 'needs',
    async input(w) {
      return { ...ofProject(w), clusterId: await addCluster(w, 'One'), intoId: await addCluster(w, 'Two') };
    },
    otherwise: { intoId: 'another' },
    foreign: (w) => [...theirCluster(w), { intoId: w.elsewhere.clusterId }],
    async done(w, { clusterId, intoId }) {
      expect(await rows(w.house, 'needs', { clusterId })).toEqual([]);
      expect(await rows(w.house, 'needs', { clusterId: intoId })).toHaveLength(2);
    },
  },
  'cluster.vote': {
    may: 'guests',
    as: 'participant',
    step: 'needs',
    input: async (w) => ({ ...ofProject(w), clusterId: await addCluster(w), on: true }),
    otherwise: { on: false },
    foreign: theirCluster,
    async done(w, { clusterId }) {
      const taps = await rows(w.house, 'clusterVotes', { clusterId });
      expect(taps.map((tap) => tap.participantId)).toEqual([w.anna.participantId]);
    },
  },
  'cluster.rank': {
    may: 'tableLeads',
    as: 'tableFacilitator',
    step: 'needs',
    async input(w) {
      const clusterId = await addCluster(w, 'Most wanted');
      await call(w.house, w.anna, 'cluster.vote', { ...ofProject(w), clusterId, on: true });
      return atFirst(w);
    },
    otherwise: { groupId: 'another' },
    foreign: (w) => [{ groupId: w.elsewhere.project.tables[0] }],
    async done(w, { groupId }) {
      const [first] = await rows(w.house, 'clusters', { groupId, priority: 1 });
      expect(first?.heading).toBe('Most wanted');
    },
  },
  'bank.take': {
    may: 'writers',
    as: 'participant',
    step: 'solutions',
    async input(w) {
      theirs.bankId = await addToBank(w.house, w.elsewhere.project, 'Theirs');
      return { ...atFirst(w), bankId: await addToBank(w.house, w.project, 'A bus on Sundays') };
    },
    otherwise: { bankId: 'another' },
    foreign: (w) => [{ groupId: w.elsewhere.project.tables[0] }, { bankId: theirs.bankId }],
    async done(w, { bankId }, { proposalId = '' }) {
      const proposal = await row(w.house, 'proposals', { id: proposalId });
      expect(proposal).toMatchObject({ title: 'A bus on Sundays', text: '', bankId });
    },
  },
  'change.undo': {
    may: 'writers',
    as: 'participant',
    step: 'needs',
    async input(w) {
      const { owner, id: projectId, tables } = w.elsewhere.project;
      const need = { projectId, groupId: tables[0], text: 'Theirs too' };
      theirs.changeId = (await call(w.house, owner, 'need.add', need)).answer.changeId ?? '';
      const { answer } = await call(w.house, w.anna, 'need.add', { ...atFirst(w), text: 'Gone again' });
      return { ...ofProject(w), changeId: answer.changeId ?? '' };
    },
    otherwise: { changeId: 'another' },
    foreign: () => [{ changeId: theirs.changeId }],
    async done(w, { changeId }) {
      expect((await row(w.house, 'changes', { id: changeId })).undoneAt).toBeInstanceOf(Date);
      expect(await rows(w.house, 'needs', { projectId: w.project.id })).toEqual([]);
    },
  },
};
