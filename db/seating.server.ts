import { createHash } from 'node:crypto';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { reviewOf, type Review } from '../app/domain/seating-review';
import type { SeatingState } from '../app/domain/seating-state';
import type { Db } from './client.server';
import { attendance, groups, participants, seats, wishes, type workshops } from './schema';

type WorkshopRow = typeof workshops.$inferSelect;

/** Everything that the seating of one workshop is made of. */
export async function seatingOf(db: Db, workshop: WorkshopRow): Promise<SeatingState> {
  const { projectId } = workshop;
  const [people, tables, seated, asked, came] = await Promise.all([
    db
      .select()
      .from(participants)
      .where(and(eq(participants.projectId, projectId), isNull(participants.removedAt)))
      .orderBy(asc(participants.position)),
    db.select().from(groups).where(eq(groups.projectId, projectId)).orderBy(asc(groups.position)),
    db
      .select()
      .from(seats)
      .where(eq(seats.workshopId, workshop.id))
      .orderBy(asc(seats.round), asc(seats.participantId)),
    db.select().from(wishes).where(eq(wishes.projectId, projectId)).orderBy(asc(wishes.id)),
    db.select().from(attendance).where(eq(attendance.workshopId, workshop.id)),
  ]);
  const registered = new Set(people.map((person) => person.id));
  const { step, round, rounds, seating } = workshop;
  return {
    workshop: { step, round, rounds, seating },
    people,
    tables,
    seats: seated.filter((seat) => registered.has(seat.participantId)),
    wishes: asked.map((wish) => ({ ...wish, people: wish.people as string[] })),
    ...presence(came.filter((row) => registered.has(row.participantId))),
  };
}

/** Who of those who came is here, and who has left. */
function presence(came: readonly (typeof attendance.$inferSelect)[]): Pick<SeatingState, 'here' | 'left'> {
  const ids = (rows: typeof came) => new Set(rows.map((row) => row.participantId));
  return {
    here: ids(came.filter((row) => row.leftAt === null)),
    left: ids(came.filter((row) => row.leftAt !== null)),
  };
}

/** What a review says, and the name under which that proposal is taken. */
export interface NamedReview extends Review {
  readonly name: string;
}

/** A review is dear, and the same until something of the seating changes. */
const known = new Map<string, NamedReview>();
const KEPT = 50;

/** The review of this state, made once. */
export function reviewNamed(state: SeatingState): NamedReview {
  const name = nameOf(state);
  const kept = known.get(name) ?? { ...reviewOf(state), name };
  if (known.size >= KEPT) known.clear();
  known.set(name, kept);
  return kept;
}

/** Two states of one name have the same seating, and need the same. */
export function nameOf(state: SeatingState): string {
  const { workshop, people, tables, seats, wishes, here, left } = state;
  const parts = [
    workshop,
    people.map(({ id, sector, organisation, language, interpreter }) => [
      ...[id, sector, organisation, language, interpreter],
    ]),
    tables.map(({ id, facilitatorId, size }) => [id, facilitatorId, size]),
    seats.map(({ round, participantId, groupId }) => [round, participantId, groupId]),
    wishes.map(({ kind, people: asked, groupId, round }) => [kind, asked, groupId, round]),
    [...here].sort(),
    [...left].sort(),
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 24);
}
