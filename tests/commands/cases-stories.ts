import { expect } from 'vitest';
import type { Example } from '~/domain/example';
import { bambleFile } from '../support/bamble';
import { makeStory } from '../support/examples';
import { call, type Project } from '../support/make';
import { makeIndicator, makeRound } from '../support/pilots';
import { foreignPilot, pilotHereAndThere } from './cases-pilots';
import { row, rows } from './rows';
import type { Cases, World } from './world';

const ofProject = (w: Pick<World, 'project'>) => ({ projectId: w.project.id });
type There = Pick<Project, 'id' | 'owner'>;

/** A figure and an update of a story. */
async function parts({ house }: World, project: There) {
  const of = { projectId: project.id, pilotId: await makeStory(house, project) };
  const figure = { title: 'Costs', unit: 'million kroner', year: 2012, value: '4.2' };
  const { answer: saved } = await call(house, project.owner, 'storyFigure.save', { ...of, ...figure });
  const update = { date: '2015-02-01', text: 'It goes on' };
  const { answer: told } = await call(house, project.owner, 'storyUpdate.save', { ...of, ...update });
  return { pilotId: of.pilotId, figureId: saved.id ?? '', updateId: told.id ?? '' };
}
const theirParts = new WeakMap<World['elsewhere'], Awaited<ReturnType<typeof parts>>>();
async function partsHereAndThere(w: World) {
  if (!theirParts.has(w.elsewhere)) theirParts.set(w.elsewhere, await parts(w, w.elsewhere.project));
  return parts(w, w.project);
}
const theirs = (w: World) => theirParts.get(w.elsewhere) ?? { pilotId: '', figureId: '', updateId: '' };

export const storyCases: Cases<
  | 'story.fill'
  | 'story.save'
  | 'story.takeOut'
  | 'storyFigure.save'
  | 'storyFigure.remove'
  | 'storyUpdate.save'
  | 'storyUpdate.remove'
> = {
  'story.fill': {
    may: 'leaders',
    as: 'facilitator',
    async input(w) {
      const pilotId = await pilotHereAndThere(w);
      const of = { ...ofProject(w), pilotId };
      await call(w.house, w.project.owner, 'pilot.save', { ...of, aim: 'Ten families', start: '2012-08-01' });
      await makeIndicator(w.house, w.project, pilotId);
      await makeRound(w.house, w.project, pilotId);
      await call(w.house, w.project.owner, 'evaluation.save', { ...of, results: 'Nine moved in' });
      return of;
    },
    otherwise: { pilotId: 'another' },
    foreign: foreignPilot,
    async done(w, { pilotId }) {
      const story = {
        title: 'Tenants’ school',
        start: '1.8.2012',
        solution: 'Ten families',
        effect: 'Nine moved in',
      };
      expect(await row(w.house, 'stories', { pilotId })).toMatchObject(story);
      const figures = await rows(w.house, 'storyFigures', { pilotId });
      expect(figures).toMatchObject([{ title: 'Families', unit: 'families', year: 2012, value: 0 }]);
    },
  },
  'story.save': {
    may: 'leaders',
    as: 'facilitator',
    input: async (w) => ({
      ...{ ...ofProject(w), pilotId: await pilotHereAndThere(w) },
      ...{ need: 'Too few homes', themes: 'Housing\r\nWork' },
    }),
    otherwise: { need: 'Something else' },
    foreign: foreignPilot,
    async done(w, { pilotId }) {
      const saved = {
        title: 'Tenants’ school',
        need: 'Too few homes',
        themes: 'Housing\nWork',
        solution: '',
      };
      expect(await row(w.house, 'stories', { pilotId })).toMatchObject(saved);
    },
  },
  'story.takeOut': {
    may: 'leaders',
    as: 'facilitator',
    async input(w) {
      const pilotId = await makeStory(w.house, w.project);
      const of = { ...ofProject(w), pilotId };
      await pilotHereAndThere(w);
      await call(w.house, w.project.owner, 'story.save', { ...of, effect: 'Annas job. Anna is glad.' });
      return { ...of, name: 'Anna' };
    },
    otherwise: { name: 'Bo' },
    foreign: (w) => [...foreignPilot(w), { name: 'job' }],
    async done(w, { pilotId }) {
      expect((await row(w.house, 'stories', { pilotId })).effect).toBe('…s job. … is glad.');
    },
  },
  'storyFigure.save': {
    may: 'leaders',
    as: 'facilitator',
    async input(w) {
      const { pilotId, figureId } = await partsHereAndThere(w);
      return { ...ofProject(w), pilotId, figureId, title: 'Costs', year: '2014', value: '3,0' };
    },
    otherwise: { value: '2' },
    foreign: (w) => [{ pilotId: theirs(w).pilotId }, { figureId: theirs(w).figureId }],
    async done(w, { figureId }) {
      const saved = { title: 'Costs', unit: '', year: 2014, value: 3 };
      expect(await row(w.house, 'storyFigures', { id: figureId ?? '' })).toMatchObject(saved);
    },
  },
  'storyFigure.remove': {
    may: 'leaders',
    as: 'facilitator',
    input: async (w) => ({ ...ofProject(w), figureId: (await partsHereAndThere(w)).figureId }),
    otherwise: { figureId: 'another' },
    foreign: (w) => [{ figureId: theirs(w).figureId }],
    async done(w, { figureId }) {
      expect(await rows(w.house, 'storyFigures', { id: figureId })).toEqual([]);
    },
  },
  'storyUpdate.save': {
    may: 'leaders',
    as: 'facilitator',
    async input(w) {
      const { pilotId, updateId } = await partsHereAndThere(w);
      return { ...ofProject(w), pilotId, updateId, date: '2016-01-15', text: 'It is permanent' };
    },
    otherwise: { text: 'It has ended' },
    foreign: (w) => [{ pilotId: theirs(w).pilotId }, { updateId: theirs(w).updateId }],
    async done(w, { updateId }) {
      const saved = { date: '2016-01-15', text: 'It is permanent' };
      expect(await row(w.house, 'storyUpdates', { id: updateId ?? '' })).toMatchObject(saved);
    },
  },
  'storyUpdate.remove': {
    may: 'leaders',
    as: 'facilitator',
    input: async (w) => ({ ...ofProject(w), updateId: (await partsHereAndThere(w)).updateId }),
    otherwise: { updateId: 'another' },
    foreign: (w) => [{ updateId: theirs(w).updateId }],
    async done(w, { updateId }) {
      expect(await rows(w.house, 'storyUpdates', { id: updateId })).toEqual([]);
    },
  },
};

