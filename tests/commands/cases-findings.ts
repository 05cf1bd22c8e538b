import { expect } from 'vitest';
import { call } from '../support/make';
import { row, rows } from './rows';
import type { Cases, World } from './world';

const ofProject = (w: World) => ({ projectId: w.project.id });
const note = { who: 'Amina', sector: 'target', works: 'The café', hard: 'Finding a job' } as const;
/** Of the other project: what was last made there. */
let theirs = '';
type Make = (house: World['house'], project: World['project']) => Promise<string | undefined>;
const hereAndThere = async (w: World, make: Make) => {
  theirs = (await make(w.house, w.elsewhere.project)) ?? '';
  return (await make(w.house, w.project)) ?? '';
};
const anInput: Make = async (house, { id: projectId, owner }) =>
  (await call(house, owner, 'input.save', { projectId, ...note })).answer.inputId;
const anItem: Make = async (house, { id: projectId, owner }) =>
  (await call(house, owner, 'bank.add', { projectId, kind: 'need', text: 'A bus' })).answer.bankId;
const themeElsewhere = (w: World) => ({ themeId: w.elsewhere.project.themes[0] });

export const findingsCases: Cases<
  | 'input.save'
  | 'input.remove'
  | 'questionnaire.save'
  | 'questionnaire.answer'
  | 'bank.add'
  | 'bank.edit'
  | 'bank.remove'
> = {
  'input.save': {
    may: 'leaders',
    as: 'facilitator',
    async input(w) {
      const inputId = await hereAndThere(w, anInput);
      return { ...ofProject(w), inputId, ...note, organisation: 'The council', date: '2026-01-20' };
    },
    otherwise: { works: 'Another' },
    foreign: () => [{ inputId: theirs }],
    async done(w, input, { inputId = '' }) {
      expect(inputId).toBe(input.inputId);
      const saved = await row(w.house, 'inputs', { id: inputId });
      expect(saved).toMatchObject({
        ...note,
        ...{ organisation: 'The council', date: '2026-01-20', barriers: '', source: 'interview' },
      });
    },
  },
  'input.remove': {
    may: 'leaders',
    as: 'facilitator',
    input: async (w) => ({ ...ofProject(w), inputId: await hereAndThere(w, anInput) }),
    otherwise: { inputId: 'another' },
    foreign: () => [{ inputId: theirs }],
    async done(w, input) {
      expect(await rows(w.house, 'inputs', { id: input.inputId })).toEqual([]);
    },
  },
  'questionnaire.save': {
    may: 'leaders',
    as: 'facilitator',
    input: (w) => ({ ...ofProject(w), open: true, intro: 'Tell us' }),
    otherwise: { intro: 'Another' },
    async done(w, _, { code }) {
      expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{10}$/);
      const saved = await row(w.house, 'questionnaires', { projectId: w.project.id });
      expect(saved).toMatchObject({ code, open: true, intro: 'Tell us' });
    },
  },
  'questionnaire.answer': {
    may: 'passersBy',
    as: 'nobody',
    async input(w) {
      const opened = await call(w.house, w.actors.owner, 'questionnaire.save', {
        ...ofProject(w),
        open: true,
      });
      return { code: opened.answer.code ?? '', sector: 'business', barriers: 'Too many forms' };
    },
    otherwise: { barriers: 'Another' },
    async done(w, _, answer) {
      expect(answer).toEqual({});
      const [only] = await rows(w.house, 'inputs', { projectId: w.project.id });
      expect(only).toMatchObject({
        ...{ source: 'questionnaire', sector: 'business', barriers: 'Too many forms', who: '' },
        date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
      });
    },
  },
  'bank.add': {
    may: 'leaders',
    as: 'facilitator',
    async input(w) {
      const inputId = await hereAndThere(w, anInput);
      return { ...ofProject(w), kind: 'idea', inputId, field: 'works', themeId: w.project.themes[1] };
    },
    otherwise: { kind: 'need' },
    foreign: (w) => [{ inputId: theirs }, themeElsewhere(w)],
    async done(w, input, { bankId = '' }) {
      const { inputId, themeId } = input;
      const added = await row(w.house, 'bank', { id: bankId });
      expect(added).toMatchObject({ kind: 'idea', text: 'The café', inputId, themeId, position: 1 });
    },
  },
  'bank.edit': {
    may: 'leaders',
    as: 'facilitator',
    async input(w) {
      const bankId = await hereAndThere(w, anItem);
      return { ...ofProject(w), bankId, kind: 'idea', text: 'A night bus', themeId: w.project.themes[0] };
    },
    otherwise: { text: 'Another' },
    foreign: (w) => [{ bankId: theirs }, themeElsewhere(w)],
    async done(w, { bankId, themeId }) {
      const saved = await row(w.house, 'bank', { id: bankId });
      expect(saved).toMatchObject({ kind: 'idea', text: 'A night bus', themeId });
    },
  },
  'bank.remove': {
    may: 'leaders',
    as: 'facilitator',
    input: async (w) => ({ ...ofProject(w), bankId: await hereAndThere(w, anItem) }),
    otherwise: { bankId: 'another' },
    foreign: () => [{ bankId: theirs }],
    async done(w, input) {
      expect(await rows(w.house, 'bank', { id: input.bankId })).toEqual([]);
    },
  },
};
