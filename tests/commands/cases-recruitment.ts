import { expect } from 'vitest';
import { SECTORS } from '~/domain/lists';
import { call } from '../support/make';
import { row, rows } from './rows';
import type { Cases, World } from './world';

const ofProject = (w: World) => ({ projectId: w.project.id });
const invite = async (w: World, name: string) => {
  const input = { ...ofProject(w), name, sector: 'politics', language: 'nn' } as const;
  return (await call(w.house, w.actors.owner, 'invitee.save', input)).answer.participantId ?? '';
};
const cells = [
  ['Navn', 'Sektor'],
  ['Ola', 'kommune'],
  ['Liv', 'målgruppe'],
];
const put = (w: World) => call(w.house, w.actors.facilitator, 'sheet.put', { ...ofProject(w), cells });
const sheetsOf = (w: World) => rows(w.house, 'sheets', ofProject(w));

export const recruitmentCases: Cases<
  'invitee.reply' | 'invitee.import' | 'sheet.put' | 'sheet.drop' | 'mix.save'
> = {
  'invitee.reply': {
    may: 'leaders',
    as: 'facilitator',
    input: async (w) => ({
      ...ofProject(w),
      participantIds: [await invite(w, 'Ida'), await invite(w, 'Jo')],
      reply: 'accepted',
    }),
    otherwise: { reply: 'declined' },
    foreign: (w) => [
      { participantIds: [w.elsewhere.outsider.participantId] },
      { participantIds: [w.anna.participantId, w.elsewhere.outsider.participantId] },
    ],
    async done(w, input) {
      for (const id of input.participantIds as string[])
        expect((await row(w.house, 'participants', { id })).reply).toBe('accepted');
    },
  },
  'invitee.import': {
    may: 'leaders',
    as: 'facilitator',
    async input(w) {
      await put(w);
      return { ...ofProject(w), columns: ['name', 'sector'], heading: true };
    },
    otherwise: { skip: true },
    async done(w, _, { added }) {
      expect(added).toBe('2');
      const [liv] = await rows(w.house, 'participants', { ...ofProject(w), name: 'Liv' });
      expect(liv).toMatchObject({ sector: 'target', reply: 'planned', invited: true, removedAt: null });
    },
  },
  'sheet.put': {
    may: 'leaders',
    as: 'facilitator',
    input: (w) => ({ ...ofProject(w), name: 'liste.csv', cells }),
    otherwise: { name: 'another' },
    async done(w) {
      expect((await sheetsOf(w)).map((sheet) => [sheet.name, sheet.cells])).toEqual([['liste.csv', cells]]);
    },
  },
  'sheet.drop': {
    may: 'leaders',
    as: 'facilitator',
    async input(w) {
      await put(w);
      return ofProject(w);
    },
    otherwise: { projectId: 'another' },
    async done(w) {
      expect(await sheetsOf(w)).toEqual([]);
    },
  },
  'mix.save': {
    may: 'leaders',
    as: 'facilitator',
    input: (w) => ({ ...ofProject(w), target: 6, business: '4' as never }),
    otherwise: { target: 5 },
    async done(w) {
      const wanted = await rows(w.house, 'wantedMix', ofProject(w));
      expect(Object.fromEntries(wanted.map(({ sector, people }) => [sector, people]))).toEqual({
        ...Object.fromEntries(SECTORS.map((sector) => [sector, 0])),
        ...{ target: 6, business: 4 },
      });
    },
  },
};
