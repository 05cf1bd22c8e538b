import type { CommentTag, MailState } from '~/domain/lists';

/** What somebody said of a proposal, and what the municipality answered. Days are ISO dates. */
export interface CommentLine {
  id: string;
  who: string;
  from: 'participant' | 'referee' | 'staff';
  tag: '' | CommentTag;
  text: string;
  on: string;
  /** Empty until it is given. */
  reply: string;
  withdrawn: boolean;
}

/** A proposal as everyone who comments sees it. */
export interface ProposalAsked {
  id: string;
  title: string;
  text: string;
  table: number;
  theme: string;
  /** In the vote, once its result is shown. */
  chosen: boolean;
  /** Those that were merged into it. */
  merged: { id: string; title: string; text: string }[];
  /** Who takes it forward by themselves; empty when nobody does. */
  actor: string;
  /** My own, also those that I took back. */
  comments: CommentLine[];
}

/** Where the comments stand. */
export type CommentState = 'open' | 'closed' | 'archived';

/** The page on which somebody comments: a participant's, or a referee's. */
export interface CommentView {
  municipality: string;
  project: string;
  state: CommentState;
  /** The last day, or empty. */
  until: string;
  me: { name: string; role: string };
  proposals: ProposalAsked[];
}
/** A referee's, with the code that speaks for her. */
export type RefereeView = CommentView & { code: string };

/** A proposal as the desk works on it. */
export interface BetweenProposal {
  id: string;
  title: string;
  text: string;
  table: number;
  theme: string;
  /** In the last round that it stood in; null when there was none, or while one is open. */
  votes: number | null;
  chosen: boolean;
  merged: { id: string; title: string; text: string; votes: number | null }[];
  /** The title of the one it was split from; empty otherwise. */
  splitFrom: string;
  /** How it was worded before, oldest first. */
  wordings: { title: string; text: string; on: string }[];
  handover: { actor: string; contact: string; note: string } | null;
  /** The pilots that brought it back to the idea phase, oldest first. */
  back: { pilotId: string; title: string; reason: string; on: string }[];
  comments: CommentLine[];
}

/** One of the reference group. Readers of the desk get neither address nor link. */
export interface RefereeLine {
  id: string;
  name: string;
  role: string;
  organisation: string;
  email: string;
  language: string;
  link: string;
  /** How many comments stand. */
  comments: number;
  removed: boolean;
  /** The last letter that asked her, and its day. */
  mail: { state: MailState; on: string } | null;
  /** What would be sent to her now; null for readers, and for who is removed. */
  letter: { subject: string; text: string } | null;
}

/** The desk between the workshops. */
export interface BetweenView {
  open: boolean;
  /** Opened, though the last day may be over. */
  opened: boolean;
  until: string;
  /** Where participants comment. */
  link: string;
  proposals: BetweenProposal[];
  referees: RefereeLine[];
  counts: { comments: number; unanswered: number; commenters: number };
  /** Participants with an address, and how many of them have been sent the link. */
  people: { reachable: number; asked: number };
  /** What they are asked, for a letter of one's own; null for those who do not send it. */
  letter: { subject: string; text: string } | null;
  mailReady: boolean;
}
