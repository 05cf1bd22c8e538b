import { runCommand } from '~/commands/run.server';
import { OPERATOR } from '~/domain/actor';
import { LIMITS } from '~/domain/limits';
import { readEnv } from '~/env.server';
import { openHouse } from '~/house.server';
import { open, Refused, type Browser, type Fields, type Input, type Page } from '../../scripts/replay/client';
import { formTarget, redirected } from '../../scripts/replay/world';
import { raw, startServer, type Server, type Settings } from './server';

/** Who lives on a tested server: made through its own doors, except for what only an operator may do. */
export const PASSWORD = 'correct horse battery';
export const OWNER = { name: 'Oda Eierson', email: 'oda.eier@storvik.example', password: PASSWORD };

export interface Project {
  id: string;
  roomCode: string;
  themeId: string;
  /** Ids of two tables. */
  tables: [string, string];
}

let calls = 0;
export const newCallId = () => `server-test-${(calls += 1)}-${process.pid}`;

/** A server on which the first owner has used the link. */
export async function settledServer(settings?: Settings): Promise<{ server: Server; owner: Browser }> {
  const server = await startServer(settings);
  return { server, owner: await installOwner(server) };
}

export async function installOwner(server: Server): Promise<Browser> {
  const owner = open(server.base);
  redirected(await owner.get(server.setupLink ?? ''), /^\/setup$/, 'the one-time link');
  const fields = { municipality: 'Storvik', ...OWNER };
  redirected(await owner.submit('/setup', 'setup.install', fields), /^\/desk$/, 'making the first owner');
  return owner;
}

/** One command of the staff that must succeed. */
export async function must(staff: Browser, projectId: string, name: string, input: Input) {
  const reply = await staff.call('console', projectId, name, { projectId, ...input }, newCallId());
  if (!reply.ok) throw new Refused(name, reply.problem);
  return reply.answer;
}

async function made(staff: Browser, projectId: string, name: string, input: Input, key: string) {
  const id = (await must(staff, projectId, name, input))[key];
  if (!id) throw new Error(`${name} answered no ${key}`);
  return id;
}

/** The id of the municipality that this member of the staff sees first at the desk. */
export async function municipalityOf(staff: Browser): Promise<string> {
  return within(await staff.get('/desk'), /name="municipalityId"[^>]*value="([^"]+)"/);
}

/** What a page's text has in the pattern's group. */
export function within(page: Page, pattern: RegExp): string {
  const found = pattern.exec(page.text)?.[1];
  if (!found) throw new Error(`no ${String(pattern)} on a page of status ${page.status}`);
  return found;
}

/** A project with a theme and two tables. */
export async function makeProject(staff: Browser, title = 'Work for everyone'): Promise<Project> {
  const fields = { municipalityId: await municipalityOf(staff), title, aim: 'More in work', language: 'nb' };
  const page = await staff.submit('/desk', 'project.create', fields, newCallId());
  const id = redirected(page, /^\/desk\/[^/]+$/, 'making a project').slice('/desk/'.length);
  const themeId = await made(staff, id, 'theme.save', { title: 'Housing', questions: [] }, 'themeId');
  const table = () => made(staff, id, 'table.save', { themeId }, 'groupId');
  const tables: Project['tables'] = [await table(), await table()];
  await must(staff, id, 'workshop.board', {
    number: 1,
    writers: 'everyone',
    nominations: LIMITS.nominations,
  });
  const roomCode = within(await staff.get(`/console/${id}`), /\/join\/([0-9A-Z]{6})/);
  return { id, roomCode, themeId, tables };
}

/** Proposals that stand on the next ballot paper. */
export async function nominate(
  staff: Browser,
  project: Project,
  titles: readonly string[],
): Promise<string[]> {
  const ids: string[] = [];
  for (const title of titles) {
    const input = { groupId: project.tables[0], title };
    const proposalId = await made(staff, project.id, 'proposal.add', input, 'proposalId');
    await must(staff, project.id, 'proposal.nominate', { proposalId, nominated: true });
    ids.push(proposalId);
  }
  return ids;
}

