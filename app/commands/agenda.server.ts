import { and, eq } from 'drizzle-orm';
import { Problem } from '~/domain/problem';
import { workshops } from '~db/schema';
import type { Handlers } from './context.server';
import { newWorkshop } from './project.server';

export const agendaHandlers: Handlers<
  'workshop.save' | 'agenda.fill' | 'agenda.save' | 'agenda.move' | 'agenda.remove' | 'session.item'
> = {
  async 'workshop.save'(ctx, input) {
    const { number, date, start, minutes, place } = input;
    const about = { date, start, minutes, place };
    const where = and(eq(workshops.projectId, ctx.project.id), eq(workshops.number, number));
    const [changed] = await ctx.tx.update(workshops).set(about).where(where).returning();
    if (!changed) await ctx.tx.insert(workshops).values(newWorkshop(ctx, ctx.project.id, number, about));
    return { topics: ['room', 'screen'] };
  },

  async 'agenda.fill'() {
    throw new Problem('not-found');
  },
  async 'agenda.save'() {
    throw new Problem('not-found');
  },
  async 'agenda.move'() {
    throw new Problem('not-found');
  },
  async 'agenda.remove'() {
    throw new Problem('not-found');
  },
  async 'session.item'() {
    throw new Problem('not-found');
  },
};
