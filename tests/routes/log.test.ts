import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { open, socket, type Browser } from '../../scripts/replay/client';
import { raw, stopServersAfterAll, type Server } from '../support/server';
import * as town from '../support/town';
import { claim } from './roles';

stopServersAfterAll();

/** What must never be found in a log, with what it is. */
type Secrets = Record<string, string>;
const GUEST = 'Kanarifugl Kattepus';

/** Everything that the server has written, without the line that the operator needs. */
const written = (server: Server) =>
  server
    .output()
    .split('\n')
    .filter((line) => !line.startsWith('First start: '))
    .join('\n');

/** Ends the server first, so that its last words are there too. */
async function keepsQuiet(server: Server, secrets: Secrets): Promise<void> {
  await server.end('SIGTERM');
  for (const [what, secret] of Object.entries(secrets)) {
    if (!secret) throw new Error(`the test does not know the ${what}`);
    expect
      .soft(written(server).includes(secret), `${what} in the log: ${around(written(server), secret)}`)
      .toBe(false);
  }
}
function around(text: string, word: string): string {
  const at = text.indexOf(word);
  return at < 0 ? '' : text.slice(Math.max(0, at - 200), at + word.length + 60);
}
const tokenIn = (browser: Browser, name: string) =>
  new RegExp(`${name}=([^;]+)`).exec(browser.cookie())?.[1] ?? '';
const withoutType = { 'content-type': 'text/plain' };

describe('with the most talkative log', () => {
  let server: Server;
  let owner: Browser;
  let project: town.Project;
  let guest: town.Guest;
  let secrets: Secrets;

  beforeAll(async () => {
    ({ server, owner } = await town.settledServer({ LOG_LEVEL: 'debug' }));
    project = await town.makeProject(owner, 'Prosjekt Papegøye');
    guest = await town.join(server, project, GUEST);
    secrets = {
      'name of a participant': GUEST,
      'name of the owner': town.OWNER.name,
      'e-mail': town.OWNER.email,
      password: town.PASSWORD,
      'wrong password': 'wrong-password-canary',
      'title of the project': 'Papegøye',
      'personal code': await town.personalCodeOf(guest.browser),
      'room code': project.roomCode,
      'text of a need': 'et behov for kanarifrø',
      'token of the staff': tokenIn(owner, 'samverk_staff'),
      'token of the participant': tokenIn(guest.browser, 'samverk_me'),
      'token of the one-time link': /token=(.+)/.exec(server.setupLink ?? '')?.[1] ?? '',
    };
  });

  /** What people do by mistake, and what others do on purpose. */
  async function mistakesAndMisuse(): Promise<void> {
    const code = secrets['personal code'] ?? '';
    const cookie = guest.browser.cookie();
    const wrong = { email: town.OWNER.email, password: secrets['wrong password'] ?? '' };
    await town.postForm(server, '/sign-in', wrong);
    await town.postForm(server, '/sign-in', wrong, withoutType);
    await town.postForm(server, '/?index', { code }, withoutType);
    await town.postForm(server, `/join/${project.roomCode}`, { name: GUEST }, withoutType);
    await town.postForm(server, '/room', { _call: 'person.edit', name: GUEST }, { ...withoutType, cookie });
    await town.postForm(server, '/call', { name: GUEST }, { cookie });
    for (const path of [
      `/k/${code}`,
      `/join/${project.roomCode}`,
      `/nowhere/${code}`,
      `/password?token=${secrets['token of the one-time link']}`,
    ])
      for (const method of ['POST', 'PUT', 'DELETE', 'PROPFIND'])
        await raw(server, {
          method,
          path,
          headers: { origin: server.base, cookie: owner.cookie(), 'content-length': '0' },
        });
    await open(server.base).get(`/hello?_data=routes%2F${code}`);
  }

  it('S13 a whole workshop, with mistakes and misuse, leaves no names, e-mails, codes, tokens or votes in the log', async () => {
    const { id } = project;
    await town.goTo(owner, project, 'welcome', 'needs');
    await town.must(owner, id, 'invitee.save', {
      name: GUEST,
      email: 'kanari@storvik.example',
      sector: 'other',
      language: 'nb',
    });
    await town.must(owner, id, 'need.add', { groupId: project.tables[0], text: secrets['text of a need'] });
    await town.goTo(owner, project, 'needs', 'solutions');
    const [proposalId = ''] = await town.nominate(owner, project, ['Prosjekt Papegøye sitt forslag']);
    await town.goTo(owner, project, 'solutions', 'vote');
    const voteRoundId = await town.openVote(owner, project);
    const live = await socket(guest.browser, 'participant', id);
    await live.must('ballot.place', { voteRoundId, proposalId });
    live.close();
    await town.must(owner, id, 'vote.close', { voteRoundId });
    for (const file of ['summary-1.pdf', 'summary-1.docx', 'summary-1.html', 'codes.csv'])
      expect((await owner.download(`/documents/${id}/${file}`)).status).toBe(200);
    secrets['proposal that was voted for'] = proposalId;
    secrets['e-mail of an invitee'] = 'kanari@storvik.example';
    await mistakesAndMisuse();
    await keepsQuiet(server, secrets);
  });
});

