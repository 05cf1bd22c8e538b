import { and, eq } from 'drizzle-orm';
import { LIMITS } from '~/domain/limits';
import { Problem } from '~/domain/problem';
import { evaluations, indicators, pilotAims, pilotPartners, pilots } from '~db/schema';
import { chosenPilot, pilotHere } from './candidates.server';
import type { Handlers } from './context.server';
import { removePart, savePart } from './pilot-parts.server';
import { change, insert, sent } from './trail.server';

/** What a pilot is to be, and what came of it (report ch. 6). */
export const pilotHandlers: Handlers<
  | 'pilot.save'
  | 'pilotAim.save'
  | 'pilotAim.remove'
  | 'pilotPartner.save'
  | 'pilotPartner.remove'
  | 'indicator.save'
  | 'indicator.remove'
  | 'evaluation.save'
> = {
  async 'pilot.save'(ctx, { projectId: _, pilotId, ...about }) {
    const before = await pilotHere(ctx, pilotId);
    inOrder(about.start ?? before.start, about.due ?? before.due);
    await change(ctx, pilots, pilotId, sent(about));
    return { answer: { pilotId } };
  },

  'pilotAim.save': async (ctx, { projectId: _, pilotId, aimId, ...about }) => {
    await pilotHere(ctx, pilotId);
    return savePart(ctx, pilotAims, pilotId, aimId, about, LIMITS.pilotParts);
  },
  'pilotAim.remove': (ctx, { aimId }) => removePart(ctx, pilotAims, aimId),
  'pilotPartner.save': async (ctx, { projectId: _, pilotId, partnerId, ...about }) => {
    await pilotHere(ctx, pilotId);
    return savePart(ctx, pilotPartners, pilotId, partnerId, about, LIMITS.pilotParts);
  },
  'pilotPartner.remove': (ctx, { partnerId }) => removePart(ctx, pilotPartners, partnerId),
  'indicator.save': async (ctx, { projectId: _, pilotId, indicatorId, ...about }) => {
    await pilotHere(ctx, pilotId);
    return savePart(ctx, indicators, pilotId, indicatorId, about, LIMITS.pilotParts);
  },
  /** With its figures; undoing brings them back. */
  'indicator.remove': (ctx, { indicatorId }) => removePart(ctx, indicators, indicatorId),

  async 'evaluation.save'(ctx, { projectId: _, pilotId, ...about }) {
    await chosenPilot(ctx, pilotId);
    const [before] = await ctx.tx
      .select()
      .from(evaluations)
      .where(and(eq(evaluations.projectId, ctx.project.id), eq(evaluations.pilotId, pilotId)));
    if (before) await change(ctx, evaluations, before.id, sent(about));
    else {
      const row = { id: ctx.house.newId(), projectId: ctx.project.id, pilotId };
      await insert(ctx, evaluations, { ...row, realNeed: '', decision: '', ...sent(about) });
    }
    return { answer: { pilotId } };
  },
};

/** @throws Problem `due-before-start` */
export function inOrder(start: string, end: string): void {
  if (start !== '' && end !== '' && end < start) throw new Problem('due-before-start');
}
