import type { HomeworkState } from '~/domain/homework';
import type { Sector } from '~/domain/lists';

/** A talk with somebody concerned. `date` is an ISO date, or empty. */
export interface HomeworkTalk {
  id: string;
  who: string;
  date: string;
  what: string;
}
/** What is shown when the homework is presented, without its bytes. */
export interface HomeworkFile {
  id: string;
  name: string;
  type: string;
  pages: number;
  /** In bytes. */
  size: number;
}
/** What a homework holds besides its texts: goes with them over the wire. */
export interface HomeworkReport {
  done: boolean;
  talks: HomeworkTalk[];
  files: HomeworkFile[];
  /** Files that were removed, to be brought back. */
  aside: HomeworkFile[];
}

/** A chosen proposal to find out about. */
export interface Assignment {
  id: string;
  proposalId: string;
  title: string;
  text: string;
  /** The heading that it answers, or empty; and the needs. */
  heading: string;
  needs: string[];
  table: number;
  theme: string;
  /** In the last round it stood in; null when it was chosen without a vote, or the result is not shown yet. */
  votes: number | null;
  /** What the proposal became part of, empty otherwise; and what became part of it. */
  mergedInto: string;
  merged: { title: string; votes: number | null }[];
  questions: { id: string; text: string }[];
  /** ISO date; empty when not set. */
  due: string;
  late: boolean;
  responsible: { id: string; name: string; organisation: string }[];
}

/** The homework of one participant. */
export interface MyHomeworkView {
  me: string;
  assignments: Assignment[];
}

/** How a field read before. */
export interface EarlierText {
  id: string;
  text: string;
  /** Who wrote it; empty for staff, or for somebody who is gone. */
  by: string;
  /** ISO date. */
  on: string;
}
/** One field of a homework as the desk reads it. */
export interface WrittenField {
  /** Of HOMEWORK_FIELDS, or a question's id. */
  field: string;
  /** The question, or empty. */
  question: string;
  text: string;
  /** Newest first. */
  earlier: EarlierText[];
}
/** A homework as the desk follows it. */
export interface HomeworkStatus extends Assignment, HomeworkReport {
  state: HomeworkState;
  /** The last change to what is written. `by` is empty for staff. */
  last: { on: string; by: string } | null;
  fields: WrittenField[];
}
/** Somebody who is responsible for what is not done. */
export interface Nudge {
  id: string;
  name: string;
  organisation: string;
  sector: Sector;
  language: string;
  /** Empty for readers. */
  email: string;
  phone: string;
  /** The earliest of their dates; empty without any. */
  due: string;
  homework: { id: string; title: string; due: string; late: boolean }[];
  /** When the last reminder was written, ISO date; empty without any. */
  remindedOn: string;
  /** The reminder as it would be sent now; empty for readers. */
  letter: string;
}
export interface HomeworkDesk {
  today: string;
  homework: HomeworkStatus[];
  /** Chosen proposals that nobody has been asked to look into. */
  unassigned: { id: string; title: string }[];
  nudges: Nudge[];
  mailReady: boolean;
}
