import type { AgendaScreen, Step, Writers } from '~/domain/lists';
import type { ScheduleWarning } from '~/domain/schedule';

export interface WorkshopHead {
  number: number;
  /** ISO date and HH:MM; empty while undecided. */
  date: string;
  start: string;
  minutes: number;
  place: string;
}

/** When and where the workshops are, with what there is to warn of. */
export interface WorkshopsView {
  workshops: (WorkshopHead & {
    warnings: ScheduleWarning[];
    /** The agenda's items: only how long they are. */
    items: { minutes: number }[];
    /** Who writes at the tables, and how many proposals each nominates. */
    board: { writers: Writers; nominations: number };
  })[];
  /** The workshop that was added last and may be removed, or null. */
  removable: number | null;
}

export interface AgendaLine {
  id: string;
  title: string;
  minutes: number;
  step: Step | null;
  screen: AgendaScreen;
  screenText: string;
  notes: string;
  forEveryone: string;
  forTables: string;
}

/** One workshop's agenda as the planner shows it. */
export interface AgendaView {
  workshop: WorkshopHead;
  items: AgendaLine[];
  /** Templates for this workshop, or all of them when none is meant for its number. */
  templates: { key: string; title: string }[];
  /** Numbers of the project's workshops. */
  numbers: number[];
}
