import { randomBytes, randomUUID } from 'node:crypto';
import { open, Refused, socket, type Browser, type Input, type Live } from '../replay/client';
import { formTarget, inPage, redirected } from '../replay/world';

/** Projects to measure with, made through the doors that users have. */

export interface Size {
  people: number;
  stakeholders: number;
  tables: number;
}
const PROPOSALS = 15;

export const list = <T>(length: number, make: (i: number) => T): T[] =>
  Array.from({ length }, (_, i) => make(i));
const SECTORS = ['municipality', 'business', 'voluntary', 'target', 'politics', 'other'];
export const sectorOf = (i: number) => SECTORS[i % SECTORS.length] ?? 'other';
const JUDGED = { overall: ['negative', 'neutral', 'positive'], affected: ['neutral', 'little', 'much'] };

/** Makes the first owner of a fresh server through the one-time link. */
export async function installOwner(base: string, setupLink: string): Promise<Browser> {
  const owner = open(base);
  redirected(await owner.get(setupLink), /^\/setup$/, 'the setup link');
  const password = randomBytes(15).toString('base64url');
  const account = { municipality: 'Bench', name: 'Bench', email: 'bench@example.org', password };
  redirected(await owner.submit('/setup', 'setup.install', account), /^\/desk$/, 'setting up');
  return owner;
}

/** A project of this size by the one-press import; returns its id. */
export async function importProject(owner: Browser, size: Size): Promise<string> {
  const desk = await owner.get('/desk');
  const municipalityId = inPage(desk, /name="municipalityId"[^>]*value="([^"]+)"/, 'the municipality');
  const file = JSON.stringify(caseOf(size));
  const target = formTarget(desk, 'municipalityId', '/desk');
  const form = new FormData();
  for (const [name, value] of Object.entries({ _call: 'project.import', _id: randomUUID(), municipalityId }))
    form.append(name, value);
  form.append('file', new Blob([file], { type: 'application/json' }), 'case.json');
  const made = await owner.sendForm(target, form);
  return redirected(made, /^\/desk\/[^/]+$/, 'importing').slice('/desk/'.length);
}

const caseOf = ({ people, stakeholders, tables }: Size) => ({
  format: 'workshop-case/1',
  language: 'nb',
  title: `${people} personer`,
  aim: 'Måle',
  themes: list(3, (i) => ({ key: `t${i}`, title: `Tema ${i}`, questions: ['Hvordan får vi det til?'] })),
  stakeholders: list(stakeholders, (i) => ({
    name: `Interessent ${i}`,
    sector: sectorOf(i),
    tier: i % 2 === 0 ? 'primary' : 'secondary',
    need: 'Å bli hørt',
    overall: JUDGED.overall[i % 3],
    affected: JUDGED.affected[(i >> 1) % 3],
  })),
  invitees: list(people, (i) => ({
    key: `p${i}`,
    name: `Person ${i}`,
    organisation: `Organisasjon ${i % 40}`,
    sector: sectorOf(i),
    email: `person${i}@example.org`,
  })),
  workshops: [1, 2].map((number) => ({
    number,
    date: `2027-02-0${number}`,
    start: '16:00',
    minutes: 240,
    place: 'Rådhuset',
  })),
  groups: list(tables, (i) => ({ key: `g${i}`, theme: `t${i % 3}` })),
});

/** A room in session, with one console and one screen that watch. */
export interface Room {
  owner: Browser;
  projectId: string;
  roomCode: string;
  console: Live;
  screen: Live;
  tables: readonly string[];
  close(): void;
}

/** Opens a fresh project's console and screen. Nobody is invited: all come by the room's code. */
export async function openRoom(owner: Browser, tables: number): Promise<Room> {
  const projectId = await importProject(owner, { people: 0, stakeholders: 0, tables });
  const roomCode = inPage(await owner.get(`/console/${projectId}`), /\/join\/([0-9A-Z]{6})/, 'the room code');
  const console = await socket(owner, 'console', projectId);
  const screen = await socket(owner, 'screen', projectId);
  const room = await console.seen('room', (view) => view.tables.length === tables, 'all tables');
  await console.must('workshop.board', { number: 1, writers: 'everyone', nominations: 10 });
  const close = () => [console, screen].forEach((live) => live.close());
  return { owner, projectId, roomCode, console, screen, tables: room.tables.map(({ id }) => id), close };
}

/** Takes the room to the vote, on fifteen proposals; returns what each vote names besides its proposal. */
export async function openVote(room: Room): Promise<{ voteRoundId: string; proposals: string[] }> {
  const { console, tables } = room;
  await console.must('session.step', { expected: 'welcome', step: 'solutions' });
  const proposals: string[] = [];
  for (let i = 0; i < PROPOSALS; i += 1) {
    const groupId = tables[i % tables.length] ?? '';
    const title = `Forslag ${i + 1}: et sted der folk møtes`;
    const text = 'Kommunen stiller lokalene, laget holder åpent, og bedriftene kommer med oppgaver.';
    const { proposalId = '' } = await console.must('proposal.add', { groupId, title, text });
    await console.must('proposal.nominate', { proposalId, nominated: true });
    proposals.push(proposalId);
  }
  await console.must('session.step', { expected: 'solutions', step: 'vote' });
  const { voteRoundId = '' } = await console.must('vote.open', { votesPerPerson: 2 });
  return { voteRoundId, proposals };
}

/** Comes in as a phone does: scans the code, says who she is, gets the page of the room, and the wire. */
export async function comeIn(base: string, room: Room, i: number): Promise<Live> {
  const browser = open(base);
  const door = `/join/${room.roomCode}`;
  const { status } = await browser.get(door);
  if (status !== 200) throw new Error(`the door was answered ${status}`);
  const who = { name: `Person ${i}`, organisation: `Lag ${i % 40}`, sector: sectorOf(i), language: 'nb' };
  redirected(await browser.submit(door, 'person.join', who), /^\/room$/, 'joining');
  inPage(await browser.get('/room'), /data-project="([^"]+)"/, 'data-project');
  const live = await socket(browser, 'participant', room.projectId);
  await live.seen('me', () => true, 'her own view');
  return live;
}

/** One command of the staff that must succeed. */
export async function must(owner: Browser, projectId: string, name: string, input: Input) {
  const reply = await owner.call('console', projectId, name, { projectId, ...input });
  if (!reply.ok) throw new Refused(name, reply.problem);
  return reply.answer;
}
