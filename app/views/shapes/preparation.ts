import type { AnchorPoint } from '~/domain/anchoring';
import type { Anchor, ProjectRole, Step } from '~/domain/lists';
import type { Phase } from '~/domain/phases';
import type { PartProgress } from '~/domain/preparation';
import type { StatusRequest } from './sponsors';
import type { SummaryState } from './summary';

/** Someone of a partner municipality who is let into the project. */
export interface ProjectMember {
  id: string;
  name: string;
  /** Only for owners; else empty. */
  email: string;
  role: ProjectRole;
  /** Has chosen a password. */
  active: boolean;
  /** Belongs nowhere but here, so that an owner here may give her a new link. */
  mayLink: boolean;
}

export interface Partner {
  id: string;
  name: string;
  contact: string;
  email: string;
  /** How many in the list of invitees come from there. */
  invitees: number;
  members: ProjectMember[];
}

export interface AnchoringView {
  /** Every point of the checklist, in its order. */
  points: AnchorPoint[];
  partners: Partner[];
}

/** One change of the desk, as the history tells of it. */
export interface ChangeLine {
  id: string;
  /** The person's name; empty when nobody on the staff did it. */
  who: string;
  /** The command's name. */
  name: string;
  /** What the changed thing is called; empty when it has no name. */
  label: string;
  /** The point of the anchoring checklist, when it was one. */
  anchor: Anchor | null;
  /** How many things of the same kind were changed at once. */
  count: number;
  at: number;
  undone: boolean;
}

/** One act of the staff, as the console's log tells of it. */
export interface LogLine extends ChangeLine {
  /** The table whose board it was done on, or null. */
  tableId: string | null;
  /** The change to undo: its own, or when it is undone that of the undoing; null when neither is there. */
  way: string | null;
}

/** A consequence that someone is to act on. */
export interface Todo {
  id: string;
  text: string;
  who: string;
  /** ISO date or empty. */
  due: string;
  stakeholder: string;
}

/** What the project's front page shows besides what every page knows. */
export interface FrontView {
  /** The server's clock, in milliseconds, and its day in Norway. */
  now: number;
  today: string;
  running: { number: number; step: Step };
  phase: Phase;
  workshops: { number: number; date: string; start: string }[];
  /** Where the summaries stand: those that are to be sent, and the last that was. */
  summaries: SummaryState[];
  /** The workshops that there is a summary of. */
  summarised: number[];
  /** A vote is open: until it is closed there is no archive of the whole. */
  voting: boolean;
  /** The proposals can be commented on. */
  commentsOpen: boolean;
  /** How many proposals are checked out between the workshops. */
  homework: number;
  tables: number;
  invitees: number;
  stakeholders: number;
  /** Of the action plan. */
  actions: number;
  /** The programme plan is begun. */
  programme: boolean;
  /** The titles of the pilots that have been chosen; there is a final report of each by its number, the first is 1. */
  pilots: string[];
  parts: PartProgress[];
  /** What sponsors wait to be told of the pilots. */
  asked: StatusRequest[];
  /** Those that are due first, and how many there are in all. */
  todos: Todo[];
  todoCount: number;
  changes: ChangeLine[];
}
