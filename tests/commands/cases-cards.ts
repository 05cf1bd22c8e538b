import { expect } from 'vitest';
import { call, makeHomework, makeProposal } from '../support/make';
import { makeRemoved, makeSolution, secondWorkshop } from '../support/solutions';
import { row } from './rows';
import type { Cases, World } from './world';

const ofProject = (w: World) => ({ projectId: w.project.id });

/** A card of Anna's table, and one of another project. */
const theirs = new WeakMap<World, string>();
async function card(w: World, make = makeSolution): Promise<string> {
  const solutionId = await make(w.house, w.project, 'A school for tenants');
  theirs.set(w, await makeSolution(w.house, w.elsewhere.project, 'Theirs'));
  await secondWorkshop(w.house, w.project, 'cards');
  return solutionId;
}
const foreign = (w: World) => [{ solutionId: theirs.get(w) ?? '' }];

export const cardCases: Cases<
  'card.add' | 'card.rename' | 'card.move' | 'card.remove' | 'card.restore' | 'card.write' | 'card.check'
> = {
  'card.add': {
    may: 'writers',
    as: 'participant',
    async input(w) {
      const proposalId = await makeProposal(w.house, w.project, 'Homework café', 1);
      await secondWorkshop(w.house, w.project, 'cards');
      return { ...ofProject(w), groupId: w.project.tables[0], proposalId };
    },
    otherwise: { title: 'Another' },
    foreign: (w) => [{ proposalId: w.elsewhere.proposalId }, { groupId: w.elsewhere.project.tables[0] }],
    async done(w, { groupId, proposalId }, { solutionId = '' }) {
      const made = { groupId, proposalId, title: 'Homework café', position: 1, removedAt: null };
      expect(await row(w.house, 'solutions', { id: solutionId })).toMatchObject(made);
    },
  },
  'card.rename': {
    may: 'writers',
    as: 'participant',
    input: async (w) => ({ ...ofProject(w), solutionId: await card(w), title: 'A better name' }),
    otherwise: { title: 'Another' },
    foreign,
    async done(w, { solutionId }) {
      expect((await row(w.house, 'solutions', { id: solutionId })).title).toBe('A better name');
    },
  },
  'card.move': {
    may: 'writers',
    as: 'participant',
    async input(w) {
      await makeSolution(w.house, w.project, 'The first');
      return { ...ofProject(w), solutionId: await card(w), direction: 'up' as const };
    },
    otherwise: { direction: 'down' },
    foreign,
    async done(w, { solutionId }) {
      expect((await row(w.house, 'solutions', { id: solutionId })).position).toBe(1);
      const other = await row(w.house, 'solutions', { ...ofProject(w), title: 'The first' });
      expect(other.position).toBe(2);
    },
  },
  'card.remove': {
    may: 'writers',
    as: 'participant',
    input: async (w) => ({ ...ofProject(w), solutionId: await card(w) }),
    otherwise: { solutionId: 'another' },
    foreign,
    async done(w, { solutionId }) {
      expect((await row(w.house, 'solutions', { id: solutionId })).removedAt).toBeInstanceOf(Date);
    },
  },
  'card.restore': {
    may: 'writers',
    as: 'participant',
    input: async (w) => ({ ...ofProject(w), solutionId: await card(w, makeRemoved) }),
    otherwise: { solutionId: 'another' },
    foreign,
    async done(w, { solutionId }) {
      expect((await row(w.house, 'solutions', { id: solutionId })).removedAt).toBe(null);
    },
  },
  'card.write': {
    may: 'writers',
    as: 'participant',
    async input(w) {
      return { ...ofProject(w), solutionId: await card(w), field: 'challenge', text: 'Nobody rents to us.' };
    },
    otherwise: { text: 'Another' },
    foreign: (w) => [...foreign(w), { field: 'none' }],
    async done(w, { solutionId }) {
      expect(await row(w.house, 'writings', { solutionId })).toMatchObject({
        ...{ field: 'challenge', text: 'Nobody rents to us.', version: 1, authorId: w.anna.participantId },
      });
    },
  },
  'card.check': {
    may: 'writers',
    as: 'participant',
    async input(w) {
      const clarified = { verdict: 'clarify', note: 'A new rule', who: 'NAV', due: '2026-03-20' } as const;
      return { ...ofProject(w), solutionId: await card(w), area: 'law' as const, ...clarified };
    },
    otherwise: { note: 'Another' },
    foreign,
    async done(w, { solutionId }) {
      const told = { area: 'law', verdict: 'clarify', note: 'A new rule', who: 'NAV', due: '2026-03-20' };
      expect(await row(w.house, 'realityChecks', { solutionId })).toMatchObject(told);
    },
  },
};

/** Anna's, at the first table. */
const annas = (w: World) => makeHomework(w.house, w.project, [w.anna.participantId]);

export const realityCases: Cases<'addition.give' | 'addition.withdraw' | 'homework.present'> = {
  'addition.give': {
    may: 'writers',
    as: 'participant',
    async input(w) {
      const homeworkId = await annas(w);
      await secondWorkshop(w.house, w.project, 'presentations');
      return { ...ofProject(w), homeworkId, text: 'The library has room.' };
    },
    otherwise: { text: 'Another' },
    foreign: () => [{ homeworkId: 'none' }],
    async done(w, { homeworkId }, { additionId = '' }) {
      expect(await row(w.house, 'additions', { id: additionId })).toMatchObject({
        ...{ homeworkId, text: 'The library has room.', withdrawnAt: null },
        authorId: w.anna.participantId,
      });
    },
  },
  'addition.withdraw': {
    may: 'writers',
    as: 'participant',
    async input(w) {
      const homeworkId = await annas(w);
      await secondWorkshop(w.house, w.project, 'presentations');
      const given = await call(w.house, w.anna, 'addition.give', { ...ofProject(w), homeworkId, text: 'A' });
      return { ...ofProject(w), additionId: given.answer.additionId ?? '' };
    },
    otherwise: { additionId: 'another' },
    foreign: () => [{ additionId: 'none' }],
    async done(w, { additionId }) {
      expect((await row(w.house, 'additions', { id: additionId })).withdrawnAt).toBeInstanceOf(Date);
    },
  },
  'homework.present': {
    may: 'leaders',
    as: 'facilitator',
    input: async (w) => ({ ...ofProject(w), homeworkId: await annas(w), slide: 2 }),
    otherwise: { slide: 3 },
    foreign: () => [{ homeworkId: 'none' }],
    async done(w, { homeworkId }) {
      const shown = { presentingId: homeworkId, slide: 2 };
      expect(await row(w.house, 'workshops', { id: w.project.workshopId })).toMatchObject(shown);
    },
  },
};
