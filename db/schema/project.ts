import { CONTACTS, LANGUAGES, REPLIES, SEATINGS, SECTORS, STEPS, WRITERS } from '../../app/domain/lists';
import { bigint, flag, id, index, instant, int, json, table, text, unique } from '../columns';
import { municipalities } from './staff';

export const projects = table(
  'projects',
  {
    id: id(),
    municipalityId: text()
      .notNull()
      .references(() => municipalities.id),
    title: text().notNull(),
    aim: text().notNull(),
    language: text({ enum: LANGUAGES }).notNull(),
    roomCode: text().notNull(),
    /** Grows by one with every command that changes the project; clients drop views that are not newer. */
    revision: int().notNull(),
    /** The workshop whose session runs: 1 or more. */
    runningWorkshop: int().notNull(),
    archivedAt: instant(),
    createdAt: instant().notNull(),
  },
  (t) => [unique('projects_room_code').on(t.roomCode), index('projects_municipality').on(t.municipalityId)],
);

const project = () =>
  text()
    .notNull()
    .references(() => projects.id, { onDelete: 'cascade' });

export const themes = table(
  'themes',
  { id: id(), projectId: project(), position: int().notNull(), title: text().notNull() },
  (t) => [index('themes_project').on(t.projectId)],
);

/** Innovation questions of a theme. */
export const questions = table(
  'questions',
  {
    id: id(),
    themeId: text()
      .notNull()
      .references(() => themes.id, { onDelete: 'cascade' }),
    position: int().notNull(),
    text: text().notNull(),
    /** QuestionMark[]: what the owner has ticked (domain/questions.ts). */
    marks: json().notNull().default([]),
  },
  (t) => [index('questions_theme').on(t.themeId)],
);

/** Invitees and participants are one: a person with a personal code, who may have been invited, and may have come. */
export const participants = table(
  'participants',
  {
    id: id(),
    projectId: project(),
    name: text().notNull(),
    organisation: text().notNull(),
    sector: text({ enum: SECTORS }).notNull(),
    /** BCP 47; may be one that the interface lacks. */
    language: text().notNull(),
    email: text().notNull(),
    phone: text().notNull().default(''),
    /** How the person was asked; empty when nobody has yet. */
    contact: text({ enum: ['', ...CONTACTS] })
      .notNull()
      .default(''),
    reply: text({ enum: REPLIES }).notNull().default('invited'),
    /** Needs an interpreter; into which language, `language` says. */
    interpreter: flag().notNull().default(false),
    /** The partner municipality this person comes from (partners.id); empty for the project's own. */
    partnerId: text().notNull().default(''),
    personalCode: text().notNull(),
    invited: flag().notNull(),
    position: int().notNull(),
    removedAt: instant(),
  },
  (t) => [unique('participants_code').on(t.personalCode), index('participants_project').on(t.projectId)],
);

export const workshops = table(
  'workshops',
  {
    id: id(),
    projectId: project(),
    number: int().notNull(),
    /** ISO date and clock time as typed, Europe/Oslo; empty until decided. */
    date: text().notNull(),
    start: text().notNull(),
    minutes: int().notNull(),
    place: text().notNull(),
    step: text({ enum: STEPS }).notNull(),
    /** The seating round in force: 1 is the first. */
    round: int().notNull(),
    timerEndsAt: instant(),
    timerLeftMs: bigint(),
    /** The agenda item that the session is at (agenda_items.id); null before the first and without an agenda. */
    itemId: text(),
    /** Grows with every change of date, time or place, so that a new calendar file replaces the old one. */
    sequence: int().notNull().default(0),
    /** How many rounds of seating are planned, the first included. */
    rounds: int().notNull().default(1),
    seating: text({ enum: SEATINGS }).notNull().default('planned'),
    writers: text({ enum: WRITERS }).notNull().default('everyone'),
    /** How many proposals a table nominates. */
    nominations: int().notNull().default(2),
    /** From when on its participants may read the summary; null until it is sent. */
    summaryOpenAt: instant(),
    /** After it: from when on the proposals can be commented on, and until which ISO date (empty: until the next). */
    commentsOpenAt: instant(),
    commentsUntil: text().notNull().default(''),
    /** The homework that is presented now (homework.id), and the slide that is shown: 0 is the first. */
    presentingId: text().notNull().default(''),
    slide: int().notNull().default(0),
  },
  (t) => [unique('workshops_number').on(t.projectId, t.number)],
);

/** Who came to which workshop. */
export const attendance = table(
  'attendance',
  {
    workshopId: text()
      .notNull()
      .references(() => workshops.id, { onDelete: 'cascade' }),
    participantId: text()
      .notNull()
      .references(() => participants.id, { onDelete: 'cascade' }),
    at: instant().notNull(),
    /** When this person left before the end; null while she is there. */
    leftAt: instant(),
  },
  (t) => [unique('attendance_once').on(t.workshopId, t.participantId)],
);

/** The tables of the room: the same groups in every workshop of the project. */
export const groups = table(
  'groups',
  {
    id: id(),
    projectId: project(),
    position: int().notNull(),
    themeId: text()
      .notNull()
      .references(() => themes.id),
    facilitatorId: text().references(() => participants.id, { onDelete: 'set null' }),
    place: text().notNull(),
    /** Who presents the table's nominations in plenary. */
    presenterId: text().references(() => participants.id, { onDelete: 'set null' }),
    /** The most seats; null without a limit. */
    size: int(),
    /** The step that this table is at by itself; null while it follows the room. */
    step: text({ enum: STEPS }),
  },
  (t) => [index('groups_project').on(t.projectId)],
);

/** Who sits where in which seating round of which workshop. */
export const seats = table(
  'seats',
  {
    workshopId: text()
      .notNull()
      .references(() => workshops.id, { onDelete: 'cascade' }),
    round: int().notNull(),
    participantId: text()
      .notNull()
      .references(() => participants.id, { onDelete: 'cascade' }),
    groupId: text()
      .notNull()
      .references(() => groups.id, { onDelete: 'cascade' }),
  },
  (t) => [
    unique('seats_once').on(t.workshopId, t.round, t.participantId),
    index('seats_participant').on(t.participantId),
    index('seats_group').on(t.groupId),
  ],
);

/** Projectors on other machines; `number` is what such a machine shows until it is paired. */
export const screens = table(
  'screens',
  {
    id: id(),
    number: text().notNull(),
    projectId: text().references(() => projects.id, { onDelete: 'cascade' }),
    createdAt: instant().notNull(),
  },
  (t) => [unique('screens_number').on(t.number), index('screens_project').on(t.projectId)],
);
