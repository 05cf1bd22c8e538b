import { and, eq, inArray } from 'drizzle-orm';
import type { Actor } from '../app/domain/actor';
import type { Standing } from '../app/domain/roles';
import type { Db } from './client.server';
import { given, prepared } from './prepared';
import { groups, memberships, participants, projectMembers, projects } from './schema';

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
 * and a participant who leads a table is its table facilitator. Staff of a partner municipality stand as they were
 * let in, in this project only; what someone is in the project's own municipality wins.
 */
export async function standingInProject(
  db: Db,
  actor: Actor,
  project: { id: string; municipalityId: string },
): Promise<Standing> {
  if (actor.kind === 'participant') {
    if (actor.projectId !== project.id) return 'stranger';
    const [me] = await guest(db, { id: actor.participantId });
    if (!me || me.removedAt) return 'nobody';
    const [leads] = await ledBy(db, { projectId: project.id, id: actor.participantId });
    return leads ? 'tableFacilitator' : 'participant';
  }
  if (actor.kind === 'screen') return actor.projectId === project.id ? 'screen' : 'nobody';
  const standing = await standingIn(db, actor, project.municipalityId);
  if (actor.kind !== 'staff' || standing !== 'stranger') return standing;
  return (await memberRole(db, actor.personId, project.id)) ?? standing;
}

const guest = prepared((db) =>
  db
    .select({ removedAt: participants.removedAt })
    .from(participants)
    .where(eq(participants.id, given('id'))),
);
const ledBy = prepared((db) =>
  db
    .select({ id: groups.id })
    .from(groups)
    .where(and(eq(groups.projectId, given('projectId')), eq(groups.facilitatorId, given('id')))),
);

async function memberRole(db: Db, personId: string, projectId: string) {
  const [row] = await db
    .select({ role: projectMembers.role })
    .from(projectMembers)
    .where(and(eq(projectMembers.personId, personId), eq(projectMembers.projectId, projectId)));
  return row?.role;
}

/** Every municipality whose doors these people's passwords open, wholly as its staff or to one of its projects. */
export async function placesOf(
  db: Db,
  personIds: readonly string[],
): Promise<{ personId: string; municipalityId: string }[]> {
  if (personIds.length === 0) return [];
  const whole = await db
    .select({ personId: memberships.personId, municipalityId: memberships.municipalityId })
    .from(memberships)
    .where(inArray(memberships.personId, [...personIds]));
  const oneProject = await db
    .select({ personId: projectMembers.personId, municipalityId: projects.municipalityId })
    .from(projectMembers)
    .innerJoin(projects, eq(projects.id, projectMembers.projectId))
    .where(inArray(projectMembers.personId, [...personIds]));
  return [...whole, ...oneProject];
}

/** A password opens every place of a person, so the owner of one may not reset it for the others. */
export async function ownsAllPlacesOf(db: Db, ownerId: string, personId: string): Promise<boolean> {
  const mine = await db
    .select()
    .from(memberships)
    .where(and(eq(memberships.personId, ownerId), eq(memberships.role, 'owner')));
  const owned = new Set(mine.map((row) => row.municipalityId));
  return (await placesOf(db, [personId])).every((place) => owned.has(place.municipalityId));
}
