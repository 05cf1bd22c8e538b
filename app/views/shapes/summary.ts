import type {
  CardField,
  HomeworkField,
  InputSource,
  Language,
  MailState,
  Sector,
  SummaryPart,
} from '~/domain/lists';
import type { CommentLine } from './between';
import type { CheckLine, RecapView } from './cards';
import type { PlanReportView } from './plan';
import type { HomeworkLine } from './room';
import type { ResultView } from './vote';

/** What the facilitator has written into the summary, and taken out of it. */
export interface SummaryOwn {
  /** May be of several paragraphs; empty when there is none. */
  foreword: string;
  /** The way forward in her words; empty for what is composed. */
  forward: string;
  leftOut: SummaryPart[];
}

/** Where a workshop's summary stands. */
export interface SummaryState {
  /** The workshop's. */
  number: number;
  /** Until it is due; less than 0 when it is late, null while the workshop has not been held. */
  daysLeft: number | null;
  /** The day since which participants may read it; null until it is sent. */
  openSince: string | null;
  /** To how many it has been sent, or is on its way, and to how many it could not be sent. */
  people: number;
  failed: number;
}

/** A picture as the desk lists it. */
export interface SummaryPhoto {
  id: string;
  caption: string;
  /** The table that it belongs to, or null. */
  groupId: string | null;
  width: number;
  height: number;
}

/** Who may get the summary. Readers get no address. */
export interface SummaryRecipient {
  id: string;
  name: string;
  organisation: string;
  language: string;
  email: string;
  /** Was at the workshop. */
  present: boolean;
  /** The letter with it, and its day. */
  mail: { state: MailState; on: string } | null;
}

/** The summary as it is finished and sent on the desk. */
export interface SummaryDesk {
  part: SummaryTab;
  own: SummaryOwn;
  state: SummaryState;
  /** The numbers of those that there is a summary of. */
  workshops: number[];
  photos: SummaryPhoto[];
  tables: { id: string; number: number; theme: string }[];
  /** Files just chosen that were not added, by their names. */
  left: string[];
  mailReady: boolean;
  /** Only on the page that sends. */
  recipients: SummaryRecipient[];
  /** The letter to one of them. */
  letter: { id: string; name: string; subject: string; text: string } | null;
}
export type SummaryTab = 'write' | 'photos' | 'send';

/** Where a need or proposal was found before the workshop: '' at the table itself. */
export type NeedSource = '' | 'bank' | InputSource;
export interface SummaryNeed {
  text: string;
  /** The seating round it was written in. */
  round: number;
  from: NeedSource;
}

/** What the summary of every workshop is made of. */
export interface SummaryFrame {
  own: SummaryOwn;
  project: { title: string; aim: string; language: Language; municipality: string };
  workshop: { number: number; date: string; start: string; minutes: number; place: string };
  nextWorkshop: { number: number; date: string; start: string; place: string } | null;
  themes: string[];
  attendance: { total: number; bySector: { sector: Sector; people: number }[]; organisations: string[] };
  /** JPEGs, in the facilitator's order. */
  photos: {
    image: Uint8Array;
    width: number;
    height: number;
    caption: string;
    table: { number: number; theme: string } | null;
  }[];
  madeAt: number;
}

/** Everything a project's summary 1 is made of. */
export interface SummaryView extends SummaryFrame {
  tables: {
    number: number;
    theme: string;
    questions: string[];
    facilitator: string | null;
    clusters: { heading: string; priority: number | null; needs: SummaryNeed[] }[];
    looseNeeds: SummaryNeed[];
    proposals: {
      id: string;
      title: string;
      text: string;
      /** The heading and the needs that it answers; empty when none was named. */
      answers: string[];
      nominated: boolean;
      adapted: boolean;
      round: number;
      from: NeedSource;
      mergedInto: string;
      splitFrom: string;
    }[];
  }[];
  /** Every closed round, run-offs within the round that they belong to; the last is the result. */
  rounds: ResultView[];
  homework: HomeworkLine[];
}

/** What the homework on a proposal found. */
export interface SummaryFound {
  title: string;
  /** What it was merged into; empty otherwise. */
  mergedInto: string;
  responsible: string[];
  done: boolean;
  /** Null when nobody was given it. */
  given: boolean;
  /** What somebody has written in: the questions by their own words, the others by their name. */
  fields: { field: HomeworkField | ''; question: string; text: string }[];
  talks: { who: string; date: string; what: string }[];
}

/** A solution card with its texts. */
export interface SummaryCard {
  id: string;
  title: string;
  /** What the proposal that it was made of is called. */
  proposal: string;
  table: { number: number; theme: string };
  /** Empty where nobody has written. */
  fields: Record<CardField, string>;
  checks: CheckLine[];
}

/** Everything the summary of workshop 2 is made of, and of each that follows it (report ch. 5). */
export interface LaterSummaryView extends SummaryFrame {
  recap: { needs: RecapView['needs']; chosen: SummaryChosen[] };
  found: SummaryFound[];
  /** Proposals that something was said of, with what was answered. Nobody is named. */
  comments: {
    title: string;
    /** Who takes it forward by themselves; empty when nobody does. */
    actor: string;
    comments: Pick<CommentLine, 'from' | 'tag' | 'text' | 'reply'>[];
  }[];
  /** What the room added while homework was presented. */
  discussion: { title: string; additions: string[] }[];
  cards: SummaryCard[];
  plan: PlanReportView;
}
/** A proposal that went on, with its votes: null when it was decided without any. */
export interface SummaryChosen {
  title: string;
  votes: number | null;
  mergedInto: string;
  /** What was merged into it. */
  merged: { title: string; votes: number | null }[];
}
