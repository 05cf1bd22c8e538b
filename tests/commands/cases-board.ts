import { expect } from 'vitest';
import { call } from '../support/make';
import { row } from './rows';
import type { Cases, World } from './world';

const ofProject = (w: World) => ({ projectId: w.project.id });
const atFirst = (w: World) => ({ projectId: w.project.id, groupId: w.project.tables[0] });

const addNeed = async (w: World, text = 'A need') =>
  (await call(w.house, w.anna, 'need.add', { ...atFirst(w), text })).answer.needId ?? '';
const group = async (w: World, needId: string, heading: string) =>
  (await call(w.house, w.anna, 'need.group', { ...atFirst(w), needIds: [needId], heading })).answer
    .clusterId ?? '';
const addCluster = async (w: World, heading = 'A heading') => group(w, await addNeed(w), heading);
const addProposal = async (w: World, title = 'A proposal') =>
  (await call(w.house, w.anna, 'proposal.add', { ...atFirst(w), title })).answer.proposalId ?? '';
const theirNeed = (w: World) => [{ needId: w.elsewhere.needId }];
const theirCluster = (w: World) => [{ clusterId: w.elsewhere.clusterId }];
const theirProposal = (w: World) => [{ proposalId: w.elsewhere.proposalId }];

export const boardCases: Cases<
  | 'need.add'
  | 'need.edit'
  | 'need.withdraw'
  | 'need.restore'
  | 'need.group'
  | 'need.ungroup'
  | 'cluster.rename'
  | 'cluster.prioritise'
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
  'need.ungroup': {
    may: 'writers',
    as: 'participant',
    step: 'needs',
    async input(w) {
      const needId = await addNeed(w);
      await group(w, needId, 'Soon alone');
      return { ...ofProject(w), needId };
    },
    otherwise: { needId: 'another' },
    foreign: theirNeed,
    async done(w, input) {
      expect((await row(w.house, 'needs', { id: input.needId })).clusterId).toBeNull();
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
};

export const proposalCases: Cases<
  'proposal.add' | 'proposal.edit' | 'proposal.withdraw' | 'proposal.restore' | 'proposal.nominate'
> = {
  'proposal.add': {
    may: 'writers',
    as: 'participant',
    step: 'solutions',
    input: async (w) => ({
      ...atFirst(w),
      title: 'A café',
      text: 'Every week',
      clusterId: await addCluster(w),
    }),
    otherwise: { title: 'Another' },
    foreign: (w) => [{ groupId: w.elsewhere.project.tables[0] }, ...theirCluster(w)],
    async done(w, input, { proposalId = '' }) {
      const about = { title: 'A café', text: 'Every week', clusterId: input.clusterId, nominated: false };
      expect(await row(w.house, 'proposals', { id: proposalId })).toMatchObject(about);
    },
  },
  'proposal.edit': {
    may: 'writers',
    as: 'participant',
    step: 'solutions',
    input: async (w) => ({
      ...ofProject(w),
      proposalId: await addProposal(w),
      title: 'Sharper',
      text: 'Every day',
    }),
    otherwise: { title: 'Another' },
    foreign: (w) => [...theirProposal(w), ...theirCluster(w)],
    async done(w, input) {
      const proposal = await row(w.house, 'proposals', { id: input.proposalId });
      expect(proposal).toMatchObject({ title: 'Sharper', text: 'Every day' });
    },
  },
  'proposal.withdraw': {
    may: 'writers',
    as: 'participant',
    step: 'solutions',
    async input(w) {
      const input = { ...ofProject(w), proposalId: await addProposal(w) };
      await call(w.house, w.bo, 'proposal.nominate', { ...input, nominated: true });
      return input;
    },
    otherwise: { proposalId: 'another' },
    foreign: theirProposal,
    async done(w, input) {
      const proposal = await row(w.house, 'proposals', { id: input.proposalId });
      expect(proposal.withdrawnAt).toBeInstanceOf(Date);
      expect(proposal.nominated).toBe(false);
    },
  },
  'proposal.restore': {
    may: 'writers',
    as: 'participant',
    step: 'solutions',
    async input(w) {
      const input = { ...ofProject(w), proposalId: await addProposal(w) };
      await call(w.house, w.anna, 'proposal.withdraw', input);
      return input;
    },
    otherwise: { proposalId: 'another' },
    foreign: theirProposal,
    async done(w, input) {
      expect((await row(w.house, 'proposals', { id: input.proposalId })).withdrawnAt).toBeNull();
    },
  },
  'proposal.nominate': {
    may: 'tableLeads',
    as: 'tableFacilitator',
    step: 'solutions',
    input: async (w) => ({ ...ofProject(w), proposalId: await addProposal(w), nominated: 'on' }),
    otherwise: { nominated: false },
    foreign: theirProposal,
    async done(w, input) {
      expect((await row(w.house, 'proposals', { id: input.proposalId })).nominated).toBe(true);
    },
  },
};
