import { and, eq, inArray, ne } from 'drizzle-orm';
import { bySector } from '~/domain/breakdown';
import { CHECK_CODE_SPACE } from '~/domain/codes';
import { shuffled, type Random } from '~/domain/random';
import { ballotsOf, paperOf, papersOf, type RoundRow } from '~db/rounds';
import { abstentions, ballots, calls, participants, sectorVotes } from '~db/schema';
import type { House, ProjectContext } from './context.server';
import { checkCode, hiddenCallId, voterOf } from './pseudonym.server';

/** Stays below both engines' limit of parameters in one statement. */
const ROWS_AT_ONCE = 500;
const OF_BALLOTS = ['ballot.place', 'ballot.withdraw', 'ballot.abstain', 'ballot.paper', 'ballot.discard'];

const chanceOf =
  (house: House): Random =>
  () =>
    Buffer.from(house.randomBytes(4)).readUInt32BE() / 2 ** 32;

/** Papers have their check codes from places that no register reaches, so that theirs are never a person's. */
const FIRST_PAPER = 1_000_000;

/** A check code for one who has no place in the register; none of those that are taken. */
export function freeCode(house: House, roundKey: string, taken: ReadonlySet<string>): string {
  const chance = chanceOf(house);
  for (;;) {
    const place = FIRST_PAPER + Math.floor(chance() * (CHECK_CODE_SPACE - FIRST_PAPER));
    const code = checkCode(roundKey, place);
    if (!taken.has(code)) return code;
  }
}

/**
 * Counts the round by sector while its voters can still be told apart, and keeps that where no number is too small. A
 * run-off is not counted so: beside its first round it would say how some few changed.
 * @param roundKey the key that is destroyed in this same transaction
 */
export async function keepSectors(ctx: ProjectContext, round: RoundRow, roundKey: string): Promise<void> {
  if (round.runoffOf !== '') return;
  const people = await ctx.tx
    .select({ id: participants.id, position: participants.position, sector: participants.sector })
    .from(participants)
    .where(eq(participants.projectId, ctx.project.id));
  const sectors = new Map(people.map((one) => [voterOf(roundKey, one).pseudonym, one.sector]));
  const paper = (await paperOf(ctx.tx, round.id)).map(({ proposal }) => proposal.id);
  const votes = (await ballotsOf(ctx.tx, round.id)).map(({ voter, proposalId }) => ({
    ...{ voter, proposalId },
    sector: sectors.get(voter) ?? ('' as const),
  }));
  const counts = bySector(votes, paper) ?? [];
  const rows = counts.flatMap(({ sector, voters, votes: each }) =>
    [voters, ...each].map((count, i) => ({
      ...{ voteRoundId: round.id, sector, votes: count },
      proposalId: paper[i - 1] ?? '',
    })),
  );
  if (rows.length > 0) await ctx.tx.insert(sectorVotes).values(rows);
}

/**
 * Cuts what could still lead from a ballot to a person: the rows are written anew in a random order, and the voters are
 * known by their check codes alone, which nothing but their own devices and papers can tell; and the calls lose who
 * made them: how many votes a person gave would point at her paper. A call sent again is still known, by a digest
 * that only she can make.
 * @param roundKey the key that is destroyed in this same transaction
 */
export async function cutTies(ctx: ProjectContext, voteRoundId: string, roundKey: string): Promise<void> {
  const blank = eq(abstentions.voteRoundId, voteRoundId);
  const cast = await ballotsOf(ctx.tx, voteRoundId);
  const abstained = await ctx.tx.select().from(abstentions).where(blank);
  const code = await codesOf(ctx, voteRoundId, roundKey);
  const again = <T extends { voter: string }>(rows: readonly T[]) =>
    shuffled(rows, chanceOf(ctx.house)).map((row) => ({
      ...row,
      id: ctx.house.newId(),
      voter: code(row.voter),
    }));
  await ctx.tx.delete(ballots).where(eq(ballots.voteRoundId, voteRoundId));
  await ctx.tx.delete(abstentions).where(blank);
  const [votes, abstainers] = [again(cast), again(abstained)];
  for (let at = 0; at < votes.length; at += ROWS_AT_ONCE)
    await ctx.tx.insert(ballots).values(votes.slice(at, at + ROWS_AT_ONCE));
  for (let at = 0; at < abstainers.length; at += ROWS_AT_ONCE)
    await ctx.tx.insert(abstentions).values(abstainers.slice(at, at + ROWS_AT_ONCE));
  await hideCallers(ctx);
}

/** The check code of everyone who may stand on this round's rows. Two never share one: a vote is never lost to that. */
async function codesOf(ctx: ProjectContext, voteRoundId: string, roundKey: string) {
  const people = await ctx.tx
    .select({ id: participants.id, position: participants.position })
    .from(participants)
    .where(eq(participants.projectId, ctx.project.id));
  const known = new Map<string, string>();
  for (const { voter, code } of await papersOf(ctx.tx, voteRoundId)) known.set(voter, code);
  for (const person of people) {
    const voter = voterOf(roundKey, person);
    known.set(voter.pseudonym, voter.checkCode);
  }
  const taken = new Map<string, string>();
  return (voter: string): string => {
    const own = known.get(voter);
    const code =
      own && [undefined, voter].includes(taken.get(own))
        ? own
        : freeCode(ctx.house, roundKey, new Set(taken.keys()));
    known.set(voter, code);
    taken.set(code, voter);
    return code;
  };
}

async function hideCallers(ctx: ProjectContext): Promise<void> {
  const made = await ctx.tx
    .select()
    .from(calls)
    .where(and(eq(calls.projectId, ctx.project.id), inArray(calls.name, OF_BALLOTS), ne(calls.actor, '')));
  for (const { id, actor, callId } of made)
    await ctx.tx
      .update(calls)
      .set({ actor: '', callId: hiddenCallId(actor, callId), fingerprint: '', at: ctx.now })
      .where(eq(calls.id, id));
}
