import { expect } from 'vitest';
import { summaryOwn } from '~/views/summary.server';
import { call } from '../support/make';
import { withCamera } from '../support/pictures';
import { row, rows } from './rows';
import type { Cases, World } from './world';

const ofProject = (w: World) => ({ projectId: w.project.id });
const add = async (w: World, project = w.project) => {
  const photos = [await withCamera({ width: 30, height: 20 })];
  await call(w.house, project.owner, 'photo.add', { projectId: project.id, photos });
};
/** The pictures of a project, in their order. */
const photosOf = async (w: World, projectId = w.project.id) =>
  (await rows(w.house, 'photos', { projectId })).sort((a, b) => a.position - b.position);
/** One of the other project's. */
let theirs = '';
const withTheirs = async (w: World) => {
  await add(w, w.elsewhere.project);
  theirs = (await photosOf(w, w.elsewhere.project.id))[0]?.id ?? '';
};
const mine = async (w: World) => {
  await withTheirs(w);
  await add(w);
  await add(w);
  return { ...ofProject(w), photoId: (await photosOf(w))[1]?.id ?? '' };
};

export const summaryCases: Cases<
  | 'summary.save'
  | 'summary.send'
  | 'summary.open'
  | 'photo.add'
  | 'photo.save'
  | 'photo.move'
  | 'photo.remove'
> = {
  'summary.save': {
    may: 'leaders',
    as: 'facilitator',
    input: (w) => ({ projectId: w.project.id, foreword: 'Thank you\r\nall', parts: ['about', 'vote'] }),
    otherwise: { foreword: 'Another' },
    foreign: () => [],
    async done(w) {
      const workshop = await row(w.house, 'workshops', { id: w.project.workshopId });
      expect(await summaryOwn(w.house.store.read, workshop)).toEqual({
        foreword: 'Thank you\nall',
        forward: '',
        leftOut: ['needs', 'proposals', 'chosen', 'homework', 'attendance', 'forward', 'photos'],
      });
    },
  },
  'summary.send': {
    may: 'leaders',
    as: 'facilitator',
    async input(w) {
      const about = { name: 'Ida', sector: 'politics', language: 'nn', email: 'ida@example.no' } as const;
      const { answer } = await call(w.house, w.project.owner, 'invitee.save', { ...ofProject(w), ...about });
      return { ...ofProject(w), participantIds: [answer.participantId ?? ''] };
    },
    otherwise: { again: true },
    foreign: (w) => [{ participantIds: [w.elsewhere.outsider.participantId] }],
    async done(w, input) {
      const [participantId = ''] = input.participantIds as string[];
      const [mail] = await rows(w.house, 'mails', { participantId });
      const { workshopId } = w.project;
      expect(mail).toMatchObject({
        kind: 'summary',
        workshopId,
        language: 'nn',
        calendar: '',
        state: 'queued',
      });
      const { personalCode } = await row(w.house, 'participants', { id: participantId });
      expect(mail?.text).toContain(`http://samverk.example/k/${personalCode}`);
      const workshop = await row(w.house, 'workshops', { id: w.project.workshopId });
      expect(workshop.summaryOpenAt).toEqual(mail?.createdAt);
    },
  },
  'summary.open': {
    may: 'leaders',
    as: 'facilitator',
    input: ofProject,
    otherwise: { projectId: 'another' },
    async done(w) {
      const workshop = await row(w.house, 'workshops', { id: w.project.workshopId });
      expect(workshop.summaryOpenAt).toBeInstanceOf(Date);
    },
  },
  'photo.add': {
    may: 'leaders',
    as: 'facilitator',
    input: async (w) => ({
      ...ofProject(w),
      photos: [await withCamera({ width: 30, height: 20 })],
      caption: 'What we want',
      groupId: w.project.tables[1],
    }),
    otherwise: { caption: 'Another' },
    foreign: (w) => [{ groupId: w.elsewhere.project.tables[0] }],
    async done(w) {
      expect(await photosOf(w)).toMatchObject([
        { caption: 'What we want', groupId: w.project.tables[1], position: 1, width: 20, height: 30 },
      ]);
    },
  },
  'photo.save': {
    may: 'leaders',
    as: 'facilitator',
    input: async (w) => ({ ...(await mine(w)), caption: 'Housing', groupId: w.project.tables[0] }),
    otherwise: { caption: 'Another' },
    foreign: (w) => [{ photoId: theirs }, { groupId: w.elsewhere.project.tables[0] }],
    async done(w, { photoId }) {
      const photo = await row(w.house, 'photos', { id: photoId });
      expect([photo.caption, photo.groupId]).toEqual(['Housing', w.project.tables[0]]);
    },
  },
  'photo.move': {
    may: 'leaders',
    as: 'facilitator',
    input: async (w) => ({ ...(await mine(w)), direction: 'up' }),
    otherwise: { direction: 'down' },
    foreign: () => [{ photoId: theirs }],
    async done(w, { photoId }) {
      expect((await photosOf(w))[0]?.id).toBe(photoId);
    },
  },
  'photo.remove': {
    may: 'leaders',
    as: 'facilitator',
    input: mine,
    otherwise: { photoId: 'another' },
    foreign: () => [{ photoId: theirs }],
    async done(w, { photoId }) {
      const photo = await row(w.house, 'photos', { id: photoId });
      expect([photo.position, photo.image.length > 0]).toEqual([-1, true]);
    },
  },
};
