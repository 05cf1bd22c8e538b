import { expect } from 'vitest';
import { call } from '../support/make';
import { row, rows } from './rows';
import type { Cases, World } from './world';

const ofProject = (w: World) => ({ projectId: w.project.id });
const firstQuestion = async (w: World, themeId: string) => {
  const [first] = await rows(w.house, 'questions', { themeId });
  return first?.id ?? '';
};

export const themesCases: Cases<'theme.pick' | 'question.save' | 'question.move' | 'question.remove'> = {
  'theme.pick': {
    may: 'leaders',
    as: 'facilitator',
    input: (w) => ({ ...ofProject(w), template: 'youth', themes: ['work'], questions: ['school/2'] }),
    otherwise: { themes: [] },
    async done(w) {
      const [school] = await rows(w.house, 'themes', { projectId: w.project.id, title: 'Å fullføre skolen' });
      expect(await rows(w.house, 'questions', { themeId: school?.id ?? '' })).toHaveLength(1);
      expect(
        await rows(w.house, 'themes', { projectId: w.project.id, title: 'Inn i arbeidslivet' }),
      ).toHaveLength(1);
    },
  },
  'question.save': {
    may: 'leaders',
    as: 'facilitator',
    input: (w) => ({
      ...ofProject(w),
      themeId: w.project.themes[0],
      text: 'How do we meet?',
      marks: ['need', 'action'],
    }),
    otherwise: { text: 'Another?' },
    foreign: (w) => [{ themeId: w.elsewhere.project.themes[0] }],
    async done(w, input, { questionId = '' }) {
      expect(await row(w.house, 'questions', { id: questionId })).toMatchObject({
        themeId: input.themeId,
        position: 2,
        text: 'How do we meet?',
        marks: ['need', 'action'],
      });
    },
  },
  'question.move': {
    may: 'leaders',
    as: 'facilitator',
    async input(w) {
      const themeId = w.project.themes[0];
      const questionId = await firstQuestion(w, themeId);
      await call(w.house, w.actors.owner, 'question.save', { ...ofProject(w), themeId, text: 'Second?' });
      return { ...ofProject(w), questionId, direction: 'down' };
    },
    otherwise: { direction: 'up' },
    async done(w, { questionId }) {
      expect((await row(w.house, 'questions', { id: questionId })).position).toBe(2);
    },
  },
  'question.remove': {
    may: 'leaders',
    as: 'facilitator',
    input: async (w) => ({ ...ofProject(w), questionId: await firstQuestion(w, w.project.themes[0]) }),
    otherwise: { questionId: 'another' },
    async done(w, { questionId }) {
      expect(await rows(w.house, 'questions', { id: questionId })).toEqual([]);
    },
  },
};
