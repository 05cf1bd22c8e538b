import { expect } from 'vitest';
import { call, type Sent } from '../support/make';
import { row, rows } from './rows';
import type { Cases, World } from './world';

const ofProject = (w: { project: { id: string } }) => ({ projectId: w.project.id });
const nav = { name: 'NAV', sector: 'municipality' } as const;

/** A stakeholder of this project, or of the one elsewhere. */
async function stakeholder(w: World, there: Pick<World, 'project'> = w): Promise<string> {
  const { answer } = await call(w.house, there.project.owner, 'stakeholder.save', {
    ...ofProject(there),
    ...nav,
  });
  return answer.stakeholderId ?? '';
}
async function consequence(w: World, there: Pick<World, 'project'> = w, about = {}): Promise<string> {
  const { answer } = await call(w.house, there.project.owner, 'consequence.save', {
    ...ofProject(there),
    stakeholderId: await stakeholder(w, there),
    text: 'Talk to them',
    ...about,
  });
  return answer.consequenceId ?? '';
}
/** Their ids, made once for each world. */
const theirs = new WeakMap<World, { stakeholderId: string; consequenceId: string }>();
async function withTheirs<T>(w: World, input: T): Promise<T> {
  const stakeholderId = await stakeholder(w, w.elsewhere);
  theirs.set(w, { stakeholderId, consequenceId: await consequence(w, w.elsewhere) });
  return input;
}
const foreignStakeholder = (w: World) => [{ stakeholderId: theirs.get(w)?.stakeholderId ?? '' }];
const foreignConsequence = (w: World) => [{ consequenceId: theirs.get(w)?.consequenceId ?? '' }];

export const stakeholdersCases: Cases<
  | 'stakeholder.add'
  | 'stakeholder.save'
  | 'stakeholder.judge'
  | 'stakeholder.move'
  | 'stakeholder.remove'
  | 'stakeholder.invite'
  | 'consequence.save'
  | 'consequence.done'
  | 'consequence.remove'
> = {
  'stakeholder.add': {
    may: 'leaders',
    as: 'facilitator',
    input: (w) => ({ ...ofProject(w), names: 'Coop\r\n\r\n Bakeriet ', sector: 'business' }),
    otherwise: { names: 'Another' },
    async done(w) {
      const made = await rows(w.house, 'stakeholders', { projectId: w.project.id });
      const inShort = made.map(({ name, sector, tier, overall }) => ({ name, sector, tier, overall }));
      const unknown = { sector: 'business', tier: '', overall: '' };
      expect(inShort).toEqual([
        { name: 'Coop', ...unknown },
        { name: 'Bakeriet', ...unknown },
      ]);
    },
  },
  'stakeholder.save': {
    may: 'leaders',
    as: 'facilitator',
    input: async (w) => {
      const input: Sent<'stakeholder.save'> = { ...ofProject(w), stakeholderId: await stakeholder(w) };
      return withTheirs(w, { ...input, role: 'Decides', need: 'Peace', tier: 'primary' as const });
    },
    otherwise: { role: 'Another' },
    foreign: foreignStakeholder,
    async done(w, { stakeholderId }) {
      const after = await row(w.house, 'stakeholders', { id: stakeholderId ?? '' });
      const asSent = { role: 'Decides', need: 'Peace', tier: 'primary' };
      expect(after).toMatchObject({ ...nav, ...asSent, positive: '', overall: '' });
    },
  },
  'stakeholder.judge': {
    may: 'leaders',
    as: 'facilitator',
    input: async (w) =>
      withTheirs(w, {
        ...ofProject(w),
        stakeholderId: await stakeholder(w),
        overall: 'negative' as const,
        affected: 'much' as const,
      }),
    otherwise: { overall: 'positive' },
    foreign: foreignStakeholder,
    async done(w, { stakeholderId }) {
      const after = await row(w.house, 'stakeholders', { id: stakeholderId });
      expect(after).toMatchObject({ ...nav, overall: 'negative', affected: 'much' });
    },
  },
  'stakeholder.move': {
    may: 'leaders',
    as: 'facilitator',
    async input(w) {
      await stakeholder(w);
      const stakeholderId = await stakeholder(w);
      return withTheirs(w, { ...ofProject(w), stakeholderId, direction: 'up' as const });
    },
    otherwise: { direction: 'down' },
    foreign: foreignStakeholder,
    async done(w, { stakeholderId }) {
      const all = await rows(w.house, 'stakeholders', { projectId: w.project.id });
      expect(all.sort((a, b) => a.position - b.position)[0]?.id).toBe(stakeholderId);
    },
  },
  'stakeholder.remove': {
    may: 'leaders',
    as: 'facilitator',
    input: async (w) => withTheirs(w, { ...ofProject(w), stakeholderId: await stakeholder(w) }),
    otherwise: { stakeholderId: 'another' },
    foreign: foreignStakeholder,
    async done(w, { stakeholderId }) {
      expect(await rows(w.house, 'stakeholders', { id: stakeholderId })).toEqual([]);
    },
  },
  'stakeholder.invite': {
    may: 'leaders',
    as: 'facilitator',
    input: async (w) =>
      withTheirs(w, { ...ofProject(w), stakeholderId: await stakeholder(w), names: 'Ida\nTor' }),
    otherwise: { names: 'Another' },
    foreign: foreignStakeholder,
    async done(w, { stakeholderId }) {
      const links = await rows(w.house, 'representatives', { stakeholderId });
      const people = await Promise.all(
        links.map(({ participantId }) => row(w.house, 'participants', { id: participantId })),
      );
      const expected = { organisation: 'NAV', sector: 'municipality', reply: 'planned', invited: true };
      expect(people.map((person) => person.name).sort()).toEqual(['Ida', 'Tor']);
      for (const person of people) expect(person).toMatchObject({ ...expected, language: 'nb' });
    },
  },
  'consequence.save': {
    may: 'leaders',
    as: 'facilitator',
    input: async (w) =>
      withTheirs(w, {
        ...ofProject(w),
        stakeholderId: await stakeholder(w),
        text: 'Ring utleierne',
        todo: 'on' as const,
        who: 'Kari',
        due: '2026-02-03',
      }),
    otherwise: { text: 'Another' },
    foreign: (w) => [...foreignStakeholder(w), ...foreignConsequence(w)],
    async done(w, _, { consequenceId = '' }) {
      const about = { text: 'Ring utleierne', todo: true, who: 'Kari', due: '2026-02-03', doneAt: null };
      expect(await row(w.house, 'consequences', { id: consequenceId })).toMatchObject(about);
    },
  },
  'consequence.done': {
    may: 'leaders',
    as: 'facilitator',
    input: async (w) =>
      withTheirs(w, {
        ...ofProject(w),
        consequenceId: await consequence(w, w, { todo: true }),
        done: 'true' as const,
      }),
    otherwise: { done: '' },
    foreign: foreignConsequence,
    async done(w, { consequenceId }) {
      expect((await row(w.house, 'consequences', { id: consequenceId })).doneAt).toBeInstanceOf(Date);
    },
  },
  'consequence.remove': {
    may: 'leaders',
    as: 'facilitator',
    input: async (w) => withTheirs(w, { ...ofProject(w), consequenceId: await consequence(w) }),
    otherwise: { consequenceId: 'another' },
    foreign: foreignConsequence,
    async done(w, { consequenceId }) {
      expect(await rows(w.house, 'consequences', { id: consequenceId })).toEqual([]);
    },
  },
};
