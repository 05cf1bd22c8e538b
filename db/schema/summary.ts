import { bytes, flag, id, index, instant, int, table, text, unique } from '../columns';
import { groups, projects, workshops } from './project';

const project = () =>
  text()
    .notNull()
    .references(() => projects.id, { onDelete: 'cascade' });
const workshop = () =>
  text()
    .notNull()
    .references(() => workshops.id, { onDelete: 'cascade' });

/** What the facilitator has written into a workshop's summary, or left out of it, part by part. */
export const summaryParts = table(
  'summary_parts',
  {
    id: id(),
    projectId: project(),
    workshopId: workshop(),
    part: text().notNull(),
    text: text().notNull(),
    leftOut: flag().notNull(),
  },
  (t) => [unique('summary_parts_part').on(t.workshopId, t.part)],
);

/** Pictures of flip-overs, resized and without what the camera knew (EXIF). */
export const photos = table(
  'photos',
  {
    id: id(),
    projectId: project(),
    workshopId: workshop(),
    groupId: text().references(() => groups.id, { onDelete: 'set null' }),
    caption: text().notNull(),
    position: int().notNull(),
    /** JPEG. */
    image: bytes().notNull(),
    width: int().notNull(),
    height: int().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [index('photos_workshop').on(t.workshopId)],
);
