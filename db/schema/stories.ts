import { id, index, instant, int, json, number, table, text, unique } from '../columns';
import { pilots } from './pilots';
import { projects } from './project';
import { municipalities } from './staff';

const project = () =>
  text()
    .notNull()
    .references(() => projects.id, { onDelete: 'cascade' });
const empty = () => text().notNull().default('');
const pilot = () =>
  text()
    .notNull()
    .references(() => pilots.id, { onDelete: 'cascade' });

/** The story of a pilot as it is written for the example bank (report ch. 7): at most one. */
export const stories = table(
  'stories',
  {
    id: id(),
    projectId: project(),
    pilotId: pilot(),
    title: text().notNull(),
    /** The facts box: what kind of measure, where, from when until when as it is told, and who can be asked. */
    kind: empty(),
    area: empty(),
    start: empty(),
    end: empty(),
    contact: empty(),
    /** Its themes, one a line. */
    themes: empty(),
    need: empty(),
    process: empty(),
    solution: empty(),
    effect: empty(),
    spreading: empty(),
  },
  (t) => [unique('stories_pilot').on(t.pilotId), index('stories_project').on(t.projectId)],
);

/** A figure over years, such as social costs. */
export const storyFigures = table(
  'story_figures',
  {
    id: id(),
    projectId: project(),
    pilotId: pilot(),
    title: text().notNull(),
    unit: text().notNull(),
    year: int().notNull(),
    value: number().notNull(),
  },
  (t) => [index('story_figures_pilot').on(t.pilotId), index('story_figures_project').on(t.projectId)],
);

/** What happened afterwards. */
export const storyUpdates = table(
  'story_updates',
  {
    id: id(),
    projectId: project(),
    pilotId: pilot(),
    /** ISO date. */
    date: text().notNull(),
    text: text().notNull(),
  },
  (t) => [index('story_updates_pilot').on(t.pilotId), index('story_updates_project').on(t.projectId)],
);

/** An example in the installation's bank, as it was published or imported: it does not change with its pilot. */
export const examples = table(
  'examples',
  {
    id: id(),
    /** Whose it is: who published it, or brought it in. */
    municipalityId: text()
      .notNull()
      .references(() => municipalities.id, { onDelete: 'cascade' }),
    /** The pilot that it tells of; null when it came from another installation, or its project is gone. */
    pilotId: text().references(() => pilots.id, { onDelete: 'set null' }),
    /** By the schema of an example's file (domain/example.ts). */
    content: json().notNull(),
    publishedAt: instant().notNull(),
    withdrawnAt: instant(),
  },
  (t) => [index('examples_municipality').on(t.municipalityId), index('examples_pilot').on(t.pilotId)],
);
