import { and, asc, eq, isNull } from 'drizzle-orm';
import { osloDate } from '~/domain/oslo';
import { found } from '~/domain/problem';
import {
  isStep,
  nextWaiting,
  progressOf,
  STAKEHOLDER_STEPS,
  whereToGoOn,
  type Assessed,
  type StakeholderPage,
} from '~/domain/stakeholders';
import type { Db } from '~db/client.server';
import { consequences, municipalities, participants, representatives, stakeholders } from '~db/schema';
import type { ProjectRow } from './allow.server';
import type {
  Consequence,
  Representative,
  Stakeholder,
  StakeholderLine,
  StakeholderMapView,
  StakeholderMark,
  StakeholderReportView,
  StakeholdersView,
} from './shapes';

type Row = typeof stakeholders.$inferSelect;

/** What was asked for in the address. `page` null: wherever there is something left to do; `edit`: a stakeholder or a note. */
export interface Asked {
  page: StakeholderPage | null;
  edit: string | null;
}

/** One page of the five steps. @param now server time, ms */
export async function stakeholdersView(
  db: Db,
  project: ProjectRow,
  asked: Asked,
  now: number,
): Promise<StakeholdersView> {
  const rows = await rowsOf(db, project.id);
  const notes = await consequencesOf(db, project.id);
  const noted = new Set(notes.map((note) => note.stakeholderId));
  const assessed: Assessed[] = rows.map((row) => ({ ...row, noted: noted.has(row.id) }));
  const page = asked.page ?? whereToGoOn(assessed);
  const waiting = (after?: string) => (isStep(page) ? nextWaiting(page, assessed, after) : null);
  const note = notes.find(({ id }) => id === asked.edit) ?? null;
  const edit = note?.stakeholderId ?? asked.edit ?? waiting();
  const chosen = rows.find((row) => row.id === edit);
  const progress = STAKEHOLDER_STEPS.map((step) => [step, progressOf(step, assessed)]);
  return {
    page,
    progress: Object.fromEntries(progress) as StakeholdersView['progress'],
    lines: rows.map(line),
    chosen: chosen ? whole(chosen) : null,
    note,
    next: waiting(chosen?.id),
    table: page === 'table' ? rows.map(whole) : [],
    consequences: page === 'consequences' ? notes : [],
    representatives: page === 'invite' ? await representativesOf(db, project.id) : [],
    today: osloDate(now),
  };
}

export async function stakeholderMapView(
  db: Db,
  project: ProjectRow,
  chosen: string | null,
): Promise<StakeholderMapView> {
  const marks = (await rowsOf(db, project.id)).map(mark);
  return { marks, chosen: marks.find((one) => one.id === chosen) ?? null };
}

/** @param madeAt when the document is made (server time, ms) */
export async function stakeholderReportView(
  db: Db,
  project: ProjectRow,
  madeAt: number,
): Promise<StakeholderReportView> {
  const [place] = await db.select().from(municipalities).where(eq(municipalities.id, project.municipalityId));
  const { title, aim, language } = project;
  return {
    project: { title, aim, language, municipality: found(place).name },
    stakeholders: (await rowsOf(db, project.id)).map(whole),
    consequences: await consequencesOf(db, project.id),
    representatives: await representativesOf(db, project.id),
    today: osloDate(madeAt),
    madeAt,
  };
}

const rowsOf = (db: Db, projectId: string): Promise<Row[]> =>
  db
    .select()
    .from(stakeholders)
    .where(eq(stakeholders.projectId, projectId))
    .orderBy(asc(stakeholders.position), asc(stakeholders.id));

async function consequencesOf(db: Db, projectId: string): Promise<Consequence[]> {
  const rows = await db
    .select()
    .from(consequences)
    .where(eq(consequences.projectId, projectId))
    .orderBy(asc(consequences.position), asc(consequences.id));
  return rows.map(({ id, stakeholderId, text, todo, who, due, doneAt }) => {
    return { id, stakeholderId, text, todo, who, due, done: doneAt !== null };
  });
}

/** Those who were taken off the list of invitees stand for nobody. */
const representativesOf = (db: Db, projectId: string): Promise<Representative[]> =>
  db
    .select({
      stakeholderId: representatives.stakeholderId,
      name: participants.name,
      reply: participants.reply,
    })
    .from(representatives)
    .innerJoin(participants, eq(participants.id, representatives.participantId))
    .where(and(eq(representatives.projectId, projectId), isNull(participants.removedAt)))
    .orderBy(asc(participants.position));

const mark = ({ id, name, sector, tier, overall, affected }: Row): StakeholderMark => ({
  ...{ id, name, sector },
  ...{ tier, overall, affected },
});
const line = (row: Row): StakeholderLine => ({ ...mark(row), role: row.role });
const whole = (row: Row): Stakeholder => ({
  ...line(row),
  need: row.need,
  positive: row.positive,
  negative: row.negative,
});
