import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/actor';
import type { OpenHouse } from '~/house.server';
import { frontView } from '~/views/front.server';
import { sponsorPageView } from '~/views/sponsor-page.server';
import { sponsorsView } from '~/views/sponsors.server';
import { statusReports } from '~db/schema';
import { addPartner, letIn } from '../commands/guests';
import { rows } from '../commands/rows';
import { closeAfterAll, freshHouse } from '../support/db';
import {
  call,
  makeMunicipality,
  makeParticipant,
  makeProject,
  outcomeOf,
  projectRow,
  type Municipality,
  type Project,
} from '../support/make';
import { makeIndicator, makePilot, makeRound } from '../support/pilots';
import { askStatus, codeOf, makeSponsor } from '../support/sponsors';

let house: OpenHouse;
let storvik: Municipality;
let nordby: Municipality;
let here: Project;
let there: Project;
let school: string;
let mentors: string;
let county: { sponsorId: string; code: string };
beforeAll(async () => {
  house = await freshHouse();
});
beforeEach(async () => {
  storvik = await makeMunicipality(house, 'Storvik');
  nordby = await makeMunicipality(house, 'Nordby');
  here = await makeProject(house, storvik);
  there = await makeProject(house, nordby);
  school = await makePilot(house, here, 'Tenants’ school');
  mentors = await makePilot(house, there, 'Mentors');
  county = await makeSponsor(house, here, [school]);
});
closeAfterAll();

const TODAY = '2026-05-01';
const page = (code = county.code, now = Date.parse(`${TODAY}T12:00:00Z`)) =>
  sponsorPageView(house.store.read, code, now);
const desk = async (project: Project, actor: Actor) =>
  sponsorsView(house.store.read, await projectRow(house, project.id), actor, TODAY);
const followThere = (pilotIds = [mentors]) =>
  call(house, there.owner, 'sponsor.follow', { projectId: there.id, sponsorId: county.sponsorId, pilotIds });
const report = (project: Project, pilotId: string, text: string, requestId?: string) =>
  call(house, project.owner, 'status.report', {
    projectId: project.id,
    pilotId,
    requestId,
    state: 'onTrack',
    text,
  });

describe('the page of a sponsor', () => {
  it('has the pilots of every municipality, each under its own', async () => {
    await followThere();
    const { name, municipalities } = await page();
    expect(name).toBe('The county');
    expect(municipalities.map((place) => [place.name, place.pilots.map(({ title }) => title)])).toEqual([
      ['Nordby', ['Mentors']],
      ['Storvik', ['Tenants’ school']],
    ]);
  });

  it('tells the aim, the rounds with their figures, and all that was told, the last first', async () => {
    const of = { projectId: here.id };
    await call(house, here.owner, 'pilot.save', { ...of, pilotId: school, aim: 'Ten families' });
    const indicatorId = await makeIndicator(house, here, school);
    const roundId = await makeRound(house, here, school);
    const about = { ...of, roundId, start: '2026-05-01', end: '2026-06-30' };
    await call(house, here.owner, 'pilotRound.save', about);
    await call(house, here.owner, 'pilotRound.figures', {
      ...of,
      roundId,
      indicatorIds: [indicatorId],
      values: ['4'],
    });
    await call(house, here.owner, 'pilotRound.decide', { ...of, roundId, decision: 'continue' });
    await report(here, school, 'First');
    await house.store.write((tx) => tx.update(statusReports).set({ at: new Date(0) }));
    await report(here, school, 'Second');
    const [pilot] = (await page()).municipalities.flatMap(({ pilots }) => pilots);
    expect(pilot).toMatchObject({ aim: 'Ten families', standing: 'continue', ended: false });
    expect(pilot?.rounds).toMatchObject([
      {
        number: 1,
        start: '2026-05-01',
        end: '2026-06-30',
        decision: 'continue',
        figures: { [indicatorId]: { value: 4 } },
      },
    ]);
    expect(pilot?.reports.map(({ text }) => text)).toEqual(['Second', 'First']);
  });

  it('has nobody’s name in it, and nothing of pilots that it does not follow', async () => {
    await makeParticipant(house, here, 'Anna Deltaker');
    const of = { projectId: here.id, pilotId: school };
    await call(house, here.owner, 'pilot.save', { ...of, leader: 'Lars Leder', staff: 'Stine Stab' });
    await call(house, here.owner, 'pilotPartner.save', { ...of, name: 'Pia Partner' });
    const roundId = await makeRound(house, here, school);
    await call(house, here.owner, 'pilotRound.save', { projectId: here.id, roundId, feedback: 'Fatima sa' });
    await makePilot(house, here, 'Secret pilot');
    const other = await makeProject(house, storvik);
    await makePilot(house, other, 'Elsewhere');
    const told = JSON.stringify(await page());
    for (const hidden of [
      'Anna',
      'Lars',
      'Stine',
      'Pia',
      'Fatima',
      'Secret',
      'Elsewhere',
      'Mentors',
      other.id,
    ])
      expect(told).not.toContain(hidden);
  });

  it('has its own questions and their answers, and of others’ only what was answered', async () => {
    const state = await makeSponsor(house, here, [school], 'The state');
    await askStatus(house, state.code, school);
    const [request] = await rows(house, 'statusRequests', { pilotId: school });
    expect((await page()).municipalities[0]?.pilots[0]?.requests).toEqual([]);
    await report(here, school, 'Four families', request?.id);
    const [line] = (await page()).municipalities[0]?.pilots[0]?.reports ?? [];
    expect(line).toMatchObject({ text: 'Four families', answers: null });
    const [theirs] = (await page(state.code)).municipalities[0]?.pilots[0]?.reports ?? [];
    expect(theirs?.answers).toMatchObject({ sponsor: 'The state', text: 'How many families?' });
  });

  it('says which questions have waited too long, from the day after', async () => {
    await askStatus(house, county.code, school, '2099-05-01');
    const late = async (day: string) =>
      (await page(county.code, Date.parse(`${day}T12:00:00Z`))).municipalities[0]?.pilots[0]?.requests[0]
        ?.overdue;
    expect([await late('2099-05-01'), await late('2099-05-02')]).toEqual([false, true]);
  });

  it('shows an archived project as ended, and the others as they were', async () => {
    await followThere();
    await call(house, there.owner, 'project.archive', { projectId: there.id });
    const ended = (await page()).municipalities.flatMap(({ pilots }) => pilots.map((pilot) => pilot.ended));
    expect(ended).toEqual([true, false]);
  });

  it('is closed to an old link, and when the sponsor is removed', async () => {
    const of = { projectId: here.id, sponsorId: county.sponsorId };
    await call(house, here.owner, 'sponsor.link', of);
    expect(await outcomeOf(page())).toBe('unknown-code');
    const code = await codeOf(house, county.sponsorId);
    expect(await outcomeOf(page(code))).toBe('accepted');
    await call(house, here.owner, 'sponsor.remove', of);
    for (const wrong of [code, '', '\0', 'x'.repeat(100_000)])
      expect(await outcomeOf(page(wrong))).toBe('unknown-code');
  });
});

