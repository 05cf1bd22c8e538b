import { bytes, id, index, instant, int, table, text, unique } from '../columns';
import { proposals } from './board';
import { participants, projects, workshops } from './project';

const project = () =>
  text()
    .notNull()
    .references(() => projects.id, { onDelete: 'cascade' });
/** Null when staff wrote it, or the person is gone. */
const author = () => text().references(() => participants.id, { onDelete: 'set null' });

/** A chosen proposal's homework (report ch. 4). */
export const homework = table(
  'homework',
  {
    id: id(),
    projectId: project(),
    proposalId: text()
      .notNull()
      .references(() => proposals.id, { onDelete: 'cascade' }),
    /** ISO date; empty when not set. */
    due: text().notNull(),
    /** When the responsible said that it is done; null until then, and when they took it up again. */
    doneAt: instant(),
  },
  (t) => [unique('homework_proposal').on(t.proposalId), index('homework_project').on(t.projectId)],
);
const assignment = () =>
  text()
    .notNull()
    .references(() => homework.id, { onDelete: 'cascade' });

export const homeworkResponsible = table(
  'homework_responsible',
  {
    homeworkId: assignment(),
    participantId: text()
      .notNull()
      .references(() => participants.id, { onDelete: 'cascade' }),
    position: int().notNull(),
  },
  (t) => [unique('homework_responsible_once').on(t.homeworkId, t.participantId)],
);

export const homeworkQuestions = table(
  'homework_questions',
  {
    id: id(),
    homeworkId: assignment(),
    position: int().notNull(),
    text: text().notNull(),
  },
  (t) => [index('homework_questions_homework').on(t.homeworkId)],
);

/** Talks held with those concerned, one a row. */
export const homeworkTalks = table(
  'homework_talks',
  {
    id: id(),
    projectId: project(),
    homeworkId: assignment(),
    position: int().notNull(),
    who: text().notNull(),
    /** ISO date; empty when not known. */
    date: text().notNull(),
    what: text().notNull(),
  },
  (t) => [index('homework_talks_homework').on(t.homeworkId)],
);

/** What is shown when the homework is presented: pictures as JPEG without EXIF, or a PDF. */
export const homeworkFiles = table(
  'homework_files',
  {
    id: id(),
    projectId: project(),
    homeworkId: assignment(),
    name: text().notNull(),
    /** The media type, known from the content. */
    type: text().notNull(),
    /** Of a PDF; 1 for a picture. */
    pages: int().notNull(),
    content: bytes().notNull(),
    /** Below 0 when put aside: bytes stay in their row (commands/trail). */
    position: int().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [index('homework_files_homework').on(t.homeworkId)],
);

/** What the room adds while a homework is presented. */
export const additions = table(
  'additions',
  {
    id: id(),
    projectId: project(),
    workshopId: text()
      .notNull()
      .references(() => workshops.id, { onDelete: 'cascade' }),
    homeworkId: assignment(),
    authorId: author(),
    text: text().notNull(),
    createdAt: instant().notNull(),
    withdrawnAt: instant(),
  },
  (t) => [index('additions_homework').on(t.homeworkId), index('additions_project').on(t.projectId)],
);
