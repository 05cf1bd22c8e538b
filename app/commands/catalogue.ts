import { z } from 'zod';
import { STAFF_ROLES, STEPS, TABLE_STEPS } from '~/domain/lists';
import { LIMITS } from '~/domain/limits';
import type { Act } from '~/domain/roles';
import { BETWEEN } from './catalogue-between';
import { BOARD } from './catalogue-board';
import { CARDS } from './catalogue-cards';
import { HOMEWORK } from './catalogue-homework';
import { PILOTS } from './catalogue-pilots';
import { PLAN } from './catalogue-plan';
import { PREPARATION } from './catalogue-preparation';
import { PROGRAMME } from './catalogue-programme';
import { REPORT } from './catalogue-report';
import { SEATING } from './catalogue-seating';
import { SPONSORS } from './catalogue-sponsors';
import { STORIES } from './catalogue-stories';
import { SUMMARY } from './catalogue-summary';
import { VOTE } from './catalogue-vote';
import { aboutMe, entry, installation, municipality, project, type Entry } from './entries';
import * as f from './inputs';

/**
 * Every write of the product: the name, where it acts, and its input. This is the table of contents; each name has
 * one handler in the file of its subject, one rule in domain/roles.ts and its tests.
 */

export const CATALOGUE = {
  // Installation and staff
  'setup.install': installation({
    token: z.string().min(1).max(200),
    municipality: f.name,
    name: f.name,
    email: f.email,
    password: f.password,
  }),
  'staff.password': installation({ token: z.string().min(1).max(200), password: f.password }),
  'municipality.add': installation({ name: f.name }),
  'staff.add': municipality({ name: f.name, email: f.email, role: z.enum(STAFF_ROLES) }),
  'staff.role': municipality({ personId: f.id, role: z.enum(STAFF_ROLES) }),
  'staff.remove': municipality({ personId: f.id }),
  'staff.link': municipality({ personId: f.id }),
  'project.create': municipality({ title: f.title, aim: f.optionalText, language: f.language }),
  'project.example': municipality({ language: f.language }),
  /** The preparation of a case file (workshop-case/1), as JSON text. */
  'project.import': municipality({ file: f.string().max(LIMITS.bodyBytes) }),
  /** A whole project of another installation; `archive` is the SHA-256 of the uploaded file. */
  'project.receive': municipality({ archive: f.string().regex(/^[0-9a-f]{64}$/) }),

  // Project
  'project.edit': project({ title: f.title, aim: f.optionalText, language: f.language }),
  'project.archive': project({}),
  'project.restore': project({}),
  'change.undo': project({ changeId: f.id }),
  'workshop.save': project({
    number: f.whole(1, 9),
    date: f.optionalDate,
    start: f.optionalTime,
    minutes: f.whole(15, 720),
    place: f.optionalName,
  }),
  /** Of those added to the model's two, the last. */
  'workshop.remove': project({ number: f.whole(1, 9) }),
  /** Takes the session over to another workshop; `expected` is the number of the one that ran. */
  'workshop.begin': project({ expected: f.whole(1, 9), number: f.whole(1, 9) }),

  ...PREPARATION,

  // The room
  ...SEATING,
  'session.step': project({ expected: z.enum(STEPS), step: z.enum(STEPS) }),
  /** The agenda's next item, or any other: `expected` is the one that the presser saw, empty before the first. */
  'session.item': project({ expected: f.optionalId, itemId: f.id }),
  /** Spreads what comes after the running item over the time that is left; `expected` as in session.item. */
  'session.respread': project({ expected: f.id }),
  /** A table goes on by itself, or with an empty step follows the room again. */
  'table.step': project({ groupId: f.id, step: z.union([z.literal(''), z.enum(TABLE_STEPS)]) }),
  'session.timer': project({
    act: z.enum(['start', 'pause', 'resume', 'add', 'clear']),
    minutes: f.whole(-120, 480).default(0),
  }),
  'screen.pair': project({ number: z.string().trim().min(1).max(20) }),
  'screen.release': project({ screenId: f.id }),

  // Participants
  'person.join': entry('room-code', { roomCode: f.name, ...aboutMe }),
  'person.claim': entry('personal-code', { personalCode: f.name }),
  'person.edit': project(aboutMe),

  ...BOARD,

  // The vote and what follows
  ...VOTE,
  ...SUMMARY,
  ...HOMEWORK,
  ...BETWEEN,
  ...CARDS,
  ...PLAN,
  ...PILOTS,
  ...PROGRAMME,
  ...REPORT,
  ...SPONSORS,
  ...STORIES,
} as const satisfies Partial<Record<Act, Entry>>;

export type CommandName = keyof typeof CATALOGUE;
export type Input<N extends CommandName> = z.output<(typeof CATALOGUE)[N]['input']>;

export const isCommandName = (name: string): name is CommandName => Object.hasOwn(CATALOGUE, name);
