import { randomBytes, randomUUID } from 'node:crypto';
import { open, Refused, socket, type Browser, type Input, type Live } from '../replay/client';
import { formTarget, inPage, redirected } from '../replay/world';

/** The three things that people do all the time, each in a room of its own. */
export const DOINGS = ['vote', 'needs', 'cards'] as const;
export type Doing = (typeof DOINGS)[number];
export const VOTES_EACH = 2;
const PROPOSALS = ['A bench', 'A bus', 'A boat', 'A bridge', 'A bakery'];

/** One project of the installation, at the step where its doing is done. */
export interface Room {
  doing: Doing;
  projectId: string;
  roomCode: string;
  tables: string[];
  /** What is voted on. */
  proposals: string[];
  voteRoundId: string;
  /** Solution cards by table. */
  cards: Map<string, string>;
  console: Live;
  screen: Live;
}
export interface Guest {
  id: string;
  name: string;
  browser: Browser;
}

/** The first owner of the installation, who has used the link. */
export async function makeOwner(base: string, setupLink: string): Promise<Browser> {
  const owner = open(base);
  redirected(await owner.get(setupLink), /^\/setup$/, 'the setup link');
  const password = randomBytes(15).toString('base64url');
  const account = { municipality: 'Chaos', name: 'Chaos', email: 'chaos@example.org', password };
  redirected(await owner.submit('/setup', 'setup.install', account), /^\/desk$/, 'setting up');
  return owner;
}

/** A room with two tables and five proposals, its people not yet in it. */
export async function makeRoom(owner: Browser, doing: Doing): Promise<Room> {
  const desk = await owner.get('/desk');
  const municipalityId = inPage(desk, /name="municipalityId"[^>]*value="([^"]+)"/, 'the municipality');
  const fields = { municipalityId, title: `Chaos: ${doing}`, aim: 'To stand', language: 'en' };
  const made = await owner.submit('/desk', 'project.create', fields);
  const projectId = redirected(made, /^\/desk\/[^/]+$/, 'making a project').slice('/desk/'.length);
  const must = order(owner, projectId);
  const { themeId = '' } = await must('theme.save', { title: 'Housing', questions: [] });
  const tables: string[] = [];
  for (let i = 0; i < 2; i += 1) tables.push((await must('table.save', { themeId })).groupId ?? '');
  for (const number of [1, 2])
    await must('workshop.board', { number, writers: 'everyone', nominations: PROPOSALS.length });
  await must('session.step', { expected: 'welcome', step: 'solutions' });
  const proposals = await nominate(must, tables[0] ?? '');
  if (doing === 'cards') await must('workshop.begin', { expected: 1, number: 2 });
  const roomCode = inPage(await owner.get(`/console/${projectId}`), /\/join\/([0-9A-Z]{6})/, 'the room code');
  const console = await socket(owner, 'console', projectId, { giveUpMs: 60_000 });
  const screen = await socket(owner, 'screen', projectId);
  const cards = new Map<string, string>();
  return { doing, projectId, roomCode, tables, proposals, voteRoundId: '', cards, console, screen };
}

/** One command of the owner that must succeed. */
export function order(owner: Browser, projectId: string) {
  return async (name: string, input: Input): Promise<Record<string, string>> => {
    const reply = await owner.call('console', projectId, name, { projectId, ...input });
    if (!reply.ok) throw new Refused(name, reply.problem);
    return reply.answer;
  };
}
type Order = ReturnType<typeof order>;

async function nominate(must: Order, groupId: string): Promise<string[]> {
  const ids: string[] = [];
  for (const title of PROPOSALS) {
    const { proposalId = '' } = await must('proposal.add', { groupId, title });
    await must('proposal.nominate', { proposalId, nominated: true });
    ids.push(proposalId);
  }
  return ids;
}

/** Everyone is in and has a seat: the room goes to its step. */
export async function begin(owner: Browser, room: Room): Promise<void> {
  const must = order(owner, room.projectId);
  await must('seating.plan', { who: 'present' });
  const expected = room.doing === 'cards' ? 'welcome' : 'solutions';
  await must('session.step', { expected, step: room.doing });
  if (room.doing === 'vote')
    room.voteRoundId = (await must('vote.open', { votesPerPerson: VOTES_EACH })).voteRoundId ?? '';
  if (room.doing !== 'cards') return;
  for (const groupId of room.tables) {
    const [proposalId] = room.proposals;
    const { solutionId = '' } = await must('card.add', { groupId, proposalId });
    room.cards.set(groupId, solutionId);
    for (const live of [room.console, room.screen]) live.watch(`card:${solutionId}`);
  }
}

/** Someone who types the room code into the start page. */
export async function join(base: string, room: Room, name: string): Promise<Guest> {
  const browser = open(base);
  const target = formTarget(await browser.get('/'), 'code', '/?index');
  const door = redirected(await browser.post(target, { code: room.roomCode }), /^\/join\//, 'the code');
  const fields = { name, organisation: '', sector: 'voluntary', language: 'en' };
  redirected(await browser.submit(door, 'person.join', fields, randomUUID()), /^\/room$/, 'joining');
  const id = inPage(await browser.get('/room'), /"me":\{"id":"([^"]+)"/, 'own id');
  return { id, name, browser };
}
