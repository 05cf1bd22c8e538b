import type { HomeworkField, RealityArea, RealityVerdict } from '~/domain/lists';

/** What somebody has judged of a card in one area; areas that nobody has judged are not there. */
export interface CheckLine {
  area: RealityArea;
  verdict: '' | RealityVerdict;
  note: string;
  who: string;
  /** ISO date or empty. */
  due: string;
}
export interface CardAction {
  id: string;
  activity: string;
  responsible: string;
  /** The same in the register, or null. */
  participantId: string | null;
  /** ISO dates or empty. */
  start: string;
  due: string;
}
/** A solution card on a table, but for its texts: they travel by themselves (WritingView). */
export interface CardLine {
  id: string;
  title: string;
  proposalId: string;
  /** What the proposal that it was made of is called. */
  proposal: string;
  removed: boolean;
  /** How many of CARD_FIELDS somebody has written in. */
  filled: number;
  checks: CheckLine[];
  actions: CardAction[];
}

/** What the workshops before came to, from the record. */
export interface RecapView {
  /** What each table put first. */
  needs: { table: number; heading: string }[];
  chosen: {
    proposalId: string;
    title: string;
    /** Null when nobody voted: it was decided. */
    votes: number | null;
    /** What it became part of, and what became part of it. */
    mergedInto: string;
    merged: { title: string; votes: number | null }[];
    /** What the homework found, shortened. */
    found: { field: HomeworkField; text: string }[];
  }[];
}

export interface AdditionLine {
  id: string;
  text: string;
  /** Who gave it, as a mark that only she can tell (MeView.mark); null for staff. */
  author: string | null;
}
/** The homework that is presented now. */
export interface PresentationView {
  homeworkId: string;
  title: string;
  responsible: string[];
  additions: AdditionLine[];
  /** What the room sees now; null without any slides. */
  slide: (Slide & { at: number; count: number }) | null;
}
/** Words, or a page of a file: the first is 1. */
export type Slide =
  | { kind: 'text'; text: string }
  | { kind: 'page'; fileId: string; name: string; page: number; pages: number };
/** What the screen shows of it: first what is written, then the files. */
export interface SlidesView {
  homeworkId: string;
  /** 0 is the first. */
  at: number;
  slides: Slide[];
}
