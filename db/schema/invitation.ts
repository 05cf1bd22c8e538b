import { AGENDA_SCREENS, MAIL_KINDS, MAIL_STATES, PACK_PARTS, STEPS } from '../../app/domain/lists';
import { id, index, instant, int, json, table, text, unique } from '../columns';
import { referees } from './comments';
import { participants, projects, workshops } from './project';

const project = () =>
  text()
    .notNull()
    .references(() => projects.id, { onDelete: 'cascade' });

/** What a workshop goes through, in order; each item's clock time follows from the start and the minutes before it. */
export const agendaItems = table(
  'agenda_items',
  {
    id: id(),
    projectId: project(),
    workshopId: text()
      .notNull()
      .references(() => workshops.id, { onDelete: 'cascade' }),
    position: int().notNull(),
    title: text().notNull(),
    minutes: int().notNull(),
    /** What participants do at this item; null when all follow in plenary, or in a break. */
    step: text({ enum: STEPS }),
    /** What the projector shows: the step's own scene, a break with the clock, or `screenText`. */
    screen: text({ enum: AGENDA_SCREENS }).notNull(),
    screenText: text().notNull(),
    /** The facilitator's own notes. */
    notes: text().notNull(),
    /** What participants are told to do; empty shows the step's own words. */
    forEveryone: text().notNull().default(''),
    /** What table facilitators are told besides. */
    forTables: text().notNull().default(''),
  },
  (t) => [index('agenda_items_workshop').on(t.workshopId), index('agenda_items_project').on(t.projectId)],
);

/** Parts of the information pack that someone has rewritten, per language (BCP 47). What is not here is composed. */
export const packTexts = table(
  'pack_texts',
  {
    id: id(),
    projectId: project(),
    language: text().notNull(),
    part: text({ enum: PACK_PARTS }).notNull(),
    text: text().notNull(),
  },
  (t) => [unique('pack_texts_part').on(t.projectId, t.language, t.part)],
);

/** Mail on its way, and what was sent to whom. Written in the command's transaction, sent by the postman after. */
export const mails = table(
  'mails',
  {
    id: id(),
    projectId: project(),
    /** Whom it is for: somebody on the register, or one of the reference group. */
    participantId: text().references(() => participants.id, { onDelete: 'set null' }),
    refereeId: text().references(() => referees.id, { onDelete: 'set null' }),
    /** The workshop whose summary goes with it. */
    workshopId: text().references(() => workshops.id, { onDelete: 'set null' }),
    kind: text({ enum: MAIL_KINDS }).notNull(),
    language: text().notNull(),
    recipient: text().notNull(),
    recipientName: text().notNull(),
    subject: text().notNull(),
    text: text().notNull(),
    /** The calendar file that goes with it, or empty. */
    calendar: text().notNull(),
    state: text({ enum: MAIL_STATES }).notNull(),
    attempts: int().notNull(),
    nextAt: instant(),
    /** What the mail server said last, shortened; empty when all is well. */
    error: text().notNull(),
    createdAt: instant().notNull(),
    sentAt: instant(),
  },
  (t) => [
    index('mails_project').on(t.projectId, t.createdAt),
    index('mails_due').on(t.state, t.nextAt),
    index('mails_participant').on(t.participantId),
    index('mails_workshop').on(t.workshopId),
  ],
);

/** What a command of the desk changed, row by row, so that it can be undone. Kept for thirty days. */
export const changes = table(
  'changes',
  {
    id: id(),
    projectId: project(),
    actor: text().notNull(),
    /** The table whose board was changed; empty for the desk and the console. */
    groupId: text().notNull().default(''),
    /** The command's name. */
    name: text().notNull(),
    /** RowChange[] (app/commands/trail.server.ts), in the order they were made. */
    rows: json().notNull(),
    at: instant().notNull(),
    undoneAt: instant(),
  },
  (t) => [index('changes_project').on(t.projectId, t.at), index('changes_at').on(t.at)],
);
