import { and, asc, eq, isNull } from 'drizzle-orm';
import { lastPosition } from '~/domain/board';
import { LIMITS } from '~/domain/limits';
import { CRITERIA } from '~/domain/lists-after';
import { found, Problem } from '~/domain/problem';
import { assessments, criteria, pilots, solutions } from '~db/schema';
import type { Handlers, ProjectContext } from './context.server';
import { change, insert, insertAll, mine, remove } from './trail.server';

/** What each criterion counts before anybody has weighed them. */
const USUAL_WEIGHT = 5;

/** Choosing pilots among the solutions (report ch. 6). */
export const candidateHandlers: Handlers<
  | 'candidate.add'
  | 'candidate.remove'
  | 'criterion.save'
  | 'criterion.remove'
  | 'candidate.assess'
  | 'pilot.decide'
> = {
  async 'candidate.add'(ctx, { solutionId, title }) {
    const rows = await candidatesOf(ctx);
    if (rows.length >= LIMITS.pilots) throw new Problem('list-full');
    const card = solutionId ? await cardFor(ctx, solutionId, rows) : null;
    const name = title || card?.title;
    if (!name) throw new Problem('invalid-input', [{ path: 'title', issue: 'required' }]);
    await bringCriteria(ctx);
    const id = ctx.house.newId();
    const place = { projectId: ctx.project.id, position: lastPosition(rows) };
    await insert(ctx, pilots, { id, ...place, solutionId, title: name, state: 'candidate' });
    return { answer: { pilotId: id } };
  },

  /** Put aside with all that was written about it. */
  async 'candidate.remove'(ctx, { pilotId }) {
    const row = await mine(ctx, pilots, pilotId);
    if (!row.removedAt) await change(ctx, pilots, pilotId, { removedAt: ctx.now });
    return {};
  },

  async 'criterion.save'(ctx, { criterionId, title, weight }) {
    const before = criterionId ? await mine(ctx, criteria, criterionId) : null;
    if (title === '' && (before?.key ?? '') === '')
      throw new Problem('invalid-input', [{ path: 'title', issue: 'required' }]);
    if (before) {
      await change(ctx, criteria, before.id, { title, weight });
      return { answer: { criterionId: before.id } };
    }
    await bringCriteria(ctx);
    const rows = await criteriaOf(ctx);
    if (rows.length >= LIMITS.criteria) throw new Problem('list-full');
    const id = ctx.house.newId();
    const place = { projectId: ctx.project.id, position: lastPosition(rows), key: '' as const };
    await insert(ctx, criteria, { id, ...place, title, weight });
    return { answer: { criterionId: id } };
  },

  async 'criterion.remove'(ctx, { criterionId }) {
    await remove(ctx, criteria, (await mine(ctx, criteria, criterionId)).id);
    return {};
  },

  async 'candidate.assess'(ctx, { pilotId, criterionIds, values, notes }) {
    const pilot = await pilotHere(ctx, pilotId);
    const there = await ctx.tx.select().from(assessments).where(eq(assessments.pilotId, pilot.id));
    for (const [i, id] of criterionIds.entries()) {
      const criterionId = (await mine(ctx, criteria, id)).id;
      const before = there.find((row) => row.criterionId === criterionId);
      const value = values[i] ?? null;
      const note = notes[i] ?? before?.note ?? '';
      if (before && value !== null) await change(ctx, assessments, before.id, { value, note });
      else if (before) await remove(ctx, assessments, before.id);
      else if (value !== null) {
        const row = { id: ctx.house.newId(), projectId: ctx.project.id, pilotId: pilot.id };
        await insert(ctx, assessments, { ...row, criterionId, value, note });
      }
    }
    return { answer: { pilotId } };
  },

  /** With a reason, whichever way; back to undecided needs none. */
  async 'pilot.decide'(ctx, { pilotId, state, reason }) {
    const { id } = await pilotHere(ctx, pilotId);
    if (state !== 'candidate' && reason === '') throw new Problem('reason-needed');
    const decidedAt = state === 'candidate' ? null : ctx.now;
    await change(ctx, pilots, id, { state, reason, decidedAt });
    return { answer: { pilotId } };
  },
};

/** The project's pilot of this id, unless it was put aside. @throws Problem `not-found` */
export async function pilotHere(ctx: ProjectContext, pilotId: string) {
  const pilot = await mine(ctx, pilots, pilotId);
  return found(pilot.removedAt ? null : pilot);
}

/** The same, if it was chosen. @throws Problem `not-found`, `not-a-pilot` */
export async function chosenPilot(ctx: ProjectContext, pilotId: string) {
  const pilot = await pilotHere(ctx, pilotId);
  if (pilot.state !== 'chosen') throw new Problem('not-a-pilot');
  return pilot;
}

const candidatesOf = (ctx: ProjectContext) =>
  ctx.tx
    .select()
    .from(pilots)
    .where(and(eq(pilots.projectId, ctx.project.id), isNull(pilots.removedAt)));

const criteriaOf = (ctx: ProjectContext) =>
  ctx.tx
    .select()
    .from(criteria)
    .where(eq(criteria.projectId, ctx.project.id))
    .orderBy(asc(criteria.position));

/** @throws Problem `not-found`, `card-removed`; `candidate-there` while it is one already */
async function cardFor(
  ctx: ProjectContext,
  solutionId: string,
  rows: readonly (typeof pilots.$inferSelect)[],
) {
  const card = await mine(ctx, solutions, solutionId);
  if (card.removedAt) throw new Problem('card-removed');
  if (rows.some((row) => row.solutionId === solutionId && row.state === 'candidate'))
    throw new Problem('candidate-there');
  return card;
}

/** The model's four, where there are none yet. */
async function bringCriteria(ctx: ProjectContext): Promise<void> {
  if ((await criteriaOf(ctx)).length > 0) return;
  await insertAll(
    ctx,
    criteria,
    CRITERIA.map((key, i) => ({
      ...{ id: ctx.house.newId(), projectId: ctx.project.id, position: i + 1 },
      ...{ key, title: '', weight: USUAL_WEIGHT },
    })),
  );
}
