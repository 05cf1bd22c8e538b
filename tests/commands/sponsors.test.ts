import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NOBODY } from '~/domain/actor';
import type { OpenHouse } from '~/house.server';
import { closeAfterAll, freshHouse } from '../support/db';
import {
  call,
  makeMunicipality,
  makeProject,
  outcomeOf,
  type Municipality,
  type Project,
} from '../support/make';
import { makeCandidate, makePilot } from '../support/pilots';
import { askStatus, codeOf, makeSponsor } from '../support/sponsors';
import { row, rows } from './rows';

let house: OpenHouse;
let storvik: Municipality;
let nordby: Municipality;
let here: Project;
let there: Project;
let pilotHere: string;
let pilotThere: string;
let sponsor: { sponsorId: string; code: string };
beforeAll(async () => {
  house = await freshHouse();
  storvik = await makeMunicipality(house, 'Storvik');
  nordby = await makeMunicipality(house, 'Nordby');
});
beforeEach(async () => {
  here = await makeProject(house, storvik);
  there = await makeProject(house, nordby);
  pilotHere = await makePilot(house, here, 'Tenants’ school');
  pilotThere = await makePilot(house, there, 'Mentors');
  sponsor = await makeSponsor(house, here, [pilotHere]);
});
closeAfterAll();

const follow = (project: Project, pilotIds: string[], by = project.owner) =>
  call(house, by, 'sponsor.follow', { projectId: project.id, sponsorId: sponsor.sponsorId, pilotIds });
const ask = (pilotId: string, code = sponsor.code, due?: string) =>
  outcomeOf(askStatus(house, code, pilotId, due));
const requests = (pilotId: string) => rows(house, 'statusRequests', { pilotId });

describe('a sponsor of two municipalities', () => {
  it('asks in the project of the pilot that is asked about', async () => {
    await follow(there, [pilotThere]);
    expect([await ask(pilotHere), await ask(pilotThere)]).toEqual(['accepted', 'accepted']);
    expect(await requests(pilotHere)).toMatchObject([
      { projectId: here.id, ...{ sponsorId: sponsor.sponsorId } },
    ]);
    expect(await requests(pilotThere)).toMatchObject([{ projectId: there.id }]);
  });

  it('is refused a pilot that it does not follow, as if there were none', async () => {
    const other = await makePilot(house, here, 'Not theirs');
    for (const pilotId of [pilotThere, other, 'none']) expect(await ask(pilotId)).toBe('not-found');
    expect([...(await requests(pilotThere)), ...(await requests(other))]).toEqual([]);
  });

  it('is refused one that it follows no longer, or that is not chosen after all', async () => {
    await follow(there, [pilotThere]);
    await follow(there, []);
    expect(await ask(pilotThere)).toBe('not-found');
    const declined = {
      projectId: here.id,
      pilotId: pilotHere,
      state: 'declined',
      reason: 'Too dear',
    } as const;
    await call(house, here.owner, 'pilot.decide', declined);
    expect(await ask(pilotHere)).toBe('not-found');
  });

  it('follows in one project what it did before when it is chosen in another', async () => {
    await follow(there, [pilotThere]);
    expect(await rows(house, 'follows', { sponsorId: sponsor.sponsorId })).toHaveLength(2);
    await follow(there, []);
    expect(await rows(house, 'follows', { sponsorId: sponsor.sponsorId })).toMatchObject([
      { pilotId: pilotHere },
    ]);
  });

  it('is changed, removed and given links by the municipality that made it alone', async () => {
    await follow(there, [pilotThere]);
    const of = { projectId: there.id, sponsorId: sponsor.sponsorId };
    const told = [
      await outcomeOf(call(house, there.owner, 'sponsor.save', { ...of, name: 'Ours now' })),
      await outcomeOf(call(house, there.owner, 'sponsor.link', of)),
      await outcomeOf(call(house, there.owner, 'sponsor.remove', of)),
    ];
    expect(told).toEqual(['not-found', 'not-found', 'not-found']);
    expect(await row(house, 'sponsors', { id: of.sponsorId })).toMatchObject({
      name: 'The county',
      removedAt: null,
    });
  });
});

describe('the link of a sponsor', () => {
  const of = () => ({ projectId: here.id, sponsorId: sponsor.sponsorId });

  it('leads nowhere once there is a new one', async () => {
    await call(house, here.owner, 'sponsor.link', of());
    expect(await ask(pilotHere)).toBe('unknown-code');
    expect(await ask(pilotHere, await codeOf(house, sponsor.sponsorId))).toBe('accepted');
  });

  it('leads nowhere when the sponsor is removed, and there again when it is brought back', async () => {
    await call(house, here.owner, 'sponsor.remove', of());
    expect(await ask(pilotHere)).toBe('unknown-code');
    expect(await outcomeOf(follow(here, []))).toBe('not-found');
    await call(house, here.owner, 'sponsor.restore', of());
    expect(await ask(pilotHere)).toBe('accepted');
  });

  it('is read however it is typed', async () => {
    const typed = `${sponsor.code.slice(0, 5).toLowerCase()} ${sponsor.code.slice(5)}`;
    expect(await ask(pilotHere, typed)).toBe('accepted');
  });
});

describe('asking for a status', () => {
  it('is refused while an answer is awaited, and goes again once it has come', async () => {
    expect([await ask(pilotHere), await ask(pilotHere)]).toEqual(['accepted', 'status-asked']);
    const [request] = await requests(pilotHere);
    const told = { projectId: here.id, pilotId: pilotHere, state: 'onTrack', text: 'Well' } as const;
    await call(house, here.owner, 'status.report', told);
    expect(await ask(pilotHere), 'another report answers nothing').toBe('status-asked');
    await call(house, here.owner, 'status.report', { ...told, requestId: request?.id });
    expect(await ask(pilotHere)).toBe('accepted');
  });

  it('wants a day that has not passed', async () => {
    expect(await ask(pilotHere, sponsor.code, '2020-01-01')).toBe('due-past');
    const wrong = call(house, NOBODY, 'status.ask', { code: sponsor.code, pilotId: pilotHere, due: '' });
    expect(await outcomeOf(wrong)).toBe('invalid-input');
  });

  it('is refused in a project that is archived, and not in the others', async () => {
    await follow(there, [pilotThere]);
    await call(house, there.owner, 'project.archive', { projectId: there.id });
    expect([await ask(pilotThere), await ask(pilotHere)]).toEqual(['project-archived', 'accepted']);
  });
});

describe('what is followed and told', () => {
  it('is a chosen pilot, not a candidate', async () => {
    const candidate = await makeCandidate(house, here, 'Perhaps');
    expect(await outcomeOf(follow(here, [candidate]))).toBe('not-a-pilot');
    const told = { projectId: here.id, pilotId: candidate, state: 'planned', text: 'Soon' } as const;
    expect(await outcomeOf(call(house, here.owner, 'status.report', told))).toBe('not-a-pilot');
  });

  it('answers no question about another pilot', async () => {
    const other = await makePilot(house, here, 'Another');
    await ask(pilotHere);
    const [request] = await requests(pilotHere);
    const told = {
      projectId: here.id,
      pilotId: other,
      requestId: request?.id,
      state: 'planned',
      text: 'Soon',
    } as const;
    expect(await outcomeOf(call(house, here.owner, 'status.report', told))).toBe('not-found');
  });
});