describe('when the storage breaks under the server', () => {
  let server: Server;
  let owner: Browser;
  let project: town.Project;
  let guest: town.Guest;
  let code: string;
  beforeAll(async () => {
    ({ server, owner } = await town.settledServer());
    project = await town.makeProject(owner);
    guest = await town.join(server, project, GUEST);
    code = await town.personalCodeOf(guest.browser);
    // Who asks is still known; where to write it is gone.
    rename('clusters', 'clusters_gone');
    rename('attendance', 'attendance_gone');
  });
  const rename = (from: string, to: string) => {
    const file = new Database(server.file);
    file.exec(`ALTER TABLE ${from} RENAME TO ${to}`);
    file.close();
  };
  const FAULT = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;
  const INSIDE =
    /Sqlite|no such table|_gone|node_modules|\.js:\d+|select "|insert into|Drizzle|Failed query/i;
  /** The id that a reader of the page sees. */
  function faultOn(html: string): string {
    const text = html.replace(/<(script|style|head)\b.*?<\/\1>/gs, ' ').replace(/<[^>]*>/g, ' ');
    const id = FAULT.exec(text)?.[0];
    if (!id) throw new Error(`no id on the page: ${text}`);
    return id;
  }

  it('S13 the page that fails shows an id, which the log knows too, and nothing of the inside', async () => {
    const page = await owner.get(`/console/${project.id}`);
    expect(page.status).toBe(500);
    expect(page.text).not.toMatch(INSIDE);
    await server.said(faultOn(page.text));
  });

  it('S13 so do the form and the call', async () => {
    const form = await town.postForm(server, `/join/${project.roomCode}`, {
      ...(town.about(GUEST) as Record<string, string>),
      _call: 'person.join',
      _id: town.newCallId(),
    });
    expect(form.status).toBe(500);
    expect(form.text).not.toMatch(INSIDE);
    await server.said(faultOn(form.text));
    rename('calls', 'calls_gone');
    const input = { projectId: project.id, ...town.about(GUEST) };
    const reply = await guest.browser.call('participant', project.id, 'person.edit', input, town.newCallId());
    expect(reply).toEqual({
      ok: false,
      problem: { code: 'broken', id: expect.stringMatching(FAULT) as unknown },
    });
    await server.said((!reply.ok && reply.problem.id) || 'no id');
    rename('calls_gone', 'calls');
  });

  it('S13 the server lives on', async () => {
    expect((await raw(server, { path: '/healthz' })).text).toBe('ok');
    await expect(claim(server, 'ABCDEFGHJK')).rejects.toThrow();
  });

  it('S13 the faults in the log name no person, no code and no text', async () => {
    rename('participants', 'participants_gone');
    const form = {
      ...(town.about(GUEST) as Record<string, string>),
      _call: 'person.join',
      _id: town.newCallId(),
    };
    expect((await town.postForm(server, `/join/${project.roomCode}`, form)).status).toBe(500);
    const browser = open(server.base);
    await browser.get(`/k/${code}`);
    expect((await browser.get('/hello')).status).toBe(500);
    expect((await town.postForm(server, '/?index', { code })).status).toBe(500);
    await town.postForm(server, '/sign-in', { email: town.OWNER.email, password: town.PASSWORD });
    await keepsQuiet(server, {
      'name of a participant': GUEST,
      'personal code': code,
      'room code': project.roomCode,
      'e-mail': town.OWNER.email,
      'token of the staff': tokenIn(owner, 'samverk_staff'),
    });
  });
});

describe('on PostgreSQL, whose errors carry what was sent', () => {
  it('S13 a text that the engine cannot keep is refused plainly, and stays out of the log', async () => {
    const { server, owner } = await town.settledServer({ DATABASE_URL: 'pglite:' });
    const project = await town.makeProject(owner);
    const form = {
      ...(town.about(`${GUEST}\u0000`) as Record<string, string>),
      _call: 'person.join',
      _id: town.newCallId(),
    };
    const answer = await town.postForm(server, `/join/${project.roomCode}`, form);
    expect.soft(answer.status).toBeLessThan(500);
    await town.postForm(server, '/sign-in', { email: `${town.OWNER.email}\u0000`, password: town.PASSWORD });
    await town.postForm(server, '/?index', { code: `${project.roomCode}\u0000` });
    await open(server.base).get(`/join/${project.roomCode}%00`);
    await keepsQuiet(server, {
      'name of a participant': GUEST,
      'e-mail': town.OWNER.email,
      'room code': project.roomCode,
    });
  });
});
