import type { AgendaScreen, Language, Sector, StaffRole, Step } from '~/domain/lists';
import type { Timer } from '~/domain/timer';
import type { PaperView, ResultView, StandingView, VoteProgress } from './vote';

/**
 * What each audience sees, as plain data. Every view is built up from rows, never filtered down from a larger one.
 * Instants are milliseconds since 1970 (server time); `revision` on the wire is the project's.
 */

interface TableHead {
  id: string;
  /** 1 to n, as written on the table. */
  number: number;
  theme: string;
  place: string;
}

export interface HomeworkLine {
  proposalId: string;
  title: string;
  responsible: { id: string; name: string; organisation: string }[];
  due: string;
  questions: string[];
}

/** An item as the room sees it: never the facilitator's notes. */
export interface RoomItem {
  title: string;
  screen: AgendaScreen;
  /** The lines on the screen where it shows text; else empty. */
  screenText: string;
  /** There is nothing to do on phones: everyone follows, or rests. */
  plenary: boolean;
}

/** What everyone in the room may know; the same bytes for all. */
export interface RoomView {
  project: {
    id: string;
    title: string;
    aim: string;
    language: Language;
    municipality: string;
    archived: boolean;
  };
  workshop: { number: number; date: string; start: string; minutes: number; place: string };
  nextWorkshop: { number: number; date: string; start: string; place: string } | null;
  step: Step;
  /** The agenda's item that the room is at; null before the first, and without an agenda. */
  item: RoomItem | null;
  timer: Timer;
  tables: TableHead[];
  /** From the moment the first round of voting opens. */
  paper: PaperView | null;
  /** From the step "result" on; null before, and while a vote is open. */
  result: ResultView | null;
  /** From the step "homework" on; empty before. */
  homework: HomeworkLine[];
}

export interface NeedLine {
  id: string;
  text: string;
  clusterId: string | null;
  position: number;
  round: number;
  /** Who wrote it, as a mark that only its writer can tell (MeView.mark); null for staff. */
  author: string | null;
  withdrawn: boolean;
}
export interface ClusterLine {
  id: string;
  heading: string;
  position: number;
  priority: number | null;
}
export interface ProposalLine {
  id: string;
  title: string;
  text: string;
  clusterId: string | null;
  /** Who wrote it, as a mark that only its writer can tell (MeView.mark); null for staff. */
  author: string | null;
  nominated: boolean;
  withdrawn: boolean;
}
/** One table's board. */
export interface TableView {
  id: string;
  number: number;
  theme: string;
  questions: string[];
  place: string;
  facilitator: { id: string; name: string } | null;
  needs: NeedLine[];
  clusters: ClusterLine[];
  proposals: ProposalLine[];
}

/** What is mine alone. */
export interface MeView {
  id: string;
  name: string;
  organisation: string;
  sector: Sector;
  language: string;
  personalCode: string;
  /** By which I know what I wrote. */
  mark: string;
  tableId: string | null;
  /** The table that this person leads, or null. */
  leadsTableId: string | null;
  /** My votes by slot in the open round, which `voteRoundId` names; nobody can look them up after close. */
  voteRoundId: string | null;
  votes: { slot: number; proposalId: string }[];
  /** By which I find my paper in the protocol; null while no round is open. */
  checkCode: string | null;
  /** I have said that I do not vote. */
  abstains: boolean;
  /** What I may not vote for in the open round: it comes from tables of my own. */
  barred: string[];
}

/** What the projector shows besides the room and the tables. */
export interface ScreenView {
  here: number;
  /** Names per table, from the step "groups" on. */
  seating: { tableId: string; people: { id: string; name: string }[] }[];
  progress: VoteProgress | null;
  /** While a round is open whose standing is shown; else null. */
  standing: StandingView | null;
}

/** How to get into the room. Depends on the address that the reader uses, so pages carry it, not sockets. */
export interface WayIn {
  roomCode: string;
  /** Without https://, for reading aloud. */
  host: string;
  joinUrl: string;
  /** The QR code of joinUrl as an SVG path in a square of `qrSize` modules. */
  qrPath: string;
  qrSize: number;
}

export interface PersonLine {
  id: string;
  name: string;
  organisation: string;
  sector: Sector;
  language: string;
  invited: boolean;
  /** When this person came to the running workshop; null when not here yet. */
  hereAt: number | null;
  tableId: string | null;
  leadsTableId: string | null;
}

/** What the facilitator's console shows besides the room, the screen and the tables. */
export interface ConsoleView {
  role: StaffRole;
  people: PersonLine[];
  /** The count after close, also before it is shown to the room. */
  result: ResultView | null;
  /** Every closed round of the workshop, run-offs within the round that they belong to. */
  rounds: ResultView[];
  /** Papers counted in while a round is open: their numbers and check codes, never what they hold. */
  papers: { number: number; code: string }[];
  screens: { id: string; number: string }[];
  /** Candidates while no round is open: what would stand on the paper now. */
  nominated: number;
  /** What the workshop goes through, with the facilitator's own notes; empty without an agenda. */
  agenda: { id: string; title: string; minutes: number; step: Step | null; notes: string }[];
  /** The item that the session is at, or null. */
  itemId: string | null;
}

/** Everything a project's summary 1 is made of. */
export interface SummaryView {
  project: { title: string; aim: string; language: Language; municipality: string };
  workshop: { number: number; date: string; start: string; minutes: number; place: string };
  nextWorkshop: { number: number; date: string; start: string; place: string } | null;
  attendance: { total: number; bySector: { sector: Sector; people: number }[]; organisations: string[] };
  tables: {
    number: number;
    theme: string;
    questions: string[];
    facilitator: string | null;
    clusters: { heading: string; priority: number | null; needs: string[] }[];
    looseNeeds: string[];
    proposals: { title: string; text: string; answers: string | null; nominated: boolean }[];
  }[];
  /** Every closed round, run-offs within the round that they belong to; the last is the result. */
  rounds: ResultView[];
  homework: HomeworkLine[];
  madeAt: number;
}
