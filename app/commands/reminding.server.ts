import { and, eq, inArray, isNull, ne } from 'drizzle-orm';
import { osloDate } from '~/domain/oslo';
import { homework, homeworkResponsible, mails } from '~db/schema';
import type { Handlers, ProjectContext } from './context.server';
import { chosenPeople, writeMails } from './mailing.server';
import { mine } from './trail.server';

export const remindingHandlers: Handlers<'homework.remind'> = {
  /** Those responsible for what is not done. Nobody is reminded twice in one day without `again`. */
  async 'homework.remind'(ctx, { homeworkIds, again }) {
    for (const id of homeworkIds) await mine(ctx, homework, id);
    const rows = await ctx.tx
      .select({ id: homeworkResponsible.participantId })
      .from(homeworkResponsible)
      .innerJoin(homework, eq(homework.id, homeworkResponsible.homeworkId))
      .where(and(inArray(homework.id, homeworkIds), isNull(homework.doneAt)));
    const addressed = await chosenPeople(
      ctx,
      rows.map(({ id }) => id),
    );
    const got = again ? new Set() : await remindedToday(ctx);
    return writeMails(
      ctx,
      'homework',
      addressed.filter((person) => !got.has(person.id)),
    );
  },
};

/** Who was sent a reminder on this calendar day; one that failed does not count. */
async function remindedToday(ctx: ProjectContext): Promise<ReadonlySet<unknown>> {
  const rows = await ctx.tx
    .select({ to: mails.participantId, at: mails.createdAt })
    .from(mails)
    .where(and(eq(mails.projectId, ctx.project.id), eq(mails.kind, 'homework'), ne(mails.state, 'failed')));
  const today = osloDate(ctx.now.getTime());
  return new Set(rows.filter(({ at }) => osloDate(at.getTime()) === today).map(({ to }) => to));
}
