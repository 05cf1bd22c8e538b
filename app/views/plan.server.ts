import { and, asc, count, desc, eq, isNull, lte, type SQL } from 'drizzle-orm';
import { osloDate } from '~/domain/oslo';
import type { Db } from '~db/client.server';
import { given, prepared } from '~db/prepared';
import {
  actionNotes,
  actions,
  openPoints,
  participants,
  realityChecks,
  solutions,
  workshops,
} from '~db/schema';
import type { ProjectRow } from './allow.server';
import { peopleOf, reportHead } from './rows.server';
import type {
  ActionNote,
  MyPlanView,
  PlanAction,
  PlanCheck,
  PlanPoint,
  PlanReportView,
  PlanView,
} from './shapes';

/**
 * The action plan as the desk shows it.
 * @param now server time, ms
 * @param upTo the number of the last workshop whose share of it is wanted; all when not given
 */
export async function planView(db: Db, project: ProjectRow, now: number, upTo?: number): Promise<PlanView> {
  const [planned, checks, points, cards, people] = await Promise.all([
    actionsOf(db, and(wanted(project.id), upToThat(upTo))),
    checksOf(db, project.id, upTo),
    pointsOf(db, project.id, upTo),
    cardsOf(db, project.id),
    peopleOf(db, project.id),
  ]);
  return {
    ...{ actions: planned, checks, points, solutions: cards },
    people: people.map(({ id, name, organisation }) => ({ id, name, organisation })),
    today: osloDate(now),
  };
}

/** As planView. @param madeAt when the document is made (server time, ms) */
export async function planReportView(
  db: Db,
  project: ProjectRow,
  madeAt: number,
  upTo?: number,
): Promise<PlanReportView> {
  return { ...(await planView(db, project, madeAt, upTo)), project: await reportHead(db, project), madeAt };
}

/** What a participant is responsible for, and nothing of what others are. */
export async function myPlanView(
  db: Db,
  project: ProjectRow,
  participantId: string,
  now: number,
): Promise<MyPlanView> {
  const { id, title, archivedAt } = project;
  const mine = await actionsOf(db, wanted(id, participantId));
  return { project: { id, title, archived: archivedAt !== null }, actions: mine, today: osloDate(now) };
}

/** How many actions there are, in all or of one participant. */
export async function countActions(db: Db, projectId: string, participantId?: string): Promise<number> {
  const [all] = await (participantId === undefined
    ? allActions(db, { projectId })
    : ownActions(db, { projectId, participantId }));
  return all?.count ?? 0;
}
const counted = (db: Db) => db.select({ count: count() }).from(actions);
const inProject = eq(actions.projectId, given('projectId'));
const allActions = prepared((db) => counted(db).where(inProject));
const ownActions = prepared((db) =>
  counted(db).where(and(inProject, eq(actions.participantId, given('participantId')))),
);

const upToThat = (number?: number) => (number === undefined ? undefined : lte(workshops.number, number));

const wanted = (projectId: string, participantId?: string) =>
  and(
    eq(actions.projectId, projectId),
    participantId === undefined ? undefined : eq(actions.participantId, participantId),
  );

async function actionsOf(db: Db, which: SQL | undefined): Promise<PlanAction[]> {
  const rows = await db
    .select({
      action: actions,
      solution: solutions.title,
      agreed: workshops.date,
      removedAt: participants.removedAt,
    })
    .from(actions)
    .innerJoin(workshops, eq(workshops.id, actions.workshopId))
    .leftJoin(solutions, eq(solutions.id, actions.solutionId))
    .leftJoin(participants, eq(participants.id, actions.participantId))
    .where(which)
    .orderBy(asc(actions.position), asc(actions.id));
  const notes = await notesOf(db, which);
  return rows.map(({ action, solution, agreed, removedAt }) => {
    const { id, activity, responsible, start, due, status, solutionId } = action;
    return {
      ...{ id, activity, responsible, start, due, status, solutionId, agreed },
      solution: solution ?? '',
      participantId: removedAt ? null : action.participantId,
      notes: notes.get(id) ?? [],
    };
  });
}

async function notesOf(db: Db, which: SQL | undefined): Promise<Map<string, ActionNote[]>> {
  const rows = await db
    .select({ told: actionNotes, by: participants.name })
    .from(actionNotes)
    .innerJoin(actions, eq(actions.id, actionNotes.actionId))
    .innerJoin(workshops, eq(workshops.id, actions.workshopId))
    .leftJoin(participants, eq(participants.id, actionNotes.authorId))
    .where(which)
    .orderBy(desc(actionNotes.at), desc(actionNotes.id));
  const all = new Map<string, ActionNote[]>();
  for (const { told, by } of rows) {
    const { id, actionId, status, note, at } = told;
    const line = { id, status, note, by: by ?? '', day: osloDate(at.getTime()) };
    all.set(actionId, [...(all.get(actionId) ?? []), line]);
  }
  return all;
}

/** Of cards that are not put away. */
const checksOf = async (db: Db, projectId: string, upTo?: number): Promise<PlanCheck[]> => {
  const { area, note, who, due, verdict } = realityChecks;
  const rows = await db
    .select({ solution: solutions.title, area, note, who, due })
    .from(realityChecks)
    .innerJoin(solutions, eq(solutions.id, realityChecks.solutionId))
    .innerJoin(workshops, eq(workshops.id, solutions.workshopId))
    .where(
      and(
        eq(realityChecks.projectId, projectId),
        eq(verdict, 'clarify'),
        isNull(solutions.removedAt),
        upToThat(upTo),
      ),
    )
    .orderBy(asc(solutions.position), asc(solutions.id), asc(area));
  return rows.map((row) => ({ ...row, verdict: 'clarify' }));
};

async function pointsOf(db: Db, projectId: string, upTo?: number): Promise<PlanPoint[]> {
  const rows = await db
    .select({ point: openPoints, solution: solutions.title })
    .from(openPoints)
    .innerJoin(workshops, eq(workshops.id, openPoints.workshopId))
    .leftJoin(solutions, eq(solutions.id, openPoints.solutionId))
    .where(and(eq(openPoints.projectId, projectId), upToThat(upTo)))
    .orderBy(asc(openPoints.position), asc(openPoints.id));
  return rows.map(({ point: { id, solutionId, text, who, due, settledAt }, solution }) => {
    return { id, solutionId, solution: solution ?? '', text, who, due, settled: settledAt !== null };
  });
}

const cardsOf = (db: Db, projectId: string) =>
  db
    .select({ id: solutions.id, title: solutions.title })
    .from(solutions)
    .where(and(eq(solutions.projectId, projectId), isNull(solutions.removedAt)))
    .orderBy(asc(solutions.position), asc(solutions.id));
