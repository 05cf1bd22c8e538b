import { and, eq } from 'drizzle-orm';
import { barredFor } from '~/domain/contests';
import { found, Problem } from '~/domain/problem';
import { meTopic } from '~/domain/topics';
import { freeSlot } from '~/domain/voting';
import { given, prepared } from '~db/prepared';
import { paperOf, papersOf, paperVoter, votesBy, type RoundRow } from '~db/rounds';
import { ownTables } from '~db/seating';
import { abstentions, attendance, ballots, candidates, voteRounds } from '~db/schema';
import type { Handlers, ProjectContext } from './context.server';
import { pseudonym } from './pseudonym.server';
import { freeCode } from './vote-close.server';

/** One vote as it is written down; a stackable one is told apart from its likes by its slot. */
const ballotRow = (
  ctx: ProjectContext,
  round: RoundRow,
  vote: { voter: string; slot: number; proposalId: string },
) => ({
  ...{ id: ctx.house.newId(), voteRoundId: round.id, paper: false, ...vote },
  stack: round.method === 'dots' ? vote.slot : 0,
});

export const ballotHandlers: Handlers<
  'ballot.place' | 'ballot.withdraw' | 'ballot.abstain' | 'ballot.paper' | 'ballot.discard'
> = {
  async 'ballot.place'(ctx, { voteRoundId, proposalId }) {
    const { round, voter, me } = await myRound(ctx, voteRoundId);
    const mine = await votesOf(ctx, round.id, voter);
    if (round.method !== 'dots' && mine.some((vote) => vote.proposalId === proposalId))
      throw new Problem('already-voted-for');
    const slot = freeSlot(
      mine.map((vote) => vote.slot),
      round.votesPerPerson,
    );
    if (slot === null) throw new Problem('votes-used-up');
    await isHere(ctx, me);
    await mayChoose(ctx, round, proposalId, me);
    const row = ballotRow(ctx, round, { voter, slot, proposalId });
    const [placed] = await placedBallot(ctx.tx, row);
    if (!placed) throw new Problem('votes-used-up');
    await noAbstention(ctx.tx, { voteRoundId: round.id, voter });
    return { topics: [meTopic(me), 'screen'] };
  },

  async 'ballot.withdraw'(ctx, { voteRoundId, proposalId }) {
    const { round, voter, me } = await myRound(ctx, voteRoundId);
    const mine = await votesOf(ctx, round.id, voter);
    // Of several on the same proposal the last.
    const last = mine.filter((vote) => vote.proposalId === proposalId).at(-1);
    if (last) await ctx.tx.delete(ballots).where(eq(ballots.id, last.id));
    return { topics: [meTopic(me), 'screen'] };
  },

  async 'ballot.abstain'(ctx, { voteRoundId, abstains }) {
    const { round, voter, me } = await myRound(ctx, voteRoundId);
    if (abstains) {
      await isHere(ctx, me);
      await ctx.tx.delete(ballots).where(ofVoter(ballots, round.id, voter));
      const row = { id: ctx.house.newId(), voteRoundId: round.id, voter, paper: false };
      await ctx.tx.insert(abstentions).values(row).onConflictDoNothing();
    } else await ctx.tx.delete(abstentions).where(ofVoter(abstentions, round.id, voter));
    return { topics: [meTopic(me), 'screen'] };
  },

  async 'ballot.paper'(ctx, { voteRoundId, proposalIds }) {
    const round = await openRound(ctx, voteRoundId);
    const onPaper = (await paperOf(ctx.tx, round.id)).map(({ proposal }) => proposal.id);
    if (proposalIds.some((id) => !onPaper.includes(id))) throw new Problem('not-on-the-ballot');
    const twice = round.method !== 'dots' && new Set(proposalIds).size < proposalIds.length;
    if (twice || proposalIds.length > round.votesPerPerson) throw new Problem('paper-overfull');
    const papers = await papersOf(ctx.tx, round.id);
    const code = freeCode(ctx.house, round.key, new Set(papers.map((paper) => paper.code)));
    const voter = paperVoter((papers.at(-1)?.number ?? 0) + 1, code);
    if (proposalIds.length === 0)
      await ctx.tx
        .insert(abstentions)
        .values({ id: ctx.house.newId(), voteRoundId: round.id, voter, paper: true });
    for (const [i, proposalId] of proposalIds.entries())
      await ctx.tx
        .insert(ballots)
        .values({ ...ballotRow(ctx, round, { voter, slot: i + 1, proposalId }), paper: true });
    return { topics: ['screen', 'console'] };
  },

  async 'ballot.discard'(ctx, { voteRoundId, paper }) {
    const round = await openRound(ctx, voteRoundId);
    const { voter } = found((await papersOf(ctx.tx, round.id)).find(({ number }) => number === paper));
    await ctx.tx.delete(ballots).where(ofVoter(ballots, round.id, voter));
    await ctx.tx.delete(abstentions).where(ofVoter(abstentions, round.id, voter));
    return { topics: ['screen', 'console'] };
  },
};

