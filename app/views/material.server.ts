import { eq } from 'drizzle-orm';
import type { Actor } from '~/domain/actor';
import { can } from '~/domain/roles';
import type { Db } from '~db/client.server';
import { isResponsible } from '~db/homework';
import { homework, homeworkFiles, projects } from '~db/schema';
import { standingInProject } from '~db/standing';
import { isId, type ProjectRow } from './allow.server';
import { workshopsOf } from './rows.server';

const { id, homeworkId, projectId, name, type, pages, position } = homeworkFiles;
type FileHead = Pick<
  typeof homeworkFiles.$inferSelect,
  'id' | 'homeworkId' | 'projectId' | 'name' | 'type' | 'pages' | 'position'
>;

/**
 * The file, if this actor may see it: the staff, those responsible, and while it is presented everyone in the room. Null
 * for all others, so that nobody learns what there is.
 */
export async function fileFor(db: Db, actor: Actor, fileId: string): Promise<FileHead | null> {
  if (actor.kind === 'nobody' || !isId(fileId)) return null;
  const [row] = await db
    .select({ file: { id, homeworkId, projectId, name, type, pages, position }, project: projects })
    .from(homeworkFiles)
    .innerJoin(homework, eq(homework.id, homeworkId))
    .innerJoin(projects, eq(projects.id, projectId))
    .where(eq(id, fileId));
  return row && (await maySee(db, actor, row.file, row.project)) ? row.file : null;
}

async function maySee(db: Db, actor: Actor, file: FileHead, project: ProjectRow): Promise<boolean> {
  const standing = await standingInProject(db, actor, project);
  if (can(standing, 'view.desk', null) === 'yes') return true;
  if (can(standing, 'view.room', null) !== 'yes') return false;
  if (actor.kind === 'participant' && (await isResponsible(db, file.homeworkId, actor.participantId)))
    return true;
  const { running } = await workshopsOf(db, project);
  const isPresented = running.step === 'presentations' && running.presentingId === file.homeworkId;
  return isPresented && file.position >= 0;
}

/** What it is made of; null when it is gone. */
export async function contentOf(db: Db, fileId: string): Promise<Uint8Array | null> {
  const [row] = await db.select({ content: homeworkFiles.content }).from(homeworkFiles).where(eq(id, fileId));
  return row?.content ?? null;
}
