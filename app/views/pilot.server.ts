import { and, asc, desc, eq } from 'drizzle-orm';
import { osloDate } from '~/domain/oslo';
import { standingOf } from '~/domain/pilots';
import { found } from '~/domain/problem';
import type { Db } from '~db/client.server';
import {
  evaluations,
  feedback,
  figures,
  indicators,
  pilotAims,
  pilotPartners,
  pilotRounds,
  pilots,
  proposals,
  solutions,
} from '~db/schema';
import type { ProjectRow } from './allow.server';
import { choiceView, dayOf } from './pilots.server';
import { reportHead } from './rows.server';
import type { EvaluationView, PilotRoundView, PilotsReportView, PilotView } from './shapes';
import { textsOf } from './writing.server';

const UNWRITTEN: EvaluationView = {
  ...{ results: '', effects: '', realNeed: '', needNote: '', new: '', useful: '', used: '', transfer: '' },
  ...{ decision: '', actor: '', decidedBy: '', decidedOn: '', reason: '' },
};

/** One pilot of the project, whole. @throws Problem `not-found`, also for one put aside */
export async function pilotView(
  db: Db,
  project: ProjectRow,
  pilotId: string,
  now: number,
): Promise<PilotView> {
  const [row] = await db
    .select()
    .from(pilots)
    .where(and(eq(pilots.id, pilotId), eq(pilots.projectId, project.id)));
  const { projectId: _, position: __, solutionId, removedAt, decidedAt, ...pilot } = found(row);
  found(removedAt ? null : row);
  const [from, parts, rounds, [evaluation]] = await Promise.all([
    solutionId ? cardOf(db, solutionId) : null,
    partsOf(db, pilotId),
    roundsOf(db, pilotId),
    db.select().from(evaluations).where(eq(evaluations.pilotId, pilotId)),
  ]);
  const standing = standingOf(pilot.state, rounds);
  return {
    ...{ pilot: { ...pilot, decided: dayOf(decidedAt), standing }, from, ...parts, rounds },
    evaluation: evaluation ? evaluationOf(evaluation) : UNWRITTEN,
    today: osloDate(now),
  };
}

/** The choice and every chosen pilot, for paper. @param madeAt server time, ms */
export async function pilotsReportView(
  db: Db,
  project: ProjectRow,
  madeAt: number,
): Promise<PilotsReportView> {
  const choice = await choiceView(db, project);
  const chosen = choice.candidates.filter(({ state }) => state === 'chosen');
  const whole = await Promise.all(chosen.map(({ id }) => pilotView(db, project, id, madeAt)));
  return { ...choice, project: await reportHead(db, project), pilots: whole, madeAt };
}

function evaluationOf(row: typeof evaluations.$inferSelect): EvaluationView {
  const { id: _, projectId: __, pilotId: ___, ...written } = row;
  return written;
}

async function cardOf(db: Db, solutionId: string): Promise<PilotView['from']> {
  const [row] = await db
    .select({ solution: solutions.title, proposalId: proposals.id, proposal: proposals.title })
    .from(solutions)
    .innerJoin(proposals, eq(proposals.id, solutions.proposalId))
    .where(eq(solutions.id, solutionId));
  const { challenge = '', measure = '' } = (await textsOf(db, 'card', [solutionId])).get(solutionId) ?? {};
  return row ? { ...row, challenge, measure } : null;
}

async function partsOf(db: Db, pilotId: string) {
  const [aims, partners, measured] = await Promise.all([
    db
      .select()
      .from(pilotAims)
      .where(eq(pilotAims.pilotId, pilotId))
      .orderBy(asc(pilotAims.position), asc(pilotAims.id)),
    db
      .select()
      .from(pilotPartners)
      .where(eq(pilotPartners.pilotId, pilotId))
      .orderBy(asc(pilotPartners.position), asc(pilotPartners.id)),
    db
      .select()
      .from(indicators)
      .where(eq(indicators.pilotId, pilotId))
      .orderBy(asc(indicators.position), asc(indicators.id)),
  ]);
  return {
    aims: aims.map(({ id, text, due, reached, note }) => ({ id, text, due, reached, note })),
    partners: partners.map(({ id, name, role }) => ({ id, name, role })),
    indicators: measured.map(({ id, title, unit, start, target }) => ({ id, title, unit, start, target })),
  };
}

async function roundsOf(db: Db, pilotId: string): Promise<PilotRoundView[]> {
  const ofPilot = eq(pilotRounds.pilotId, pilotId);
  const inRound = eq(pilotRounds.id, figures.roundId);
  const [rows, numbers, told] = await Promise.all([
    db.select().from(pilotRounds).where(ofPilot).orderBy(asc(pilotRounds.number)),
    db.select({ figure: figures }).from(figures).innerJoin(pilotRounds, inRound).where(ofPilot),
    db
      .select({ told: feedback })
      .from(feedback)
      .innerJoin(pilotRounds, eq(pilotRounds.id, feedback.roundId))
      .where(ofPilot)
      .orderBy(desc(feedback.day), asc(feedback.id)),
  ]);
  return rows.map(({ projectId: _, pilotId: __, decidedAt, ...round }) => ({
    ...round,
    decided: dayOf(decidedAt),
    figures: Object.fromEntries(
      numbers
        .filter(({ figure }) => figure.roundId === round.id)
        .map(({ figure: { indicatorId, value, note } }) => [indicatorId, { value, note }]),
    ),
    told: told
      .filter((one) => one.told.roundId === round.id)
      .map(({ told: { id, text, rating, day, hiddenAt } }) => ({
        ...{ id, text, rating, day, hidden: hiddenAt !== null },
      })),
  }));
}
