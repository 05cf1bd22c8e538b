import {
  BUDGET_SIDES,
  MAPPING_TOPICS,
  PROGRESS_MARKS,
  REPORT_FIELDS,
  SEAT_KINDS,
} from '../../app/domain/lists-after';
import { bigint, id, index, int, number, table, text, unique } from '../columns';
import { pilots } from './pilots';
import { projects } from './project';
import { actions, solutions } from './solutions';

const project = () =>
  text()
    .notNull()
    .references(() => projects.id, { onDelete: 'cascade' });
const empty = () => text().notNull().default('');

/** The programme of a project (report ch. 7): at most one. */
export const programmes = table(
  'programmes',
  {
    id: id(),
    projectId: project(),
    title: text().notNull(),
    aim: text().notNull(),
    /** The first quarter, 1 to 4, of which year, and how many quarters: at most 20. */
    year: int().notNull(),
    quarter: int().notNull(),
    quarters: int().notNull(),
  },
  (t) => [unique('programmes_project').on(t.projectId)],
);

/** A work package. */
export const packages = table(
  'packages',
  {
    id: id(),
    projectId: project(),
    position: int().notNull(),
    title: text().notNull(),
    aim: empty(),
    lead: empty(),
  },
  (t) => [index('packages_project').on(t.projectId)],
);
const workPackage = () => text().references(() => packages.id, { onDelete: 'cascade' });

/** What a work package does: a line of the progress plan. */
export const measures = table(
  'measures',
  {
    id: id(),
    projectId: project(),
    packageId: workPackage().notNull(),
    position: int().notNull(),
    text: text().notNull(),
    /** What it was made of, or null. */
    solutionId: text().references(() => solutions.id, { onDelete: 'set null' }),
    actionId: text().references(() => actions.id, { onDelete: 'set null' }),
  },
  (t) => [
    index('measures_project').on(t.projectId),
    index('measures_package').on(t.packageId),
    index('measures_solution').on(t.solutionId),
    index('measures_action').on(t.actionId),
  ],
);

/** The quarters in which a measure is planned or was done: 0 is the programme's first. */
export const progress = table(
  'progress',
  {
    id: id(),
    projectId: project(),
    measureId: text()
      .notNull()
      .references(() => measures.id, { onDelete: 'cascade' }),
    quarter: int().notNull(),
    mark: text({ enum: PROGRESS_MARKS }).notNull(),
  },
  (t) => [unique('progress_once').on(t.measureId, t.quarter), index('progress_project').on(t.projectId)],
);

/** The programme's organisation: who sits in it for whom. */
export const programmeSeats = table(
  'programme_seats',
  {
    id: id(),
    projectId: project(),
    kind: text({ enum: SEAT_KINDS }).notNull(),
    position: int().notNull(),
    /** Whom the seat stands for: a municipality, an office, a group. */
    body: text().notNull(),
    name: text().notNull(),
    /** Per cent of a post, or null. */
    share: int(),
    /** The work package that a resource group belongs to, or null. */
    packageId: text().references(() => packages.id, { onDelete: 'set null' }),
  },
  (t) => [index('programme_seats_project').on(t.projectId), index('programme_seats_package').on(t.packageId)],
);

/** A cell of the mapping matrix. */
export const mappings = table(
  'mappings',
  {
    id: id(),
    projectId: project(),
    packageId: workPackage().notNull(),
    topic: text({ enum: MAPPING_TOPICS }).notNull(),
    text: text().notNull(),
  },
  (t) => [unique('mappings_once').on(t.packageId, t.topic), index('mappings_project').on(t.projectId)],
);

/** A line of a budget, in whole kroner: of the programme in a year, or of a pilot. */
export const budgetLines = table(
  'budget_lines',
  {
    id: id(),
    projectId: project(),
    /** Null for the programme's. */
    pilotId: text().references(() => pilots.id, { onDelete: 'cascade' }),
    /** The calendar year; 0 for a pilot's, which has one budget. */
    year: int().notNull(),
    side: text({ enum: BUDGET_SIDES }).notNull(),
    position: int().notNull(),
    title: text().notNull(),
    cash: bigint().notNull(),
    /** Own contribution; of hours and a rate when both are given. */
    own: bigint().notNull(),
    hours: number(),
    /** Kroner an hour. */
    rate: number(),
    /** The accounts: cash and own together; null until they are known. Hours worked at the same rate count in it. */
    spent: bigint(),
    /** Why the accounts differ from the budget. */
    note: empty(),
  },
  (t) => [index('budget_lines_project').on(t.projectId), index('budget_lines_pilot').on(t.pilotId)],
);

/** What is written in a pilot's final report, where it is not taken from what is known. */
export const reportTexts = table(
  'report_texts',
  {
    id: id(),
    projectId: project(),
    pilotId: text()
      .notNull()
      .references(() => pilots.id, { onDelete: 'cascade' }),
    field: text({ enum: REPORT_FIELDS }).notNull(),
    text: text().notNull(),
  },
  (t) => [unique('report_texts_once').on(t.pilotId, t.field), index('report_texts_project').on(t.projectId)],
);
