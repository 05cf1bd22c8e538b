import { asc, eq } from 'drizzle-orm';
import { lastPosition } from '~/domain/board';
import { LIMITS } from '~/domain/limits';
import { found, Problem } from '~/domain/problem';
import { newNames } from '~/domain/stakeholders';
import { consequences, representatives, stakeholders } from '~db/schema';
import type { Handlers, ProjectContext } from './context.server';
import { addPerson } from './recruitment.server';
import { change, insert, mine, remove } from './trail.server';

type Row = typeof stakeholders.$inferSelect;
const UNKNOWN = {
  tier: '',
  role: '',
  need: '',
  positive: '',
  negative: '',
  overall: '',
  affected: '',
} as const;

export const stakeholderHandlers: Handlers<
  | 'stakeholder.add'
  | 'stakeholder.save'
  | 'stakeholder.judge'
  | 'stakeholder.move'
  | 'stakeholder.remove'
  | 'stakeholder.invite'
  | 'consequence.save'
  | 'consequence.done'
  | 'consequence.remove'
> = {
  /** Names that are there already are passed over. */
  async 'stakeholder.add'(ctx, { names, sector }) {
    const there = (await inOrder(ctx)).map((row) => row.name);
    await add(
      ctx,
      newNames(names, there).map((name) => ({ name, sector })),
    );
    return {};
  },

  async 'stakeholder.save'(ctx, { projectId, stakeholderId, ...about }) {
    if (!stakeholderId) {
      const { name, sector } = about;
      const whole = { ...about, name: needed('name', name), sector: needed('sector', sector) };
      const [made = ''] = await add(ctx, [whole]);
      return { answer: { stakeholderId: made } };
    }
    await mine(ctx, stakeholders, stakeholderId);
    await change(ctx, stakeholders, stakeholderId, about);
    return { answer: { stakeholderId } };
  },

  async 'stakeholder.judge'(ctx, { projectId, stakeholderId, ...judgement }) {
    await mine(ctx, stakeholders, stakeholderId);
    await change(ctx, stakeholders, stakeholderId, judgement);
    return {};
  },

  async 'stakeholder.move'(ctx, { stakeholderId, direction }) {
    const rows = await inOrder(ctx);
    const at = rows.findIndex((row) => row.id === stakeholderId);
    const one = found(rows[at]);
    const other = rows[at + (direction === 'up' ? -1 : 1)];
    if (!other) return {};
    await change(ctx, stakeholders, one.id, { position: other.position });
    await change(ctx, stakeholders, other.id, { position: one.position });
    return {};
  },

  async 'stakeholder.remove'(ctx, { stakeholderId }) {
    await mine(ctx, stakeholders, stakeholderId);
    await remove(ctx, stakeholders, stakeholderId);
    return {};
  },

  async 'stakeholder.invite'(ctx, { stakeholderId, names }) {
    const { name: organisation, sector } = await mine(ctx, stakeholders, stakeholderId);
    const { id: projectId, language } = ctx.project;
    for (const name of names.length > 0 ? names : [organisation]) {
      const about = { name, organisation, sector, language, email: '', reply: 'planned' as const };
      const participantId = await addPerson(ctx, about, true);
      const id = ctx.house.newId();
      await insert(ctx, representatives, { id, projectId, stakeholderId, participantId });
    }
    return { topics: ['console'] };
  },

  async 'consequence.save'(ctx, { projectId, consequenceId, ...about }) {
    await mine(ctx, stakeholders, about.stakeholderId);
    if (!consequenceId) return { answer: { consequenceId: await note(ctx, about) } };
    await mine(ctx, consequences, consequenceId);
    // What is no longer to be done is not done either.
    await change(ctx, consequences, consequenceId, about.todo ? about : { ...about, doneAt: null });
    return { answer: { consequenceId } };
  },

  async 'consequence.done'(ctx, { consequenceId, done }) {
    await mine(ctx, consequences, consequenceId);
    await change(ctx, consequences, consequenceId, { doneAt: done ? ctx.now : null });
    return {};
  },

  async 'consequence.remove'(ctx, { consequenceId }) {
    await mine(ctx, consequences, consequenceId);
    await remove(ctx, consequences, consequenceId);
    return {};
  },
};

const inOrder = (ctx: ProjectContext): Promise<Row[]> =>
  ctx.tx
    .select()
    .from(stakeholders)
    .where(eq(stakeholders.projectId, ctx.project.id))
    .orderBy(asc(stakeholders.position), asc(stakeholders.id));

type About = Pick<Row, 'name' | 'sector'> & Partial<Pick<Row, keyof typeof UNKNOWN>>;
/** Returns their ids. @throws Problem `too-many-stakeholders` */
async function add(ctx: ProjectContext, them: readonly About[]): Promise<string[]> {
  const rows = await inOrder(ctx);
  if (rows.length + them.length > LIMITS.stakeholders) throw new Problem('too-many-stakeholders');
  const ids = them.map(() => ctx.house.newId());
  for (const [i, about] of them.entries()) {
    const row = { id: ids[i] ?? '', projectId: ctx.project.id, position: lastPosition(rows) + i };
    await insert(ctx, stakeholders, { ...UNKNOWN, ...about, ...row });
  }
  return ids;
}

type Note = Pick<typeof consequences.$inferSelect, 'stakeholderId' | 'text' | 'todo' | 'who' | 'due'>;
async function note(ctx: ProjectContext, about: Note): Promise<string> {
  const rows = await ctx.tx
    .select({ position: consequences.position })
    .from(consequences)
    .where(eq(consequences.projectId, ctx.project.id));
  const id = ctx.house.newId();
  const row = { id, projectId: ctx.project.id, position: lastPosition(rows), doneAt: null };
  await insert(ctx, consequences, { ...about, ...row });
  return id;
}

function needed<T>(path: string, value: T | undefined): T {
  if (value === undefined) throw new Problem('invalid-input', [{ path, issue: 'required' }]);
  return value;
}
