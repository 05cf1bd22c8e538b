import type { Live } from '../replay/client';
import type { Bar } from './bars';
import { trafficOf, inTurn } from './crowd';
import { sum } from './figures';
import { comeIn, installOwner, openRoom, type Room } from './project';
import { launch, pause, type MeasuredServer } from './servers';
import { session, tablesFor, type Figures } from './session';

/** What a room costs as it grows. */

const SIZES = [30, 100, 300, 1_000];
const MOST = 1.3;
const EDITS = 100;
const TABLES = { few: 2, many: 140 };

interface Growth {
  votes: { people: number; cpuPerVote: number; bytesPerPerson: number; keptPerPerson: number }[];
  edits: Record<'few' | 'many', { tables: number; cpuPerEdit: number; bytesPerEdit: number }>;
}

/** Votes with 30 to 1,000 people, and edits of a board with 2 and with 140 tables. */
export async function growth(windowMs: number): Promise<{ figures: Growth; bars: Bar[] }> {
  const votes: Growth['votes'] = [];
  for (const people of SIZES) {
    console.error(`${people} people …`);
    // As many votes a second for each size: what a vote costs must not hang on how many come together.
    const run = await session('samverk', { people, windowMs: (windowMs * people) / 300 });
    votes.push({ people, ...pick(run) });
  }
  const figures = { votes, edits: { few: await edits(TABLES.few), many: await edits(TABLES.many) } };
  return { figures, bars: barsOf(figures) };
}

const pick = ({ cpuPerVote, bytesPerPerson, keptPerPerson }: Figures) => {
  return { cpuPerVote, bytesPerPerson, keptPerPerson };
};

function barsOf({ votes, edits: { few, many } }: Growth): Bar[] {
  const of = (people: number) => votes.find((row) => row.people === people) ?? votes[0];
  const rise = (key: keyof ReturnType<typeof pick>) => (of(1_000)?.[key] ?? 0) / (of(100)?.[key] ?? 1);
  const bar = (name: string, value: number, steady: boolean): Bar => ({ name, value, bar: MOST, steady });
  return [
    bar('CPU per vote, 1,000 people to 100', rise('cpuPerVote'), false),
    bar('bytes per person, 1,000 people to 100', rise('bytesPerPerson'), true),
    bar('memory per person, 1,000 people to 100', rise('keptPerPerson'), false),
    bar('CPU per edit of a board, 140 tables to 2', many.cpuPerEdit / few.cpuPerEdit, false),
    bar('bytes per edit of a board, 140 tables to 2', many.bytesPerEdit / few.bytesPerEdit, true),
  ];
}

/** Needs are written at one table, one after another, while console and screen watch. */
async function edits(tables: number) {
  console.error(`${tables} tables …`);
  const server = await launch('samverk');
  try {
    const room = await openRoom(await installOwner(server.base, server.setupLink), tables);
    const watchers = [room.console, room.screen];
    await write(room, EDITS / 2);
    const [before, cpu] = [sum(watchers.map(({ traffic }) => traffic.bytes)), await server.used()];
    await write(room, EDITS);
    await pause(500);
    const [after, used] = [sum(watchers.map(({ traffic }) => traffic.bytes)), await server.used()];
    room.close();
    const cpuPerEdit = (used.cpuMs - cpu.cpuMs) / EDITS;
    return { tables, cpuPerEdit, bytesPerEdit: (after - before) / EDITS };
  } finally {
    await server.stop();
  }
}

async function write({ console, tables }: Room, count: number): Promise<void> {
  const groupId = tables[0] ?? '';
  for (let i = 0; i < count; i += 1) {
    const { needId = '' } = await console.must('need.add', { groupId, text: `Et sted å møtes, ${i}` });
    // Taken back again: the board is the same size at the last edit as at the first.
    await console.must('need.withdraw', { needId });
  }
}

interface Arrival {
  people: number;
  /** To everybody, console and screen too, from the first to a second after the last. */
  bytes: number;
  cpuPerJoin: number;
}

/** People come in within the window, each when it is her turn. Bytes must grow with people, not with their square. */
export async function arrivals(
  sizes: readonly [few: number, many: number],
  windowMs: number,
): Promise<{ figures: Arrival[]; bars: Bar[] }> {
  const figures: Arrival[] = [];
  for (const people of sizes) figures.push(await arrive(people, windowMs));
  const [few, many] = figures.map(({ bytes, people }) => bytes / people);
  const name = `bytes for each who comes, ${sizes[1]} people to ${sizes[0]}`;
  // The console names everyone once a second, so a part of it grows with people and seconds.
  return { figures, bars: [{ name, value: (many ?? 0) / (few ?? 1), bar: 2, steady: true }] };
}

async function arrive(count: number, windowMs: number): Promise<Arrival> {
  console.error(`${count} people come …`);
  const server: MeasuredServer = await launch('samverk');
  try {
    const room = await openRoom(await installOwner(server.base, server.setupLink), tablesFor(count));
    const watchers = [room.console, room.screen];
    const before = trafficOf(watchers).bytes;
    const { cpuMs } = await server.used();
    const began = performance.now();
    const come = async (i: number): Promise<Live> => {
      await pause(Math.max(0, began + (i * windowMs) / count - performance.now()));
      return comeIn(server.base, room, i);
    };
    const people = await inTurn(count, count, come);
    await pause(1_200);
    const bytes = trafficOf([...people, ...watchers]).bytes - before;
    const cpuPerJoin = ((await server.used()).cpuMs - cpuMs) / count;
    for (const live of people) live.close();
    room.close();
    return { people: count, bytes, cpuPerJoin };
  } finally {
    await server.stop();
  }
}
