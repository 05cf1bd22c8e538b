import { socket, type Browser, type Live } from '../../scripts/replay/client';
import { freePort, onDisk, startServer, type Server } from '../support/server';
import * as town from '../support/town';

/** A full workshop on a server that can be ended and started again at the same address. */
export interface Hall {
  server: Server;
  owner: Browser;
  console: Live;
  project: town.Project;
  people: Voter[];
  proposals: string[];
  /** Starts the server again, on the same data and the same port. */
  restart(): Promise<void>;
  close(): void;
}
export interface Voter extends town.Guest {
  live: Live;
}

/** Everyone has joined over HTTP by the room code and has a socket open; the session is at the step. */
export async function fullHall(size: number, step: 'needs' | 'vote', options = {}): Promise<Hall> {
  const PORT = String(await freePort());
  const first = await startServer({ PORT });
  const owner = await town.installOwner(first);
  const project = await town.makeProject(owner);
  await town.goTo(owner, project, 'welcome', 'solutions');
  const proposals = await town.nominate(owner, project, [
    'A bench',
    'A bus',
    'A boat',
    'A bridge',
    'A bakery',
  ]);
  await town.goTo(owner, project, 'solutions', step);
  const guests = await town.joinMany(first, project, size);
  await town.must(owner, project.id, 'seating.plan', { who: 'present' });
  const people = await Promise.all(
    guests.map(async (guest) => ({
      ...guest,
      live: await socket(guest.browser, 'participant', project.id, options),
    })),
  );
  const console = await socket(owner, 'console', project.id, { giveUpMs: 60_000 });
  const hall: Hall = {
    server: first,
    ...{ owner, console, project, people, proposals },
    async restart() {
      hall.server = await startServer({ PORT, DATA_DIR: first.dataDir });
    },
    close: () => [console, ...people.map((one) => one.live)].forEach((live) => live.close()),
  };
  return hall;
}

interface BallotRow {
  voter: string;
  slot: number;
  proposalId: string;
}

/** The round as it lies on the disk: its key while it is open, and its ballots. */
export function roundOnDisk(
  server: Server,
  voteRoundId: string,
): { key: string | null; ballots: BallotRow[] } {
  return onDisk(server, (file) => {
    if (file.pragma('integrity_check', { simple: true }) !== 'ok') throw new Error('the file is damaged');
    const round = file.prepare('SELECT key FROM vote_rounds WHERE id = ?').get(voteRoundId) as {
      key: string | null;
    };
    const rows = file.prepare(
      'SELECT voter, slot, proposal_id AS proposalId FROM ballots WHERE vote_round_id = ?',
    );
    return { key: round.key, ballots: rows.all(voteRoundId) as BallotRow[] };
  });
}

/** How many there are of each. */
export function counted(items: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[item] = (counts[item] ?? 0) + 1;
  return counts;
}

/** The console's count once this round is closed, without the lines that nobody voted for. */
export async function tallyOf(console: Live, voteRoundId: string): Promise<Record<string, number>> {
  const view = await console.seen(
    'console',
    ({ result }) => result?.voteRoundId === voteRoundId,
    'the count',
  );
  const lines = view.result?.lines.filter((line) => line.votes > 0) ?? [];
  return Object.fromEntries(lines.map((line) => [line.proposalId, line.votes]));
}
