import { and, eq, isNull } from 'drizzle-orm';
import { SUMMARY_PARTS } from '~/domain/lists';
import { plain } from '~/domain/pack';
import { summaryMails } from '~db/summary';
import { summaryParts, workshops } from '~db/schema';
import type { Handlers, ProjectContext } from './context.server';
import { chosenPeople, writeMails } from './mailing.server';
import { change, insert, remove } from './trail.server';

/** What a part is when nobody has touched it; only what differs has a row. */
const UNTOUCHED = { text: '', leftOut: false };

export const summaryHandlers: Handlers<'summary.save' | 'summary.send' | 'summary.open'> = {
  async 'summary.save'(ctx, input) {
    await write(ctx, 'foreword', { text: plain(input.foreword), leftOut: false });
    for (const part of SUMMARY_PARTS)
      await write(ctx, part, { text: '', leftOut: !input.parts.includes(part) });
    return {};
  },

  async 'summary.send'(ctx, { participantIds, again }) {
    const addressed = await chosenPeople(ctx, participantIds);
    const got = again ? [] : await summaryMails(ctx.tx, ctx.workshop);
    const has = (id: string) => got.some((mail) => mail.to === id && mail.state !== 'failed');
    const outcome = await writeMails(
      ctx,
      'summary',
      addressed.filter((person) => !has(person.id)),
    );
    await open(ctx);
    return { ...outcome, topics: ['room', 'console'] };
  },

  async 'summary.open'(ctx) {
    await open(ctx);
    return { topics: ['room'] };
  },
};

/** Once and for all: who has been told of it finds it from now on. So this leaves no trail. */
async function open(ctx: ProjectContext): Promise<void> {
  const { id } = ctx.workshop;
  await ctx.tx
    .update(workshops)
    .set({ summaryOpenAt: ctx.now })
    .where(and(eq(workshops.id, id), isNull(workshops.summaryOpenAt)));
}

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
