import type { SectorCount } from '~/domain/breakdown';
import type { Language, VoteMethod } from '~/domain/lists';

/** What a round of voting is, as every audience may know it. */
export interface RoundHead {
  voteRoundId: string;
  /** 1 to n in the workshop. */
  number: number;
  method: VoteMethod;
  votesPerPerson: number;
  /** May one vote for what one's own tables have proposed? */
  ownTable: boolean;
  /** Held between some who were equal in an earlier round. */
  runOff: boolean;
}

/** The ballot paper: the same for everyone; each person sees it in an order of her own. */
export interface PaperView extends RoundHead {
  open: boolean;
  proposals: { id: string; title: string; text: string; table: number }[];
}

export interface ResultLine {
  proposalId: string;
  title: string;
  table: number;
  theme: string;
  /** Those of one contest compete: its theme's id where each theme has its winner, else empty. */
  contest: string;
  votes: number;
  /** In its contest, the run-offs between equals counted in; still equal is the same rank. */
  rank: number;
  chosen: boolean;
  /** The proposal that it became part of afterwards; empty otherwise. */
  mergedInto: string;
}

/** How a closed round was taken part in: `voters` with at least one vote, papers counted in. */
interface TakenPart {
  votes: number;
  voters: number;
  eligible: number;
  abstained: number;
  papers: number;
}

export interface RunOffView extends TakenPart {
  voteRoundId: string;
  number: number;
  lines: { proposalId: string; title: string; votes: number }[];
}

/** A closed round that is no run-off, with the run-offs that were held between its equals. */
export interface ResultView extends RoundHead, TakenPart {
  lines: ResultLine[];
  runOffs: RunOffView[];
  /** By sector, the votes in the order of `lines`; null where some number would be too small to be told. */
  sectors: SectorCount[] | null;
  chosenCount: number;
  reason: string;
}

export interface VoteProgress {
  voteRoundId: string;
  open: boolean;
  /** People with at least one vote, people who have used all, votes cast, and people who could vote. */
  voted: number;
  complete: number;
  votes: number;
  abstained: number;
  papers: number;
  eligible: number;
}

/** The votes so far, in the order of the paper, where the facilitator lets the room see them. */
export type StandingView = { proposalId: string; title: string; votes: number }[];

/** One voter in the protocol: a check code and what it gave its votes to; nothing for a blank one. */
export interface ProtocolPaper {
  code: string;
  /** Numbers of proposals on the paper, 1 to n; a stacked one as often as it has votes. */
  numbers: number[];
}
/** A round as anyone can count it again. Instants are milliseconds since 1970. */
export interface ProtocolRound extends TakenPart {
  head: RoundHead;
  openedAt: number;
  closedAt: number;
  /** For a run-off: the number of the round whose equals it was held between. */
  between: number | null;
  proposals: { number: number; title: string; theme: string; votes: number; chosen: boolean }[];
  papers: number;
  ballots: ProtocolPaper[];
  /** Who was equal where the cut falls, before any run-off. */
  ties: { votes: number; titles: string[] }[];
  reason: string;
}
export interface ProtocolView {
  project: { title: string; municipality: string; language: Language };
  workshop: { number: number; date: string };
  rounds: ProtocolRound[];
  madeAt: number;
}