export const goTo = (staff: Browser, project: Project, expected: string, step: string) =>
  must(staff, project.id, 'session.step', { expected, step });

export async function openVote(staff: Browser, project: Project, votesPerPerson = 2): Promise<string> {
  return made(staff, project.id, 'vote.open', { votesPerPerson }, 'voteRoundId');
}

export interface Guest {
  id: string;
  name: string;
  browser: Browser;
}
export const about = (name: string): Fields => ({
  name,
  organisation: `${name} AS`,
  sector: 'voluntary',
  language: 'nb',
});

/** Someone who types the room code into the start page, as on a phone without JavaScript. */
export async function join(server: Server, project: Project, name: string): Promise<Guest> {
  const browser = open(server.base);
  const target = formTarget(await browser.get('/'), 'code', '/?index');
  const door = redirected(await browser.post(target, { code: project.roomCode }), /^\/join\//, 'the code');
  redirected(await browser.submit(door, 'person.join', about(name), newCallId()), /^\/room$/, 'joining');
  return { id: await myId(browser), name, browser };
}

export const joinMany = (server: Server, project: Project, count: number, prefix = 'Gjest') =>
  Promise.all(Array.from({ length: count }, (_, i) => join(server, project, `${prefix} ${i + 1}`)));

const DATA_PERSON = /"me":\{"id":"([^"]+)"/;
async function myId(browser: Browser): Promise<string> {
  return within(await browser.get('/room'), DATA_PERSON);
}

/** The code on this person's badge. */
export async function personalCodeOf(browser: Browser): Promise<string> {
  return within(await browser.get('/room'), /"personalCode":"([0-9A-Z]{10})"/);
}

/** Another municipality, made beside the running server as `npm run admin` does; its owner's one-time token. */
export async function makeMunicipality(server: Server, name: string, owner: { name: string; email: string }) {
  const house = await openHouse(readEnv({ LOG_LEVEL: 'silent', DATA_DIR: server.dataDir }));
  const call = (command: string, input: Input) => runCommand(house, command, input, OPERATOR, newCallId());
  try {
    const { answer } = await call('municipality.add', { name });
    const municipalityId = answer.municipalityId ?? '';
    const added = await call('staff.add', { municipalityId, ...owner, role: 'owner' });
    return { municipalityId, token: added.answer.token ?? '' };
  } finally {
    await house.close();
  }
}

/** Sets the first password by the one-time link, and is signed in by it. */
export async function usePasswordLink(server: Server, token: string): Promise<Browser> {
  const browser = open(server.base);
  redirected(await browser.get(`/password?token=${token}`), /^\/password$/, 'the link');
  const page = await browser.submit('/password', 'staff.password', { password: PASSWORD }, newCallId());
  redirected(page, /^\/desk$/, 'the first password');
  return browser;
}

/** A colleague whom an owner adds, and who has set a password. */
export async function addStaff(
  server: Server,
  owner: Browser,
  role: string,
  email: string,
): Promise<Browser> {
  const fields = { name: `${role} of Storvik`, email, role };
  const page = await owner.submit(`/staff/${await municipalityOf(owner)}`, 'staff.add', fields, newCallId());
  return usePasswordLink(server, within(page, /\/password\?token=([\w-]+)/));
}

export async function signIn(server: Server, email: string, password = PASSWORD): Promise<Browser> {
  const browser = open(server.base);
  redirected(await browser.post('/sign-in', { email, password }), /^\/desk$/, 'signing in');
  return browser;
}

/** A plain form post with headers of one's own; the Origin is the server's unless they say otherwise. */
export function postForm(
  server: Server,
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
) {
  const body = new URLSearchParams(fields).toString();
  const own = { origin: server.base, 'content-type': 'application/x-www-form-urlencoded' };
  const length = { 'content-length': String(Buffer.byteLength(body)) };
  return raw(server, { method: 'POST', path, body, headers: { ...own, ...length, ...headers } });
}
