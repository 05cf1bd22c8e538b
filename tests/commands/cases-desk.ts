import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { call } from '../support/make';
import { row, rows } from './rows';
import { type Cases, type World } from './world';

let numbers = 0;
const fresh = (word: string) => `${word}${(numbers += 1)}@example.no`;
const ofPlace = (w: World) => ({ municipalityId: w.project.municipality.id });
const ofProject = (w: World) => ({ projectId: w.project.id });
const readerOf = (w: World) => w.project.municipality.reader.personId;
const tokenFor = async (w: World) => {
  const input = { ...ofPlace(w), name: 'Nils New', email: fresh('new'), role: 'reader' } as const;
  return (await call(w.house, w.actors.owner, 'staff.add', input)).answer.token ?? '';
};
const invite = async (w: World) => {
  const input = { ...ofProject(w), name: 'Ida', sector: 'politics', language: 'nn' } as const;
  return (await call(w.house, w.actors.owner, 'invitee.save', input)).answer.participantId ?? '';
};

/** Set-up stands in a file of its own, since it needs a house without anyone in it. */
export const staffCases: Cases<
  | 'staff.password'
  | 'municipality.add'
  | 'staff.add'
  | 'staff.role'
  | 'staff.remove'
  | 'staff.link'
  | 'project.create'
  | 'project.example'
  | 'project.import'
> = {
  'staff.password': {
    may: 'visitors',
    as: 'nobody',
    input: async (w) => ({ token: await tokenFor(w), password: 'long enough to keep' }),
    otherwise: { token: 'another' },
    async done(w, _, answer) {
      expect((await row(w.house, 'people', { id: answer.personId ?? '' })).passwordHash).toMatch(
        /^\$argon2id\$/,
      );
    },
  },
  'municipality.add': {
    may: 'operators',
    as: 'operator',
    input: () => ({ name: 'Nyvik' }),
    otherwise: { name: 'Another' },
    async done(w, input, { municipalityId }) {
      expect((await row(w.house, 'municipalities', { id: municipalityId ?? '' })).name).toBe(input.name);
    },
  },
  'staff.add': {
    may: 'keepers',
    as: 'owner',
    input: (w) => ({ ...ofPlace(w), name: 'Tor', email: fresh('tor'), role: 'facilitator' }),
    otherwise: { role: 'reader' },
    foreign: (w) => [{ municipalityId: w.elsewhere.project.municipality.id }],
    async done(w, input, { personId }) {
      expect((await row(w.house, 'people', { email: input.email })).passwordHash).toBeNull();
      expect((await row(w.house, 'memberships', { personId: personId ?? '' })).role).toBe('facilitator');
    },
  },
  'staff.role': {
    may: 'keepers',
    as: 'owner',
    input: (w) => ({ ...ofPlace(w), personId: readerOf(w), role: 'facilitator' }),
    otherwise: { role: 'owner' },
    foreign: (w) => [{ personId: w.elsewhere.project.municipality.reader.personId }],
    async done(w) {
      expect((await row(w.house, 'memberships', { personId: readerOf(w) })).role).toBe('facilitator');
    },
  },
  'staff.remove': {
    may: 'keepers',
    as: 'owner',
    input: (w) => ({ ...ofPlace(w), personId: readerOf(w) }),
    otherwise: { personId: 'another' },
    foreign: (w) => [{ personId: w.elsewhere.project.municipality.reader.personId }],
    async done(w) {
      expect(await rows(w.house, 'memberships', { personId: readerOf(w) })).toEqual([]);
    },
  },
  'staff.link': {
    may: 'keepers',
    as: 'owner',
    input: (w) => ({ ...ofPlace(w), personId: readerOf(w) }),
    otherwise: { personId: 'another' },
    foreign: (w) => [{ personId: w.elsewhere.project.municipality.reader.personId }],
    async done(w, _, { token }) {
      expect(token).toMatch(/^[\w-]{43}$/);
      const links = await rows(w.house, 'links', { personId: readerOf(w) });
      expect(links.map((link) => link.kind)).toContain('password');
      expect(JSON.stringify(links)).not.toContain(token);
    },
  },
  'project.create': {
    may: 'leaders',
    as: 'facilitator',
    input: (w) => ({ ...ofPlace(w), title: 'A new one', aim: 'Better', language: 'nn' }),
    otherwise: { title: 'Another' },
    foreign: (w) => [{ municipalityId: w.elsewhere.project.municipality.id }],
    async done(w, _, { projectId = '' }) {
      const project = await row(w.house, 'projects', { id: projectId });
      expect(project).toMatchObject({
        title: 'A new one',
        aim: 'Better',
        language: 'nn',
        runningWorkshop: 1,
      });
      const workshops = await rows(w.house, 'workshops', { projectId });
      expect(workshops.map(({ number, step }) => [number, step])).toEqual([
        [1, 'welcome'],
        [2, 'welcome'],
      ]);
    },
  },
  'project.import': {
    may: 'starters',
    as: 'facilitator',
    input: (w) => ({ ...ofPlace(w), file: readFileSync('app/commands/example/nb.json', 'utf8') }),
    otherwise: { file: '{}' },
    foreign: (w) => [{ municipalityId: w.elsewhere.project.municipality.id }],
    async done(w, _, { projectId = '' }) {
      expect((await rows(w.house, 'participants', { projectId })).length).toBe(24);
      expect((await rows(w.house, 'stakeholders', { projectId })).length).toBe(7);
    },
  },
  'project.example': {
    may: 'leaders',
    as: 'facilitator',
    input: (w) => ({ ...ofPlace(w), language: 'nb' }),
    otherwise: { language: 'en' },
    foreign: (w) => [{ municipalityId: w.elsewhere.project.municipality.id }],
    async done(w, _, { projectId = '' }) {
      expect((await row(w.house, 'projects', { id: projectId })).municipalityId).toBe(
        w.project.municipality.id,
      );
      expect((await rows(w.house, 'participants', { projectId })).length).toBeGreaterThan(0);
    },
  },
};

