import { expect } from 'vitest';
import { call, makeProposal } from '../support/make';
import { views } from '../views/all';
import { row } from './rows';
import type { Cases, World } from './world';

const ofProject = (w: World) => ({ projectId: w.project.id });
const atFirst = (w: World) => ({ projectId: w.project.id, groupId: w.project.tables[0] });

async function addCluster(w: World): Promise<string> {
  const { needId = '' } = (await call(w.house, w.anna, 'need.add', { ...atFirst(w), text: 'A need' })).answer;
  const gathered = { ...atFirst(w), needIds: [needId], heading: 'A heading' };
  return (await call(w.house, w.anna, 'need.group', gathered)).answer.clusterId ?? '';
}
const addProposal = async (w: World, title = 'A proposal') =>
  (await call(w.house, w.anna, 'proposal.add', { ...atFirst(w), title })).answer.proposalId ?? '';
const theirCluster = (w: World) => [{ clusterId: w.elsewhere.clusterId }];
const theirProposal = (w: World) => [{ proposalId: w.elsewhere.proposalId }];

export const proposalCases: Cases<
  | 'proposal.add'
  | 'proposal.edit'
  | 'proposal.withdraw'
  | 'proposal.restore'
  | 'proposal.nominate'
  | 'table.presenter'
  | 'nomination.present'
  | 'workshop.board'
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
    foreign: (w) => [
      { groupId: w.elsewhere.project.tables[0] },
      { needIds: [w.elsewhere.needId] },
      ...theirCluster(w),
    ],
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
  'table.presenter': {
    may: 'tableLeads',
    as: 'tableFacilitator',
    step: 'nomination',
    input: (w) => ({ ...atFirst(w), participantId: w.anna.participantId }),
    otherwise: { participantId: '' },
    foreign: (w) => [
      { groupId: w.elsewhere.project.tables[0] },
      { participantId: w.elsewhere.outsider.participantId },
    ],
    async done(w, { groupId }) {
      expect((await row(w.house, 'groups', { id: groupId })).presenterId).toBe(w.anna.participantId);
    },
  },
  'nomination.present': {
    may: 'leaders',
    as: 'facilitator',
    step: 'nomination',
    input: async (w) => ({ ...ofProject(w), proposalId: await makeProposal(w.house, w.project, 'A card') }),
    otherwise: { proposalId: '' },
    foreign: theirProposal,
    async done(w, { proposalId }) {
      expect((await views(w.house, w.project).screen()).presenting).toBe(proposalId);
    },
  },
  'workshop.board': {
    may: 'leaders',
    as: 'facilitator',
    input: (w) => ({ ...ofProject(w), number: 1, writers: 'facilitator', nominations: 3 }),
    otherwise: { nominations: 4 },
    foreign: () => [{ number: 9 }],
    async done(w) {
      const workshop = await row(w.house, 'workshops', { id: w.project.workshopId });
      expect(workshop).toMatchObject({ writers: 'facilitator', nominations: 3 });
    },
  },
};
