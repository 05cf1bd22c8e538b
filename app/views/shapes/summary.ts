import type { InputSource, Language, Sector, SummaryPart } from '~/domain/lists';
import type { HomeworkLine } from './room';
import type { ResultView } from './vote';

/** What the facilitator has written into the summary, and taken out of it. */
export interface SummaryOwn {
  /** May be of several paragraphs; empty when there is none. */
  foreword: string;
  leftOut: SummaryPart[];
}

/** The summary as it is edited on the desk. */
export interface SummaryDesk {
  /** `held`: the workshop is over, and the summary is due within a day. */
  summary: SummaryOwn & { number: number; date: string; held: boolean };
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
  own: SummaryOwn;
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
      id: string;
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
  /** Every closed round, run-offs within the round that they belong to; the last is the result. */
  rounds: ResultView[];
  homework: HomeworkLine[];
  madeAt: number;
}
