import { and, asc, count, eq, inArray, ne } from 'drizzle-orm';
import { REALITY_AREAS } from '~/domain/lists';
import type { Db } from '~db/client.server';
import { actions, proposals, realityChecks, solutions, writings } from '~db/schema';
import type { CardLine } from '~/views/shapes';

/** The solution cards of a table, those that were put away too. */
export async function cardLines(db: Db, groupId: string): Promise<CardLine[]> {
  const rows = await db
    .select({ card: solutions, proposal: proposals.title })
    .from(solutions)
    .innerJoin(proposals, eq(proposals.id, solutions.proposalId))
    .where(eq(solutions.groupId, groupId))
    .orderBy(asc(solutions.position), asc(solutions.id));
  if (rows.length === 0) return [];
  const ids = rows.map(({ card }) => card.id);
  const [filled, checks, planned] = await Promise.all([
    filledOf(db, ids),
    checksOf(db, ids),
    actionsOf(db, ids),
  ]);
  return rows.map(({ card: { id, title, proposalId, removedAt }, proposal }) => ({
    ...{ id, title, proposalId, proposal, removed: removedAt !== null, filled: filled.get(id) ?? 0 },
    checks: checks
      .filter((check) => check.solutionId === id)
      .map(({ area, verdict, note, who, due }) => ({ area, verdict, note, who, due })),
    actions: planned
      .filter((action) => action.solutionId === id)
      .map(({ id: actionId, activity, responsible, participantId, start, due }) => {
        return { id: actionId, activity, responsible, participantId, start, due };
      }),
  }));
}

async function filledOf(db: Db, ids: string[]): Promise<ReadonlyMap<string | null, number>> {
  const rows = await db
    .select({ id: writings.solutionId, fields: count() })
    .from(writings)
    .where(and(inArray(writings.solutionId, ids), ne(writings.text, '')))
    .groupBy(writings.solutionId);
  return new Map(rows.map(({ id, fields }) => [id, fields]));
}

async function checksOf(db: Db, ids: string[]) {
  const rows = await db.select().from(realityChecks).where(inArray(realityChecks.solutionId, ids));
  return rows.sort((a, b) => REALITY_AREAS.indexOf(a.area) - REALITY_AREAS.indexOf(b.area));
}

const actionsOf = (db: Db, ids: string[]) =>
  db
    .select()
    .from(actions)
    .where(inArray(actions.solutionId, ids))
    .orderBy(asc(actions.position), asc(actions.id));
