import { and, asc, eq } from 'drizzle-orm';
import { lastPosition } from '~/domain/board';
import { LIMITS } from '~/domain/limits';
import { Problem } from '~/domain/problem';
import { actions, measures, packages, solutions } from '~db/schema';
import type { Handlers, ProjectContext } from './context.server';
import { move } from './order.server';
import { change, insert, insertAll, mine, remove, sent } from './trail.server';

/** The work packages of a programme, and what each of them does (report ch. 7). */
export const packageHandlers: Handlers<
  | 'package.save'
  | 'package.move'
  | 'package.remove'
  | 'measure.save'
  | 'measure.pick'
  | 'measure.move'
  | 'measure.remove'
> = {
  async 'package.save'(ctx, { projectId, packageId, ...about }) {
    if (packageId) {
      await mine(ctx, packages, packageId);
      await change(ctx, packages, packageId, sent(about));
      return { answer: { packageId } };
    }
    const rows = await packagesOf(ctx);
    if (rows.length >= LIMITS.packages) throw new Problem('list-full');
    const id = ctx.house.newId();
    const place = { projectId: ctx.project.id, position: lastPosition(rows) };
    await insert(ctx, packages, { id, ...place, ...about });
    return { answer: { packageId: id } };
  },

  async 'package.move'(ctx, { packageId, direction }) {
    await move(ctx, packages, await packagesOf(ctx), packageId, direction);
    return { answer: { packageId } };
  },

  async 'package.remove'(ctx, { packageId }) {
    await mine(ctx, packages, packageId);
    await remove(ctx, packages, packageId);
    return {};
  },

  async 'measure.save'(ctx, { measureId, packageId, text }) {
    await mine(ctx, packages, packageId);
    if (!measureId) return { answer: { measureId: (await add(ctx, packageId, [{ text }]))[0] ?? '' } };
    const before = await mine(ctx, measures, measureId);
    const isMoved = before.packageId !== packageId;
    const place = isMoved ? { packageId, position: lastPosition(await measuresOf(ctx, packageId)) } : {};
    await change(ctx, measures, measureId, { text, ...place });
    return { answer: { measureId } };
  },

  async 'measure.pick'(ctx, { packageId, solutionIds = [], actionIds = [] }) {
    await mine(ctx, packages, packageId);
    const picked: Made[] = [];
    for (const solutionId of solutionIds) {
      const { title, removedAt } = await mine(ctx, solutions, solutionId);
      if (removedAt) throw new Problem('card-removed');
      picked.push({ text: title, solutionId });
    }
    for (const actionId of actionIds) {
      const { activity, solutionId } = await mine(ctx, actions, actionId);
      picked.push({ text: activity, actionId, solutionId });
    }
    if (picked.length === 0) throw new Problem('no-measure-picked');
    await add(ctx, packageId, picked);
    return { answer: { packageId } };
  },

  async 'measure.move'(ctx, { measureId, direction }) {
    const { packageId } = await mine(ctx, measures, measureId);
    await move(ctx, measures, await measuresOf(ctx, packageId), measureId, direction);
    return { answer: { measureId } };
  },

  async 'measure.remove'(ctx, { measureId }) {
    await mine(ctx, measures, measureId);
    await remove(ctx, measures, measureId);
    return {};
  },
};

const packagesOf = (ctx: ProjectContext) =>
  ctx.tx
    .select()
    .from(packages)
    .where(eq(packages.projectId, ctx.project.id))
    .orderBy(asc(packages.position), asc(packages.id));

const measuresOf = (ctx: ProjectContext, packageId?: string) =>
  ctx.tx
    .select()
    .from(measures)
    .where(
      and(
        eq(measures.projectId, ctx.project.id),
        packageId === undefined ? undefined : eq(measures.packageId, packageId),
      ),
    )
    .orderBy(asc(measures.position), asc(measures.id));

type Made = Pick<typeof measures.$inferInsert, 'text' | 'solutionId' | 'actionId'>;
/** The last of their package. @throws Problem `list-full` */
async function add(ctx: ProjectContext, packageId: string, made: readonly Made[]): Promise<string[]> {
  const all = await measuresOf(ctx);
  if (all.length + made.length > LIMITS.measures) throw new Problem('list-full');
  const last = lastPosition(all.filter((row) => row.packageId === packageId));
  const rows = made.map((one, i) => ({
    ...{ id: ctx.house.newId(), projectId: ctx.project.id, packageId, position: last + i },
    ...{ solutionId: null, actionId: null },
    ...one,
  }));
  await insertAll(ctx, measures, rows);
  return rows.map(({ id }) => id);
}
