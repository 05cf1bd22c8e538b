import { and, asc, count, eq, isNull, ne } from 'drizzle-orm';
import { untouched } from '~/domain/anchoring';
import { ANCHORS, type StaffRole } from '~/domain/lists';
import type { Db } from '~db/client.server';
import { anchors, participants, partners, people, projectMembers } from '~db/schema';
import { placesOf } from '~db/standing';
import type { ProjectRow } from './allow.server';
import type { AnchoringView, ProjectMember } from '~/views/shapes';

/** The anchoring checklist, and the partner municipalities with their people. */
export async function anchoringView(db: Db, project: ProjectRow, role: StaffRole): Promise<AnchoringView> {
  const [rows, others, invitees, members] = await Promise.all([
    db.select().from(anchors).where(eq(anchors.projectId, project.id)),
    db.select().from(partners).where(eq(partners.projectId, project.id)).orderBy(asc(partners.position)),
    inviteesByPartner(db, project.id),
    membersOf(db, project, role),
  ]);
  return {
    points: ANCHORS.map((item) => {
      const { settled, choice, name, date, note } = rows.find((row) => row.item === item) ?? untouched(item);
      return { item, settled, choice, name, date, note };
    }),
    partners: others.map(({ id, name, contact, email }) => ({
      ...{ id, name, contact, email },
      invitees: invitees.find((row) => row.partnerId === id)?.count ?? 0,
      members: members.filter((row) => row.partnerId === id).map(({ member }) => member),
    })),
  };
}

const inviteesByPartner = (db: Db, projectId: string) =>
  db
    .select({ partnerId: participants.partnerId, count: count() })
    .from(participants)
    .where(
      and(
        eq(participants.projectId, projectId),
        isNull(participants.removedAt),
        ne(participants.partnerId, ''),
      ),
    )
    .groupBy(participants.partnerId);

async function membersOf(
  db: Db,
  project: ProjectRow,
  role: StaffRole,
): Promise<{ partnerId: string; member: ProjectMember }[]> {
  const rows = await db
    .select({ member: projectMembers, person: people })
    .from(projectMembers)
    .innerJoin(people, eq(people.id, projectMembers.personId))
    .where(eq(projectMembers.projectId, project.id))
    .orderBy(asc(people.name));
  const places = await placesOf(
    db,
    rows.map(({ person }) => person.id),
  );
  return rows.map(({ member, person }) => ({
    partnerId: member.partnerId,
    member: {
      id: member.id,
      name: person.name,
      email: role === 'owner' ? person.email : '',
      role: member.role,
      active: person.passwordHash !== null,
      mayLink: places.every(
        (place) => place.personId !== person.id || place.municipalityId === project.municipalityId,
      ),
    },
  }));
}
