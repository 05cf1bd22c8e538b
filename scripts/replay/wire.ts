/**
 * The wire as a client reads it, written from outside (no import from app/): only what the replay, the load and the
 * fault tests look at. When the server's shapes change, this file is where that is noticed.
 */
export type Audience = 'participant' | 'console' | 'screen';
export type Input = Record<string, unknown>;

export interface Refusal {
  code: string;
  fields?: { path: string; issue: string; limit?: number }[];
  id?: string;
}
export type Reply =
  { ok: true; answer: Record<string, string>; revision: number } | { ok: false; problem: Refusal };

export interface ResultLine {
  proposalId: string;
  title: string;
  table: number;
  theme: string;
  votes: number;
  rank: number;
  chosen: boolean;
}
export interface Result {
  voteRoundId: string;
  lines: ResultLine[];
  votes: number;
  voters: number;
  eligible: number;
  reason: string;
}
interface Paper {
  voteRoundId: string;
  open: boolean;
  votesPerPerson: number;
  proposals: { id: string; title: string; text: string; table: number }[];
}
export interface HomeworkLine {
  proposalId: string;
  title: string;
  responsible: { id: string; name: string; organisation: string }[];
  due: string;
  questions: string[];
}
interface Room {
  project: { id: string; title: string; aim: string; language: string; municipality: string };
  workshop: { number: number; date: string; start: string; minutes: number; place: string };
  step: string;
  tables: { id: string; number: number; theme: string; place: string }[];
  paper: Paper | null;
  result: Result | null;
  homework: HomeworkLine[];
  recap: {
    needs: { table: number; heading: string }[];
    chosen: {
      proposalId: string;
      title: string;
      votes: number | null;
      found: { field: string; text: string }[];
    }[];
  } | null;
  presentation: { homeworkId: string; title: string; additions: { id: string; text: string }[] } | null;
}
export interface Card {
  id: string;
  title: string;
  proposalId: string;
  removed: boolean;
  /** Fields that somebody has written in. */
  filled: number;
  checks: { area: string; verdict: string; note: string }[];
  actions: { id: string; activity: string; responsible: string; due: string }[];
}
export interface Table {
  id: string;
  number: number;
  theme: string;
  questions: string[];
  facilitator: { id: string; name: string } | null;
  presenter: { id: string; name: string } | null;
  needs: {
    id: string;
    text: string;
    clusterId: string | null;
    author: string | null;
    withdrawn: boolean;
  }[];
  clusters: { id: string; heading: string; priority: number | null }[];
  proposals: {
    id: string;
    title: string;
    text: string;
    author: string | null;
    nominated: boolean;
    withdrawn: boolean;
  }[];
  cards: Card[];
}
/** What several write on together; fields that nobody has written in are not there. */
export interface Writing {
  /** `state` is the Yjs document, base64. */
  fields: Record<string, { text: string; state: string }>;
  report?: { done: boolean; talks: { who: string; what: string }[] };
}
interface Me {
  id: string;
  name: string;
  tableId: string | null;
  leadsTableId: string | null;
  votes: { slot: number; proposalId: string }[];
  checkCode: string | null;
}
export interface Progress {
  voteRoundId: string;
  open: boolean;
  voted: number;
  complete: number;
  votes: number;
  eligible: number;
}
interface Screen {
  roomCode: string;
  joinUrl: string;
  here: number;
  seating: { tableId: string; people: { id: string; name: string }[] }[];
  rotation: {
    round: number;
    arrived: number;
    of: number;
    from: { tableId: string | null; people: { id: string; name: string; to: string }[] }[];
  } | null;
  slides: { homeworkId: string } | null;
  progress: Progress | null;
  standing: object[] | null;
  scoring: { people: number; spreads: { counts: number[] }[] } | null;
}
interface Console {
  people: {
    id: string;
    name: string;
    sector: string;
    invited: boolean;
    hereAt: number | null;
    tableId: string | null;
    leadsTableId: string | null;
    /** Table by round; the first is round 1. */
    tables: (string | null)[];
  }[];
  seating: {
    planned: number[];
    quality: {
      faults: unknown[];
      sectors: { worst: number; tables: number };
      acquaintances: { made: number; possible: number };
      wishes: { kept: number; of: number };
      organisations: number;
    } | null;
    arrived: number;
    of: number;
  };
  result: Result | null;
  nominated: number;
}

/** What each topic carries; a table's topic is `table:ID`, and what several write travels by itself. */
export interface ViewOf {
  room: Room;
  screen: Screen;
  console: Console;
  me: Me;
}
export type WritingTopic = `homework:${string}` | `card:${string}`;
export type TopicName = keyof ViewOf | `table:${string}` | WritingTopic;
export type Carries<T extends TopicName> = T extends keyof ViewOf
  ? ViewOf[T]
  : T extends WritingTopic
    ? Writing
    : Table;
export interface ViewMessage<T extends TopicName = TopicName> {
  topic: T;
  revision: number;
  view: Carries<T>;
}

/** True for a message of this topic, whose view then has its type. */
export function isOf<T extends keyof ViewOf>(message: ViewMessage, topic: T): message is ViewMessage<T> {
  return message.topic === topic;
}
