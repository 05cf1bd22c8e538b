import { and, asc, eq, isNull } from 'drizzle-orm';
import { compareSteps } from '~/domain/lists';
import { found } from '~/domain/problem';
import type { Db } from '~db/client.server';
import { ballots, groups, participants } from '~db/schema';
import type { ProjectRow } from './allow.server';
import { markOf } from './mark.server';
import { latestRound, workshopsOf, type WorkshopRow } from './rows.server';
import { briefView } from './seating-desk.server';
import { mySeating } from './seating.server';
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
  const { tableId, seat } = await mySeating(db, running, participantId);
  const [leads] = await db
    .select({ id: groups.id })
    .from(groups)
    .where(eq(groups.facilitatorId, participantId));
  const { id, name, organisation, sector, language, personalCode } = me;
  return {
    ...{ id, name, organisation, sector, language, personalCode },
    mark: markOf(me),
    tableId: tableId ?? leads?.id ?? null,
    leadsTableId: leads?.id ?? null,
    seat,
    brief: leads && isBriefed(running) ? await briefView(db, leads.id) : null,
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

/** A new group is on its way to the table. */
const isBriefed = ({ step, round }: WorkshopRow) => round > 1 && compareSteps(step, 'groups') === 0;

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
