import { and, eq } from 'drizzle-orm';
import { SUMMARY_PARTS } from '~/domain/lists';
import { plain } from '~/domain/pack';
import { summaryParts } from '~db/schema';
import type { Handlers, ProjectContext } from './context.server';
import { change, insert, remove } from './trail.server';

/** What a part is when nobody has touched it; only what differs has a row. */
const UNTOUCHED = { text: '', leftOut: false };

export const summaryHandlers: Handlers<'summary.save'> = {
  async 'summary.save'(ctx, input) {
    await write(ctx, 'foreword', { text: plain(input.foreword), leftOut: false });
    for (const part of SUMMARY_PARTS)
      await write(ctx, part, { text: '', leftOut: !input.parts.includes(part) });
    return {};
  },
};

async function write(ctx: ProjectContext, part: string, about: typeof UNTOUCHED): Promise<void> {
  const { id: workshopId, projectId } = ctx.workshop;
  const [row] = await ctx.tx
    .select()
    .from(summaryParts)
    .where(and(eq(summaryParts.workshopId, workshopId), eq(summaryParts.part, part)));
  const untouched = about.text === UNTOUCHED.text && about.leftOut === UNTOUCHED.leftOut;
  if (row && untouched) await remove(ctx, summaryParts, row.id);
  else if (row) await change(ctx, summaryParts, row.id, about);
  else if (!untouched)
    await insert(ctx, summaryParts, { id: ctx.house.newId(), projectId, workshopId, part, ...about });
}
