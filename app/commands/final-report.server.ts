import { and, eq } from 'drizzle-orm';
import { WORD_LIMITS, type ReportField } from '~/domain/lists-after';
import { Problem } from '~/domain/problem';
import { wordsIn } from '~/domain/word-count';
import { reportTexts } from '~db/schema';
import { chosenPilot } from './candidates.server';
import type { Handlers } from './context.server';
import { change, insert, remove } from './trail.server';

/** What is written in a pilot's final report, where it is not taken from what is known (report ch. 7). */
export const finalReportHandlers: Handlers<'report.save'> = {
  async 'report.save'(ctx, { pilotId, field, text }) {
    await chosenPilot(ctx, pilotId);
    withinWords(field, text);
    const [before] = await ctx.tx
      .select()
      .from(reportTexts)
      .where(and(eq(reportTexts.pilotId, pilotId), eq(reportTexts.field, field)));
    const row = { projectId: ctx.project.id, pilotId, field, text };
    if (before && text === '') await remove(ctx, reportTexts, before.id);
    else if (before) await change(ctx, reportTexts, before.id, { text });
    else if (text !== '') await insert(ctx, reportTexts, { id: ctx.house.newId(), ...row });
    return { answer: { pilotId } };
  },
};

/** @throws Problem `too-many-words` */
function withinWords(field: ReportField, text: string): void {
  const limit = WORD_LIMITS[field];
  if (limit !== undefined && wordsIn(text) > limit)
    throw new Problem('too-many-words', [{ path: 'text', issue: 'too-many-words', limit }]);
}
