import { and, asc, count, eq, inArray, isNotNull, isNull, ne } from 'drizzle-orm';
import { found, Problem } from '~/domain/problem';
import { shuffled } from '~/domain/random';
import { decidedByVotes, freeSlot, tally } from '~/domain/voting';
import { meTopic } from '~/domain/topics';
import {
  attendance,
  ballots,
  calls,
  candidates,
  groups,
  participants,
  proposals,
  voteRounds,
} from '~db/schema';
import type { Handlers, ProjectContext } from './context.server';
import { hiddenCallId, pseudonym } from './pseudonym.server';
import { voteIsSettled } from './session.server';

/** Stays below both engines' limit of parameters in one statement. */
const ROWS_AT_ONCE = 500;

export const voteHandlers: Handlers<
  'vote.open' | 'vote.close' | 'ballot.place' | 'ballot.withdraw' | 'result.choose'
> = {
  async 'vote.open'(ctx, input) {
    if (ctx.workshop.step !== 'vote') throw new Problem('wrong-step');
    const rounds = await ctx.tx.select().from(voteRounds).where(eq(voteRounds.workshopId, ctx.workshop.id));
    if (rounds.some((round) => round.key !== null)) throw new Problem('vote-open');
    const paper = await nominated(ctx);
    if (paper.length === 0) throw new Problem('nothing-nominated');
    const voteRoundId = ctx.house.newId();
    await ctx.tx.insert(voteRounds).values({
      id: voteRoundId,
      projectId: ctx.project.id,
      workshopId: ctx.workshop.id,
      number: rounds.length + 1,
      votesPerPerson: input.votesPerPerson,
      key: Buffer.from(ctx.house.randomBytes(32)).toString('base64url'),
      eligible: null,
      openedAt: ctx.now,
      closedAt: null,
    });
    const onPaper = { voteRoundId, chosenReason: null, chosenRank: null };
    await ctx.tx
      .insert(candidates)
      .values(paper.map((row, i) => ({ ...onPaper, proposalId: row.id, position: i + 1 })));
    return { answer: { voteRoundId }, topics: ['room', 'screen', 'console'] };
  },

  async 'vote.close'(ctx, input) {
    const eligible = await peopleHere(ctx);
    const [closed] = await ctx.tx
      .update(voteRounds)
      .set({ key: null, closedAt: ctx.now, eligible })
      .where(and(thisRound(ctx, input.voteRoundId), isNotNull(voteRounds.key)))
      .returning();
    if (!closed) throw new Problem('vote-not-open');
    await cutTies(ctx, closed.id);
    return { topics: ['room', 'screen', 'console'], after: () => ctx.house.store.scrub() };
  },

  async 'ballot.place'(ctx, input) {
    const { round, voter } = await openRound(ctx, input.voteRoundId);
    const mine = await votesOf(ctx, round.id, voter);
    if (mine.some((vote) => vote.proposalId === input.proposalId)) throw new Problem('already-voted-for');
    const slot = freeSlot(
      mine.map((vote) => vote.slot),
      round.votesPerPerson,
    );
    if (slot === null) throw new Problem('votes-used-up');
    const [onPaper] = await ctx.tx
      .select()
      .from(candidates)
      .where(and(eq(candidates.voteRoundId, round.id), eq(candidates.proposalId, input.proposalId)));
    if (!onPaper) throw new Problem('not-on-the-ballot');
    const [placed] = await ctx.tx
      .insert(ballots)
      .values({ id: ctx.house.newId(), voteRoundId: round.id, voter, slot, proposalId: input.proposalId })
      .onConflictDoNothing()
      .returning();
    if (!placed) throw new Problem('votes-used-up');
    return { topics: ballotTopics(ctx) };
  },

  async 'ballot.withdraw'(ctx, input) {
    const { round, voter } = await openRound(ctx, input.voteRoundId);
    await ctx.tx
      .delete(ballots)
      .where(
        and(
          eq(ballots.voteRoundId, round.id),
          eq(ballots.voter, voter),
          eq(ballots.proposalId, input.proposalId),
        ),
      );
    return { topics: ballotTopics(ctx) };
  },

  async 'result.choose'(ctx, input) {
    const round = found((await ctx.tx.select().from(voteRounds).where(thisRound(ctx, input.voteRoundId)))[0]);
    // Also another round's: what the room is voting on must not be settled beside it.
    await voteIsSettled(ctx, round.workshopId);
    const paper = await ctx.tx
      .select()
      .from(candidates)
      .where(eq(candidates.voteRoundId, round.id))
      .orderBy(asc(candidates.position));
    const onPaper = paper.map((row) => row.proposalId);
    if (input.proposalIds.some((id) => !onPaper.includes(id))) throw new Problem('not-on-the-ballot');
    const cast = await ctx.tx.select().from(ballots).where(eq(ballots.voteRoundId, round.id));
    const { lines } = tally(onPaper, cast);
    const byVotes = input.proposalIds.length === 0 || decidedByVotes(lines, input.proposalIds);
    if (!byVotes && input.reason === '')
      throw new Problem('reason-needed', [{ path: 'reason', issue: 'required' }]);
    const chosen = lines.map((line) => line.proposalId).filter((id) => input.proposalIds.includes(id));
    await setChosen(ctx, round.id, chosen, byVotes ? null : input.reason);
    return { topics: ['room', 'console'] };
  },
};

