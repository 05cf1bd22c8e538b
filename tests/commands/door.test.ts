import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { CATALOGUE, isCommandName, type CommandName } from '~/commands/catalogue';
import { parseInput } from '~/commands/parse';
import { formInput } from '~/domain/formInput';
import { runCommand } from '~/commands/run.server';
import { NOBODY, OPERATOR } from '~/domain/actor';
import { isProblem, Problem, type FieldIssue } from '~/domain/problem';
import type { Topic } from '~/domain/topics';
import type { OpenHouse } from '~/house.server';
import { closeAfterAll, freshHouse } from '../support/db';
import {
  call,
  makeParticipant,
  makeProject,
  makeProposal,
  moveTo,
  newCallId,
  openVote,
  outcomeOf,
  projectRow,
  vote,
  type Project,
} from '../support/make';
import { chance } from '../support/seeded';
import { rows } from './rows';
import { mark } from './world';

let house: OpenHouse;
let project: Project;
beforeAll(async () => {
  house = await freshHouse();
  project = await makeProject(house);
});
closeAfterAll();

const issuesOf = (name: CommandName, raw: unknown): FieldIssue[] => {
  try {
    parseInput(name, raw);
    return [];
  } catch (error) {
    if (error instanceof Problem && error.code === 'invalid-input') return error.fields ?? [];
    throw error;
  }
};
const NAMES = Object.keys(CATALOGUE) as CommandName[];

describe('what is not a call', () => {
  it('a command that does not exist is not found, also one that every object has', async () => {
    for (const name of ['vote.rig', '', 'constructor', 'toString', '__proto__', 'hasOwnProperty']) {
      expect(isCommandName(name)).toBe(false);
      expect(await outcomeOf(runCommand(house, name, {}, OPERATOR, newCallId()))).toBe('not-found');
    }
  });

  it.each([
    '',
    'short',
    'x'.repeat(65),
    'with blank',
    'naïve-id-1',
    'null\u0000null',
    "'; drop table calls; --",
  ])('the call id "%s" is refused', async (callId) => {
    const told = await outcomeOf(runCommand(house, 'municipality.add', { name: 'Nyvik' }, OPERATOR, callId));
    expect(told).toBe('invalid-input');
  });
});

describe('R26 what is malformed', () => {
  it('is refused plainly by every command, whatever it is, and changes nothing', async () => {
    const before = await mark(house);
    const wrong = [
      null,
      undefined,
      7,
      'text',
      [],
      [[]],
      { projectId: {} },
      { projectId: ['a'], municipalityId: 1 },
      () => 1,
    ];
    for (const name of NAMES)
      for (const raw of wrong) {
        const told = await outcomeOf(runCommand(house, name, raw, OPERATOR, newCallId()));
        expect(`${name}: ${told}`).toBe(`${name}: invalid-input`);
      }
    expect(await mark(house)).toBe(before);
  });

  it('and random values in the right fields are refused with a word, never with a fault', async () => {
    const { pick } = chance('malformed');
    const project = await makeProject(house);
    const values = [
      '',
      ' ',
      '\u0000',
      'x',
      'x'.repeat(5000),
      -1,
      1e21,
      NaN,
      true,
      null,
      [],
      {},
      // A length that cannot be compared, where a text is measured.
      { length: [{ toString: null, valueOf: null }] },
      ['\u0000'],
      '2026-02-30',
      project.id,
    ];
    for (let i = 0; i < 600; i += 1) {
      const name = pick(NAMES);
      // Passwords take long to hash; the length is tried elsewhere.
      const fields = Object.keys(CATALOGUE[name].input.shape).filter((field) => field !== 'password');
      const raw = Object.fromEntries(
        fields.map((field) => [field, field === 'projectId' ? project.id : pick(values)]),
      );
      const actor = pick([project.owner, OPERATOR, NOBODY]);
      const error = await runCommand(house, name, raw, actor, newCallId()).then(
        () => null,
        (thrown: unknown) => thrown,
      );
      if (error !== null && !isProblem(error))
        throw new Error(`${name} with ${JSON.stringify(raw)} is a fault`, { cause: error });
    }
  });
});

describe('an input that is refused names each field and why', () => {
  it.each<[CommandName, object, FieldIssue[]]>([
    ['municipality.add', {}, [{ path: 'name', issue: 'required' }]],
    ['municipality.add', { name: ' ' }, [{ path: 'name', issue: 'required' }]],
    ['municipality.add', { name: 'x'.repeat(101) }, [{ path: 'name', issue: 'too-long', limit: 100 }]],
    [
      'staff.password',
      { token: 't', password: 'short' },
      [{ path: 'password', issue: 'too-short', limit: 10 }],
    ],
    [
      'staff.add',
      { municipalityId: 'm', name: 'n', email: 'no', role: 'owner' },
      [{ path: 'email', issue: 'not-email' }],
    ],
    [
      'staff.add',
      { municipalityId: 'm', name: 'n', email: 'a@b.no', role: 'king' },
      [{ path: 'role', issue: 'not-in-list' }],
    ],
    [
      'workshop.save',
      { projectId: 'p', number: 1, minutes: 240, date: '30.2' },
      [{ path: 'date', issue: 'not-date' }],
    ],
    [
      'workshop.save',
      { projectId: 'p', number: 1, minutes: 240, start: '25:00' },
      [{ path: 'start', issue: 'not-time' }],
    ],
  ])('%s %j', (name, raw, issues) => {
    expect(issuesOf(name, raw)).toEqual(issues);
  });

  it('and a wrong optional e-mail address is called that', () => {
    const raw = { projectId: 'p', name: 'n', sector: 'other', language: 'nb', email: 'no' };
    expect(issuesOf('invitee.save', raw)).toEqual([{ path: 'email', issue: 'not-email' }]);
  });
});

