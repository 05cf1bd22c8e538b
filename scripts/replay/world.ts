import type { CaseInvitee, WorkshopCase } from './case';
import { open, type Browser, type Live, type Page } from './client';
import type { Recorder } from './record';

/** One person of the case in the room: her browser, her live connection, and who she is on the server. */
export interface Person {
  invitee: CaseInvitee;
  id: string;
  browser: Browser;
  live: Live;
  /** Tables whose board she has been sent, by id. */
  boardsSent: Set<string>;
  /** Tables where she has sat or which she leads, by id. */
  ownTables: Set<string>;
  /** What several write, as far as she has been sent it. */
  writingsSent: Set<string>;
}

/** The case's keys and the server's ids, both ways. */
class Ids {
  private readonly byKey = new Map<string, string>();
  private readonly byId = new Map<string, string>();

  constructor(private readonly kind: string) {}

  set(key: string, id: string | undefined): void {
    if (!id) throw new Error(`the server answered no id for ${this.kind} ${key}`);
    this.byKey.set(key, id);
    this.byId.set(id, key);
  }

  id(key: string): string {
    const id = this.byKey.get(key);
    if (id === undefined) throw new Error(`${this.kind} ${key} has not been made`);
    return id;
  }

  /** The case's key for a server's id; the id itself, marked, when the case knows nothing of it. */
  key(id: string): string {
    return this.byId.get(id) ?? `?${id}`;
  }

  has(id: string): boolean {
    return this.byId.has(id);
  }
}

export interface Account {
  email: string;
  password: string;
}

/** Everything that the stages of one replay share. */
export class World {
  readonly owner: Browser;
  readonly people: Person[] = [];
  readonly themes = new Ids('theme');
  readonly persons = new Ids('invitee');
  readonly groups = new Ids('group');
  readonly needs = new Ids('need');
  readonly proposals = new Ids('proposal');
  /** By the proposal's key. */
  readonly homework = new Ids('homework');
  /** By the proposal's key. */
  readonly solutions = new Ids('solution');
  /** By the key of the solution's proposal. */
  readonly pilots = new Ids('pilot');
  /** By the action's place in the case. */
  readonly actions = new Ids('action');
  /** Headings are unique at a table only: by `group key` and heading. */
  readonly clusters = new Ids('heading');
  projectId = '';
  /** Another project on the same server, whose doors must be shut; null on a server that is not ours. */
  otherProjectId: string | null = null;
  voteRoundId = '';
  /** Everyone's check code as her phone showed it while the vote was open. */
  readonly checkCodes = new Map<string, string>();
  /** True while people are voting, as the facilitator knows it. */
  voting = false;
  private liveConsole: Live | null = null;
  private liveScreen: Live | null = null;

  constructor(
    readonly plan: WorkshopCase,
    readonly base: string,
    readonly account: Account,
    readonly recorder: Recorder,
  ) {
    this.owner = open(base);
  }

  get console(): Live {
    if (!this.liveConsole) throw new Error('the console is not open');
    return this.liveConsole;
  }

  get screen(): Live {
    if (!this.liveScreen) throw new Error('the screen is not open');
    return this.liveScreen;
  }

  opened(console: Live, screen: Live): void {
    this.liveConsole = console;
    this.liveScreen = screen;
  }

  person(key: string): Person {
    const person = this.people.find((one) => one.invitee.key === key);
    if (!person) throw new Error(`${key} has not joined`);
    return person;
  }

  /** Who sits at a group's table now, in the case's order. */
  at(groupKey: string): Person[] {
    const tableId = this.groups.id(groupKey);
    return this.people.filter((person) => person.live.view('me')?.tableId === tableId);
  }

  /** The live connection of whoever leads a table: its facilitator, or the console where the case names none. */
  leader(groupKey: string): Live {
    const key = this.plan.groups.find((group) => group.key === groupKey)?.tableFacilitator;
    return key === undefined ? this.console : this.person(key).live;
  }

  close(): void {
    for (const live of [this.liveConsole, this.liveScreen, ...this.people.map((person) => person.live)])
      live?.close();
  }
}

/**
 * The redirect's target, which must match.
 * @throws Error with what the page said instead
 */
export function redirected(page: Page, to: RegExp, what: string): string {
  if (page.status === 303 && page.location !== null) {
    const { pathname, search } = new URL(page.location, 'http://server');
    if (to.test(pathname)) return pathname + search;
  }
  throw new Error(`${what}: ${page.status}${page.location ? ` to ${page.location}` : ''}${said(page.text)}`);
}

function said(html: string): string {
  const body = html.replace(/<(script|style|head)\b.*?<\/\1>/gs, ' ').replace(/<[^>]*>/g, ' ');
  const words = body.replace(/\s+/g, ' ').trim();
  return words ? `, saying "${words.slice(0, 160)}"` : '';
}

/** The first match's group in a page. @throws Error naming what was looked for */
export function inPage(page: Page, pattern: RegExp, what: string): string {
  const found = pattern.exec(page.text)?.[1];
  if (found === undefined) throw new Error(`no ${what} on the page (${page.status})`);
  return found;
}

/** Where a page's form with this field posts to, as a browser reads it; without an action, to the page itself. */
export function formTarget(page: Page, field: string, own: string): string {
  const forms = page.text.match(/<form\b.*?<\/form>/gs) ?? [];
  const form = forms.find((one) => one.includes(`name="${field}"`));
  const action = /^<form\b[^>]*\baction="([^"]+)"/.exec(form ?? '')?.[1];
  return action?.replaceAll('&amp;', '&') ?? own;
}

/** Names the case's row that a job was about in whatever goes wrong with it. */
export async function about<T>(row: string, job: Promise<T>): Promise<T> {
  try {
    return await job;
  } catch (error) {
    throw new Error(`${row}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** What the server keeps of a typed text. */
export const typed = (text: string) => text.trim();
