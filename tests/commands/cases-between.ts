import { expect } from 'vitest';
import { NOBODY } from '~/domain/actor';
import { call, makeProposal, type Project } from '../support/make';
import { refereeHere } from './cases-referees';
import { row, rows } from './rows';
import type { Cases, World } from './world';

const ofProject = (w: World) => ({ projectId: w.project.id });
/** Of the other project: what was last made there. */
let theirs = '';
const said = { tag: 'rules', text: 'The law asks for a plan' } as const;

const codeOf = async (w: World) => (await row(w.house, 'referees', { id: await refereeHere(w) })).code;
const open = (w: World) => call(w.house, w.actors.owner, 'comments.open', ofProject(w));
const proposal = (w: World, title = 'A café') => makeProposal(w.house, w.project, title);
const theirProposal = (w: World) => [{ proposalId: w.elsewhere.proposalId }];
async function aNote(w: World): Promise<string> {
  const note = async ({ id: projectId, owner }: Project, proposalId: string) =>
    (await call(w.house, owner, 'comment.note', { projectId, proposalId, who: 'Odd', ...said })).answer
      .commentId ?? '';
  theirs = await note(w.elsewhere.project, w.elsewhere.proposalId);
  return note(w.project, await proposal(w));
}
const theirComment = () => [{ commentId: theirs }];
const commentOf = (w: World, id: string | null | undefined) => row(w.house, 'comments', { id: id ?? '' });
const proposalOf = (w: World, id: string) => row(w.house, 'proposals', { id });
const opened = (w: World) => row(w.house, 'workshops', { id: w.project.workshopId });

const commentCases: Cases<
  | 'comments.open'
  | 'comments.close'
  | 'comment.give'
  | 'comment.note'
  | 'comment.withdraw'
  | 'comment.restore'
  | 'comment.reply'
  | 'comment.refer'
  | 'comment.retract'
> = {
  'comments.open': {
    may: 'leaders',
    as: 'facilitator',
    input: (w) => ({ ...ofProject(w), until: '2099-01-31' }),
    otherwise: { until: '2099-02-01' },
    async done(w) {
      const { commentsOpenAt, commentsUntil } = await opened(w);
      expect([commentsOpenAt, commentsUntil]).toEqual([expect.any(Date), '2099-01-31']);
    },
  },
  'comments.close': {
    may: 'leaders',
    as: 'facilitator',
    async input(w) {
      await open(w);
      return ofProject(w);
    },
    otherwise: { projectId: 'another' },
    async done(w) {
      expect((await opened(w)).commentsOpenAt).toBeNull();
    },
  },
  'comment.give': {
    may: 'guests',
    as: 'participant',
    async input(w) {
      await open(w);
      return { ...ofProject(w), proposalId: await proposal(w), ...said };
    },
    otherwise: { text: 'Another' },
    foreign: theirProposal,
    async done(w, { proposalId }, { commentId }) {
      const by = { participantId: w.anna.participantId, refereeId: null, who: 'Anna, Anna AS' };
      expect(await commentOf(w, commentId)).toMatchObject({ ...said, ...by, proposalId, reply: '' });
    },
  },
  'comment.note': {
    may: 'leaders',
    as: 'facilitator',
    input: async (w) => ({ ...ofProject(w), proposalId: await proposal(w), who: 'Odd', ...said }),
    otherwise: { text: 'Another' },
    foreign: theirProposal,
    async done(w, { proposalId }, { commentId }) {
      const by = { participantId: null, refereeId: null, who: 'Odd' };
      expect(await commentOf(w, commentId)).toMatchObject({ ...said, ...by, proposalId });
    },
  },
  'comment.withdraw': {
    may: 'writers',
    as: 'facilitator',
    input: async (w) => ({ ...ofProject(w), commentId: await aNote(w) }),
    otherwise: { commentId: 'another' },
    foreign: theirComment,
    async done(w, { commentId }) {
      expect((await commentOf(w, commentId)).withdrawnAt).toBeInstanceOf(Date);
    },
  },
  'comment.restore': {
    may: 'writers',
    as: 'facilitator',
    async input(w) {
      const input = { ...ofProject(w), commentId: await aNote(w) };
      await call(w.house, w.actors.owner, 'comment.withdraw', input);
      return input;
    },
    otherwise: { commentId: 'another' },
    foreign: theirComment,
    async done(w, { commentId }) {
      expect((await commentOf(w, commentId)).withdrawnAt).toBeNull();
    },
  },
  'comment.reply': {
    may: 'leaders',
    as: 'facilitator',
    input: async (w) => ({ ...ofProject(w), commentId: await aNote(w), reply: 'We have one' }),
    otherwise: { reply: 'Another' },
    foreign: theirComment,
    async done(w, { commentId }) {
      const { reply, repliedAt } = await commentOf(w, commentId);
      expect([reply, repliedAt]).toEqual(['We have one', expect.any(Date)]);
    },
  },
  'comment.refer': {
    may: 'passersBy',
    as: 'nobody',
    async input(w) {
      await open(w);
      return { code: await codeOf(w), proposalId: await proposal(w), ...said };
    },
    otherwise: { text: 'Another' },
    foreign: theirProposal,
    async done(w, { code, proposalId }, { commentId }) {
      const { id } = await row(w.house, 'referees', { code });
      const by = { refereeId: id, participantId: null, who: 'Ragna, The county' };
      expect(await commentOf(w, commentId)).toMatchObject({ ...said, ...by, proposalId });
    },
  },
  'comment.retract': {
    may: 'passersBy',
    as: 'nobody',
    async input(w) {
      const input = { code: await codeOf(w), proposalId: await proposal(w), ...said };
      await aNote(w);
      await open(w);
      const { answer } = await call(w.house, NOBODY, 'comment.refer', input);
      return { code: input.code, commentId: answer.commentId ?? '', withdrawn: true };
    },
    otherwise: { withdrawn: false },
    foreign: theirComment,
    async done(w, { commentId }) {
      expect((await commentOf(w, commentId)).withdrawnAt).toBeInstanceOf(Date);
    },
  },
};