let titles = 0;
async function published(w: World): Promise<string> {
  const of = { ...ofProject(w), pilotId: await makeStory(w.house, w.project) };
  return (await call(w.house, w.project.owner, 'example.publish', of)).answer.exampleId ?? '';
}
const ofPlace = (w: World) => ({ municipalityId: w.project.municipality.id });
const foreignPlace = (w: World) => [{ municipalityId: w.elsewhere.project.municipality.id }];

export const bankCases: Cases<'example.publish' | 'example.withdraw' | 'example.restore' | 'example.import'> =
  {
    'example.publish': {
      may: 'leaders',
      as: 'facilitator',
      async input(w) {
        await pilotHereAndThere(w);
        const of = { ...ofProject(w), pilotId: await makeStory(w.house, w.project) };
        await call(w.house, w.project.owner, 'story.save', { ...of, effect: 'Anna has a job' });
        return { ...of, kept: ['Anna'] };
      },
      otherwise: { kept: [] },
      foreign: foreignPilot,
      async done(w, { pilotId }, { exampleId = '' }) {
        const shown = await row(w.house, 'examples', { pilotId });
        expect([shown.id, shown.municipalityId]).toEqual([exampleId, w.project.municipality.id]);
        expect((shown.content as Example).effect).toBe('Anna has a job');
      },
    },
    'example.withdraw': {
      may: 'leaders',
      as: 'facilitator',
      input: async (w) => ({ ...ofPlace(w), exampleId: await published(w) }),
      otherwise: { exampleId: 'another' },
      foreign: foreignPlace,
      async done(w, { exampleId }) {
        expect((await row(w.house, 'examples', { id: exampleId })).withdrawnAt).not.toBeNull();
      },
    },
    'example.restore': {
      may: 'leaders',
      as: 'facilitator',
      async input(w) {
        const exampleId = await published(w);
        await call(w.house, w.project.owner, 'example.withdraw', { ...ofPlace(w), exampleId });
        return { ...ofPlace(w), exampleId };
      },
      otherwise: { exampleId: 'another' },
      foreign: foreignPlace,
      async done(w, { exampleId }) {
        expect((await row(w.house, 'examples', { id: exampleId })).withdrawnAt).toBeNull();
      },
    },
    'example.import': {
      may: 'leaders',
      as: 'facilitator',
      input: (w) => ({ ...ofPlace(w), file: bambleFile({ title: `Brought in ${(titles += 1)}` }) }),
      otherwise: { file: bambleFile({ title: 'Another' }) },
      foreign: foreignPlace,
      async done(w, { file }, { exampleId = '' }) {
        const { content, pilotId } = await row(w.house, 'examples', { id: exampleId });
        expect([content, pilotId]).toEqual([JSON.parse(file), null]);
      },
    },
  };
