import { asc, eq, inArray } from 'drizzle-orm';
import { normaliseCode } from '~/domain/codes';
import { osloDate } from '~/domain/oslo';
import { standingOf } from '~/domain/pilots';
import { Problem } from '~/domain/problem';
import type { Db } from '~db/client.server';
import { figures, indicators, pilotRounds } from '~db/schema';
import { followedPilots, sponsorByCode } from '~db/sponsors';
import { isId } from './allow.server';
import { dayOf } from './pilots.server';
import type { FollowedPilot, FollowedRound, PilotIndicator, SponsorPageView } from './shapes';
import { reportsOf, requestsOf } from './sponsors.server';

type Followed = Awaited<ReturnType<typeof followedPilots>>[number];

/** The pilots that a sponsor follows, by municipality, by the code of its link. @throws Problem `unknown-code` */
export async function sponsorPageView(db: Db, typed: string, now: number): Promise<SponsorPageView> {
  const code = normaliseCode(typed);
  if (!isId(code)) throw new Problem('unknown-code');
  const { id, name } = await sponsorByCode(db, code);
  const today = osloDate(now);
  const rows = await followedPilots(db, id);
  const pilots = await wholePilots(db, rows, id, today);
  const places = [...new Map(rows.map((row) => [row.municipalityId, row.municipality]))];
  return {
    ...{ code, name, today },
    municipalities: places.map(([municipalityId, municipality]) => ({
      ...{ id: municipalityId, name: municipality },
      pilots: pilots.filter((_, i) => rows[i]?.municipalityId === municipalityId),
    })),
  };
}

/** In the order of the rows. */
async function wholePilots(
  db: Db,
  rows: readonly Followed[],
  sponsorId: string,
  today: string,
): Promise<FollowedPilot[]> {
  const ids = rows.map((row) => row.id);
  const projectIds = [...new Set(rows.map((row) => row.projectId))];
  const [rounds, measured, told, requests] = await Promise.all([
    roundsOf(db, ids),
    indicatorsOf(db, ids),
    reportsOf(db, ids, sponsorId),
    Promise.all(projectIds.map((projectId) => requestsOf(db, projectId, today, sponsorId))),
  ]);
  return rows.map(({ id, title, project, aim, start, due, state, archivedAt }) => {
    const played = rounds.filter(({ pilotId }) => pilotId === id).map(({ round }) => round);
    return {
      ...{ id, title, project, aim, start, due },
      ...{ standing: standingOf(state, played), ended: archivedAt !== null, rounds: played },
      indicators: measured.filter(({ pilotId }) => pilotId === id).map(({ indicator }) => indicator),
      reports: told.get(id) ?? [],
      requests: requests.flat().filter(({ pilotId }) => pilotId === id),
    };
  });
}

async function indicatorsOf(
  db: Db,
  pilotIds: readonly string[],
): Promise<{ pilotId: string; indicator: PilotIndicator }[]> {
  const rows = await db
    .select()
    .from(indicators)
    .where(inArray(indicators.pilotId, [...pilotIds]))
    .orderBy(asc(indicators.position), asc(indicators.id));
  return rows.map(({ id, pilotId, title, unit, start, target }) => ({
    pilotId,
    indicator: { id, title, unit, start, target },
  }));
}

async function roundsOf(
  db: Db,
  pilotIds: readonly string[],
): Promise<{ pilotId: string; round: FollowedRound }[]> {
  const ofPilots = inArray(pilotRounds.pilotId, [...pilotIds]);
  const [rows, numbers] = await Promise.all([
    db.select().from(pilotRounds).where(ofPilots).orderBy(asc(pilotRounds.number)),
    db
      .select({ roundId: figures.roundId, indicatorId: figures.indicatorId, value: figures.value })
      .from(figures)
      .innerJoin(pilotRounds, eq(pilotRounds.id, figures.roundId))
      .where(ofPilots),
  ]);
  return rows.map(({ id, pilotId, number, start, end, decision, decidedAt }) => ({
    pilotId,
    round: {
      ...{ id, number, start, end, decision, decided: dayOf(decidedAt) },
      figures: Object.fromEntries(
        numbers
          .filter(({ roundId }) => roundId === id)
          .map(({ indicatorId, value }) => [indicatorId, { value }]),
      ),
    },
  }));
}
