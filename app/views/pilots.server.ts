import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import { osloDate } from '~/domain/oslo';
import { standingOf } from '~/domain/pilots';
import { spreadOf } from '~/domain/scoring';
import type { Db } from '~db/client.server';
import { given, prepared } from '~db/prepared';
import { assessments, criteria, pilotRounds, pilots, scores, scorings, solutions } from '~db/schema';
import type { ProjectRow } from './allow.server';
import type {
  CandidateView,
  ChoiceView,
  CriterionView,
  ScoresView,
  ScoringScreen,
  ScoringView,
  SpreadView,
} from './shapes';
import { textsOf } from './writing.server';

type PilotRow = typeof pilots.$inferSelect;

/** What the pilots are chosen among, by what, and what was chosen. */
export async function choiceView(db: Db, project: ProjectRow): Promise<ChoiceView> {
  const [criteriaRows, candidates, cards, scoring] = await Promise.all([
    criteriaOf(db, project.id),
    candidatesOf(db, project.id),
    cardsOf(db, project.id),
    lastScoring(db, project.id),
  ]);
  const isCandidate = (id: string) =>
    candidates.some(({ solutionId, state }) => solutionId === id && state === 'candidate');
  const addable = cards.filter(({ id }) => !isCandidate(id));
  return { criteria: criteriaRows, candidates, solutions: addable, scoring };
}

/** What a participant is asked to score, with what she gave. */
export async function scoresView(db: Db, project: ProjectRow, participantId: string): Promise<ScoresView> {
  const scoring = await openScoring(db, project.id);
  if (!scoring) return { project: project.title, scoring, criteria: [], candidates: [], mine: {} };
  const [criteriaRows, rows, given] = await Promise.all([
    criteriaOf(db, project.id),
    pilotRows(db, project.id),
    db
      .select()
      .from(scores)
      .where(and(eq(scores.scoringId, scoring.id), eq(scores.participantId, participantId))),
  ]);
  const asked = rows.filter(({ state }) => state === 'candidate');
  const texts = await textsOf(
    db,
    'card',
    asked.flatMap(({ solutionId }) => solutionId ?? []),
  );
  const mine: ScoresView['mine'] = {};
  for (const { pilotId, criterionId, value } of given) (mine[pilotId] ??= {})[criterionId] = value;
  const candidates = asked.map(({ id, title, solutionId }) => {
    const { measure = '', effect = '' } = texts.get(solutionId ?? '') ?? {};
    return { id, title, measure, effect };
  });
  return { project: project.title, scoring, criteria: criteriaRows, candidates, mine };
}

/** The scoring that people take part in now, its spread only when it is shown; or null. */
export async function openScoring(db: Db, projectId: string): Promise<ScoringView | null> {
  const scoring = await lastScoring(db, projectId);
  return scoring?.state === 'closed' ? null : scoring;
}

/** Whether people score now, or look at the spread. */
export async function isScoring(db: Db, projectId: string): Promise<boolean> {
  const [row] = await openScorings(db, { projectId });
  return row !== undefined;
}
const openScorings = prepared((db) =>
  db
    .select({ id: scorings.id })
    .from(scorings)
    .where(and(eq(scorings.projectId, given('projectId')), isNull(scorings.closedAt))),
);

/** The same as the projector shows it. @param here how many are in the room */
export async function scoringScreen(db: Db, projectId: string, here: number): Promise<ScoringScreen | null> {
  if (!(await isScoring(db, projectId))) return null;
  const [scoring, criteriaRows, rows] = await Promise.all([
    openScoring(db, projectId),
    criteriaOf(db, projectId),
    pilotRows(db, projectId),
  ]);
  const asked = rows.filter(({ state }) => state === 'candidate');
  const candidates = asked.map(({ id, title }) => ({ id, title }));
  return scoring && { ...scoring, here, criteria: criteriaRows, candidates };
}

export async function criteriaOf(db: Db, projectId: string): Promise<CriterionView[]> {
  const rows = await db
    .select()
    .from(criteria)
    .where(eq(criteria.projectId, projectId))
    .orderBy(asc(criteria.position), asc(criteria.id));
  return rows.map(({ id, key, title, weight }) => ({ id, key, title, weight }));
}

/** The candidates and pilots of a project, but for those put aside. */
export const pilotRows = (db: Db, projectId: string): Promise<PilotRow[]> =>
  db
    .select()
    .from(pilots)
    .where(and(eq(pilots.projectId, projectId), isNull(pilots.removedAt)))
    .orderBy(asc(pilots.position), asc(pilots.id));

/** Those that were chosen: the first has the final report number 1. */
export async function chosenPilots(db: Db, projectId: string): Promise<PilotRow[]> {
  return (await pilotRows(db, projectId)).filter(({ state }) => state === 'chosen');
}

async function candidatesOf(db: Db, projectId: string): Promise<CandidateView[]> {
  const [rows, given, rounds] = await Promise.all([
    pilotRows(db, projectId),
    db.select().from(assessments).where(eq(assessments.projectId, projectId)),
    db
      .select({ pilotId: pilotRounds.pilotId, decision: pilotRounds.decision })
      .from(pilotRounds)
      .where(eq(pilotRounds.projectId, projectId))
      .orderBy(asc(pilotRounds.number)),
  ]);
  return rows.map(({ id, title, solutionId, state, reason, decidedAt }) => {
    const mine = given.filter((row) => row.pilotId === id);
    const played = rounds.filter((round) => round.pilotId === id);
    return {
      ...{ id, title, solutionId, state, reason, standing: standingOf(state, played) },
      ...{ decided: dayOf(decidedAt), rounds: played.length },
      scores: Object.fromEntries(mine.map(({ criterionId, value }) => [criterionId, value])),
    };
  });
}

/** The ISO date in Norway, or empty. */
export const dayOf = (at: Date | null): string => (at ? osloDate(at.getTime()) : '');

const cardsOf = (db: Db, projectId: string) =>
  db
    .select({ id: solutions.id, title: solutions.title })
    .from(solutions)
    .where(and(eq(solutions.projectId, projectId), isNull(solutions.removedAt)))
    .orderBy(asc(solutions.position), asc(solutions.id));

async function lastScoring(db: Db, projectId: string): Promise<ScoringView | null> {
  const [row] = await db
    .select()
    .from(scorings)
    .where(eq(scorings.projectId, projectId))
    .orderBy(desc(scorings.openedAt), desc(scorings.id))
    .limit(1);
  if (!row) return null;
  const given = await db.select().from(scores).where(eq(scores.scoringId, row.id));
  const isSeen = row.shownAt !== null || row.closedAt !== null;
  return {
    id: row.id,
    state: row.closedAt ? 'closed' : row.shownAt ? 'shown' : 'open',
    people: new Set(given.map(({ participantId }) => participantId)).size,
    spreads: isSeen ? spreadsOf(given) : [],
  };
}

function spreadsOf(given: readonly (typeof scores.$inferSelect)[]): SpreadView[] {
  const values = new Map<string, number[]>();
  for (const { pilotId, criterionId, value } of given) {
    const key = `${pilotId} ${criterionId}`;
    values.set(key, [...(values.get(key) ?? []), value]);
  }
  return [...values].flatMap(([key, all]) => {
    const [pilotId = '', criterionId = ''] = key.split(' ');
    const spread = spreadOf(all);
    return spread ? [{ pilotId, criterionId, ...spread }] : [];
  });
}
