import { type Sector } from '../lists';
import { type Seat } from '../seating';

/** Somebody to be seated. Of several with the same id the first counts. */
export interface RoomPerson {
  readonly id: string;
  readonly sector: Sector;
  /** Where she comes from, compared without regard to case and outer spaces; empty is nowhere. */
  readonly organisation: string;
  /** The language of the interpreter she needs (BCP 47), or null. */
  readonly interpreter: string | null;
}

/** A table. Of several with the same id the first counts. */
export interface RoomTable {
  readonly id: string;
  /** Who stays at it in every round; null when nobody does. Of several tables of one facilitator the first has her. */
  readonly facilitatorId: string | null;
  /** The most who can sit there, or null. */
  readonly size: number | null;
}

/** People who should sit together, or apart, in every round. Those who are not in the room are left out. */
export interface CompanyWish {
  readonly kind: 'together' | 'apart';
  readonly personIds: readonly string[];
}

/** One person's place in one round (counted from 0) or, with null, in all. The first of two that conflict holds. */
export interface FixedWish {
  readonly kind: 'fixed';
  readonly personId: string;
  readonly tableId: string;
  readonly round: number | null;
}
export type Wish = CompanyWish | FixedWish;

/** Where everybody sits in one round, in the order of the people's ids. */
export type Round = readonly Readonly<Seat>[];
/** All rounds, those already played first. */
export type Plan = readonly Round[];

/** What is counted against a plan, the gravest first. Each is counted in its own unit, see `WEIGHTS`. */
export const TERMS = [
  'broken',
  'seats',
  'visits',
  'even',
  'wishes',
  'interpreters',
  'organisations',
  'sectors',
  'acquaintances',
  'moved',
] as const;
export type Term = (typeof TERMS)[number];
export type Weights = Readonly<Record<Term, number>>;

/**
 * The price of one of each. Only what a person would notice is weighed against each other (from `wishes` on); the four
 * hard ones are so dear that none of them is ever paid for those, nor two of one for one of the next.
 * broken: a seat that is lacking, doubled or not as fixed. seats: a person more than a table holds. visits: a second
 * visit too early. even: a pair at one table beyond the fewest, see sizes.ts. wishes: a table beyond the first that
 * "together" needs, a pair that should sit apart. interpreters: a table beyond the fewest that one language needs.
 * organisations: a pair of one organisation. sectors: at a table, 1 for the first above the even share, 2 for the next,
 * and so on. acquaintances: a pair short of the bound. moved: a seat that is another than in `previous`.
 */
export const WEIGHTS: Weights = {
  broken: 1e12,
  seats: 1e10,
  visits: 1e8,
  even: 1e6,
  wishes: 30,
  interpreters: 20,
  organisations: 5,
  sectors: 5,
  acquaintances: 1,
  moved: 2,
};

/** What a plan is made for. */
export interface Room {
  readonly people: readonly RoomPerson[];
  readonly tables: readonly RoomTable[];
  /** How many rounds of seating, the first included. */
  readonly rounds: number;
  readonly wishes: readonly Wish[];
  /** The rounds already played. They stay, and count for visits and acquaintances. */
  readonly held?: Plan;
  /** A plan that people may know already; each seat that is another than there has its price. */
  readonly previous?: Plan;
  readonly weights?: Partial<Weights>;
}

/** A hard rule that a plan does not keep. Held rounds are not judged. */
export type Fault =
  | { readonly code: 'noTables' }
  /** The table's facilitator is not among the people, or belongs to an earlier table. */
  | { readonly code: 'facilitatorAbsent'; readonly tableId: string; readonly personId: string }
  | {
      readonly code: 'unseated' | 'seatedTwice' | 'stranger';
      readonly personId: string;
      readonly round: number;
    }
  /** A fixed seat or a facilitator's own table that the person does not have; also when the table does not exist. */
  | FaultAtTable<'fixed'>
  /** A visit again before she has been at all tables. */
  | FaultAtTable<'visited'>
  /** `over` people more than the table holds. */
  | { readonly code: 'seats'; readonly tableId: string; readonly round: number; readonly over: number }
  /** Sizes that could be more even, see sizes.ts. */
  | { readonly code: 'uneven'; readonly round: number };

interface FaultAtTable<Code extends string> {
  readonly code: Code;
  readonly personId: string;
  readonly tableId: string;
  readonly round: number;
}

/** How good a plan is. Everything but the acquaintances is about the rounds that are not held. */
export interface Quality {
  readonly faults: readonly Fault[];
  /** `worst`: most people of a sector above the even share (rounded up) at one table; `tables`: how many times a table is above. */
  readonly sectors: { readonly worst: number; readonly tables: number };
  /** Pairs who have sat at one table at least once, held rounds included; `possible` is a bound nothing can exceed. */
  readonly acquaintances: { readonly made: number; readonly possible: number };
  /** Wishes of company that hold in every round, of those with two or more people in the room. */
  readonly wishes: { readonly kept: number; readonly of: number };
  /** Pairs of one organisation at a table, added over the rounds. */
  readonly organisations: number;
  /** Tables that need not be interpreted at because people share one, of those that could be spared. */
  readonly interpreters: { readonly gathered: number; readonly of: number };
  /** Seats that are another than in `previous`. */
  readonly moved: number;
  /** What the optimiser minimises: the weights times what they weigh. */
  readonly score: number;
}
