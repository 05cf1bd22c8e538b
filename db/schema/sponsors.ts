import { STATUS_STATES } from '../../app/domain/lists-after';
import { id, index, instant, table, text, unique } from '../columns';
import { pilots } from './pilots';
import { projects } from './project';
import { municipalities } from './staff';

const project = () =>
  text()
    .notNull()
    .references(() => projects.id, { onDelete: 'cascade' });
const pilot = () =>
  text()
    .notNull()
    .references(() => pilots.id, { onDelete: 'cascade' });
const sponsor = () =>
  text()
    .notNull()
    .references(() => sponsors.id, { onDelete: 'cascade' });

/** Who pays or asks for pilots, in one or several municipalities of the installation: reads by a link of its own. */
export const sponsors = table(
  'sponsors',
  {
    id: id(),
    /** Who made it, and alone gives out its link. */
    municipalityId: text()
      .notNull()
      .references(() => municipalities.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    contact: text().notNull(),
    email: text().notNull(),
    code: text().notNull(),
    createdAt: instant().notNull(),
    removedAt: instant(),
  },
  (t) => [unique('sponsors_code').on(t.code), index('sponsors_municipality').on(t.municipalityId)],
);

/** The pilots that a sponsor sees. */
export const follows = table(
  'follows',
  { id: id(), projectId: project(), sponsorId: sponsor(), pilotId: pilot() },
  (t) => [
    unique('follows_once').on(t.sponsorId, t.pilotId),
    index('follows_project').on(t.projectId),
    index('follows_pilot').on(t.pilotId),
  ],
);

/** A sponsor asks how it goes with a pilot, to be answered by a date. */
export const statusRequests = table(
  'status_requests',
  {
    id: id(),
    projectId: project(),
    sponsorId: sponsor(),
    pilotId: pilot(),
    text: text().notNull(),
    /** ISO date. */
    due: text().notNull(),
    askedAt: instant().notNull(),
  },
  (t) => [
    index('status_requests_project').on(t.projectId),
    index('status_requests_sponsor').on(t.sponsorId),
    index('status_requests_pilot').on(t.pilotId),
  ],
);

/** How it goes, as told to all who follow the pilot. Earlier ones stay. */
export const statusReports = table(
  'status_reports',
  {
    id: id(),
    projectId: project(),
    pilotId: pilot(),
    /** The request that it answers, or null. */
    requestId: text().references(() => statusRequests.id, { onDelete: 'set null' }),
    state: text({ enum: STATUS_STATES }).notNull(),
    text: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [
    index('status_reports_project').on(t.projectId),
    index('status_reports_pilot').on(t.pilotId),
    index('status_reports_request').on(t.requestId),
  ],
);
