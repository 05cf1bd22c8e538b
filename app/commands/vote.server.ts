import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm';
import { areAllEqual, decidedBy, eligibleOf } from '~/domain/contests';
import { found, Problem } from '~/domain/problem';
import { EVERYONE } from '~/domain/topics';
import { candidates, groups, proposals, voteRounds } from '~db/schema';
import { rowKey } from '~db/references';
import { countOf, hereCount, roundsOf, turnoutOf, type RoundRow } from '~db/rounds';
import type { Input } from './catalogue';
import type { Handlers, ProjectContext } from './context.server';
import { voteIsSettled } from './session.server';
import { change, insert, insertAll } from './trail.server';
import { cutTies, keepSectors } from './vote-close.server';

const EVERY_WALL = ['room', 'screen', 'console'] as const;
type Settings = Pick<RoundRow, 'method' | 'votesPerPerson' | 'ownTable' | 'standing' | 'runoffOf'>;
type Times = Partial<Pick<RoundRow, 'key' | 'closedAt' | 'eligible'>>;

export const voteHandlers: Handlers<'vote.open' | 'vote.decide' | 'vote.close' | 'result.choose'> = {
  async 'vote.open'(ctx, input) {
    if (ctx.workshop.step !== 'vote') throw new Problem('wrong-step');
    await voteIsSettled(ctx, ctx.workshop.id);
    const { settings, paper } = input.runoffOf
      ? await runOff(ctx, input.runoffOf, input.proposalIds)
      : await anew(ctx, input);
    const key = Buffer.from(ctx.house.randomBytes(32)).toString('base64url');
    const voteRoundId = await makeRound(ctx, settings, paper, { key });
    // Everyone's own view: her check code, and what she may not vote for.
    return { answer: { voteRoundId }, topics: [...EVERY_WALL, EVERYONE] };
  },

  async 'vote.decide'(ctx, input) {
    if (ctx.workshop.step !== 'vote') throw new Problem('wrong-step');
    await voteIsSettled(ctx, ctx.workshop.id);
    const paper = await nominated(ctx);
    if (input.proposalIds.length === 0) throw new Problem('nothing-chosen');
    if (input.proposalIds.some((id) => !paper.includes(id))) throw new Problem('not-on-the-ballot');
    const settings = {
      method: 'decision',
      votesPerPerson: 0,
      ownTable: true,
      standing: false,
      runoffOf: '',
    } as const;
    const eligible = await hereCount(ctx.tx, ctx.workshop.id);
    const round = newRound(ctx, settings, await nextNumber(ctx), { closedAt: ctx.now, eligible });
    // Without ballots or a key it may stand in the trail, and be undone.
    await insert(ctx, voteRounds, round);
    const chosen = paper.filter((id) => input.proposalIds.includes(id));
    const voteRoundId = round.id;
    await insertAll(ctx, candidates, paperRows(voteRoundId, paper, chosen, input.reason));
    return { answer: { voteRoundId }, topics: EVERY_WALL };
  },

  async 'vote.close'(ctx, input) {
    const round = found((await ctx.tx.select().from(voteRounds).where(thisRound(ctx, input.voteRoundId)))[0]);
    const eligible = eligibleOf(await turnoutOf(ctx.tx, round));
    const [closed] = await ctx.tx
      .update(voteRounds)
      .set({ key: null, closedAt: ctx.now, eligible })
      .where(and(eq(voteRounds.id, round.id), isNotNull(voteRounds.key)))
      .returning();
    if (!closed || round.key === null) throw new Problem('vote-not-open');
    await keepSectors(ctx, round, round.key);
    await cutTies(ctx, round.id, round.key);
    return { topics: EVERY_WALL, after: () => ctx.house.store.scrub() };
  },

  async 'result.choose'(ctx, input) {
    const round = found((await ctx.tx.select().from(voteRounds).where(thisRound(ctx, input.voteRoundId)))[0]);
    // Also another round's: what the room is voting on must not be settled beside it.
    await voteIsSettled(ctx, round.workshopId);
    const { lines } = await countOf(ctx.tx, await roundsOf(ctx.tx, round.workshopId), round);
    const onPaper = lines.map((line) => line.proposalId);
    if (input.proposalIds.some((id) => !onPaper.includes(id))) throw new Problem('not-on-the-ballot');
    const byVotes = input.proposalIds.length === 0 || decidedBy(round.method, lines, input.proposalIds);
    if (!byVotes && input.reason === '')
      throw new Problem('reason-needed', [{ path: 'reason', issue: 'required' }]);
    const chosen = onPaper.filter((id) => input.proposalIds.includes(id));
    await setChosen(ctx, round.id, chosen, byVotes ? null : input.reason);
    return { topics: ['room', 'console'] };
  },
};

