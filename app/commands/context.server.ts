import type { InferSelectModel } from 'drizzle-orm';
import type { Actor } from '~/domain/actor';
import type { MailKind, PackPart } from '~/domain/lists';
import type { Standing } from '~/domain/roles';
import type { Topic } from '~/domain/topics';
import type { Db, Store } from '~db/client.server';
import type { participants, projects, workshops } from '~db/schema';
import type { CommandName, Input } from './catalogue';
import type { RowChange } from './trail.server';

export type ProjectRow = InferSelectModel<typeof projects>;
export type WorkshopRow = InferSelectModel<typeof workshops>;

/** Who wants to know what the house does: the live wire, when there is one. */
export interface Listeners {
  published(projectId: string, topics: readonly Topic[], revision: number): void;
  signedOut(tokenHashes: readonly string[]): void;
  screenPaired(screenId: string): void;
}

/** What one person is sent. */
export interface Letter {
  subject: string;
  text: string;
  /** The calendar file that goes with it, or empty. */
  calendar: string;
  /** The language that it is written in, as the pack names it. */
  language: string;
}
export type Invitee = Pick<typeof participants.$inferSelect, 'id' | 'name' | 'language' | 'personalCode'>;
/** Composes the information pack: that takes languages and reports, which are beyond what commands import. */
export interface Scribe {
  parts(tx: Db, project: ProjectRow, language: string): Promise<Record<PackPart, string>>;
  /** Everyone's own letter, in the order of the people, as it is at this moment. @param workshop whose summary it is */
  letters(
    tx: Db,
    project: ProjectRow,
    kind: MailKind,
    people: readonly Invitee[],
    workshop?: number,
  ): Promise<Letter[]>;
}

/** Time, chance and what the commands know of the installation: all that is not in the input. */
export interface House {
  store: Store;
  /** People come by https. */
  secure: boolean;
  now(): Date;
  newId(): string;
  randomBytes(n: number): Uint8Array;
  hashPassword(password: string): Promise<string>;
  /** Keyed digest with the installation's own secret. */
  digest(text: string): string;
  publish(projectId: string, topics: readonly Topic[], revision: number): void;
  /** A projector on another machine was paired or released: it must look anew. */
  screenPaired(screenId: string): void;
  /** Signed-in browsers that must be shown out at once. */
  signedOut(tokenHashes: readonly string[]): void;
  listen(listeners: Listeners): void;
  scribe: Scribe;
  /** Sends the mail that commands leave; null where no mail server is set up. */
  postman: { wake(): void } | null;
  /** The folder in which uploaded archives wait. */
  incoming: string;
  /** A command was carried out and can be acknowledged, so many milliseconds after it came. */
  acknowledged(ms: number): void;
  /** Logs a fault and keeps where it was (a page or a command, never an address). Returns its id, which people are shown. */
  fault(error: unknown, where: string, message: string): string;
  log: { error(details: object, message: string): void; info(details: object, message: string): void };
}

/** What every handler gets: the transaction, who asks, and the house's time and chance. */
export interface Context {
  tx: Db;
  house: House;
  actor: Actor;
  standing: Standing;
  now: Date;
  /** Of the password in the input, if there is one: hashing takes long and must not hold up the transaction. */
  passwordHash: string | null;
  /** What was worked out beforehand (prepared.server.ts), or null. */
  prepared: unknown;
}

/** What a handler in a project gets besides: the project (locked) and the workshop whose session runs. */
export interface ProjectContext extends Context {
  project: ProjectRow;
  workshop: WorkshopRow;
  /** What has been changed so far in a way that can be undone (trail.server.ts). */
  trail: RowChange[];
}

export type Answer = Record<string, string>;

export interface Outcome {
  answer?: Answer;
  /** Goes to the caller once and is never recorded (one-time links). */
  secret?: Answer;
  topics?: readonly Topic[];
  /** The table whose board was changed (groups.id), for its own list of changes. */
  board?: string;
  /** Runs after the commit, with nothing left to fail in the transaction. */
  after?: () => void | Promise<void>;
}

type ScopedContext<N extends CommandName> = N extends
  | 'setup.install'
  | 'staff.password'
  | `municipality.${string}`
  | `staff.${string}`
  | 'project.create'
  | 'project.example'
  | 'project.import'
  | 'project.receive'
  | 'example.withdraw'
  | 'example.restore'
  | 'example.import'
  ? Context
  : ProjectContext;

export type Handlers<N extends CommandName> = {
  [K in N]: (ctx: ScopedContext<K>, input: Input<K>) => Promise<Outcome>;
};
