import { expect } from 'vitest';
import type { Actor } from '~/domain/actor';
import { call, type Project } from '../support/make';
import { row, rows } from './rows';
import type { Cases, World } from './world';

const ofProject = (w: World) => ({ projectId: w.project.id });
const LUNCH = { number: 1, title: 'Lunch', minutes: 30, screen: 'break', notes: 'Soup' } as const;

const addItem = async (w: World, title: string, project: Project = w.project, by: Actor = project.owner) =>
  (await call(w.house, by, 'agenda.save', { ...LUNCH, projectId: project.id, title })).answer.itemId ?? '';
/** An item of another project; made when a case prepares its input. */
let theirs = '';
const oursAndTheirs = async (w: World, title: string) => {
  theirs = await addItem(w, 'Theirs', w.elsewhere.project);
  return addItem(w, title);
};

export const agendaCases: Cases<
  | 'workshop.remove'
  | 'workshop.begin'
  | 'agenda.fill'
  | 'agenda.save'
  | 'agenda.move'
  | 'agenda.remove'
  | 'session.item'
> = {
  'workshop.begin': {
    may: 'leaders',
    as: 'facilitator',
    input: (w) => ({ projectId: w.project.id, expected: 1, number: 2 }),
    otherwise: { number: 1 },
    foreign: () => [{ number: 9 }],
    async done(w) {
      expect(await row(w.house, 'projects', { id: w.project.id })).toMatchObject({ runningWorkshop: 2 });
      const { id } = await row(w.house, 'workshops', { projectId: w.project.id, number: 2 });
      const seats = await rows(w.house, 'seats', { workshopId: id });
      const groups = seats.map(({ participantId, groupId }) => [participantId, groupId]);
      const [first, second] = w.project.tables;
      const expected = [
        [w.anna.participantId, first],
        [w.bo.participantId, first],
        [w.cecilie.participantId, second],
      ];
      expect(groups.sort()).toEqual(expected.sort());
    },
  },
  'workshop.remove': {
    may: 'leaders',
    as: 'facilitator',
    async input(w) {
      await call(w.house, w.actors.owner, 'workshop.save', { ...ofProject(w), number: 3, minutes: 120 });
      return { ...ofProject(w), number: 3 };
    },
    otherwise: { number: 4 },
    foreign: () => [{ number: 9 }],
    async done(w) {
      expect(await rows(w.house, 'workshops', { projectId: w.project.id, number: 3 })).toEqual([]);
    },
  },
  'agenda.fill': {
    may: 'leaders',
    as: 'facilitator',
    input: (w) => ({ ...ofProject(w), number: 1, template: 'workshop-1' }),
    otherwise: { template: 'workshop-2' },
    foreign: () => [{ number: 9 }],
    async done(w) {
      const items = await rows(w.house, 'agendaItems', { workshopId: w.project.workshopId });
      expect(items.map(({ title }) => title)).toContain('Nominering');
    },
  },
  'agenda.save': {
    may: 'leaders',
    as: 'facilitator',
    async input(w) {
      theirs = await addItem(w, 'Theirs', w.elsewhere.project);
      return { ...ofProject(w), ...LUNCH };
    },
    otherwise: { title: 'Dinner' },
    foreign: () => [{ itemId: theirs }, { number: 9 }],
    async done(w, _, { itemId = '' }) {
      const { title, minutes, step, screen, notes } = await row(w.house, 'agendaItems', { id: itemId });
      expect({ title, minutes, step, screen, notes }).toEqual({
        ...{ title: 'Lunch', minutes: 30, step: null, screen: 'break', notes: 'Soup' },
      });
    },
  },
  'agenda.move': {
    may: 'leaders',
    as: 'facilitator',
    async input(w) {
      await addItem(w, 'First');
      return { ...ofProject(w), itemId: await oursAndTheirs(w, 'Second'), place: 1 };
    },
    otherwise: { place: 2 },
    foreign: () => [{ itemId: theirs }],
    async done(w, input) {
      expect((await row(w.house, 'agendaItems', { id: input.itemId })).position).toBe(1);
    },
  },
  'agenda.remove': {
    may: 'leaders',
    as: 'facilitator',
    input: async (w) => ({ ...ofProject(w), itemId: await oursAndTheirs(w, 'Gone') }),
    otherwise: { itemId: 'another' },
    foreign: () => [{ itemId: theirs }],
    async done(w, input) {
      expect(await rows(w.house, 'agendaItems', { id: input.itemId })).toEqual([]);
    },
  },
  'session.item': {
    may: 'leaders',
    as: 'facilitator',
    input: async (w) => ({ ...ofProject(w), expected: '', itemId: await oursAndTheirs(w, 'Now') }),
    otherwise: { itemId: 'another' },
    foreign: () => [{ itemId: theirs }],
    async done(w, input) {
      const workshop = await row(w.house, 'workshops', { id: w.project.workshopId });
      expect([workshop.itemId, workshop.step]).toEqual([input.itemId, 'welcome']);
      expect(workshop.timerEndsAt).toBeInstanceOf(Date);
    },
  },
};
