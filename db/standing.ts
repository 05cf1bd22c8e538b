import { and, eq } from 'drizzle-orm';
import type { Actor } from '../app/domain/actor';
import type { Standing } from '../app/domain/roles';
import type { Db } from './client.server';
import { groups, memberships, participants } from './schema';

/** How the actor stands towards a municipality (or, with null, towards the installation). */
export async function standingIn(db: Db, actor: Actor, municipalityId: string | null): Promise<Standing> {
  switch (actor.kind) {
    case 'operator':
      return 'operator';
    case 'nobody':
      return 'nobody';
    case 'participant':
      return 'participant';
    case 'screen':
      return 'screen';
    case 'staff':
      if (municipalityId === null) return 'stranger';
      return (await roleIn(db, actor.personId, municipalityId)) ?? 'stranger';
  }
}

async function roleIn(db: Db, personId: string, municipalityId: string) {
  const [row] = await db
    .select({ role: memberships.role })
    .from(memberships)
    .where(and(eq(memberships.personId, personId), eq(memberships.municipalityId, municipalityId)));
  return row?.role;
}

/**
 * How the actor stands towards a project. A participant or screen of another project is nobody here,
 * and a participant who leads a table is its table facilitator.
 */
export async function standingInProject(
  db: Db,
  actor: Actor,
  project: { id: string; municipalityId: string },
): Promise<Standing> {
  if (actor.kind === 'participant') {
    if (actor.projectId !== project.id) return 'stranger';
    const [me] = await db.select().from(participants).where(eq(participants.id, actor.participantId));
    if (!me || me.removedAt) return 'nobody';
    const [leads] = await db
      .select({ id: groups.id })
      .from(groups)
      .where(and(eq(groups.projectId, project.id), eq(groups.facilitatorId, actor.participantId)));
    return leads ? 'tableFacilitator' : 'participant';
  }
  if (actor.kind === 'screen') return actor.projectId === project.id ? 'screen' : 'nobody';
  return standingIn(db, actor, project.municipalityId);
}
