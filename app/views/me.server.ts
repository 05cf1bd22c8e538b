import { and, asc, eq, isNull } from 'drizzle-orm';
import { found } from '~/domain/problem';
import type { Db } from '~db/client.server';
import { ballots, clusterVotes, groups, participants, seats } from '~db/schema';
import type { ProjectRow } from './allow.server';
import { markOf } from './mark.server';
import { latestRound, workshopsOf, type WorkshopRow } from './rows.server';
import type { MeView } from '~/views/shapes';

/** How the voter of a round is named on the ballots: keyed by the round (commands/pseudonym). */
type Pseudonym = (roundKey: string, participantId: string) => string;

/** What is mine alone. @throws Problem `not-found` when the person was removed */
export async function meView(
  db: Db,
  project: ProjectRow,
  participantId: string,
  pseudonym: Pseudonym,
): Promise<MeView> {
  const me = await myself(db, project, participantId);
  const { running } = await workshopsOf(db, project);
  const seat = await mySeat(db, running, participantId);
  const [leads] = await db
    .select({ id: groups.id })
    .from(groups)
    .where(eq(groups.facilitatorId, participantId));
  const { id, name, organisation, sector, language, personalCode } = me;
  return {
    ...{ id, name, organisation, sector, language, personalCode },
    mark: markOf(me),
    tableId: seat?.groupId ?? leads?.id ?? null,
    leadsTableId: leads?.id ?? null,
    tapped: await tappedBy(db, participantId),
    people: leads ? await peopleAt(db, running, leads.id) : [],
    ...(await myVotes(db, running.id, participantId, pseudonym)),
  };
}

async function myself(db: Db, project: ProjectRow, participantId: string) {
  const mine = and(
    eq(participants.id, participantId),
    eq(participants.projectId, project.id),
    isNull(participants.removedAt),
  );
  return found((await db.select().from(participants).where(mine))[0]);
}

async function mySeat(db: Db, { id, round }: WorkshopRow, participantId: string) {
  const [seat] = await db
    .select()
    .from(seats)
    .where(and(eq(seats.workshopId, id), eq(seats.round, round), eq(seats.participantId, participantId)));
  return seat;
}

async function tappedBy(db: Db, participantId: string): Promise<string[]> {
  const rows = await db
    .select({ clusterId: clusterVotes.clusterId })
    .from(clusterVotes)
    .where(eq(clusterVotes.participantId, participantId));
  return rows.map((row) => row.clusterId);
}

/** Those with a seat at a table in the running round. */
const peopleAt = (db: Db, { id, round }: WorkshopRow, groupId: string) =>
  db
    .select({ id: participants.id, name: participants.name })
    .from(seats)
    .innerJoin(participants, eq(participants.id, seats.participantId))
    .where(
      and(
        eq(seats.workshopId, id),
        eq(seats.round, round),
        eq(seats.groupId, groupId),
        isNull(participants.removedAt),
      ),
    )
    .orderBy(asc(participants.position));

async function myVotes(db: Db, workshopId: string, participantId: string, pseudonym: Pseudonym) {
  const round = await latestRound(db, workshopId);
  if (!round?.key) return { voteRoundId: null, votes: [] };
  const rows = await db
    .select()
    .from(ballots)
    .where(and(eq(ballots.voteRoundId, round.id), eq(ballots.voter, pseudonym(round.key, participantId))))
    .orderBy(asc(ballots.slot));
  return { voteRoundId: round.id, votes: rows.map(({ slot, proposalId }) => ({ slot, proposalId })) };
}
