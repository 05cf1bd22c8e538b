import type { BudgetSide, MappingTopic, ProgressMark, SeatKind } from '~/domain/lists-after';
import type { Language } from '~/domain/lists';

/** What the programme is: its aim, and from which quarter (1 to 4) of which year it runs for how many. */
export interface ProgrammeAbout {
  title: string;
  aim: string;
  year: number;
  quarter: number;
  quarters: number;
}

/** What a work package does: a line of the progress plan. */
export interface Measure {
  id: string;
  text: string;
  /** What it was made of, in its words of today: a solution or an action; empty for neither. */
  source: string;
  /** For each quarter of the programme. */
  marks: (ProgressMark | '')[];
}

export interface WorkPackage {
  id: string;
  title: string;
  aim: string;
  lead: string;
  measures: Measure[];
  /** What was found of each topic; those of which nothing was written are not here. */
  mapping: Partial<Record<MappingTopic, string>>;
}

export interface ProgrammeSeat {
  id: string;
  kind: SeatKind;
  /** Whom it stands for. */
  body: string;
  /** Who sits in it; empty while it is open. */
  name: string;
  /** Per cent of a post, or null. */
  share: number | null;
  packageId: string | null;
}

/** A line of a budget, in whole kroner. */
export interface BudgetEntry {
  id: string;
  side: BudgetSide;
  title: string;
  cash: number;
  own: number;
  /** What the own contribution was worked out from, or null. */
  hours: number | null;
  rate: number | null;
  /** The accounts, or null while they are not known. */
  spent: number | null;
  note: string;
}
export interface BudgetYear {
  year: number;
  lines: BudgetEntry[];
}

/** What a measure can be made of; `used` when one is made of it already. */
export interface MeasurePick {
  id: string;
  text: string;
  used: boolean;
}

/** The programme plan of a project. */
export interface ProgrammeView {
  /** Null until it is begun. */
  programme: ProgrammeAbout | null;
  packages: WorkPackage[];
  seats: ProgrammeSeat[];
  /** Every year of the programme, and those that have lines besides. */
  budget: BudgetYear[];
  /** ISO date. */
  today: string;
  /** The quarter that it is now, counted from the programme's first; null outside of it. */
  now: number | null;
  /** Marks that lie after the programme's end, which nothing shows. */
  beyond: number;
  picks: { solutions: MeasurePick[]; actions: MeasurePick[] };
}

/** The plan on paper. */
export interface ProgrammeReportView extends ProgrammeView {
  project: { id: string; title: string; language: Language; municipality: string };
  madeAt: number;
}
