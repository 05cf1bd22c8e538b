import { and, asc, count, eq, isNull } from 'drizzle-orm';
import type { Db } from '~db/client.server';
import {
  actions,
  clusters,
  clusterVotes,
  evaluations,
  homework,
  measures,
  needs,
  packages,
  pilotRounds,
  proposalNeeds,
  proposals,
  solutions,
} from '~db/schema';
import type { ProjectRow } from './allow.server';
import { handoversOf, votesOf } from './between.server';
import { pilotRows } from './pilots.server';
import { tablesOf, workshopsOf } from './rows.server';

export type TraceRows = Awaited<ReturnType<typeof traceRows>>;

/** Every row that a trace of the project goes through. */
export async function traceRows(db: Db, project: ProjectRow) {
  const [board, worked, tested] = await Promise.all([
    boardRows(db, project),
    workedRows(db, project.id),
    testedRows(db, project.id),
  ]);
  return { ...board, ...worked, ...tested };
}

async function boardRows(db: Db, project: ProjectRow) {
  const { id } = project;
  const { rows: workshops } = await workshopsOf(db, project);
  const [written, headings, taps, proposed, ties, votes, handovers, tables] = await Promise.all([
    db
      .select()
      .from(needs)
      .where(and(eq(needs.projectId, id), isNull(needs.withdrawnAt)))
      .orderBy(asc(needs.position), asc(needs.id)),
    db
      .select()
      .from(clusters)
      .where(eq(clusters.projectId, id))
      .orderBy(asc(clusters.position), asc(clusters.id)),
    tapsOf(db, id),
    db
      .select()
      .from(proposals)
      .where(eq(proposals.projectId, id))
      .orderBy(asc(proposals.position), asc(proposals.id)),
    db.select().from(proposalNeeds).where(eq(proposalNeeds.projectId, id)),
    votesOf(db, workshops),
    handoversOf(db, id),
    tablesOf(db, id),
  ]);
  const numbers = new Map(tables.map(({ group, number }) => [group.id, number]));
  return { needs: written, headings, taps, proposals: proposed, ties, votes, handovers, numbers };
}

/** How many of a table tapped each heading: numbers only. */
async function tapsOf(db: Db, projectId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .select({ id: clusterVotes.clusterId, taps: count() })
    .from(clusterVotes)
    .where(eq(clusterVotes.projectId, projectId))
    .groupBy(clusterVotes.clusterId);
  return new Map(rows.map(({ id, taps }) => [id, taps]));
}

async function workedRows(db: Db, projectId: string) {
  const [given, cards, planned, programme] = await Promise.all([
    db.select().from(homework).where(eq(homework.projectId, projectId)),
    db
      .select()
      .from(solutions)
      .where(eq(solutions.projectId, projectId))
      .orderBy(asc(solutions.position), asc(solutions.id)),
    db
      .select()
      .from(actions)
      .where(eq(actions.projectId, projectId))
      .orderBy(asc(actions.position), asc(actions.id)),
    db
      .select({ measure: measures, workPackage: packages.title })
      .from(measures)
      .innerJoin(packages, eq(packages.id, measures.packageId))
      .where(eq(measures.projectId, projectId))
      .orderBy(asc(packages.position), asc(measures.position), asc(measures.id)),
  ]);
  const done = programme.map(({ measure, workPackage }) => ({ ...measure, workPackage }));
  return { homework: given, solutions: cards, actions: planned, measures: done };
}

/** Of pilots that were not put aside. */
async function testedRows(db: Db, projectId: string) {
  const [chosen, played, judged] = await Promise.all([
    pilotRows(db, projectId),
    db
      .select()
      .from(pilotRounds)
      .where(eq(pilotRounds.projectId, projectId))
      .orderBy(asc(pilotRounds.number)),
    db.select().from(evaluations).where(eq(evaluations.projectId, projectId)),
  ]);
  const stands = new Set(chosen.map(({ id }) => id));
  return {
    pilots: chosen,
    rounds: played.filter(({ pilotId }) => stands.has(pilotId)),
    evaluations: judged.filter(({ pilotId }) => stands.has(pilotId)),
  };
}
