import { and, asc, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import { Problem } from '~/domain/problem';
import { spreadEvenly } from '~/domain/seating';
import type { SeatMove } from '~/domain/seating-review';
import { meTopic, type Topic } from '~/domain/topics';
import { given, prepared } from '~db/prepared';
import { attendance, groups, participants, seats, workshops } from '~db/schema';
import type { ProjectContext } from './context.server';
import type { RowChange } from './trail.server';

/** The seats themselves: read, written with a way back, and found for those who come late. */

const TABLE = 'seats';
/** So many that no engine runs out of places for values. */
const AT_ONCE = 500;

export const seatRows = ({ tx, workshop }: ProjectContext) => seatsIn(tx, { workshopId: workshop.id });
const seatsIn = prepared((tx) =>
  tx
    .select()
    .from(seats)
    .where(eq(seats.workshopId, given('workshopId')))
    .orderBy(asc(seats.round), asc(seats.participantId)),
);

/** The table a person sits at now, or null. */
export async function tableOf(ctx: ProjectContext, participantId: string): Promise<string | null> {
  const rows = await seatRows(ctx);
  const mine = rows.find((row) => row.round === ctx.workshop.round && row.participantId === participantId);
  return mine?.groupId ?? null;
}

/**
 * The own views that name those who sit at these tables: of who leads them and, in later workshops, of all who sit there.
 */
export async function tellTables(
  ctx: ProjectContext,
  groupIds: readonly (string | null)[],
): Promise<Topic[]> {
  const at = (await tablesOf(ctx)).filter(({ id }) => groupIds.includes(id));
  const seated = ctx.workshop.number > 1 ? await seatRows(ctx) : [];
  const here = seated.filter(
    (seat) => seat.round === ctx.workshop.round && at.some(({ id }) => id === seat.groupId),
  );
  const people = [
    ...at.flatMap((table) => table.facilitatorId ?? []),
    ...here.map((seat) => seat.participantId),
  ];
  return [...new Set(people)].map(meTopic);
}
/** Of the table where this person sits now. */
export const tellTableOf = async (ctx: ProjectContext, participantId: string): Promise<Topic[]> =>
  tellTables(ctx, [await tableOf(ctx, participantId)]);

const keyOf = ({ round, personId }: SeatMove) => `${round} ${personId}`;

/** Changes seats, each from what it is to what it shall be, and notes it so that it can be undone. */
export async function changeSeats(ctx: ProjectContext, moves: readonly SeatMove[]): Promise<void> {
  const real = moves.filter(({ from, to }) => from !== to);
  if (real.length === 0) return;
  await writeSeats(ctx, ctx.workshop.id, real);
  ctx.trail.push({
    table: TABLE,
    id: ctx.workshop.id,
    before: Object.fromEntries(real.map((move) => [keyOf(move), move.from])),
    after: Object.fromEntries(real.map((move) => [keyOf(move), move.to])),
  });
}

/** Changes seats that the room changes by itself: they leave no trail. */
export async function writeSeats(
  ctx: ProjectContext,
  workshopId: string,
  moves: readonly SeatMove[],
): Promise<void> {
  for (const round of new Set(moves.map((move) => move.round))) {
    const here = moves.filter((move) => move.round === round);
    for (let at = 0; at < here.length; at += AT_ONCE) {
      const some = here.slice(at, at + AT_ONCE);
      const people = some.map((move) => move.personId);
      await ctx.tx
        .delete(seats)
        .where(
          and(eq(seats.workshopId, workshopId), eq(seats.round, round), inArray(seats.participantId, people)),
        );
      const rows = some.flatMap(({ personId, to }) =>
        to === null ? [] : [{ workshopId, round, participantId: personId, groupId: to }],
      );
      if (rows.length > 0) await ctx.tx.insert(seats).values(rows);
    }
  }
}

/**
 * Takes a change of seats back, in the rounds that are not played; who or what is gone by now stays gone.
 * @throws Problem `changed-since` when one of those people has been moved meanwhile, or all of it is played
 */
export async function undoSeats(ctx: ProjectContext, { id, before, after }: RowChange): Promise<void> {
  const [workshop] = await ctx.tx.select().from(workshops).where(eq(workshops.id, id));
  if (!workshop || workshop.projectId !== ctx.project.id) throw new Problem('changed-since');
  const now = await ctx.tx.select().from(seats).where(eq(seats.workshopId, id));
  const seatNow = new Map(now.map((row) => [`${row.round} ${row.participantId}`, row.groupId]));
  const tables = new Set((await tablesOf(ctx)).map((table) => table.id));
  const people = new Set((await registered(ctx)).map((person) => person.id));
  const back = Object.entries(before ?? {}).flatMap(([key, table]): SeatMove[] => {
    const [round = '', personId = ''] = key.split(' ');
    const to = table as string | null;
    if (Number(round) < workshop.round) return [];
    if (!people.has(personId) || (to !== null && !tables.has(to))) return [];
    const from = seatNow.get(key) ?? null;
    if (from !== (after?.[key] ?? null)) throw new Problem('changed-since');
    return [{ personId, round: Number(round), from, to }];
  });
  if (back.length === 0) throw new Problem('changed-since');
  await writeSeats(ctx, id, back);
  ctx.trail.push({
    ...{ table: TABLE, id },
    before: Object.fromEntries(back.map((move) => [keyOf(move), move.from])),
    after: Object.fromEntries(back.map((move) => [keyOf(move), move.to])),
  });
}

/** Seats are noted together, by their workshop; a seat that went with its table is a row like any other. */
export const isSeats = (row: RowChange): boolean => row.table === TABLE && !row.id.includes(' ');

export const tablesOf = (ctx: ProjectContext) =>
  ctx.tx.select().from(groups).where(eq(groups.projectId, ctx.project.id)).orderBy(asc(groups.position));

const registered = (ctx: ProjectContext) =>
  ctx.tx
    .select()
    .from(participants)
    .where(and(eq(participants.projectId, ctx.project.id), isNull(participants.removedAt)))
    .orderBy(asc(participants.position));

/**
 * Seats someone who comes after the seating was made, without moving anyone, in this round and in those that are
 * planned; false when there was no need to, and where people choose for themselves.
 */
export async function seatLatecomer(ctx: ProjectContext, participantId: string): Promise<boolean> {
  const { workshop } = ctx;
  if (workshop.seating === 'chosen') return false;
  const kept = await seatRows(ctx);
  // Before there is a plan nobody needs a place in it.
  if (kept.length === 0) return false;
  const people = await registered(ctx);
  const tables = await tablesOf(ctx);
  const visited = new Set(
    kept.filter((seat) => seat.participantId === participantId).map((seat) => seat.groupId),
  );
  const gone = (await goneFrom(ctx)).map((one) => one.participantId);
  const found: SeatMove[] = [];
  for (let round = workshop.round; round <= workshop.rounds; round += 1) {
    const inRound = kept.filter((seat) => seat.round === round);
    if (inRound.length === 0 || inRound.some((seat) => seat.participantId === participantId)) continue;
    const to = freeTable(participantId, {
      ...{ people, tables, visited },
      seats: inRound.filter((seat) => !gone.includes(seat.participantId)),
    });
    if (to === null) continue;
    visited.add(to);
    found.push({ personId: participantId, round, from: null, to });
  }
  await changeSeats(ctx, found);
  return found.length > 0;
}

/** Who has left the workshop: a seat of theirs is free. */
const goneFrom = (ctx: ProjectContext) =>
  ctx.tx
    .select({ participantId: attendance.participantId })
    .from(attendance)
    .where(and(eq(attendance.workshopId, ctx.workshop.id), isNotNull(attendance.leftAt)));

interface RoundNow {
  people: Awaited<ReturnType<typeof registered>>;
  tables: Awaited<ReturnType<typeof tablesOf>>;
  visited: ReadonlySet<string>;
  seats: readonly { participantId: string; groupId: string }[];
}

/** The table she leads; else by the even spread, of tables with a free seat, of those where she has not been. */
function freeTable(participantId: string, { people, tables, visited, seats: now }: RoundNow): string | null {
  const count = (id: string) => now.filter((seat) => seat.groupId === id).length;
  const free = tables.filter((table) => table.size === null || count(table.id) < table.size);
  const withRoom = free.length > 0 ? free : tables;
  const fresh = withRoom.filter((table) => !visited.has(table.id));
  const led = tables.filter((table) => table.facilitatorId === participantId);
  const open = led.length > 0 ? led : fresh.length > 0 ? fresh : withRoom;
  const kept = now
    .filter((seat) => open.some((table) => table.id === seat.groupId))
    .map((seat) => ({ personId: seat.participantId, tableId: seat.groupId }));
  const those = people.filter(
    (one) => one.id === participantId || kept.some((seat) => seat.personId === one.id),
  );
  const spread = spreadEvenly(
    those,
    open.map(({ id, facilitatorId }) => ({
      id,
      facilitatorId: facilitatorId === participantId ? participantId : null,
    })),
    kept,
  );
  return spread.find((seat) => seat.personId === participantId)?.tableId ?? null;
}
