import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { isTurnedAway, type Page } from '../../scripts/replay/client';
import { raw, stopServersAfterAll } from '../support/server';
import { must, newCallId } from '../support/town';
import type { Case } from './expectations';
import { ROUTES } from './expected';
import { makePlace, ROLES, type Place, type Role } from './roles';

stopServersAfterAll();
let place: Place;
beforeAll(async () => {
  place = await makePlace();
});

const MODULES = readdirSync(fileURLToPath(new URL('../../app/routes', import.meta.url))).sort();

/** The answer in the table's words: ids that only this run knows are named. */
function inWords({ status, location }: Page): string {
  if (location === null) return String(status);
  const { pathname } = new URL(location, place.server.base);
  const named = pathname
    .replace(place.project.id, 'PROJECT')
    .replace(place.project.roomCode, 'CODE')
    .replace(place.questionnaireCode, 'CODE')
    .replace(place.refereeCode, 'CODE')
    .replace(place.feedbackCode, 'FEEDBACK')
    .replace(place.pilotId, 'PILOT')
    .replace(place.sponsorCode, 'SPONSOR')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, 'NEW');
  return `${status} ${named}`;
}

const answerTo = {
  get: async (one: Case, role: Role) => place.browsers[role].get(one.path(place)),
  post: async (one: Case, role: Role) => {
    const browser = one.renews ? await place.afresh(role) : place.browsers[role];
    return browser.post(one.path(place), one.form?.(place, role) ?? {});
  },
};

it('S1 every route module stands in the table, and nothing else', () => {
  expect(Object.keys(ROUTES).sort()).toEqual(MODULES);
});

describe.each(Object.entries(ROUTES))('%s', (module, cases) => {
  for (const one of cases)
    for (const method of ['get', 'post'] as const)
      for (const role of ROLES) {
        const what = one.when ? `${module} (${one.when})` : module;
        it(`S1 ${method.toUpperCase()} ${what} as ${role} gives ${one[method][role]}`, async () => {
          const page = await answerTo[method](one, role);
          expect(inWords(page), page.text.slice(0, 300)).toBe(one[method][role]);
        });
      }
});