const becomingCases: Cases<
  | 'proposal.merge'
  | 'proposal.part'
  | 'proposal.split'
  | 'proposal.reword'
  | 'proposal.handover'
  | 'proposal.takeback'
> = {
  'proposal.merge': {
    may: 'leaders',
    as: 'facilitator',
    input: async (w) => ({
      ...ofProject(w),
      into: await proposal(w),
      from: [await proposal(w, 'Coffee'), await proposal(w, 'Tea')],
    }),
    otherwise: { from: [] },
    foreign: (w) => [{ into: w.elsewhere.proposalId }, { from: [w.elsewhere.proposalId] }],
    async done(w, { into }) {
      const merged = await rows(w.house, 'proposals', { mergedInto: into });
      expect(merged.map(({ title }) => title).sort()).toEqual(['Coffee', 'Tea']);
    },
  },
  'proposal.part': {
    may: 'leaders',
    as: 'facilitator',
    async input(w) {
      const proposalId = await proposal(w, 'Coffee');
      const merge = { ...ofProject(w), into: await proposal(w), from: [proposalId] };
      await call(w.house, w.actors.owner, 'proposal.merge', merge);
      return { ...ofProject(w), proposalId };
    },
    otherwise: { proposalId: 'another' },
    foreign: theirProposal,
    async done(w, { proposalId }) {
      expect((await proposalOf(w, proposalId)).mergedInto).toBe('');
    },
  },
  'proposal.split': {
    may: 'leaders',
    as: 'facilitator',
    input: async (w) => ({
      ...ofProject(w),
      proposalId: await proposal(w),
      parts: [{ title: 'By day', text: 'At noon' }, { title: 'By night' }],
    }),
    otherwise: { parts: [{ title: 'Another' }] },
    foreign: theirProposal,
    async done(w, { proposalId }) {
      const parts = await rows(w.house, 'proposals', { splitFrom: proposalId });
      const groupId = w.project.tables[0];
      expect(parts.map(({ title }) => title).sort()).toEqual(['By day', 'By night']);
      expect(parts.every((part) => part.groupId === groupId && !part.nominated)).toBe(true);
    },
  },
  'proposal.reword': {
    may: 'leaders',
    as: 'facilitator',
    input: async (w) => ({ ...ofProject(w), proposalId: await proposal(w), title: 'A kiosk', text: 'Small' }),
    otherwise: { title: 'Another' },
    foreign: theirProposal,
    async done(w, { proposalId }) {
      expect(await proposalOf(w, proposalId)).toMatchObject({ title: 'A kiosk', text: 'Small' });
      expect(await row(w.house, 'proposalWordings', { proposalId })).toMatchObject({ title: 'A café' });
    },
  },
  'proposal.handover': {
    may: 'leaders',
    as: 'facilitator',
    input: async (w) => ({ ...ofProject(w), proposalId: await proposal(w), actor: 'The parish' }),
    otherwise: { actor: 'Another' },
    foreign: theirProposal,
    async done(w, { proposalId }) {
      expect(await row(w.house, 'handovers', { proposalId })).toMatchObject({ actor: 'The parish' });
    },
  },
  'proposal.takeback': {
    may: 'leaders',
    as: 'facilitator',
    async input(w) {
      const input = { ...ofProject(w), proposalId: await proposal(w) };
      await call(w.house, w.actors.owner, 'proposal.handover', { ...input, actor: 'The parish' });
      return input;
    },
    otherwise: { proposalId: 'another' },
    foreign: theirProposal,
    async done(w, { proposalId }) {
      expect(await rows(w.house, 'handovers', { proposalId })).toEqual([]);
    },
  },
};

export const betweenCases = { ...commentCases, ...becomingCases };