const ofVoter = (table: typeof ballots | typeof abstentions, voteRoundId: string, voter: string) =>
  and(eq(table.voteRoundId, voteRoundId), eq(table.voter, voter));

const votesOf = (ctx: ProjectContext, voteRoundId: string, voter: string) =>
  votesBy(ctx.tx, { voteRoundId, voter });
const placedBallot = prepared<typeof ballots.$inferInsert, { id: string }[]>((tx) =>
  tx
    .insert(ballots)
    .values({
      ...{ id: given('id'), voteRoundId: given('voteRoundId'), paper: given('paper'), voter: given('voter') },
      ...{ slot: given('slot'), proposalId: given('proposalId'), stack: given('stack') },
    })
    .onConflictDoNothing()
    .returning({ id: ballots.id }),
);
const noAbstention = prepared((tx) =>
  tx
    .delete(abstentions)
    .where(and(eq(abstentions.voteRoundId, given('voteRoundId')), eq(abstentions.voter, given('voter')))),
);

/** @throws Problem `vote-not-open` */
async function openRound(ctx: ProjectContext, voteRoundId: string): Promise<RoundRow & { key: string }> {
  const round = found((await roundOf(ctx.tx, { id: voteRoundId, projectId: ctx.project.id }))[0]);
  if (round.key === null) throw new Problem('vote-not-open');
  return { ...round, key: round.key };
}

const roundOf = prepared<{ id: string; projectId: string }, RoundRow[]>((tx) =>
  tx
    .select()
    .from(voteRounds)
    .where(and(eq(voteRounds.id, given('id')), eq(voteRounds.projectId, given('projectId')))),
);

/** The open round and my pseudonym in it. @throws Problem `vote-not-open` */
async function myRound(ctx: ProjectContext, voteRoundId: string) {
  const round = await openRound(ctx, voteRoundId);
  if (ctx.actor.kind !== 'participant') throw new Problem('not-allowed');
  const me = ctx.actor.participantId;
  return { round, me, voter: pseudonym(round.key, me) };
}

/**
 * Who is not here is not among those who could vote, so a vote of hers would hide that somebody else's is missing.
 * @throws Problem `not-here`
 */
async function isHere(ctx: ProjectContext, me: string): Promise<void> {
  const [came] = await comingOf(ctx.tx, { workshopId: ctx.workshop.id, me });
  if (!came || came.leftAt) throw new Problem('not-here');
}
const comingOf = prepared((tx) =>
  tx
    .select({ leftAt: attendance.leftAt })
    .from(attendance)
    .where(and(eq(attendance.workshopId, given('workshopId')), eq(attendance.participantId, given('me')))),
);

/** @throws Problem `not-on-the-ballot`; `own-table` where one's own tables' proposals are closed to oneself */
async function mayChoose(
  ctx: ProjectContext,
  round: RoundRow,
  proposalId: string,
  me: string,
): Promise<void> {
  const [onPaper] = await candidateIn(ctx.tx, { voteRoundId: round.id, proposalId });
  if (!onPaper) throw new Problem('not-on-the-ballot');
  if (round.ownTable) return;
  const paper = (await paperOf(ctx.tx, round.id)).map(({ proposal }) => proposal);
  const { satAt, now } = await ownTables(ctx.tx, ctx.workshop, me);
  if (barredFor(paper, satAt, now).includes(proposalId)) throw new Problem('own-table');
}

const candidateIn = prepared((tx) =>
  tx
    .select({ id: candidates.proposalId })
    .from(candidates)
    .where(
      and(eq(candidates.voteRoundId, given('voteRoundId')), eq(candidates.proposalId, given('proposalId'))),
    ),
);
