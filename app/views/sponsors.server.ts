import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import type { Actor } from '~/domain/actor';
import { standingOf } from '~/domain/pilots';
import type { Db } from '~db/client.server';
import { follows, municipalities, pilotRounds, sponsors, statusReports, statusRequests } from '~db/schema';
import { openRequests } from '~db/sponsors';
import { standingIn } from '~db/standing';
import type { ProjectRow } from './allow.server';
import { dayOf, pilotRows } from './pilots.server';
import type { SponsorLine, SponsorsView, StatusLine, StatusPilot, StatusRequest } from './shapes';

/** What a project tells its sponsors, and who they are. @param today ISO date in Norway */
export async function sponsorsView(
  db: Db,
  project: ProjectRow,
  actor: Actor,
  today: string,
): Promise<SponsorsView> {
  const [standing, all, following] = await Promise.all([
    standingIn(db, actor, project.municipalityId),
    db
      .select({ sponsor: sponsors, municipality: municipalities.name })
      .from(sponsors)
      .innerJoin(municipalities, eq(municipalities.id, sponsors.municipalityId))
      .orderBy(asc(sponsors.name), asc(sponsors.id)),
    db.select().from(follows).where(eq(follows.projectId, project.id)),
  ]);
  // Guests of a partner municipality lead this project, and no other of its sponsors' pilots.
  const leads = standing === 'owner' || standing === 'facilitator';
  const isHere = ({ sponsor: { id, municipalityId } }: Listed) =>
    municipalityId === project.municipalityId || following.some((one) => one.sponsorId === id);
  const isOurs = ({ sponsor }: Listed) => leads && sponsor.municipalityId === project.municipalityId;
  // Those that were removed are only there for who can bring them back.
  const shown = all.filter((one) => isOurs(one) || !one.sponsor.removedAt);
  return {
    pilots: await statusPilots(db, project.id, today, all, following),
    sponsors: shown.filter(isHere).map((one) => lineOf(one, following, isOurs(one))),
    others: shown
      .filter((one) => !isHere(one))
      .map(({ sponsor: { id, name }, municipality }) => ({ id, name, municipality })),
  };
}

interface Listed {
  sponsor: typeof sponsors.$inferSelect;
  municipality: string;
}
type Follow = typeof follows.$inferSelect;

function lineOf({ sponsor, municipality }: Listed, following: readonly Follow[], own: boolean): SponsorLine {
  const { id, name, contact, email, code, removedAt } = sponsor;
  const pilotIds = following.filter((one) => one.sponsorId === id).map(({ pilotId }) => pilotId);
  const ours = own ? { contact, email, code, removed: removedAt !== null } : null;
  return { id, name, municipality, pilotIds, own: ours };
}

async function statusPilots(
  db: Db,
  projectId: string,
  today: string,
  all: readonly Listed[],
  following: readonly Follow[],
): Promise<StatusPilot[]> {
  const [rows, rounds, requests] = await Promise.all([
    pilotRows(db, projectId),
    db
      .select()
      .from(pilotRounds)
      .where(eq(pilotRounds.projectId, projectId))
      .orderBy(asc(pilotRounds.number)),
    requestsOf(db, projectId, today),
  ]);
  const chosen = rows.filter(({ state }) => state === 'chosen');
  const ids = chosen.map(({ id }) => id);
  const told = await reportsOf(db, ids);
  return chosen.map(({ id, title, state }) => {
    const played = rounds.filter(({ pilotId }) => pilotId === id);
    return {
      ...{ id, title, standing: standingOf(state, played), sponsors: followersOf(id, all, following) },
      requests: requests.filter(({ pilotId }) => pilotId === id),
      reports: told.get(id) ?? [],
    };
  });
}

/** The names of those that follow a pilot. */
const followersOf = (pilotId: string, all: readonly Listed[], following: readonly Follow[]): string[] =>
  all
    .filter(({ sponsor }) => !sponsor.removedAt)
    .filter(({ sponsor }) => following.some((one) => one.pilotId === pilotId && one.sponsorId === sponsor.id))
    .map(({ sponsor }) => sponsor.name);

/**
 * What sponsors wait for in a project, the first due first.
 * @param today ISO date in Norway
 * @param sponsorId only what this one waits for
 */
export async function requestsOf(
  db: Db,
  projectId: string,
  today: string,
  sponsorId?: string,
): Promise<StatusRequest[]> {
  const rows = await openRequests(db, projectId);
  const asked = rows.filter(({ request }) => sponsorId === undefined || request.sponsorId === sponsorId);
  return asked.map(({ request: { id, pilotId, text, due, askedAt }, sponsor, pilot }) => ({
    ...{ id, pilotId, pilot, sponsor, text, due, asked: dayOf(askedAt), overdue: due < today },
  }));
}

/**
 * What was told of these pilots, by pilot, the last first.
 * @param sponsorId the questions that are shown are this sponsor's alone; all where nobody is named
 */
export async function reportsOf(
  db: Db,
  pilotIds: readonly string[],
  sponsorId?: string,
): Promise<Map<string, StatusLine[]>> {
  const rows = await db
    .select({ report: statusReports, request: statusRequests, sponsor: sponsors.name })
    .from(statusReports)
    .leftJoin(
      statusRequests,
      and(
        eq(statusRequests.id, statusReports.requestId),
        sponsorId === undefined ? undefined : eq(statusRequests.sponsorId, sponsorId),
      ),
    )
    .leftJoin(sponsors, eq(sponsors.id, statusRequests.sponsorId))
    .where(inArray(statusReports.pilotId, [...pilotIds]))
    .orderBy(desc(statusReports.at), desc(statusReports.id));
  const told = new Map<string, StatusLine[]>();
  for (const { report, request, sponsor } of rows) {
    const { id, state, text, at, pilotId } = report;
    const answers = request && {
      ...{ sponsor: sponsor ?? '', text: request.text, asked: dayOf(request.askedAt) },
    };
    told.set(pilotId, [...(told.get(pilotId) ?? []), { id, state, text, day: dayOf(at), answers }]);
  }
  return told;
}
