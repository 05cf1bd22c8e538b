import type {
  AgendaScreen,
  BankKind,
  InputSource,
  Language,
  Sector,
  StaffRole,
  Step,
  Writers,
} from '~/domain/lists';
import type { Timer } from '~/domain/timer';

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

/** The ballot paper: the same for everyone; each person sees it in an order of her own. */
export interface PaperView {
  voteRoundId: string;
  open: boolean;
  votesPerPerson: number;
  proposals: { id: string; title: string; text: string; table: number }[];
}

export interface ResultLine {
  proposalId: string;
  title: string;
  table: number;
  theme: string;
  votes: number;
  rank: number;
  chosen: boolean;
}
export interface ResultView {
  voteRoundId: string;
  lines: ResultLine[];
  votes: number;
  voters: number;
  eligible: number;
  votesPerPerson: number;
  /** Titles that are equal at the cut, when chosen or choosable places do not fit them all. */
  chosenCount: number;
  reason: string;
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
  /** Who writes at the tables, and how many proposals each nominates. */
  board: { writers: Writers; nominations: number };
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
  /** The headings that I have given a tap in the table's quick vote. */
  tapped: string[];
  /** Who sits at the table that I lead, to name who presents; empty for others. */
  people: { id: string; name: string }[];
  /** My votes by slot in the open round, which `voteRoundId` names; nobody can look them up after close. */
  voteRoundId: string | null;
  votes: { slot: number; proposalId: string }[];
}

/** What the projector shows besides the room and the tables. */
export interface ScreenView {
  here: number;
  /** Names per table, from the step "groups" on. */
  seating: { tableId: string; people: { id: string; name: string }[] }[];
  /** The nominated proposal that is presented now, or null: then all are shown. */
  presenting: string | null;
  progress: VoteProgress | null;
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

export interface VoteProgress {
  voteRoundId: string;
  open: boolean;
  /** People with at least one vote, people who have used all, votes cast, and people in the room. */
  voted: number;
  complete: number;
  votes: number;
  eligible: number;
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
  screens: { id: string; number: string }[];
  /** Candidates while no round is open: what would stand on the paper now. */
  nominated: number;
  /** What the workshop goes through, with the facilitator's own notes; empty without an agenda. */
  agenda: { id: string; title: string; minutes: number; step: Step | null; notes: string }[];
  /** The item that the session is at, or null. */
  itemId: string | null;
}

/** Where a need or proposal was found before the workshop: '' at the table itself. */
export type NeedSource = '' | 'bank' | InputSource;
export interface SummaryNeed {
  text: string;
  /** The seating round it was written in. */
  round: number;
  from: NeedSource;
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
    clusters: { heading: string; priority: number | null; needs: SummaryNeed[] }[];
    looseNeeds: SummaryNeed[];
    proposals: {
      title: string;
      text: string;
      /** The heading and the needs that it answers; empty when none was named. */
      answers: string[];
      nominated: boolean;
      adapted: boolean;
      round: number;
      from: NeedSource;
    }[];
  }[];
  result: ResultView | null;
  homework: HomeworkLine[];
  madeAt: number;
}