describe('R28 a form', () => {
  const form = (...fields: [string, string][]) => {
    const data = new FormData();
    for (const [key, value] of fields) data.append(key, value);
    return formInput(data);
  };

  it('becomes the input that JSON would have been: lists by [], the last of equals, nothing of the transport', () => {
    const input = form(
      ['_call', 'x'],
      ['_id', 'y'],
      ['title', 'a'],
      ['title', 'b'],
      ['needIds[]', '1'],
      ['needIds[]', '2'],
    );
    expect(input).toEqual({ title: 'b', needIds: ['1', '2'] });
  });

  it('and JSON give the same command', () => {
    const one = parseInput(
      'need.group',
      form(['projectId', 'p'], ['groupId', 'g'], ['needIds[]', 'n'], ['clusterId', ''], ['heading', ' H ']),
    );
    expect(one).toEqual(
      parseInput('need.group', {
        projectId: 'p',
        groupId: 'g',
        needIds: ['n'],
        clusterId: null,
        heading: 'H',
      }),
    );
    const flagged = (nominated?: unknown) =>
      parseInput('proposal.nominate', { projectId: 'p', proposalId: 'q', nominated }).nominated;
    expect([flagged('on'), flagged('true'), flagged(true)]).toEqual([true, true, true]);
    expect([flagged(''), flagged('false'), flagged(false), flagged()]).toEqual([false, false, false, false]);
  });

  it('has lines with one value each, or one text with a line each; empty lines fall away', () => {
    const questions = (value: unknown) =>
      parseInput('theme.save', { projectId: 'p', title: 't', questions: value }).questions;
    expect(questions(' A?\r\n\r\n B?\n')).toEqual(['A?', 'B?']);
    expect(questions(['A?', ' ', 'B? '])).toEqual(['A?', 'B?']);
  });
});

describe('what is published', () => {
  it('comes after the commit with the revision, once, and not for a call that is refused or repeated', async () => {
    const heard: { topics: readonly Topic[]; revision: number; stored: Promise<number> }[] = [];
    house.listen({
      published: (projectId, topics, revision) =>
        heard.push({ topics, revision, stored: projectRow(house, projectId).then((row) => row.revision) }),
      signedOut: () => undefined,
      screenPaired: () => undefined,
    });
    const input = { projectId: project.id, title: 'Published', language: 'nb' } as const;
    const callId = newCallId();
    const { revision } = await call(house, project.owner, 'project.edit', input, callId);
    await call(house, project.owner, 'project.edit', input, callId);
    await outcomeOf(call(house, project.municipality.reader, 'project.edit', input));
    expect(heard.map((one) => one.revision)).toEqual([revision]);
    expect(await heard[0]?.stored).toBe(revision);
  });

  it('of a vote goes to the voter and as numbers to the screen, never to the room', async () => {
    const anna = await makeParticipant(house, project, 'Anna');
    await moveTo(house, project, anna, project.tables[0]);
    const heard: Topic[] = [];
    house.listen({
      published: (_, topics) => heard.push(...topics),
      signedOut: () => undefined,
      screenPaired: () => undefined,
    });
    const proposalId = await makeProposal(house, project, 'A café');
    const round = await openVote(house, project);
    heard.length = 0;
    await vote(house, anna, round, proposalId);
    expect([...heard].sort()).toEqual([`me:${anna.participantId}`, 'screen'].sort());
  });
});

describe('what follows a command', () => {
  it('comes after the publishing, and when it fails that is logged and the call is still carried out', async () => {
    const own = await makeProject(house, project.municipality);
    await makeProposal(house, own, 'A café');
    const round = await openVote(house, own);
    const heard: string[] = [];
    const broken = {
      ...house,
      publish: () => void heard.push('published'),
      store: { ...house.store, read: house.store.read, scrub: () => Promise.reject(new Error('no scrub')) },
      log: { ...house.log, info: () => undefined, error: (_: object, told: string) => void heard.push(told) },
    };
    const close = { projectId: own.id, voteRoundId: round };
    expect(await outcomeOf(call(broken, own.owner, 'vote.close', close))).toBe('accepted');
    expect(heard).toEqual(['published', 'what follows a command failed']);
    expect((await rows(house, 'voteRounds', { id: round }))[0]?.key).toBeNull();
  });
});

it('the record of calls says who did what and when, once for each', async () => {
  const callId = randomUUID();
  const from = house.now().getTime();
  await call(house, project.owner, 'theme.save', { projectId: project.id, title: 'Recorded' }, callId);
  const [one, ...more] = await rows(house, 'calls', { callId });
  expect(more).toEqual([]);
  expect(one).toMatchObject({
    actor: `staff:${project.owner.personId}`,
    name: 'theme.save',
    projectId: project.id,
  });
  expect(one?.at.getTime()).toBeGreaterThanOrEqual(from);
  expect(one?.at.getTime()).toBeLessThanOrEqual(house.now().getTime());
});
