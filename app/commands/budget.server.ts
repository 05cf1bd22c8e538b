import { and, asc, eq, isNull } from 'drizzle-orm';
import { lastPosition } from '~/domain/board';
import { worthOf } from '~/domain/budget';
import { LIMITS } from '~/domain/limits';
import { Problem } from '~/domain/problem';
import { budgetLines, pilots } from '~db/schema';
import type { Input } from './catalogue';
import type { Handlers, ProjectContext } from './context.server';
import { move } from './order.server';
import { change, insert, mine, remove, sent } from './trail.server';

type Row = typeof budgetLines.$inferSelect;

/** The lines of a budget: of the programme, year by year, or of a pilot (report ch. 7). */
export const budgetHandlers: Handlers<'budget.save' | 'budget.move' | 'budget.remove'> = {
  async 'budget.save'(ctx, input) {
    const { lineId, side, spent, note } = input;
    if (input.pilotId) await mine(ctx, pilots, input.pilotId);
    const before = lineId ? await mine(ctx, budgetLines, lineId) : null;
    // A line never goes over to another budget.
    const pilotId = before ? before.pilotId : input.pilotId;
    const place = { pilotId, side, year: yearOf(pilotId, input.year) };
    const about = { title: input.title, ...amountsOf(input), ...sent({ spent, note }) };
    const stays = before !== null && before.year === place.year && before.side === side;
    const position = stays ? before.position : lastPosition(await likeIn(ctx, place));
    if (before) {
      await change(ctx, budgetLines, before.id, { ...about, ...place, position });
      return { answer: { lineId: before.id } };
    }
    await roomForOne(ctx, pilotId);
    const id = ctx.house.newId();
    await insert(ctx, budgetLines, { id, projectId: ctx.project.id, ...place, position, ...about });
    return { answer: { lineId: id } };
  },

  async 'budget.move'(ctx, { lineId, direction }) {
    const row = await mine(ctx, budgetLines, lineId);
    await move(ctx, budgetLines, await likeIn(ctx, row), lineId, direction);
    return { answer: { lineId } };
  },

  async 'budget.remove'(ctx, { lineId }) {
    await mine(ctx, budgetLines, lineId);
    await remove(ctx, budgetLines, lineId);
    return {};
  },
};

/** A pilot's budget is of no year. @throws Problem `invalid-input` for one of the programme without a year */
function yearOf(pilotId: string | null, year: number | undefined): number {
  if (pilotId) return 0;
  if (year === undefined) throw new Problem('invalid-input', [{ path: 'year', issue: 'required' }]);
  return year;
}

/** @throws Problem `invalid-input` for hours without a rate, or a rate without hours */
function amountsOf({ cash, own, hours, rate }: Input<'budget.save'>) {
  if (hours === null && rate === null) return { cash, own, hours, rate };
  const missing = hours === null ? 'hours' : 'rate';
  if (hours === null || rate === null)
    throw new Problem('invalid-input', [{ path: missing, issue: 'required' }]);
  return { cash, own: worthOf(hours, rate), hours, rate };
}

const ofBudget = (ctx: ProjectContext, pilotId: string | null) =>
  and(
    eq(budgetLines.projectId, ctx.project.id),
    pilotId === null ? isNull(budgetLines.pilotId) : eq(budgetLines.pilotId, pilotId),
  );

/** The lines beside which a line stands, in their order. */
const likeIn = (ctx: ProjectContext, { pilotId, year, side }: Pick<Row, 'pilotId' | 'year' | 'side'>) =>
  ctx.tx
    .select()
    .from(budgetLines)
    .where(and(ofBudget(ctx, pilotId), eq(budgetLines.year, year), eq(budgetLines.side, side)))
    .orderBy(asc(budgetLines.position), asc(budgetLines.id));

/** @throws Problem `list-full` */
async function roomForOne(ctx: ProjectContext, pilotId: string | null): Promise<void> {
  const rows = await ctx.tx.select({ id: budgetLines.id }).from(budgetLines).where(ofBudget(ctx, pilotId));
  if (rows.length >= LIMITS.budgetLines) throw new Problem('list-full');
}
