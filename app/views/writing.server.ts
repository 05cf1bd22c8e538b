import { and, eq, inArray, or } from 'drizzle-orm';
import type { Actor } from '~/domain/actor';
import { can } from '~/domain/roles';
import { writingTopic, type WritingKind, type WritingTopic } from '~/domain/topics';
import type { Db } from '~db/client.server';
import { isResponsible } from '~db/homework';
import { groups, homework, seats, solutions, workshops, writings } from '~db/schema';
import { standingInProject } from '~db/standing';
import { isId, type ProjectRow } from './allow.server';
import { reportOf } from './homework-rows.server';
import type { WritingView } from '~/views/shapes';

const columnOf = (kind: WritingKind) => (kind === 'homework' ? writings.homeworkId : writings.solutionId);

/** All fields that have been written in. */
export async function writingView(db: Db, kind: WritingKind, id: string): Promise<WritingView> {
  const rows = await db
    .select()
    .from(writings)
    .where(eq(columnOf(kind), id));
  const fields = rows.map(({ field, text, state, version }) => [
    field,
    { text, state: Buffer.from(state).toString('base64'), version },
  ]);
  return {
    ...{ kind, id, fields: Object.fromEntries(fields) as WritingView['fields'] },
    ...(kind === 'homework' ? { report: await reportOf(db, id) } : {}),
  };
}

/** The card that an address names, with its texts; null when this actor may not follow it, or there is none. */
export async function openedCard(db: Db, project: ProjectRow, actor: Actor, id: string | null) {
  if (id === null || !isId(id) || !(await maySeeWriting(db, project, actor, { kind: 'card', id })))
    return null;
  const topic: WritingTopic = writingTopic('card', id);
  return { id, writings: { [topic]: await writingView(db, 'card', id) } };
}

/** The plain texts of several: by what they belong to, then by field. */
export async function textsOf(
  db: Db,
  kind: WritingKind,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Readonly<Record<string, string>>>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ holder: columnOf(kind), field: writings.field, text: writings.text })
    .from(writings)
    .where(inArray(columnOf(kind), [...ids]));
  const texts = new Map<string, Record<string, string>>(ids.map((id) => [id, {}]));
  for (const { holder, field, text } of rows) {
    const fields = texts.get(holder ?? '');
    if (fields) fields[field] = text;
  }
  return texts;
}

/** May this actor follow it? Staff may, a screen the cards; of the participants those who write on it. */
export async function maySeeWriting(
  db: Db,
  project: ProjectRow,
  actor: Actor,
  { kind, id }: { kind: WritingKind; id: string },
): Promise<boolean> {
  const [row] =
    kind === 'homework'
      ? await db
          .select({ projectId: homework.projectId, groupId: homework.id })
          .from(homework)
          .where(eq(homework.id, id))
      : await db
          .select({ projectId: solutions.projectId, groupId: solutions.groupId })
          .from(solutions)
          .where(eq(solutions.id, id));
  if (row?.projectId !== project.id) return false;
  const standing = await standingInProject(db, actor, project);
  if (actor.kind !== 'participant') return can(standing, 'view.screen', null) === 'yes';
  return kind === 'homework'
    ? isResponsible(db, id, actor.participantId)
    : sitsAt(db, project, row.groupId, actor.participantId);
}

async function sitsAt(db: Db, project: ProjectRow, groupId: string, participantId: string): Promise<boolean> {
  const [row] = await db
    .select({ id: groups.id })
    .from(groups)
    .innerJoin(
      workshops,
      and(eq(workshops.projectId, groups.projectId), eq(workshops.number, project.runningWorkshop)),
    )
    .leftJoin(
      seats,
      and(
        eq(seats.groupId, groups.id),
        eq(seats.workshopId, workshops.id),
        eq(seats.round, workshops.round),
        eq(seats.participantId, participantId),
      ),
    )
    .where(
      and(
        eq(groups.id, groupId),
        or(eq(seats.participantId, participantId), eq(groups.facilitatorId, participantId)),
      ),
    );
  return row !== undefined;
}
