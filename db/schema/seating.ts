import { WISH_KINDS } from '../../app/domain/lists';
import { id, index, instant, int, json, table, text, unique } from '../columns';
import { groups, participants, projects, workshops } from './project';

const project = () =>
  text()
    .notNull()
    .references(() => projects.id, { onDelete: 'cascade' });
const workshop = () =>
  text()
    .notNull()
    .references(() => workshops.id, { onDelete: 'cascade' });

/** What the seating should heed: people together, apart, or one person fixed at a table. */
export const wishes = table(
  'wishes',
  {
    id: id(),
    projectId: project(),
    kind: text({ enum: WISH_KINDS }).notNull(),
    /** Participants' ids: two or more, or the one who is fixed. */
    people: json().notNull(),
    /** Where a person is fixed; null for the other kinds. */
    groupId: text().references(() => groups.id, { onDelete: 'cascade' }),
    /** In which round of seating a person is fixed; null for all. */
    round: int(),
  },
  (t) => [index('wishes_project').on(t.projectId)],
);

/** Who has found her table in a round of seating. */
export const arrivals = table(
  'arrivals',
  {
    workshopId: workshop(),
    round: int().notNull(),
    participantId: text()
      .notNull()
      .references(() => participants.id, { onDelete: 'cascade' }),
    at: instant().notNull(),
  },
  (t) => [unique('arrivals_once').on(t.workshopId, t.round, t.participantId)],
);

/** When the session was at which item of the agenda: the actual time beside the planned. */
export const itemRuns = table(
  'item_runs',
  {
    id: id(),
    projectId: project(),
    workshopId: workshop(),
    /** agenda_items.id; stays when the item is removed. */
    itemId: text().notNull(),
    startedAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [index('item_runs_workshop').on(t.workshopId)],
);
