import { Waited, type Live } from '../replay/client';
import { voterIn, type Kept } from './file';
import type { Person } from './person';
import type { Room } from './hall';

/** How long who is shown something old may take to catch up. */
const PATIENCE_MS = 15_000;

interface Look {
  what: string;
  live: Live;
  /** Does it show what is in the file? */
  agrees(): boolean;
}

/** Holds what every phone, console and screen shows against the file; one sentence for each that does not come to agree. */
export async function diverging(
  kept: Kept,
  rooms: readonly Room[],
  people: readonly Person[],
): Promise<string[]> {
  const looks = [
    ...people.map((person) => phone(kept, person)),
    ...rooms.flatMap((room) => [wall(kept, room, room.console), wall(kept, room, room.screen)]),
  ];
  const found = await Promise.all(
    looks.map(async ({ what, live, agrees }) => {
      try {
        await live.until(agrees, what, PATIENCE_MS);
        return null;
      } catch (error) {
        if (error instanceof Waited) return what;
        throw error;
      }
    }),
  );
  return found.filter((what) => what !== null);
}

const same = (a: readonly string[], b: readonly string[]) =>
  JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());

function phone(kept: Kept, { room, guest, live }: Person): Look {
  const table = () => live.view('me')?.tableId ?? '';
  const agrees = () => {
    if (room.doing === 'needs') return boardAgrees(kept, live, table());
    if (room.doing === 'cards') return cardAgrees(kept, live, room.cards.get(table()) ?? '');
    const voter = voterIn(kept.keys.get(room.voteRoundId) ?? '', guest.id);
    const there = kept.ballots.filter((row) => row.voter === voter).map((row) => row.proposalId);
    return same(live.view('me')?.votes.map((vote) => vote.proposalId) ?? ['?'], there);
  };
  return { what: `${guest.name}'s phone (${room.doing})`, live, agrees };
}

function wall(kept: Kept, room: Room, live: Live): Look {
  const agrees = () => {
    if (room.doing === 'needs') return room.tables.every((id) => boardAgrees(kept, live, id));
    if (room.doing === 'cards') return [...room.cards.values()].every((id) => cardAgrees(kept, live, id));
    const progress = live.view('screen')?.progress;
    const voters = new Set(kept.ballots.map((row) => row.voter));
    return progress?.votes === kept.ballots.length && progress.voted === voters.size;
  };
  return { what: `the ${live.as} (${room.doing})`, live, agrees };
}

function boardAgrees(kept: Kept, live: Live, tableId: string): boolean {
  const board = live.view(`table:${tableId}`);
  const there = kept.needs.filter((need) => need.groupId === tableId).map((need) => need.text);
  return (
    board !== null &&
    same(
      board.needs.filter((need) => !need.withdrawn).map((need) => need.text),
      there,
    )
  );
}

function cardAgrees(kept: Kept, live: Live, solutionId: string): boolean {
  const fields = live.view(`card:${solutionId}`)?.fields;
  const rows = kept.writings.filter((row) => row.solutionId === solutionId);
  return rows.every((row) => fields?.[row.field]?.text === row.text);
}
