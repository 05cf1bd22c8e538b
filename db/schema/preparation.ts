import {
  ANCHORS,
  BANK_KINDS,
  EFFECTS,
  INPUT_SOURCES,
  PROJECT_ROLES,
  SECTORS,
  TIERS,
  AFFECTED,
} from '../../app/domain/lists';
import { flag, id, index, instant, int, json, table, text, unique } from '../columns';
import { participants, projects, themes } from './project';
import { people } from './staff';

const project = () =>
  text()
    .notNull()
    .references(() => projects.id, { onDelete: 'cascade' });

/** The anchoring checklist: one row per point that someone has filled in. */
export const anchors = table(
  'anchors',
  {
    id: id(),
    projectId: project(),
    item: text({ enum: ANCHORS }).notNull(),
    settled: flag().notNull(),
    /** For points with two answers (own or hired facilitator, one municipality or several); else empty. */
    choice: text().notNull(),
    name: text().notNull(),
    /** ISO date or empty. */
    date: text().notNull(),
    note: text().notNull(),
  },
  (t) => [unique('anchors_item').on(t.projectId, t.item)],
);

/** Other municipalities in a regional project. Their participants point here. */
export const partners = table(
  'partners',
  {
    id: id(),
    projectId: project(),
    position: int().notNull(),
    name: text().notNull(),
    /** The person to talk to there. */
    contact: text().notNull(),
    email: text().notNull(),
  },
  (t) => [index('partners_project').on(t.projectId)],
);

/** Staff of a partner municipality, who may see (or also change) this one project. */
export const projectMembers = table(
  'project_members',
  {
    id: id(),
    projectId: project(),
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    partnerId: text()
      .notNull()
      .references(() => partners.id, { onDelete: 'cascade' }),
    role: text({ enum: PROJECT_ROLES }).notNull(),
  },
  (t) => [
    unique('project_members_once').on(t.projectId, t.personId),
    index('project_members_person').on(t.personId),
    index('project_members_partner').on(t.partnerId),
  ],
);

/** What someone told beforehand, in an interview or through the questionnaire. */
export const inputs = table(
  'inputs',
  {
    id: id(),
    projectId: project(),
    source: text({ enum: INPUT_SOURCES }).notNull(),
    /** Who told it; may be empty in the questionnaire. */
    who: text().notNull(),
    organisation: text().notNull(),
    sector: text({ enum: SECTORS }).notNull(),
    works: text().notNull(),
    hard: text().notNull(),
    barriers: text().notNull(),
    measures: text().notNull(),
    /** ISO date of the talk, or empty. */
    date: text().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [index('inputs_project').on(t.projectId, t.createdAt)],
);

/** The questionnaire of a project: at most one. Its code is its address. */
export const questionnaires = table(
  'questionnaires',
  {
    id: id(),
    projectId: project(),
    code: text().notNull(),
    open: flag().notNull(),
    /** What stands above the questions; empty for our own words. */
    intro: text().notNull(),
  },
  (t) => [unique('questionnaires_project').on(t.projectId), unique('questionnaires_code').on(t.code)],
);

/** Needs and ideas found before the workshops, with where they came from. */
export const bank = table(
  'bank',
  {
    id: id(),
    projectId: project(),
    kind: text({ enum: BANK_KINDS }).notNull(),
    text: text().notNull(),
    themeId: text().references(() => themes.id, { onDelete: 'set null' }),
    inputId: text().references(() => inputs.id, { onDelete: 'set null' }),
    position: int().notNull(),
  },
  (t) => [index('bank_project').on(t.projectId), index('bank_input').on(t.inputId)],
);

/** Who is interested or affected (report ch. 2.4). An empty judgement is one not made yet. */
export const stakeholders = table(
  'stakeholders',
  {
    id: id(),
    projectId: project(),
    position: int().notNull(),
    name: text().notNull(),
    sector: text({ enum: SECTORS }).notNull(),
    tier: text({ enum: ['', ...TIERS] }).notNull(),
    role: text().notNull(),
    need: text().notNull(),
    positive: text().notNull(),
    negative: text().notNull(),
    overall: text({ enum: ['', ...EFFECTS] }).notNull(),
    affected: text({ enum: ['', ...AFFECTED] }).notNull(),
  },
  (t) => [index('stakeholders_project').on(t.projectId)],
);

/** What a stakeholder means for the project: a note, and a to-do when someone is to act on it. */
export const consequences = table(
  'consequences',
  {
    id: id(),
    projectId: project(),
    stakeholderId: text()
      .notNull()
      .references(() => stakeholders.id, { onDelete: 'cascade' }),
    position: int().notNull(),
    text: text().notNull(),
    todo: flag().notNull(),
    who: text().notNull(),
    /** ISO date or empty. */
    due: text().notNull(),
    doneAt: instant(),
  },
  (t) => [
    index('consequences_project').on(t.projectId),
    index('consequences_stakeholder').on(t.stakeholderId),
  ],
);

/** How many people the owner wants from each sector. */
export const wantedMix = table(
  'wanted_mix',
  { id: id(), projectId: project(), sector: text({ enum: SECTORS }).notNull(), people: int().notNull() },
  (t) => [unique('wanted_mix_sector').on(t.projectId, t.sector)],
);

/** A list of invitees on its way in: the cells as read, until the columns have been matched. Kept for a day. */
export const sheets = table(
  'sheets',
  {
    id: id(),
    projectId: project(),
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    /** string[][], the first row included. */
    cells: json().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [unique('sheets_once').on(t.projectId, t.personId), index('sheets_created').on(t.createdAt)],
);

/** Which invitee stands for which stakeholder. */
export const representatives = table(
  'representatives',
  {
    id: id(),
    projectId: project(),
    stakeholderId: text()
      .notNull()
      .references(() => stakeholders.id, { onDelete: 'cascade' }),
    participantId: text()
      .notNull()
      .references(() => participants.id, { onDelete: 'cascade' }),
  },
  (t) => [
    unique('representatives_once').on(t.stakeholderId, t.participantId),
    index('representatives_project').on(t.projectId),
    index('representatives_participant').on(t.participantId),
  ],
);
