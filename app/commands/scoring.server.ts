import { and, count, eq, isNull } from 'drizzle-orm';
import { found, Problem } from '~/domain/problem';
import { criteria, pilots, scores, scorings } from '~db/schema';
import { authorOf } from './board.server';
import { pilotHere } from './candidates.server';
import type { Handlers, ProjectContext } from './context.server';
import { change, insert, mine } from './trail.server';

const TOLD = { topics: ['room', 'screen'] as const };

/** Scoring the candidates together: everyone on her phone, then the spread, then the group's number. */
export const scoringHandlers: Handlers<'scoring.open' | 'scoring.show' | 'scoring.close' | 'score.give'> = {
  /** A new one wipes nothing of those before. */
  async 'scoring.open'(ctx) {
    if (await openScoring(ctx)) throw new Problem('scoring-open');
    const [there] = await ctx.tx
      .select({ count: count() })
      .from(pilots)
      .where(
        and(eq(pilots.projectId, ctx.project.id), eq(pilots.state, 'candidate'), isNull(pilots.removedAt)),
      );
    if (found(there).count === 0) throw new Problem('no-candidates');
    const id = ctx.house.newId();
    await insert(ctx, scorings, { id, projectId: ctx.project.id, openedAt: ctx.now });
    return { answer: { scoringId: id }, ...TOLD };
  },

  async 'scoring.show'(ctx, { scoringId, shown }) {
    const row = await mine(ctx, scorings, scoringId);
    if (row.closedAt) throw new Problem('scoring-closed');
    if (shown !== (row.shownAt !== null))
      await change(ctx, scorings, row.id, { shownAt: shown ? ctx.now : null });
    return { ...TOLD };
  },

  async 'scoring.close'(ctx, { scoringId }) {
    const row = await mine(ctx, scorings, scoringId);
    if (!row.closedAt) await change(ctx, scorings, row.id, { closedAt: ctx.now });
    return { ...TOLD };
  },

  /** Changed as often as one likes until the spread is shown; leaves no trail, since it is the person's own. */
  async 'score.give'(ctx, { scoringId, pilotId, criterionIds, values }) {
    const scoring = await mine(ctx, scorings, scoringId);
    if (scoring.closedAt || scoring.shownAt) throw new Problem('scoring-closed');
    const pilot = await pilotHere(ctx, pilotId);
    if (pilot.state !== 'candidate') throw new Problem('scoring-closed');
    const participantId = found(authorOf(ctx));
    for (const [i, id] of criterionIds.entries()) {
      const criterionId = (await mine(ctx, criteria, id)).id;
      const value = values[i] ?? null;
      const place = { scoringId: scoring.id, pilotId: pilot.id, criterionId, participantId };
      const hers = and(
        ...Object.entries(place).map(([key, is]) => eq(scores[key as keyof typeof place], is)),
      );
      await ctx.tx.delete(scores).where(hers);
      if (value !== null) {
        const row = { id: ctx.house.newId(), projectId: ctx.project.id, ...place, value };
        await ctx.tx.insert(scores).values(row);
      }
    }
    return { answer: { pilotId }, topics: ['screen'] };
  },
};

async function openScoring(ctx: ProjectContext) {
  const [row] = await ctx.tx
    .select()
    .from(scorings)
    .where(and(eq(scorings.projectId, ctx.project.id), isNull(scorings.closedAt)));
  return row;
}
