import { asc, eq } from 'drizzle-orm';
import { lastPosition } from '~/domain/board';
import { LIMITS } from '~/domain/limits';
import { Problem } from '~/domain/problem';
import { meTopic, tableTopic, type Topic } from '~/domain/topics';
import { actionNotes, actions, participants, solutions } from '~db/schema';
import { authorOf, writesAt } from './board.server';
import type { Input } from './catalogue';
import type { Handlers, Outcome, ProjectContext } from './context.server';
import { move } from './order.server';
import { change, insert, mine, remove } from './trail.server';

type Row = typeof actions.$inferSelect;

/** Who does what by when (report ch. 5). */
export const actionHandlers: Handlers<'action.save' | 'action.move' | 'action.remove' | 'action.tell'> = {
  async 'action.save'(ctx, { projectId, actionId, ...about }) {
    if (about.start !== '' && about.due !== '' && about.due < about.start)
      throw new Problem('due-before-start');
    const before = actionId ? await mine(ctx, actions, actionId) : null;
    const groupId = await tableOf(ctx, about.solutionId, before);
    if (before) await tableOf(ctx, before.solutionId, before);
    const told = { ...about, responsible: await nameFor(ctx, about) };
    if (before) await change(ctx, actions, before.id, told);
    const id = before?.id ?? (await add(ctx, told));
    return {
      answer: { actionId: id },
      ...watched(ctx, groupId, [before?.participantId, about.participantId]),
    };
  },

  async 'action.move'(ctx, { actionId, direction }) {
    await move(ctx, actions, await inOrder(ctx), actionId, direction);
    return { answer: { actionId } };
  },

  async 'action.remove'(ctx, { actionId }) {
    const row = await mine(ctx, actions, actionId);
    const groupId = await tableOf(ctx, row.solutionId, row);
    await remove(ctx, actions, actionId);
    return watched(ctx, groupId, [row.participantId]);
  },

  /** By the staff, and by the one who is responsible. What changes nothing is not noted. */
  async 'action.tell'(ctx, { actionId, status, note }) {
    const row = await mine(ctx, actions, actionId);
    const authorId = authorOf(ctx);
    if (authorId !== null && authorId !== row.participantId) throw new Problem('not-responsible');
    if (status === row.status && note === '') return { answer: { actionId } };
    await change(ctx, actions, actionId, { status });
    const about = { projectId: ctx.project.id, actionId, status, note, authorId, at: ctx.now };
    await insert(ctx, actionNotes, { id: ctx.house.newId(), ...about });
    return { answer: { actionId } };
  },
};

const inOrder = (ctx: ProjectContext): Promise<Row[]> =>
  ctx.tx
    .select()
    .from(actions)
    .where(eq(actions.projectId, ctx.project.id))
    .orderBy(asc(actions.position), asc(actions.id));

type Told = Pick<Row, 'solutionId' | 'activity' | 'responsible' | 'participantId' | 'start' | 'due'>;
/** @throws Problem `list-full` */
async function add(ctx: ProjectContext, about: Told): Promise<string> {
  const rows = await inOrder(ctx);
  if (rows.length >= LIMITS.actions) throw new Problem('list-full');
  const id = ctx.house.newId();
  const place = { projectId: ctx.project.id, workshopId: ctx.workshop.id, position: lastPosition(rows) };
  await insert(ctx, actions, { id, ...place, ...about, status: 'open' });
  return id;
}

/**
 * The table of the solution, or null. A participant writes on those of her own table only.
 * @throws Problem `not-found`, `card-removed`, and those of `writesAt`
 */
async function tableOf(ctx: ProjectContext, solutionId: string | null, before: Row | null) {
  if (solutionId === null) {
    if (authorOf(ctx) !== null) throw new Problem('not-your-table');
    return null;
  }
  const { groupId, removedAt } = await mine(ctx, solutions, solutionId);
  // What stands there already may be changed when its card is put away.
  if (removedAt && before?.solutionId !== solutionId) throw new Problem('card-removed');
  return (await writesAt(ctx, groupId)).id;
}

/** @throws Problem `not-found`, `responsible-left` */
async function nameFor(
  ctx: ProjectContext,
  { responsible, participantId }: Pick<Input<'action.save'>, 'responsible' | 'participantId'>,
): Promise<string> {
  if (participantId === null) return responsible;
  const person = await mine(ctx, participants, participantId);
  if (person.removedAt) throw new Problem('responsible-left');
  return responsible || person.name;
}

/** What a table did stands in its own list of changes, for its people to undo; those responsible see theirs at once. */
function watched(
  ctx: ProjectContext,
  groupId: string | null,
  people: readonly (string | null | undefined)[],
): Pick<Outcome, 'board' | 'topics'> {
  const mine = people.flatMap((one): Topic[] => (one ? [meTopic(one)] : []));
  const topics = groupId ? [tableTopic(groupId), ...mine] : mine;
  return groupId && authorOf(ctx) !== null ? { board: groupId, topics } : { topics };
}
