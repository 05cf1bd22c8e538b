import type { Language, MailKind, MailState, Reply, Sector } from '~/domain/lists';
import type { RecipientGroup } from '~/domain/mail';
import type { Addressee, Pack, PackTexts } from '~/domain/pack';

/** Everything that the information pack is composed of. */
export interface PackFacts {
  project: { title: string; aim: string; language: Language; municipality: string };
  workshops: PackWorkshop[];
  /** The number of the workshop that is told of: the one that runs, or the one whose summary is sent. */
  running: number;
  /** The last day for comments on the proposals, ISO; empty without any. */
  commentsUntil: string;
  themes: { title: string; questions: string[] }[];
  /** Whom to ask, on the staff; empty when nobody is there. */
  contact: { name: string; email: string };
}
export interface PackWorkshop {
  id: string;
  number: number;
  date: string;
  start: string;
  minutes: number;
  place: string;
  sequence: number;
  agenda: { title: string; minutes: number }[];
}

/** What the pack cannot say yet. `number` is the workshop's. */
export interface MissingFact {
  what: 'aim' | 'themes' | 'questions' | 'date' | 'start' | 'place' | 'programme' | 'contact' | 'people';
  number?: number;
}

/** An invitee as the page of the invitation lists her. Readers get no address. */
export interface Recipient {
  id: string;
  name: string;
  organisation: string;
  sector: Sector;
  language: string;
  email: string;
  reply: Reply;
  /** The newest mail to her. `at` is when it was sent, or written when it has not been. */
  mail: { kind: MailKind; state: MailState; at: number } | null;
}

export interface RecipientList {
  group: RecipientGroup;
  counts: Record<RecipientGroup, number>;
  /** One page of the group, 50 at most. */
  people: Recipient[];
  page: number;
  pages: number;
}

/** What is about to be sent, before it is said yes to. */
export interface SendingView {
  kind: MailKind;
  ids: string[];
  names: string[];
  languages: { language: string; people: number }[];
  /** How many of them have got it before. */
  already: number;
  /** Chosen, but without an address: they are left out. */
  unaddressed: number;
}

/** The page of the invitation, in the language that is looked at. */
export interface InvitationView {
  /** The text, or who receives it. */
  part: 'text' | 'recipients';
  mailReady: boolean;
  missing: MissingFact[];
  language: string;
  /** `label` is the language's name, in the project's language. */
  languages: { code: string; label: string; people: number }[];
  /** As composed, without the owner's own texts. */
  composed: Pack;
  own: PackTexts;
  /** Whose letter the preview shows; without an id an example. */
  person: Addressee & { id: string | null; email: string };
  recipients: RecipientList;
  /** How many have been told of a date, time or place that is no longer right. */
  outdated: number;
  calendar: boolean;
  sending: SendingView | null;
}

/** One mail in the outbox. Readers get neither address nor text. */
export interface OutboxLine {
  id: string;
  kind: MailKind;
  name: string;
  email: string;
  subject: string;
  state: MailState;
  /** Being sent at this moment: it can be neither tried again nor cancelled. */
  sendingNow: boolean;
  attempts: number;
  /** One of our own words (domain/mail.ts), or what the mail server said; empty when all is well. */
  error: string;
  createdAt: number;
  sentAt: number | null;
  nextAt: number | null;
}
export interface OutboxView {
  mailReady: boolean;
  counts: Record<MailState, number>;
  mails: OutboxLine[];
  page: number;
  pages: number;
  /** The one that is looked at. */
  open: { id: string; name: string; email: string; subject: string; text: string } | null;
}

/** A badge: who it is, and the way in for this one person. */
export interface BadgeLine {
  name: string;
  organisation: string;
  sector: Sector;
  personalCode: string;
  link: string;
  /** The QR code of the link as an SVG path in a square of `qrSize` modules. */
  qrPath: string;
  qrSize: number;
  /** Where she sits in the first round, or which table she leads. */
  table: { number: number; theme: string } | null;
  leads: boolean;
}
export interface BadgesView {
  project: { title: string; language: Language; municipality: string };
  badges: BadgeLine[];
}
