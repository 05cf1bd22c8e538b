import { and, asc, eq, isNull } from 'drizzle-orm';
import { summaryPartsOf } from '~/domain/lists';
import { plain } from '~/domain/pack';
import { found } from '~/domain/problem';
import { summarised } from '~/domain/summary';
import { summaryMails } from '~db/summary';
import { summaryParts, workshops } from '~db/schema';
import type { Handlers, ProjectContext, WorkshopRow } from './context.server';
import { chosenPeople, writeMails } from './mailing.server';
import { change, insert, remove } from './trail.server';

/** What a part is when nobody has touched it; only what differs has a row. */
const UNTOUCHED = { text: '', leftOut: false };

export const summaryHandlers: Handlers<'summary.save' | 'summary.send' | 'summary.open'> = {
  async 'summary.save'(ctx, input) {
    const { id, number } = await workshopOf(ctx, input.workshop);
    const words = { foreword: plain(input.foreword), forward: number === 1 ? '' : plain(input.forward) };
    await write(ctx, id, 'foreword', { text: words.foreword, leftOut: false });
    for (const part of summaryPartsOf(number)) {
      const text = part === 'forward' ? words.forward : '';
      await write(ctx, id, part, { text, leftOut: !input.parts.includes(part) });
    }
    return {};
  },

  async 'summary.send'(ctx, { workshop: number, participantIds, again }) {
    const workshop = await workshopOf(ctx, number);
    const addressed = await chosenPeople(ctx, participantIds);
    const got = again ? [] : await summaryMails(ctx.tx, workshop);
    const has = (id: string) => got.some((mail) => mail.to === id && mail.state !== 'failed');
    const outcome = await writeMails(
      ctx,
      'summary',
      addressed.filter((person) => !has(person.id)),
      workshop,
    );
    await open(ctx, workshop);
    return { ...outcome, topics: ['room', 'console'] };
  },

  async 'summary.open'(ctx, input) {
    await open(ctx, await workshopOf(ctx, input.workshop));
    return { topics: ['room'] };
  },
};

/** The workshop whose summary is meant. @throws Problem `not-found` for one that has not begun */
export async function workshopOf(ctx: ProjectContext, number?: number): Promise<WorkshopRow> {
  const rows = await ctx.tx
    .select()
    .from(workshops)
    .where(eq(workshops.projectId, ctx.project.id))
    .orderBy(asc(workshops.number));
  const told = summarised(rows, ctx.workshop.number);
  return found(number === undefined ? told.at(-1) : told.find((one) => one.number === number));
}

/** Once and for all: who has been told of it finds it from now on. So this leaves no trail. */
async function open(ctx: ProjectContext, { id }: WorkshopRow): Promise<void> {
  await ctx.tx
    .update(workshops)
    .set({ summaryOpenAt: ctx.now })
    .where(and(eq(workshops.id, id), isNull(workshops.summaryOpenAt)));
}

async function write(
  ctx: ProjectContext,
  workshopId: string,
  part: string,
  about: typeof UNTOUCHED,
): Promise<void> {
  const [row] = await ctx.tx
    .select()
    .from(summaryParts)
    .where(and(eq(summaryParts.workshopId, workshopId), eq(summaryParts.part, part)));
  const untouched = about.text === UNTOUCHED.text && about.leftOut === UNTOUCHED.leftOut;
  if (row && untouched) await remove(ctx, summaryParts, row.id);
  else if (row) await change(ctx, summaryParts, row.id, about);
  else if (!untouched)
    await insert(ctx, summaryParts, {
      ...{ id: ctx.house.newId(), projectId: ctx.project.id },
      ...{ workshopId, part, ...about },
    });
}
