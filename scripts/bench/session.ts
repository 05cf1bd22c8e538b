import { open, socket, type Live } from '../replay/client';
import { cast, inTurn, spread, type Crowd } from './crowd';
import { comeIn, installOwner, openRoom, openVote, type Room } from './project';
import { launch, pause, type Kind, type LaunchOptions, type MeasuredServer } from './servers';

/** One server's whole session with a crowd: they come, and vote. */

export interface SessionOptions extends LaunchOptions {
  people: number;
  windowMs: number;
}
/** Milliseconds, bytes and counts; per person, per join and per vote as the names say. */
export const FIGURES = [
  ...(['ackP50', 'ackP95', 'ackP99', 'screenP50', 'screenP95', 'screenP99'] as const),
  ...(['cpuPerVote', 'cpuPerJoin', 'messagesPerPerson', 'bytesPerPerson'] as const),
  ...(['keptPerPerson', 'rssPerPerson', 'lagP95', 'lagMax'] as const),
] as const;
export type Figures = Record<(typeof FIGURES)[number], number>;

const VOTES = 2;
const AT_ONCE = 6;
const WARMING = { people: 30, windowMs: 500 };
const SETTLE_MS = 1_000;

/** How a kind of server is entered: a room for its crowd, into which people come one by one. */
interface Place {
  screen: Live;
  join(i: number): Promise<Live>;
  vote: Crowd['vote'];
  leave(): void;
}

/** Starts a server, warms it up with a crowd of its own, and measures a second one. */
export async function session(kind: Kind, options: SessionOptions): Promise<Figures> {
  const server = await launch(kind, options);
  try {
    const enter = await doorOf(server);
    await warmUp(enter);
    return await measure(server, await enter(tablesFor(options.people)), options);
  } finally {
    await server.stop();
  }
}

export const tablesFor = (people: number) => Math.max(2, Math.ceil(people / 8));

async function warmUp(enter: (tables: number) => Promise<Place>): Promise<void> {
  const place = await enter(tablesFor(WARMING.people));
  const people = await inTurn(WARMING.people, AT_ONCE, (i) => place.join(i));
  await cast({ people, screen: place.screen, votes: VOTES, vote: place.vote }, WARMING.windowMs);
  for (const live of people) live.close();
  place.leave();
  await pause(SETTLE_MS);
}

async function measure(server: MeasuredServer, place: Place, options: SessionOptions): Promise<Figures> {
  const { people: count, windowMs } = options;
  const empty = await server.kept();
  const atDoor = await server.used();
  const people = await inTurn(count, AT_ONCE, (i) => place.join(i));
  const inside = await server.used();
  await pause(SETTLE_MS);
  const full = await server.kept();
  const before = await server.used();
  const done = await cast({ people, screen: place.screen, votes: VOTES, vote: place.vote }, windowMs);
  const after = await server.used();
  for (const live of people) live.close();
  place.leave();
  const [ack, screen] = [spread(done.ack), spread(done.screen)];
  return {
    ...{ ackP50: ack.p50, ackP95: ack.p95, ackP99: ack.p99 },
    ...{ screenP50: screen.p50, screenP95: screen.p95, screenP99: screen.p99 },
    cpuPerVote: (after.cpuMs - before.cpuMs) / done.votes,
    cpuPerJoin: (inside.cpuMs - atDoor.cpuMs) / count,
    messagesPerPerson: done.messages / count,
    bytesPerPerson: done.bytes / count,
    keptPerPerson: (full.kept - empty.kept) / count,
    rssPerPerson: (full.rss - empty.rss) / count,
    ...{ lagP95: after.lag.p95, lagMax: after.lag.max },
  };
}

/** How rooms are opened on this server. */
async function doorOf(server: MeasuredServer): Promise<(tables: number) => Promise<Place>> {
  if (server.kind !== 'samverk') return () => referencePlace(server.base);
  const owner = await installOwner(server.base, server.setupLink);
  return async (tables) => votingPlace(server.base, await openRoom(owner, tables));
}

async function referencePlace(base: string): Promise<Place> {
  const join = () => socket(open(base), 'participant', 'reference');
  const vote = (i: number, k: number) => ({
    name: 'ballot.place',
    input: { proposalId: `proposal-${(i + k) % 15}` },
  });
  const screen = await join();
  return { screen, join, vote, leave: () => screen.close() };
}

/** Two votes each that are never for the same. */
async function votingPlace(base: string, room: Room): Promise<Place> {
  const { voteRoundId, proposals } = await openVote(room);
  const vote = (i: number, k: number) => ({
    name: 'ballot.place',
    input: { voteRoundId, proposalId: proposals[(i + k) % proposals.length] },
  });
  return { screen: room.screen, join: (i) => comeIn(base, room, i), vote, leave: room.close };
}