describe('what belongs to others', () => {
  const STAFF_ROUTES = [
    'console.$projectId',
    'desk.$projectId._index',
    'desk.$projectId.agenda.$number',
    'desk.$projectId.anchoring',
    'desk.$projectId.bank',
    'desk.$projectId.between',
    'desk.$projectId.changes',
    'desk.$projectId.homework',
    'desk.$projectId.import',
    'desk.$projectId.inputs',
    'desk.$projectId.invitation',
    'desk.$projectId.mail',
    'desk.$projectId.map',
    'desk.$projectId.people',
    'desk.$projectId.pilots._index',
    'desk.$projectId.pilots.$pilotId',
    'desk.$projectId.pilots.$pilotId_.report',
    'desk.$projectId.pilots.$pilotId_.story',
    'desk.$projectId.plan',
    'desk.$projectId.programme',
    'desk.$projectId.sponsors',
    'desk.$projectId.stakeholders',
    'desk.$projectId.tables',
    'desk.$projectId.summary',
    'desk.$projectId.themes',
    'desk.$projectId.trace',
    'desk.$projectId.workshops',
    'screen.$projectId',
  ];

  it.each(STAFF_ROUTES)('S1 the bare data of %s is kept like its page', async (name) => {
    const one = ROUTES[`${name}.tsx`]?.[0];
    const [path] = (one?.path(place) ?? '').split('?');
    const data = `${path}?_data=${encodeURIComponent(`routes/${name}`)}`;
    expect((await place.browsers.foreignOwner.get(data)).status).toBe(404);
    for (const role of ['nobody', 'participant', 'otherParticipant'] as const)
      expect(await place.browsers[role].get(data), role).toMatchObject({ status: 204, text: '' });
    const own = await place.browsers.reader.get(data);
    expect([own.status, own.text.includes(place.project.id)]).toEqual([200, true]);
  });

  it('S1 a HEAD request tells no more than a GET', async () => {
    const ask = (role: Role) =>
      raw(place.server, {
        method: 'HEAD',
        path: `/desk/${place.project.id}/people`,
        headers: { cookie: place.browsers[role].cookie() },
      });
    expect((await ask('owner')).status).toBe(200);
    expect((await ask('foreignOwner')).status).toBe(404);
    expect((await ask('nobody')).status).toBe(303);
  });

  it('S1 an id of another municipality answers like one that does not exist', async () => {
    const theirs = await place.browsers.owner.get(`/desk/${place.foreign.project.id}`);
    const noneSuch = await place.browsers.owner.get('/desk/00000000-0000-4000-8000-000000000000');
    const bare = (page: Page) => page.text.replace(/<script.*?<\/script>/gs, '');
    expect([theirs.status, noneSuch.status]).toEqual([404, 404]);
    expect(bare(theirs)).toBe(bare(noneSuch));
    expect(theirs.text).not.toContain('Not for Storvik');
  });

  it.each(['pdf', 'docx', 'html'])("S1 another municipality's summary as %s is not found", async (type) => {
    const path = `/documents/${place.foreign.project.id}/summary-1.${type}`;
    expect((await place.browsers.owner.get(path)).status).toBe(404);
    expect((await place.browsers.foreignOwner.download(path)).status).toBe(200);
  });

  it('S1 a call about a project of others is refused as not found, also by staff and participants of elsewhere', async () => {
    const { owner, reader, otherParticipant, nobody } = place.browsers;
    const foreign = place.foreign.project.id;
    const refusal = async (
      browser = owner,
      as: 'console' | 'participant' = 'console',
      name = 'project.archive',
      projectId = foreign,
    ) => {
      const input = { projectId, groupId: place.project.tables[0], text: 'Let me in' };
      const reply = await browser.call(as, projectId, name, input, newCallId());
      return reply.ok ? 'accepted' : reply.problem.code;
    };
    expect(await refusal()).toBe('not-found');
    expect(await refusal(reader)).toBe('not-found');
    expect(await refusal(otherParticipant, 'participant', 'need.add', place.project.id)).toBe('not-found');
    expect(await refusal(nobody)).toBe('not-signed-in');
    expect(await refusal(reader, 'console', 'project.edit', place.project.id)).not.toBe('accepted');
  });

  it("S1 ids from another municipality's project are not found inside one's own", async () => {
    const { owner, foreignOwner } = place.browsers;
    const theirs = place.foreign.project;
    const proposal = { groupId: theirs.tables[0], title: 'Theirs' };
    const { proposalId } = await must(foreignOwner, theirs.id, 'proposal.add', proposal);
    const need = { groupId: theirs.tables[0], text: 'Theirs' };
    const { needId } = await must(foreignOwner, theirs.id, 'need.add', need);
    const swapped: [string, Record<string, unknown>][] = [
      ['theme.save', { themeId: theirs.themeId, title: 'Mine now' }],
      ['theme.remove', { themeId: theirs.themeId }],
      ['theme.move', { themeId: theirs.themeId, direction: 'up' }],
      ['table.save', { groupId: theirs.tables[0], themeId: place.project.themeId }],
      ['table.save', { themeId: theirs.themeId }],
      ['table.remove', { groupId: theirs.tables[0] }],
      ['need.add', { groupId: theirs.tables[0], text: 'Mine now' }],
      ['need.edit', { needId, text: 'Mine now' }],
      ['need.withdraw', { needId }],
      ['need.group', { groupId: theirs.tables[0], needIds: [needId], heading: 'Mine now' }],
      ['proposal.edit', { proposalId, title: 'Mine now' }],
      ['proposal.nominate', { proposalId, nominated: true }],
      ['staff.link', { municipalityId: place.foreign.municipalityId, personId: 'x' }],
    ];
    for (const [name, input] of swapped) {
      const sent = { projectId: place.project.id, ...input };
      const reply = await owner.call('console', place.project.id, name, sent, newCallId());
      const about = `${name} ${JSON.stringify(input)}`;
      expect(reply.ok ? 'accepted' : reply.problem.code, about).toBe('not-found');
    }
    const desk = await foreignOwner.get(`/desk/${theirs.id}/themes`);
    expect(desk.text).not.toContain('Mine now');
  });

  it('S1 sockets of others are turned away without a single view', async () => {
    const { project, browsers } = place;
    const tries = [
      isTurnedAway(browsers.foreignOwner, 'console', project.id),
      isTurnedAway(browsers.foreignOwner, 'screen', project.id),
      isTurnedAway(browsers.otherParticipant, 'participant', project.id),
      isTurnedAway(browsers.participant, 'console', project.id),
      isTurnedAway(browsers.participant, 'screen', project.id),
      isTurnedAway(browsers.nobody, 'participant', project.id),
      isTurnedAway(browsers.nobody, 'screen', project.id),
      isTurnedAway(browsers.owner, 'participant', project.id),
      isTurnedAway(browsers.owner, 'console', place.foreign.project.id),
    ];
    expect(await Promise.all(tries)).toEqual(tries.map(() => true));
  });
});
