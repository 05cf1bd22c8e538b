import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm';
import { compareSteps } from '~/domain/lists';
import { firstOpenRound, planIn, seatLimit, type SeatingState } from '~/domain/seating-state';
import type { Db } from '~db/client.server';
import { given, prepared } from '~db/prepared';
import { reviewNamed, seatingOf } from '~db/seating.server';
import { arrivals, attendance, changes, groups, participants, seats } from '~db/schema';
import type { MySeat, RoomSeating, RotationView, SeatingDesk } from '~/views/shapes';
import type { WorkshopRow } from './rows.server';

/** How the room is seated. The counts are read only where people choose by them. */
export async function roomSeating(db: Db, workshop: WorkshopRow): Promise<RoomSeating> {
  const { seating: kind, round, rounds } = workshop;
  if (kind === 'planned') return { kind, round, rounds, tables: [] };
  const { tables, seats: rows, here, left } = await seatingOf(db, workshop);
  const now = rows.filter((seat) => seat.round === round && !left.has(seat.participantId));
  const people = (id: string) => now.filter((seat) => seat.groupId === id).length;
  return {
    ...{ kind, round, rounds },
    tables: tables.map(({ id, size }) => ({
      id,
      people: people(id),
      limit: seatLimit(size, here.size, tables.length),
    })),
  };
}

/** Where a person sits in the round in force, and where she has been. */
export async function mySeating(
  db: Db,
  { id, round }: WorkshopRow,
  participantId: string,
): Promise<{ tableId: string | null; seat: MySeat }> {
  const [rows, came] = await Promise.all([
    seatsOf(db, { workshopId: id, participantId }),
    arrivalOf(db, { workshopId: id, round, participantId }),
  ]);
  const at = (number: number) => rows.find((seat) => seat.round === number)?.groupId ?? null;
  const before = rows.filter((seat) => seat.round < round).sort((a, b) => a.round - b.round);
  const visited = [...new Set(before.map((seat) => seat.groupId))];
  return {
    tableId: at(round),
    seat: { round, fromTableId: at(round - 1), visited, arrived: came.length > 0 },
  };
}

const seatsOf = prepared((db) =>
  db
    .select({ round: seats.round, groupId: seats.groupId })
    .from(seats)
    .where(and(eq(seats.workshopId, given('workshopId')), eq(seats.participantId, given('participantId')))),
);
const arrivalOf = prepared((db) =>
  db
    .select({ round: arrivals.round })
    .from(arrivals)
    .where(
      and(
        eq(arrivals.workshopId, given('workshopId')),
        eq(arrivals.round, given('round')),
        eq(arrivals.participantId, given('participantId')),
      ),
    ),
);

/** A seat's person at this workshop, for who has come to it; and that she has not left it. */
export const cameTo = (workshopId: string) =>
  and(eq(attendance.workshopId, workshopId), eq(attendance.participantId, seats.participantId));
export const isNotGone = and(isNull(participants.removedAt), isNull(attendance.leftAt));

/** Who goes where, while people are on their way; null in the first round, and where they choose for themselves. */
export async function rotationView(db: Db, workshop: WorkshopRow): Promise<RotationView | null> {
  const { id, round, seating, step } = workshop;
  if (round === 1 || seating === 'chosen' || compareSteps(step, 'groups') !== 0) return null;
  const rows = await db
    .select({ id: participants.id, name: participants.name, round: seats.round, tableId: seats.groupId })
    .from(seats)
    .innerJoin(participants, eq(participants.id, seats.participantId))
    .innerJoin(groups, eq(groups.id, seats.groupId))
    .leftJoin(attendance, cameTo(id))
    .where(and(eq(seats.workshopId, id), inArray(seats.round, [round - 1, round]), isNotGone))
    .orderBy(asc(groups.position), asc(participants.name));
  const before = rows.filter((row) => row.round === round - 1);
  const fromOf = new Map(before.map((row) => [row.id, row.tableId]));
  const goers = rows.filter((row) => row.round === round && fromOf.get(row.id) !== row.tableId);
  const tables = [...new Set(before.map((row) => row.tableId))];
  const from = [...tables, null].map((tableId) => ({
    tableId,
    people: goers
      .filter((row) => (fromOf.get(row.id) ?? null) === tableId)
      .sort((a, b) => a.name.localeCompare(b.name, 'nb'))
      .map((row) => ({ id: row.id, name: row.name, to: row.tableId })),
  }));
  const count = await arrivedOf(db, workshop, new Set(goers.map((row) => row.id)));
  return { round, ...count, from: from.filter(({ people }) => people.length > 0) };
}

/** Of these people: how many are in the room, and how many of those have found their table. */
async function arrivedOf(db: Db, { id, round }: WorkshopRow, people: ReadonlySet<string>) {
  const [came, here] = await Promise.all([
    db
      .select()
      .from(arrivals)
      .where(and(eq(arrivals.workshopId, id), eq(arrivals.round, round))),
    db
      .select()
      .from(attendance)
      .where(and(eq(attendance.workshopId, id), isNull(attendance.leftAt))),
  ]);
  const awaited = here.filter((row) => people.has(row.participantId)).map((row) => row.participantId);
  const found = new Set(came.map((row) => row.participantId));
  return { arrived: awaited.filter((one) => found.has(one)).length, of: awaited.length };
}

/** The plan as the facilitator steers it, and everyone's table in each round (index 0 is the first round). */
export async function seatingDesk(
  db: Db,
  workshop: WorkshopRow,
): Promise<{ desk: SeatingDesk; tablesOf: (personId: string) => (string | null)[] }> {
  const state = await seatingOf(db, workshop);
  const { quality, proposal, name } = reviewNamed(state);
  const plan = planIn(state);
  const byRound = plan.map((round) => new Map(round.map((seat) => [seat.personId, seat.tableId])));
  const desk = {
    openFrom: firstOpenRound(state),
    planned: plan.flatMap((round, i) => (round.length > 0 ? [i + 1] : [])),
    quality,
    proposal: proposal && {
      ...{ id: name, left: proposal.left, came: proposal.came },
      ...{ misplaced: proposal.misplaced, moves: proposal.moves },
    },
    ...(await arrivedOf(db, workshop, goersOf(state))),
    undo: await lastChange(db, workshop.projectId),
  };
  return { desk, tablesOf: (id) => byRound.map((round) => round.get(id) ?? null) };
}

/** Who has to find a table in this round: all in the first, later those who change. */
function goersOf({ workshop, seats: rows, tables }: SeatingState): Set<string> {
  const at = (round: number) =>
    new Map(rows.filter((seat) => seat.round === round).map((seat) => [seat.participantId, seat.groupId]));
  const before = at(workshop.round - 1);
  const leads = new Set(tables.map((table) => table.facilitatorId));
  const now = [...at(workshop.round)];
  return new Set(now.filter(([id, to]) => !leads.has(id) && before.get(id) !== to).map(([id]) => id));
}

/** Those that are about seats alone: what else the desk changes is undone there. */
const SEAT_COMMANDS = ['seating.plan', 'seating.take', 'seating.move', 'seating.settings'];

async function lastChange(db: Db, projectId: string): Promise<SeatingDesk['undo']> {
  const [row] = await db
    .select({ changeId: changes.id, name: changes.name, undoneAt: changes.undoneAt })
    .from(changes)
    .where(
      and(eq(changes.projectId, projectId), inArray(changes.name, SEAT_COMMANDS), isNull(changes.undoneAt)),
    )
    .orderBy(desc(changes.at), desc(changes.id))
    .limit(1);
  return row ? { changeId: row.changeId, name: row.name } : null;
}