export const projectCases: Cases<
  | 'project.edit'
  | 'project.archive'
  | 'project.restore'
  | 'theme.save'
  | 'theme.move'
  | 'theme.remove'
  | 'invitee.save'
  | 'invitee.remove'
  | 'invitee.restore'
  | 'workshop.save'
> = {
  'project.edit': {
    may: 'leaders',
    as: 'facilitator',
    input: (w) => ({ ...ofProject(w), title: 'Renamed', aim: 'Clearer', language: 'en' }),
    otherwise: { title: 'Another' },
    async done(w) {
      const project = await row(w.house, 'projects', { id: w.project.id });
      expect(project).toMatchObject({ title: 'Renamed', aim: 'Clearer', language: 'en' });
    },
  },
  'project.archive': {
    may: 'owners',
    as: 'owner',
    input: ofProject,
    otherwise: { projectId: 'another' },
    async done(w) {
      expect((await row(w.house, 'projects', { id: w.project.id })).archivedAt).toBeInstanceOf(Date);
    },
  },
  'project.restore': {
    may: 'owners',
    as: 'owner',
    async input(w) {
      await call(w.house, w.actors.owner, 'project.archive', ofProject(w));
      return ofProject(w);
    },
    otherwise: { projectId: 'another' },
    async done(w) {
      expect((await row(w.house, 'projects', { id: w.project.id })).archivedAt).toBeNull();
    },
  },
  'theme.save': {
    may: 'leaders',
    as: 'facilitator',
    input: (w) => ({ ...ofProject(w), title: 'Inclusion', questions: 'How?\n\nWho?' }),
    otherwise: { title: 'Another' },
    foreign: (w) => [{ themeId: w.elsewhere.project.themes[0] }],
    async done(w, _, { themeId = '' }) {
      expect((await row(w.house, 'themes', { id: themeId })).title).toBe('Inclusion');
      expect((await rows(w.house, 'questions', { themeId })).map((one) => one.text)).toEqual([
        'How?',
        'Who?',
      ]);
    },
  },
  'theme.move': {
    may: 'leaders',
    as: 'facilitator',
    input: (w) => ({ ...ofProject(w), themeId: w.project.themes[1], direction: 'up' }),
    otherwise: { direction: 'down' },
    foreign: (w) => [{ themeId: w.elsewhere.project.themes[1] }],
    async done(w) {
      const [first, second] = w.project.themes;
      const place = async (id: string) => (await row(w.house, 'themes', { id })).position;
      expect(await place(second)).toBeLessThan(await place(first));
    },
  },
  'theme.remove': {
    may: 'leaders',
    as: 'facilitator',
    async input(w) {
      const added = await call(w.house, w.actors.owner, 'theme.save', { ...ofProject(w), title: 'Unused' });
      return { ...ofProject(w), themeId: added.answer.themeId ?? '' };
    },
    otherwise: { themeId: 'another' },
    foreign: (w) => [{ themeId: w.elsewhere.project.themes[0] }],
    async done(w, input) {
      expect(await rows(w.house, 'themes', { id: input.themeId })).toEqual([]);
    },
  },
  'invitee.save': {
    may: 'leaders',
    as: 'facilitator',
    input: (w) => ({
      ...ofProject(w),
      name: 'Ida',
      sector: 'politics',
      language: 'ti',
      email: 'Ida@Example.no',
    }),
    otherwise: { name: 'Another' },
    foreign: (w) => [{ participantId: w.elsewhere.outsider.participantId }],
    async done(w, _, { participantId = '' }) {
      const person = await row(w.house, 'participants', { id: participantId });
      expect(person).toMatchObject({ name: 'Ida', invited: true, email: 'ida@example.no', removedAt: null });
      expect(await rows(w.house, 'attendance', { participantId })).toEqual([]);
    },
  },
  'invitee.remove': {
    may: 'leaders',
    as: 'facilitator',
    input: async (w) => ({ ...ofProject(w), participantId: await invite(w) }),
    otherwise: { participantId: 'another' },
    foreign: (w) => [{ participantId: w.elsewhere.outsider.participantId }],
    async done(w, input) {
      expect((await row(w.house, 'participants', { id: input.participantId })).removedAt).toBeInstanceOf(
        Date,
      );
    },
  },
  'invitee.restore': {
    may: 'leaders',
    as: 'facilitator',
    async input(w) {
      const input = { ...ofProject(w), participantId: await invite(w) };
      await call(w.house, w.actors.owner, 'invitee.remove', input);
      return input;
    },
    otherwise: { participantId: 'another' },
    foreign: (w) => [{ participantId: w.elsewhere.outsider.participantId }],
    async done(w, input) {
      expect((await row(w.house, 'participants', { id: input.participantId })).removedAt).toBeNull();
    },
  },
  'workshop.save': {
    may: 'leaders',
    as: 'facilitator',
    input: (w) => ({
      ...ofProject(w),
      number: 2,
      date: '2026-02-09',
      start: '17:00',
      minutes: 240,
      place: 'Hall',
    }),
    otherwise: { place: 'Another' },
    async done(w) {
      const [second] = await rows(w.house, 'workshops', { projectId: w.project.id, number: 2 });
      expect(second).toMatchObject({ date: '2026-02-09', start: '17:00', minutes: 240, place: 'Hall' });
    },
  },
};
