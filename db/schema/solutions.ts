import { ACTION_STATES, REALITY_AREAS, REALITY_VERDICTS } from '../../app/domain/lists';
import { bytes, id, index, instant, int, table, text, unique } from '../columns';
import { proposals } from './board';
import { homework } from './homework';
import { groups, participants, projects, workshops } from './project';

const project = () =>
  text()
    .notNull()
    .references(() => projects.id, { onDelete: 'cascade' });
const author = () => text().references(() => participants.id, { onDelete: 'set null' });

/** A solution card (report ch. 5): what a table makes of a proposal. Its texts are `writings`. */
export const solutions = table(
  'solutions',
  {
    id: id(),
    projectId: project(),
    proposalId: text()
      .notNull()
      .references(() => proposals.id),
    groupId: text()
      .notNull()
      .references(() => groups.id),
    /** The workshop in which it was begun. */
    workshopId: text()
      .notNull()
      .references(() => workshops.id, { onDelete: 'cascade' }),
    title: text().notNull(),
    position: int().notNull(),
    removedAt: instant(),
  },
  (t) => [index('solutions_project').on(t.projectId), index('solutions_group').on(t.groupId)],
);
const solution = () => text().references(() => solutions.id, { onDelete: 'cascade' });

/** What several write together, one row a field: of a homework or of a solution card (domain/writing.ts). */
export const writings = table(
  'writings',
  {
    id: id(),
    projectId: project(),
    homeworkId: text().references(() => homework.id, { onDelete: 'cascade' }),
    solutionId: solution(),
    /** Of HOMEWORK_FIELDS or CARD_FIELDS, or the id of a homework's question. */
    field: text().notNull(),
    text: text().notNull(),
    /** The text with the name of every letter, from which what others type is joined to it. */
    state: bytes().notNull(),
    /** Grows by one with each change. */
    version: int().notNull(),
    authorId: author(),
    changedAt: instant().notNull(),
  },
  (t) => [
    unique('writings_homework').on(t.homeworkId, t.field),
    unique('writings_solution').on(t.solutionId, t.field),
    index('writings_project').on(t.projectId),
  ],
);

/** How a field read before: one when another hand goes on, or after a pause. */
export const writingVersions = table(
  'writing_versions',
  {
    id: id(),
    projectId: project(),
    writingId: text()
      .notNull()
      .references(() => writings.id, { onDelete: 'cascade' }),
    version: int().notNull(),
    text: text().notNull(),
    authorId: author(),
    at: instant().notNull(),
  },
  (t) => [unique('writing_versions_once').on(t.writingId, t.version)],
);

/** The reality check of a solution: one row for each area that somebody has judged. */
export const realityChecks = table(
  'reality_checks',
  {
    id: id(),
    projectId: project(),
    solutionId: solution().notNull(),
    area: text({ enum: REALITY_AREAS }).notNull(),
    verdict: text({ enum: ['', ...REALITY_VERDICTS] }).notNull(),
    note: text().notNull(),
    /** Who clarifies it; empty unless it needs clarification. */
    who: text().notNull(),
    /** ISO date until which; or empty. */
    due: text().notNull(),
  },
  (t) => [unique('reality_checks_area').on(t.solutionId, t.area)],
);

/** Who does what by when. */
export const actions = table(
  'actions',
  {
    id: id(),
    projectId: project(),
    /** Null for what belongs to the whole. */
    solutionId: text().references(() => solutions.id, { onDelete: 'set null' }),
    /** The workshop in which it was agreed. */
    workshopId: text()
      .notNull()
      .references(() => workshops.id, { onDelete: 'cascade' }),
    activity: text().notNull(),
    /** Who, in words: a person or an organisation; empty when nobody took it on yet. */
    responsible: text().notNull(),
    /** The same person in the register, who then has it on her own page. */
    participantId: text().references(() => participants.id, { onDelete: 'set null' }),
    /** ISO dates; empty when not set. */
    start: text().notNull(),
    due: text().notNull(),
    status: text({ enum: ACTION_STATES }).notNull(),
    position: int().notNull(),
  },
  (t) => [
    index('actions_project').on(t.projectId),
    index('actions_solution').on(t.solutionId),
    index('actions_participant').on(t.participantId),
  ],
);

/** How it goes with an action, told by those responsible or by the staff. */
export const actionNotes = table(
  'action_notes',
  {
    id: id(),
    projectId: project(),
    actionId: text()
      .notNull()
      .references(() => actions.id, { onDelete: 'cascade' }),
    status: text({ enum: ACTION_STATES }).notNull(),
    note: text().notNull(),
    authorId: author(),
    at: instant().notNull(),
  },
  (t) => [index('action_notes_action').on(t.actionId)],
);

/** What a workshop left open, for afterwards. */
export const openPoints = table(
  'open_points',
  {
    id: id(),
    projectId: project(),
    workshopId: text()
      .notNull()
      .references(() => workshops.id, { onDelete: 'cascade' }),
    solutionId: text().references(() => solutions.id, { onDelete: 'set null' }),
    text: text().notNull(),
    who: text().notNull(),
    /** ISO date or empty. */
    due: text().notNull(),
    position: int().notNull(),
    settledAt: instant(),
  },
  (t) => [index('open_points_workshop').on(t.workshopId), index('open_points_project').on(t.projectId)],
);
