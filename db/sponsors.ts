import { and, asc, eq, isNull } from 'drizzle-orm';
import { found, Problem } from '../app/domain/problem';
import type { Db } from './client.server';
import { follows, municipalities, pilots, projects, sponsors, statusReports, statusRequests } from './schema';

type SponsorRow = typeof sponsors.$inferSelect;
/** What was put aside, or is not chosen after all, nobody follows. */
const isShown = and(eq(pilots.state, 'chosen'), isNull(pilots.removedAt));

/** The sponsor whose link this is. @param code as normaliseCode makes it @throws Problem `unknown-code` */
export async function sponsorByCode(db: Db, code: string): Promise<SponsorRow> {
  const [row] = await db
    .select()
    .from(sponsors)
    .where(and(eq(sponsors.code, code), isNull(sponsors.removedAt)));
  if (!row) throw new Problem('unknown-code');
  return row;
}

/** The pilots that a sponsor follows, in their projects and municipalities; of a pilot, only what is told outside. */
export const followedPilots = (db: Db, sponsorId: string) =>
  db
    .select({
      ...{ id: pilots.id, title: pilots.title, aim: pilots.aim, state: pilots.state },
      ...{ start: pilots.start, due: pilots.due, projectId: projects.id, project: projects.title },
      ...{ archivedAt: projects.archivedAt },
      ...{ municipalityId: municipalities.id, municipality: municipalities.name },
    })
    .from(follows)
    .innerJoin(pilots, eq(pilots.id, follows.pilotId))
    .innerJoin(projects, eq(projects.id, follows.projectId))
    .innerJoin(municipalities, eq(municipalities.id, projects.municipalityId))
    .where(and(eq(follows.sponsorId, sponsorId), isShown))
    .orderBy(
      asc(municipalities.name),
      asc(municipalities.id),
      asc(projects.createdAt),
      asc(projects.id),
      asc(pilots.position),
      asc(pilots.id),
    );

/**
 * The project of a pilot that the sponsor with this code follows.
 * @throws Problem `unknown-code`; `not-found` for any other pilot, so that a link tells nothing of those
 */
export async function followedProject(db: Db, code: string, pilotId: string): Promise<string> {
  const { id } = await sponsorByCode(db, code);
  return found((await followedPilots(db, id)).find((pilot) => pilot.id === pilotId)).projectId;
}

/** What sponsors of a project's pilots have asked and nobody has answered, while they follow the pilot; first due first. */
export const openRequests = (db: Db, projectId: string) =>
  db
    .select({ request: statusRequests, sponsor: sponsors.name, pilot: pilots.title })
    .from(statusRequests)
    .innerJoin(sponsors, eq(sponsors.id, statusRequests.sponsorId))
    .innerJoin(pilots, eq(pilots.id, statusRequests.pilotId))
    .innerJoin(
      follows,
      and(eq(follows.sponsorId, statusRequests.sponsorId), eq(follows.pilotId, statusRequests.pilotId)),
    )
    .leftJoin(statusReports, eq(statusReports.requestId, statusRequests.id))
    .where(
      and(
        eq(statusRequests.projectId, projectId),
        isNull(statusReports.id),
        isNull(sponsors.removedAt),
        isShown,
      ),
    )
    .orderBy(asc(statusRequests.due), asc(statusRequests.askedAt), asc(statusRequests.id));
