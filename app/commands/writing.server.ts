import { and, eq } from 'drizzle-orm';
import { LIMITS } from '~/domain/limits';
import { Problem } from '~/domain/problem';
import type { WritingKind } from '~/domain/topics';
import { withText, withUpdate, type Written } from '~/domain/writing/writing';
import { writings, writingVersions } from '~db/schema';
import { authorOf } from './board.server';
import type { ProjectContext } from './context.server';

/** What somebody has written into one field: letters as they were typed, or a form's text with what it was made of. */
export interface Words {
  field: string;
  /** A Yjs update as base64 (domain/writing). */
  update?: string | undefined;
  base: string;
  text: string;
}
type Row = typeof writings.$inferSelect;

/** Whoever goes on after a pause, or after another, leaves what was there as a version. */
const PAUSE_MS = 2 * 60_000;

/**
 * Joins what somebody wrote to what is there. Nothing is overwritten: of two who write at once both keep their words.
 * @throws Problem `invalid-input` for what is no update, `text-full` when it would be longer than a field may be
 */
export async function write(ctx: ProjectContext, kind: WritingKind, id: string, words: Words): Promise<void> {
  const holder = kind === 'homework' ? { homeworkId: id } : { solutionId: id };
  const column = kind === 'homework' ? writings.homeworkId : writings.solutionId;
  const [before] = await ctx.tx
    .select()
    .from(writings)
    .where(and(eq(column, id), eq(writings.field, words.field)));
  const { state, text } = joined(before?.state ?? null, words);
  if (text.length > LIMITS.text && text.length > (before?.text.length ?? 0)) throw new Problem('text-full');
  const now = {
    ...{ state: Buffer.from(state), text, authorId: authorOf(ctx), changedAt: ctx.now },
    version: (before?.version ?? 0) + 1,
  };
  if (before) {
    await keepVersion(ctx, before, now.authorId);
    await ctx.tx.update(writings).set(now).where(eq(writings.id, before.id));
    return;
  }
  const place = { projectId: ctx.project.id, homeworkId: null, solutionId: null, ...holder };
  await ctx.tx.insert(writings).values({ id: ctx.house.newId(), ...place, field: words.field, ...now });
}

function joined(state: Uint8Array | null, { update, base, text }: Words): Written {
  if (update === undefined) return withText(state, base, text);
  try {
    return withUpdate(state, Buffer.from(update, 'base64'));
  } catch {
    throw new Problem('invalid-input', [{ path: 'update', issue: 'wrong' }]);
  }
}

async function keepVersion(ctx: ProjectContext, before: Row, authorId: string | null): Promise<void> {
  const isSameHand = before.authorId === authorId;
  if (before.text === '' || (isSameHand && ctx.now.getTime() - before.changedAt.getTime() < PAUSE_MS)) return;
  const { id: writingId, projectId, version, text, changedAt: at } = before;
  await ctx.tx
    .insert(writingVersions)
    .values({ id: ctx.house.newId(), projectId, writingId, version, text, authorId: before.authorId, at });
}
