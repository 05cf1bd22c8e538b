import type { AgendaScreen, BankKind, Language, Sector, StaffRole, Step, Writers } from '~/domain/lists';
import type { Timer } from '~/domain/timer';
import type { ScoringScreen } from './pilots';
import type { CardLine, PresentationView, RecapView, SlidesView } from './cards';
import type { BriefView, MySeat, RoomSeating, RotationView, SeatingDesk } from './seating';
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
  /** The step that this table is at by itself; null while it follows the room. */
  step: Step | null;
}

export interface HomeworkLine {
  proposalId: string;
  title: string;
  responsible: { id: string; name: string; organisation: string }[];
  due: string;
  questions: string[];
  /** The proposal that this one became part of; empty otherwise. */
  mergedInto: string;
}

/** The same in the room, where it is presented. */
export interface RoomHomework extends HomeworkLine {
  /** Null until somebody was given it. */
  homeworkId: string | null;
}

/** An item as the room sees it: never the facilitator's notes. */
export interface RoomItem {
  title: string;
  screen: AgendaScreen;
  /** The lines on the screen where it shows text; else empty. */
  screenText: string;
  /** What everyone is told to do, and table facilitators besides; empty where the step's own words do. */
  forEveryone: string;
  forTables: string;
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
  /** The workshops whose summary the participants may read. */
  summaries: number[];
  /** The last day on which the participants may comment on the proposals, empty without one; null when they may not. */
  commentsUntil: string | null;
  step: Step;
  /** The agenda's item that the room is at; null before the first, and without an agenda. */
  item: RoomItem | null;
  timer: Timer;
  tables: TableHead[];
  seating: RoomSeating;
  /** Who writes at the tables, and how many proposals each nominates. */
  board: { writers: Writers; nominations: number };
  /** From the moment the first round of voting opens. */
  paper: PaperView | null;
  /** From the step "result" on; null before, and while a vote is open. */
  result: ResultView | null;
  /** From the step "homework" on, empty before; in later workshops that of those before. */
  homework: RoomHomework[];
  /** At the step "recap"; else null. */
  recap: RecapView | null;
  /** The homework that is presented now, or null. */
  presentation: PresentationView | null;
  /** Candidates for pilots are scored on the phones now, or their spread is shown. */
  scoring: boolean;
}

export interface NeedLine {
  id: string;
  text: string;
  clusterId: string | null;
  position: number;
  round: number;
  /** Who wrote it, as a mark that only its writer can tell (MeView.mark); null for staff. */
  author: string | null;
  /** It came from the idea bank. */
  fromBank: boolean;
  withdrawn: boolean;
}
export interface ClusterLine {
  id: string;
  heading: string;
  position: number;
  /** 1, 2, 3 without holes among the headings in use. */
  priority: number | null;
  /** Taps in the table's quick vote. */
  votes: number;
}
export interface ProposalLine {
  id: string;
  title: string;
  text: string;
  clusterId: string | null;
  /** The needs that it answers, besides the heading. */
  needIds: string[];
  round: number;
  /** An existing measure for others, adapted. */
  adapted: boolean;
  fromBank: boolean;
  /** Who wrote it, as a mark that only its writer can tell (MeView.mark); null for staff. */
  author: string | null;
  nominated: boolean;
  withdrawn: boolean;
  /** The proposal that it became part of, or was taken out of; empty otherwise. */
  mergedInto: string;
  splitFrom: string;
}
/** What the idea bank holds for the table's theme. */
export interface StoredLine {
  id: string;
  kind: BankKind;
  text: string;
}
/** Something that was done on a board. Who did it is a mark, as for what is written. */
export interface BoardChange {
  id: string;
  /** The command. */
  name: string;
  /** What it was done to, shortened. */
  label: string;
  count: number;
  by: string | null;
  at: number;
  undone: boolean;
}
/** One table's board. */
export interface TableView {
  id: string;
  number: number;
  theme: string;
  questions: string[];
  place: string;
  facilitator: { id: string; name: string } | null;
  /** Who presents the nominations in plenary, or null. */
  presenter: { id: string; name: string } | null;
  needs: NeedLine[];
  clusters: ClusterLine[];
  proposals: ProposalLine[];
  /** Its solution cards, those that were put away too; none before the second workshop. */
  cards: CardLine[];
  /** What is in the idea bank for the theme and not on this board. */
  bank: StoredLine[];
  /** The last twenty, newest first. */
  changes: BoardChange[];
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
  seat: MySeat;
  /** For who leads a table, while a new group finds it; else null. */
  brief: BriefView | null;
  /** The headings that I have given a tap in the table's quick vote. */
  tapped: string[];
  /** Who sits at the table that I lead, to name who presents; in later workshops, at mine; else empty. */
  people: { id: string; name: string }[];
  /** My votes by slot in the open round, which `voteRoundId` names; nobody can look them up after close. */
  voteRoundId: string | null;
  votes: { slot: number; proposalId: string }[];
  /** By which I find my paper in the protocol; null while no round is open. */
  checkCode: string | null;
  /** How many lines of the action plan I am responsible for. */
  actions: number;
  /** How many homeworks I am responsible for. */
  homework: number;
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
  /** From the second round on, while people are on their way. */
  rotation: RotationView | null;
  /** The nominated proposal that is presented now, or null: then all are shown. */
  presenting: string | null;
  /** The homework that is presented, as slides, or null. */
  slides: SlidesView | null;
  progress: VoteProgress | null;
  /** While a round is open whose standing is shown; else null. */
  standing: StandingView | null;
  /** While candidates for pilots are scored, and their spread is shown; else null. */
  scoring: ScoringScreen | null;
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
  /** Since when this person is at the running workshop; null when she is not: has not come, or has left. */
  hereAt: number | null;
  /** When she left before the end; null while she is here, and before she comes. */
  leftAt: number | null;
  tableId: string | null;
  leadsTableId: string | null;
  /** Table by round; the first is round 1. */
  tables: (string | null)[];
  /** Invited, and has said no. */
  declined: boolean;
}

/** What the facilitator's console shows besides the room, the screen and the tables. */
export interface ConsoleView {
  role: StaffRole;
  people: PersonLine[];
  seating: SeatingDesk;
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
  agenda: {
    id: string;
    title: string;
    minutes: number;
    step: Step | null;
    notes: string;
    /** When the session first came to it and last left it, in ms; null before it came, and while it is there. */
    began: number | null;
    ended: number | null;
  }[];
  /** The item that the session is at, or null. */
  itemId: string | null;
}