export const thisRound = (ctx: ProjectContext, id: string) =>
  and(eq(voteRounds.id, id), eq(voteRounds.projectId, ctx.project.id));

/** A round of its own, on all that is nominated. */
async function anew(
  ctx: ProjectContext,
  input: Input<'vote.open'>,
): Promise<{ settings: Settings; paper: string[] }> {
  const paper = await nominated(ctx);
  if (paper.length === 0) throw new Problem('nothing-nominated');
  const { method, votesPerPerson, standing } = input;
  return {
    settings: { method, votesPerPerson, standing, ownTable: input.ownTable ?? true, runoffOf: '' },
    paper,
  };
}

/** One vote each between those who are equal in a closed round of this workshop: all of them, nobody else. */
async function runOff(
  ctx: ProjectContext,
  runoffOf: string,
  proposalIds: readonly string[],
): Promise<{ settings: Settings; paper: string[] }> {
  const rounds = await roundsOf(ctx.tx, ctx.workshop.id);
  const first = found(rounds.find((one) => one.id === runoffOf && one.runoffOf === ''));
  const { lines, paper } = await countOf(ctx.tx, rounds, first);
  if (!areAllEqual(lines, proposalIds)) throw new Problem('not-tied');
  const { ownTable, standing } = first;
  return {
    settings: { method: 'votes', votesPerPerson: 1, ownTable, standing, runoffOf },
    paper: paper.map((row) => row.proposal.id).filter((id) => proposalIds.includes(id)),
  };
}

/** A round that people vote in. Outside the trail: its key must not outlive it. */
async function makeRound(ctx: ProjectContext, settings: Settings, paper: readonly string[], times: Times) {
  const round = newRound(ctx, settings, await nextNumber(ctx), times);
  await ctx.tx.insert(voteRounds).values(round);
  await ctx.tx.insert(candidates).values(paperRows(round.id, paper, [], null));
  return round.id;
}

const newRound = (ctx: ProjectContext, settings: Settings, number: number, times: Times) => ({
  ...{ id: ctx.house.newId(), projectId: ctx.project.id, workshopId: ctx.workshop.id, number },
  ...{ ...settings, openedAt: ctx.now, key: null, closedAt: null, eligible: null, ...times },
});

/** One more than the last: a decision before it may have been undone. */
const nextNumber = async (ctx: ProjectContext) =>
  Math.max(0, ...(await roundsOf(ctx.tx, ctx.workshop.id)).map((round) => round.number)) + 1;

const paperRows = (
  voteRoundId: string,
  paper: readonly string[],
  chosen: readonly string[],
  reason: string | null,
) =>
  paper.map((proposalId, i) => {
    const rank = chosen.indexOf(proposalId) + 1;
    const result = { chosenReason: rank > 0 ? reason : null, chosenRank: rank || null };
    return { voteRoundId, proposalId, position: i + 1, ...result };
  });

/** What would stand on a paper now, table by table. */
async function nominated(ctx: ProjectContext): Promise<string[]> {
  const rows = await ctx.tx
    .select({ id: proposals.id })
    .from(proposals)
    .innerJoin(groups, eq(groups.id, proposals.groupId))
    .where(
      and(
        eq(proposals.projectId, ctx.project.id),
        eq(proposals.nominated, true),
        // What is part of another stands on the paper as that.
        eq(proposals.mergedInto, ''),
        isNull(proposals.withdrawnAt),
      ),
    )
    .orderBy(asc(groups.position), asc(proposals.position));
  return rows.map((row) => row.id);
}

async function setChosen(
  ctx: ProjectContext,
  voteRoundId: string,
  chosen: readonly string[],
  reason: string | null,
) {
  const rows = await ctx.tx.select().from(candidates).where(eq(candidates.voteRoundId, voteRoundId));
  for (const row of paperRows(
    voteRoundId,
    rows.map(({ proposalId }) => proposalId),
    chosen,
    reason,
  )) {
    const { chosenRank, chosenReason } = row;
    await change(ctx, candidates, rowKey(candidates, row), { chosenRank, chosenReason });
  }
}