describe('the sponsors on the desk', () => {
  const linesFor = async (project: Project, actor: Actor) =>
    (await desk(project, actor)).sponsors.map(({ name, municipality, own }) => [
      name,
      municipality,
      own?.code ?? null,
    ]);

  it('have a link only for leaders of the municipality that made them', async () => {
    await followThere();
    const guest = await letIn(house, here, await addPartner(house, here));
    expect(await linesFor(here, storvik.owner)).toEqual([['The county', 'Storvik', county.code]]);
    expect(await linesFor(here, storvik.facilitator)).toEqual([['The county', 'Storvik', county.code]]);
    for (const [project, actor] of [
      [here, storvik.reader],
      [here, guest],
      [there, nordby.owner],
    ] as const)
      expect(await linesFor(project, actor)).toEqual([['The county', 'Storvik', null]]);
    expect(JSON.stringify(await desk(there, nordby.owner))).not.toMatch(/Ragna|ragna@/);
  });

  it('can be picked by name where another municipality made them, until they follow something', async () => {
    const names = async () =>
      (await desk(there, nordby.owner)).others.filter(({ id }) => id === county.sponsorId);
    expect(await names()).toEqual([{ id: county.sponsorId, name: 'The county', municipality: 'Storvik' }]);
    await followThere();
    expect(await names()).toEqual([]);
    await call(house, here.owner, 'sponsor.remove', { projectId: here.id, sponsorId: county.sponsorId });
    expect([await names(), await linesFor(there, nordby.owner)]).toEqual([[], []]);
    expect((await desk(here, storvik.owner)).sponsors[0]?.own?.removed).toBe(true);
  });
});

describe('what sponsors ask', () => {
  const asked = async (project: Project) =>
    (await frontView(house.store.read, await projectRow(house, project.id), house.now())).asked;

  it('is among what remains on the front page of that project alone, until it is answered', async () => {
    await followThere();
    await askStatus(house, county.code, mentors);
    expect(await asked(here)).toEqual([]);
    expect(await asked(there)).toMatchObject([{ sponsor: 'The county', pilot: 'Mentors', overdue: false }]);
    const [request] = await asked(there);
    const { answer } = await report(there, mentors, 'Well', request?.id);
    expect(await asked(there)).toEqual([]);
    await call(house, there.owner, 'change.undo', { projectId: there.id, changeId: answer.changeId ?? '' });
    expect(await asked(there)).toHaveLength(1);
  });

  it('is no longer waited for by one that was removed, or follows the pilot no more', async () => {
    await followThere();
    await askStatus(house, county.code, mentors);
    await followThere([]);
    expect(await asked(there)).toEqual([]);
    await followThere();
    expect(await asked(there)).toHaveLength(1);
    await call(house, here.owner, 'sponsor.remove', { projectId: here.id, sponsorId: county.sponsorId });
    expect(await asked(there)).toEqual([]);
  });
});
