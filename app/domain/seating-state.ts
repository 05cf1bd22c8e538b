import { compareSteps, type Reply, type Seating, type Sector, type Step, type WishKind } from './lists';
import { type Plan, type Room, type Wish } from './rotation';

/** Everything that the seating of a workshop is made of; rounds are counted from 1. */
export interface SeatingState {
  readonly workshop: {
    readonly step: Step;
    readonly round: number;
    readonly rounds: number;
    readonly seating: Seating;
  };
  /** Those in the register, in its order. */
  readonly people: readonly {
    readonly id: string;
    readonly sector: Sector;
    readonly organisation: string;
    readonly language: string;
    readonly interpreter: boolean;
    readonly invited: boolean;
    readonly reply: Reply;
  }[];
  /** In the order of the room. */
  readonly tables: readonly {
    readonly id: string;
    readonly facilitatorId: string | null;
    readonly size: number | null;
  }[];
  readonly seats: readonly {
    readonly round: number;
    readonly participantId: string;
    readonly groupId: string;
  }[];
  readonly wishes: readonly {
    readonly id: string;
    readonly kind: WishKind;
    readonly people: readonly string[];
    readonly groupId: string | null;
    readonly round: number | null;
  }[];
  /** Who is in the room, and who has been there and left before the end. */
  readonly here: ReadonlySet<string>;
  readonly left: ReadonlySet<string>;
}

/** Whom a plan is made for: those who are here, or all who are expected. */
export const PLANNED_FOR = ['present', 'invited'] as const;
export type PlannedFor = (typeof PLANNED_FOR)[number];

/** The first round whose seats a plan may still change: once people work at its tables, the next. */
export function firstOpenRound({ workshop, seats }: Pick<SeatingState, 'workshop' | 'seats'>): number {
  const { step, round } = workshop;
  const isWorkedAt = compareSteps(step, 'groups') > 0 && seats.some((seat) => seat.round === round);
  return isWorkedAt ? round + 1 : round;
}

/** The seats as a plan of all rounds; a round without seats is empty. */
export const planIn = ({ seats, workshop }: SeatingState): Plan =>
  Array.from({ length: workshop.rounds }, (_, i) =>
    seats
      .filter((seat) => seat.round === i + 1)
      .map(({ participantId, groupId }) => ({ personId: participantId, tableId: groupId })),
  );

const leadersOf = ({ tables }: SeatingState) => tables.flatMap((table) => table.facilitatorId ?? []);
const without = (people: readonly string[], gone: ReadonlySet<string>) =>
  new Set(people.filter((id) => !gone.has(id)));

/** Who gets a seat in a new plan. Table facilitators do, also before they have come; nobody who has left does. */
export function peopleFor(state: SeatingState, who: PlannedFor): Set<string> {
  const { people, here } = state;
  const expected = people.filter((person) => !person.invited || person.reply !== 'declined');
  const chosen = who === 'present' ? people.filter((person) => here.has(person.id)) : expected;
  return without([...chosen.map((person) => person.id), ...leadersOf(state)], state.left);
}

/** Who should have a seat as it is now: those who are here, and until the tables are shown those who have one. */
export function peopleNow(state: SeatingState): Set<string> {
  const awaited = state.workshop.step === 'welcome' ? state.seats.map((seat) => seat.participantId) : [];
  return without([...state.here, ...awaited, ...leadersOf(state)], state.left);
}

/** The room that a plan is made for, with the rounds that are played behind it. */
export function roomOf(state: SeatingState, who: ReadonlySet<string>): Room {
  const { people, tables, workshop } = state;
  return {
    people: people
      .filter((person) => who.has(person.id))
      .map(({ id, sector, organisation, language, interpreter }) => ({
        ...{ id, sector, organisation },
        interpreter: interpreter ? language : null,
      })),
    tables: tables.map(({ id, facilitatorId, size }) => ({ id, facilitatorId, size })),
    rounds: workshop.rounds,
    wishes: wishesOf(state),
    held: planIn(state).slice(0, firstOpenRound(state) - 1),
  };
}

/** Rounds of a wish count from 0 where plans are made. */
const wishesOf = ({ wishes }: SeatingState): Wish[] =>
  wishes.flatMap(({ kind, people, groupId, round }): Wish[] => {
    if (kind !== 'fixed') return [{ kind, personIds: people }];
    const [personId] = people;
    if (!personId || !groupId) return [];
    return [{ kind, personId, tableId: groupId, round: round === null ? null : round - 1 }];
  });

/** How many may choose a table: its size, or an even share and one. */
export const seatLimit = (size: number | null, here: number, tables: number): number =>
  size ?? Math.ceil(here / Math.max(1, tables)) + 1;
