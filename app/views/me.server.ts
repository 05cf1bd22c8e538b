import { and, asc, eq, isNull } from 'drizzle-orm';
import { barredFor } from '~/domain/contests';
import { compareSteps } from '~/domain/lists';
import { found } from '~/domain/problem';
import type { Db } from '~db/client.server';
import { given, prepared } from '~db/prepared';
import { abstentionsBy, paperOf, roundsOf, votesBy } from '~db/rounds';
import { attendance, clusterVotes, groups, participants, seats } from '~db/schema';
import { ownTables } from '~db/seating';
import type { ProjectRow } from './allow.server';
import { countHomework } from './homework.server';
import { markOf } from './mark.server';
import { countActions } from './plan.server';
import { workshopsOf, type WorkshopRow } from './rows.server';
import { briefView } from './seating-desk.server';
import { cameTo, isNotGone, mySeating } from './seating.server';
import type { MeView } from '~/views/shapes';

/** How a voter is named on the ballots of a round, and her check code: keyed by the round (commands/pseudonym). */
type VoterOf = (
  roundKey: string,
  person: { id: string; position: number },
) => { pseudonym: string; checkCode: string };

/** What is mine alone. @throws Problem `not-found` when the person was removed */
export async function meView(
  db: Db,
  project: ProjectRow,
  participantId: string,
  voterOf: VoterOf,
): Promise<MeView> {
  const me = await myself(db, project, participantId);
  const { running } = await workshopsOf(db, project);
  const { tableId, seat } = await mySeating(db, running, participantId);
  const [leads] = await ledBy(db, { participantId });
  const { id, name, organisation, sector, language, personalCode } = me;
  return {
    ...{ id, name, organisation, sector, language, personalCode },
    mark: markOf(me),
    tableId: tableId ?? leads?.id ?? null,
    leadsTableId: leads?.id ?? null,
    seat,
    brief: leads && isBriefed(running) ? await briefView(db, leads.id) : null,
    tapped: await tappedBy(db, participantId),
    actions: await countActions(db, project.id, participantId),
    homework: await countHomework(db, project.id, participantId),
    people: await peopleFor(db, running, leads?.id ?? null, tableId),
    ...(await myVotes(db, running, me, voterOf)),
  };
}

async function myself(db: Db, project: ProjectRow, participantId: string) {
  return found((await personIn(db, { participantId, projectId: project.id }))[0]);
}
const personIn = prepared((db) =>
  db
    .select()
    .from(participants)
    .where(
      and(
        eq(participants.id, given('participantId')),
        eq(participants.projectId, given('projectId')),
        isNull(participants.removedAt),
      ),
    ),
);
const ledBy = prepared((db) =>
  db
    .select({ id: groups.id })
    .from(groups)
    .where(eq(groups.facilitatorId, given('participantId'))),
);

/** A new group is on its way to the table. */
const isBriefed = ({ step, round }: WorkshopRow) => round > 1 && compareSteps(step, 'groups') === 0;

async function tappedBy(db: Db, participantId: string): Promise<string[]> {
  const rows = await taps(db, { participantId });
  return rows.map((row) => row.clusterId);
}
const taps = prepared((db) =>
  db
    .select({ clusterId: clusterVotes.clusterId })
    .from(clusterVotes)
    .where(eq(clusterVotes.participantId, given('participantId'))),
);

/** Of the table that I lead; in later workshops, where everyone plans who does what, of my own. */
function peopleFor(db: Db, running: WorkshopRow, leadsId: string | null, tableId: string | null) {
  const groupId = leadsId ?? (running.number > 1 ? tableId : null);
  return groupId ? peopleAt(db, running, groupId) : [];
}

/** Those with a seat at a table in the running round, who have not left. */
const peopleAt = (db: Db, { id, round }: WorkshopRow, groupId: string) =>
  db
    .select({ id: participants.id, name: participants.name })
    .from(seats)
    .innerJoin(participants, eq(participants.id, seats.participantId))
    .leftJoin(attendance, cameTo(id))
    .where(and(eq(seats.workshopId, id), eq(seats.round, round), eq(seats.groupId, groupId), isNotGone))
    .orderBy(asc(participants.position));

type Mine = Pick<MeView, 'voteRoundId' | 'votes' | 'checkCode' | 'abstains' | 'barred'>;
const NOTHING: Mine = { voteRoundId: null, votes: [], checkCode: null, abstains: false, barred: [] };

/** My votes while a round is open, and only then: afterwards nobody knows any more which are mine. */
async function myVotes(
  db: Db,
  running: WorkshopRow,
  me: { id: string; position: number },
  voterOf: VoterOf,
): Promise<Mine> {
  const round = (await roundsOf(db, running.id)).at(-1);
  if (!round?.key) return NOTHING;
  const { pseudonym, checkCode } = voterOf(round.key, me);
  const mine = { voteRoundId: round.id, voter: pseudonym };
  const [rows, abstained] = await Promise.all([votesBy(db, mine), abstentionsBy(db, mine)]);
  return {
    voteRoundId: round.id,
    votes: rows.map(({ slot, proposalId }) => ({ slot, proposalId })),
    checkCode,
    abstains: abstained.length > 0,
    barred: round.ownTable ? [] : await barred(db, running, round.id, me.id),
  };
}

async function barred(db: Db, running: WorkshopRow, voteRoundId: string, participantId: string) {
  const paper = (await paperOf(db, voteRoundId)).map(({ proposal }) => proposal);
  const { satAt, now } = await ownTables(db, running, participantId);
  return barredFor(paper, satAt, now);
}
