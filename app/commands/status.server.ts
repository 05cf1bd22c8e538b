import { count, eq } from 'drizzle-orm';
import { normaliseCode } from '~/domain/codes';
import { LIMITS } from '~/domain/limits';
import { osloDate } from '~/domain/oslo';
import { found, Problem } from '~/domain/problem';
import { statusReports, statusRequests } from '~db/schema';
import { openRequests, sponsorByCode } from '~db/sponsors';
import { chosenPilot } from './candidates.server';
import type { Handlers } from './context.server';
import { insert, mine } from './trail.server';

/** What sponsors ask about a pilot, and are told. */
export const statusHandlers: Handlers<'status.report' | 'status.ask'> = {
  async 'status.report'(ctx, { pilotId, requestId, state, text }) {
    await chosenPilot(ctx, pilotId);
    if (requestId) found((await mine(ctx, statusRequests, requestId)).pilotId === pilotId || null);
    const [there] = await ctx.tx
      .select({ count: count() })
      .from(statusReports)
      .where(eq(statusReports.pilotId, pilotId));
    if (found(there).count >= LIMITS.statuses) throw new Problem('list-full');
    const id = ctx.house.newId();
    const about = { projectId: ctx.project.id, pilotId, requestId, state, text, at: ctx.now };
    await insert(ctx, statusReports, { id, ...about });
    return { answer: { reportId: id } };
  },

  /** The door has found the project of a pilot that the sponsor follows. One question at a time about each. */
  async 'status.ask'(ctx, { code, pilotId, text, due }) {
    const sponsor = await sponsorByCode(ctx.tx, normaliseCode(code));
    if (due < osloDate(ctx.now.getTime())) throw new Problem('due-past');
    const waiting = await openRequests(ctx.tx, ctx.project.id);
    if (waiting.some(({ request }) => request.sponsorId === sponsor.id && request.pilotId === pilotId))
      throw new Problem('status-asked');
    const row = { id: ctx.house.newId(), projectId: ctx.project.id, sponsorId: sponsor.id, pilotId };
    await ctx.tx.insert(statusRequests).values({ ...row, text, due, askedAt: ctx.now });
    return {};
  },
};
