import { and, eq } from 'drizzle-orm';
import { choicesOf } from '~/domain/anchoring';
import { lastPosition } from '~/domain/board';
import { Problem } from '~/domain/problem';
import { standingIn } from '~db/standing';
import { anchors, participants, partners, projectMembers } from '~db/schema';
import type { Handlers, ProjectContext } from './context.server';
import { firstLink, letGo, newLink, personOf } from './staff.server';
import { change, insert, mine, remove } from './trail.server';

export const anchoringHandlers: Handlers<
  'anchor.save' | 'partner.save' | 'partner.remove' | 'partner.admit' | 'partner.dismiss' | 'partner.link'
> = {
  async 'anchor.save'(ctx, { item, settled, choice, name, date, note }) {
    if (choice !== '' && !choicesOf(item).includes(choice))
      throw new Problem('invalid-input', [{ path: 'choice', issue: 'not-in-list' }]);
    const point = { item, settled, choice, name, date, note };
    const here = and(eq(anchors.projectId, ctx.project.id), eq(anchors.item, item));
    const [known] = await ctx.tx.select().from(anchors).where(here);
    const anchorId = known?.id ?? ctx.house.newId();
    if (known) await change(ctx, anchors, anchorId, point);
    else await insert(ctx, anchors, { id: anchorId, projectId: ctx.project.id, ...point });
    return { answer: { anchorId } };
  },

  async 'partner.save'(ctx, { partnerId, name, contact, email }) {
    const about = { name, contact, email };
    if (partnerId) {
      await mine(ctx, partners, partnerId);
      await change(ctx, partners, partnerId, about);
      return { answer: { partnerId } };
    }
    const rows = await ctx.tx.select().from(partners).where(eq(partners.projectId, ctx.project.id));
    const id = ctx.house.newId();
    const position = lastPosition(rows);
    await insert(ctx, partners, { id, projectId: ctx.project.id, position, ...about });
    return { answer: { partnerId: id } };
  },

  async 'partner.remove'(ctx, { partnerId }) {
    await mine(ctx, partners, partnerId);
    const from = await inviteesFrom(ctx, partnerId);
    const [admitted] = await ctx.tx
      .select({ id: projectMembers.id })
      .from(projectMembers)
      .where(eq(projectMembers.partnerId, partnerId))
      .limit(1);
    // Ending someone's access is the owner's to do, one person at a time, and not a thing to undo.
    if (admitted || from.some((one) => one.removedAt === null)) throw new Problem('partner-in-use');
    for (const { id } of from) await change(ctx, participants, id, { partnerId: '' });
    await remove(ctx, partners, partnerId);
    return {};
  },

  // Who may come in is never undone: these three leave no trail.

  async 'partner.admit'(ctx, { partnerId, name, email, role }) {
    await mine(ctx, partners, partnerId);
    const person = await personOf(ctx, { name, email });
    const memberId = ctx.house.newId();
    const theirs = { kind: 'staff', personId: person.id, name } as const;
    // The project's own staff are more than guests already.
    const atHome = await standingIn(ctx.tx, theirs, ctx.project.municipalityId);
    if (atHome !== 'stranger') throw new Problem('email-taken');
    const [admitted] = await ctx.tx
      .insert(projectMembers)
      .values({ id: memberId, projectId: ctx.project.id, personId: person.id, partnerId, role })
      .onConflictDoNothing()
      .returning();
    if (!admitted) throw new Problem('email-taken');
    return { answer: { personId: person.id, memberId }, ...(await firstLink(ctx, person)) };
  },

  async 'partner.dismiss'(ctx, { memberId }) {
    const { personId } = await mine(ctx, projectMembers, memberId);
    await ctx.tx.delete(projectMembers).where(eq(projectMembers.id, memberId));
    return { after: await letGo(ctx, personId) };
  },

  async 'partner.link'(ctx, { memberId }) {
    const { personId } = await mine(ctx, projectMembers, memberId);
    return newLink(ctx, personId);
  },
};

/** Also those who are taken out of the list: they may come back. */
const inviteesFrom = ({ tx, project }: ProjectContext, partnerId: string) =>
  tx
    .select({ id: participants.id, removedAt: participants.removedAt })
    .from(participants)
    .where(and(eq(participants.projectId, project.id), eq(participants.partnerId, partnerId)));
