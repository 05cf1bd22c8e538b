import { expect } from 'vitest';
import { call, makeHomework } from '../support/make';
import { phonePicture } from '../support/pictures';
import { row, rows } from './rows';
import type { Cases, World } from './world';

const ofProject = (w: World) => ({ projectId: w.project.id });
/** Anna's, at the first table. */
const annas = (w: World) => makeHomework(w.house, w.project, [w.anna.participantId]);

async function annasFile(w: World): Promise<string> {
  const file = (await phonePicture({ width: 8, height: 4 })).toString('base64');
  const picture = { ...ofProject(w), homeworkId: await annas(w), name: 'The house.jpg', file };
  return (await call(w.house, w.anna, 'material.add', picture)).answer.fileId ?? '';
}

export const homeworkCases: Cases<
  | 'homework.write'
  | 'homework.done'
  | 'talk.save'
  | 'talk.remove'
  | 'material.add'
  | 'material.remove'
  | 'material.restore'
  | 'homework.remind'
> = {
  'homework.write': {
    may: 'writers',
    as: 'participant',
    async input(w) {
      return { ...ofProject(w), homeworkId: await annas(w), field: 'facts', text: 'Three units run it.' };
    },
    otherwise: { text: 'Four' },
    foreign: () => [{ homeworkId: 'none' }, { field: 'none' }],
    async done(w, { homeworkId }) {
      expect(await row(w.house, 'writings', { homeworkId })).toMatchObject({
        field: 'facts',
        text: 'Three units run it.',
        version: 1,
        authorId: w.anna.participantId,
      });
    },
  },
  'homework.done': {
    may: 'writers',
    as: 'participant',
    input: async (w) => ({ ...ofProject(w), homeworkId: await annas(w), done: true }),
    otherwise: { done: false },
    foreign: () => [{ homeworkId: 'none' }],
    async done(w, { homeworkId }) {
      expect((await row(w.house, 'homework', { id: homeworkId })).doneAt).toBeInstanceOf(Date);
    },
  },
  'talk.save': {
    may: 'writers',
    as: 'participant',
    async input(w) {
      const talk = { who: 'The housing office', date: '2026-02-10', what: 'They would like to.' };
      return { ...ofProject(w), homeworkId: await annas(w), ...talk };
    },
    otherwise: { who: 'Somebody else' },
    foreign: () => [{ homeworkId: 'none' }, { talkId: 'none' }],
    async done(w, { homeworkId }, { talkId = '' }) {
      expect(await row(w.house, 'homeworkTalks', { id: talkId })).toMatchObject({
        ...{ homeworkId, position: 1 },
        ...{ who: 'The housing office', date: '2026-02-10', what: 'They would like to.' },
      });
    },
  },
  'talk.remove': {
    may: 'writers',
    as: 'participant',
    async input(w) {
      const homeworkId = await annas(w);
      const talk = { ...ofProject(w), homeworkId, who: 'NAV' };
      const { answer } = await call(w.house, w.anna, 'talk.save', talk);
      return { ...ofProject(w), talkId: answer.talkId ?? '' };
    },
    otherwise: { talkId: 'another' },
    foreign: () => [{ talkId: 'none' }],
    async done(w, { talkId }) {
      expect(await rows(w.house, 'homeworkTalks', { id: talkId })).toEqual([]);
    },
  },
  'material.add': {
    may: 'writers',
    as: 'participant',
    async input(w) {
      const file = (await phonePicture({ width: 8, height: 4 })).toString('base64');
      return { ...ofProject(w), homeworkId: await annas(w), name: 'The house.jpg', file };
    },
    otherwise: { name: 'Another.jpg' },
    foreign: () => [{ homeworkId: 'none' }],
    async done(w, { homeworkId }, { fileId = '' }) {
      expect(await row(w.house, 'homeworkFiles', { id: fileId })).toMatchObject({
        ...{ homeworkId, name: 'The house.jpg', type: 'image/jpeg', pages: 1, position: 1 },
      });
    },
  },
  'material.remove': {
    may: 'writers',
    as: 'participant',
    input: async (w) => ({ ...ofProject(w), fileId: await annasFile(w) }),
    otherwise: { fileId: 'another' },
    foreign: () => [{ fileId: 'none' }],
    async done(w, { fileId }) {
      expect((await row(w.house, 'homeworkFiles', { id: fileId })).position).toBe(-1);
    },
  },
  'material.restore': {
    may: 'writers',
    as: 'participant',
    async input(w) {
      const fileId = await annasFile(w);
      await call(w.house, w.anna, 'material.remove', { ...ofProject(w), fileId });
      return { ...ofProject(w), fileId };
    },
    otherwise: { fileId: 'another' },
    foreign: () => [{ fileId: 'none' }],
    async done(w, { fileId }) {
      expect((await row(w.house, 'homeworkFiles', { id: fileId })).position).toBe(1);
    },
  },
  'homework.remind': {
    may: 'leaders',
    as: 'facilitator',
    async input(w) {
      const about = { name: 'Ida', sector: 'business', language: 'nn', email: 'ida@example.no' } as const;
      const { answer } = await call(w.house, w.project.owner, 'invitee.save', { ...ofProject(w), ...about });
      const ids = [answer.participantId ?? ''];
      return { ...ofProject(w), homeworkIds: [await makeHomework(w.house, w.project, ids)] };
    },
    otherwise: { again: true },
    foreign: () => [{ homeworkIds: ['none'] }],
    async done(w) {
      const [mail] = await rows(w.house, 'mails', { projectId: w.project.id, kind: 'homework' });
      expect(mail).toMatchObject({
        recipient: 'ida@example.no',
        language: 'nn',
        state: 'queued',
        calendar: '',
      });
      expect(mail?.text).toContain('A café');
    },
  },
};
