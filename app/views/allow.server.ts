import { eq } from 'drizzle-orm';
import type { Actor } from '~/domain/actor';
import { found, Problem } from '~/domain/problem';
import { can, type Act, type Standing } from '~/domain/roles';
import type { Db } from '~db/client.server';
import { given, prepared } from '~db/prepared';
import { standingIn, standingInProject } from '~db/standing';
import { projects } from '~db/schema';

export type ProjectRow = typeof projects.$inferSelect;

/** Can it be an id at all? PostgreSQL cannot even look for a NUL, and an address may hold anything. */
export const isId = (text: string): boolean => text.length <= 64 && !text.includes('\0');

/**
 * May this actor see this view of this project? Returns the project and the standing.
 * @throws Problem `not-found` (also for what belongs to others), `not-signed-in`, `not-allowed`
 */
export async function allowView(
  db: Db,
  actor: Actor,
  projectId: string,
  act: Act,
): Promise<{ project: ProjectRow; standing: Standing }> {
  const row = isId(projectId) ? await projectRow(db, projectId) : undefined;
  if (!row && actor.kind === 'nobody') throw new Problem('not-signed-in');
  const project = found(row);
  const standing = await standingInProject(db, actor, project);
  refuseView(standing, act);
  return { project, standing };
}

/** The project as it is now, with its revision; undefined when there is none. */
export const projectRow = async (db: Db, id: string): Promise<ProjectRow | undefined> =>
  (await projectsById(db, { id }))[0];
const projectsById = prepared<{ id: string }, ProjectRow[]>((db) =>
  db
    .select()
    .from(projects)
    .where(eq(projects.id, given('id'))),
);

/** The same for a view of a municipality. */
export async function allowMunicipality(
  db: Db,
  actor: Actor,
  municipalityId: string,
  act: Act,
): Promise<Standing> {
  const standing = await standingIn(db, actor, isId(municipalityId) ? municipalityId : null);
  refuseView(standing, act);
  return standing;
}

function refuseView(standing: Standing, act: Act): void {
  if (can(standing, act, null) === 'yes') return;
  if (standing === 'stranger') throw new Problem('not-found');
  throw new Problem(standing === 'nobody' ? 'not-signed-in' : 'not-allowed');
}
