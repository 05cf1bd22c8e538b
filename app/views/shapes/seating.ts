import type { Seating, WishKind } from '~/domain/lists';
import type { Quality } from '~/domain/rotation';
import type { Proposal } from '~/domain/seating-review';

/** How the room is seated; the same for everyone. Rounds are counted from 1. */
export interface RoomSeating {
  kind: Seating;
  /** The round in force, and how many are planned. */
  round: number;
  rounds: number;
  /** Where people choose for themselves: how many sit at each table, and how many may. Else empty. */
  tables: { id: string; people: number; limit: number }[];
}

/** Where I sit, and where I come from. */
export interface MySeat {
  round: number;
  /** The table of the round before, or null. */
  fromTableId: string | null;
  /** Tables of the rounds before this one. */
  visited: string[];
  arrived: boolean;
}

/** What those who sat at a table before have found, for the table facilitator to brief the next with. */
export interface BriefView {
  headings: { heading: string; priority: number | null; needs: BriefLine[] }[];
  loose: BriefLine[];
  proposals: BriefLine[];
}
export interface BriefLine {
  id: string;
  text: string;
  /** The round of seating in which it was written. */
  round: number;
}

/** Who goes where from round to round, grouped by the table that people come from. */
export interface RotationView {
  round: number;
  /** Of those in the room who change table: how many have found the new one. */
  arrived: number;
  of: number;
  from: { tableId: string | null; people: { id: string; name: string; to: string }[] }[];
}

/** What the facilitator sees of the plan beside the room and the people. */
export interface SeatingDesk {
  /** The first round whose seats a plan may still change. */
  openFrom: number;
  /** Rounds that have seats. */
  planned: number[];
  quality: Quality | null;
  proposal: (Omit<Proposal, 'changes'> & { id: string }) | null;
  arrived: number;
  of: number;
  /** The last change of seats that can be undone, or null. */
  undo: { changeId: string; name: string } | null;
}

/** The plan on the desk: to set up, and to print. */
export interface SeatingPlanView {
  kind: Seating;
  round: number;
  rounds: number;
  sizes: { groupId: string; size: number | null }[];
  wishes: { id: string; kind: WishKind; people: string[]; table: number | null; round: number | null }[];
  /** Per table of the room, per round: names in alphabetical order, the facilitator first. */
  plan: { number: number; theme: string; place: string; rounds: string[][] }[];
  quality: Quality | null;
}