const thisRound = (ctx: ProjectContext, id: string) =>
  and(eq(voteRounds.id, id), eq(voteRounds.projectId, ctx.project.id));
const ballotTopics = (ctx: ProjectContext) => {
  const me = ctx.actor.kind === 'participant' ? ctx.actor.participantId : '';
  return [meTopic(me), 'screen'] as const;
};

const votesOf = (ctx: ProjectContext, voteRoundId: string, voter: string) =>
  ctx.tx
    .select()
    .from(ballots)
    .where(and(eq(ballots.voteRoundId, voteRoundId), eq(ballots.voter, voter)));

/** The open round and my pseudonym in it. @throws Problem `vote-not-open` */
async function openRound(ctx: ProjectContext, voteRoundId: string) {
  const round = found((await ctx.tx.select().from(voteRounds).where(thisRound(ctx, voteRoundId)))[0]);
  if (round.key === null) throw new Problem('vote-not-open');
  if (ctx.actor.kind !== 'participant') throw new Problem('not-allowed');
  return { round, voter: pseudonym(round.key, ctx.actor.participantId) };
}

const nominated = (ctx: ProjectContext) =>
  ctx.tx
    .select({ id: proposals.id })
    .from(proposals)
    .innerJoin(groups, eq(groups.id, proposals.groupId))
    .where(
      and(
        eq(proposals.projectId, ctx.project.id),
        eq(proposals.nominated, true),
        isNull(proposals.withdrawnAt),
      ),
    )
    .orderBy(asc(groups.position), asc(proposals.position));

async function peopleHere(ctx: ProjectContext): Promise<number> {
  const [row] = await ctx.tx
    .select({ people: count() })
    .from(attendance)
    .innerJoin(participants, eq(participants.id, attendance.participantId))
    .where(and(eq(attendance.workshopId, ctx.workshop.id), isNull(participants.removedAt)));
  return row?.people ?? 0;
}

/**
 * Cuts what could still lead from a ballot to a person: the rows are written anew in a random order under fresh
 * pseudonyms (one per person, so that a recount still sees who cast two), and the calls lose who made them: how many
 * votes a person gave would point at her paper. A call sent again is still known, by a digest that only she can make.
 */
async function cutTies(ctx: ProjectContext, voteRoundId: string): Promise<void> {
  const cast = await ctx.tx.select().from(ballots).where(eq(ballots.voteRoundId, voteRoundId));
  await ctx.tx.delete(ballots).where(eq(ballots.voteRoundId, voteRoundId));
  const alias = new Map<string, string>();
  for (const vote of cast) if (!alias.has(vote.voter)) alias.set(vote.voter, ctx.house.newId());
  const chance = () => Buffer.from(ctx.house.randomBytes(4)).readUInt32BE() / 2 ** 32;
  const mixed = shuffled(cast, chance);
  const rows = mixed.map((vote) => ({ ...vote, id: ctx.house.newId(), voter: alias.get(vote.voter) ?? '' }));
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE)
    await ctx.tx.insert(ballots).values(rows.slice(at, at + ROWS_AT_ONCE));
  await hideCallers(ctx);
}

async function hideCallers(ctx: ProjectContext): Promise<void> {
  const ofBallots = inArray(calls.name, ['ballot.place', 'ballot.withdraw']);
  const made = await ctx.tx
    .select()
    .from(calls)
    .where(and(eq(calls.projectId, ctx.project.id), ofBallots, ne(calls.actor, '')));
  for (const { id, actor, callId } of made)
    await ctx.tx
      .update(calls)
      .set({ actor: '', callId: hiddenCallId(actor, callId), fingerprint: '', at: ctx.now })
      .where(eq(calls.id, id));
}

async function setChosen(ctx: ProjectContext, voteRoundId: string, chosen: string[], reason: string | null) {
  await ctx.tx
    .update(candidates)
    .set({ chosenRank: null, chosenReason: null })
    .where(eq(candidates.voteRoundId, voteRoundId));
  for (const [i, proposalId] of chosen.entries())
    await ctx.tx
      .update(candidates)
      .set({ chosenRank: i + 1, chosenReason: reason })
      .where(and(eq(candidates.voteRoundId, voteRoundId), eq(candidates.proposalId, proposalId)));
}
