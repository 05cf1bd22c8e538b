import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pseudonym } from '~/commands/pseudonym.server';
import type { Reply } from '../../scripts/replay/client';
import { onDisk, stopServersAfterAll } from '../support/server';
import { chance, type Chance } from '../support/seeded';
import { newCallId, openVote } from '../support/town';
import { counted, fullHall, roundOnDisk, tallyOf, type Hall, type Voter } from './hall';

stopServersAfterAll();
const PEOPLE = 30;
const BUDGET = 2;
let hall: Hall;
beforeAll(async () => {
  hall = await fullHall(PEOPLE, 'vote', { ackMs: 2_000, giveUpMs: 60_000 });
}, 60_000);
afterAll(() => hall?.close());

/** One press of "vote": sent several times, counted once. */
interface Press {
  voter: Voter;
  proposalId: string;
  callId: string;
  replies: Reply[];
}
const isAcknowledged = (press: Press) => press.replies.some((reply) => reply.ok);

/** Three presses for each person, of which two can be granted. */
function plan(c: Chance): Press[] {
  return hall.people.flatMap((voter) => {
    const left = [...hall.proposals];
    return Array.from({ length: BUDGET + 1 }, () => {
      const [proposalId = ''] = left.splice(c.whole(0, left.length - 1), 1);
      return { voter, proposalId, callId: newCallId(), replies: [] };
    });
  });
}

interface Storm {
  presses: Press[];
  /** Resolves when every press has its answer, however often the server went away meanwhile. */
  settled: Promise<void>;
  /** Resolves when so many presses have been granted. */
  granted(count: number): Promise<void>;
}

/** Everyone presses, one after another for each person and all people at once; each press goes out three times. */
function storm(voteRoundId: string, presses: Press[]): Storm {
  const waiting: { count: number; go: () => void }[] = [];
  const note = (press: Press, reply: Reply) => {
    press.replies.push(reply);
    const acknowledged = presses.filter(isAcknowledged).length;
    for (const one of waiting) if (acknowledged >= one.count) one.go();
  };
  const send = async (press: Press) => {
    const { live, browser } = press.voter;
    const input = { projectId: hall.project.id, voteRoundId, proposalId: press.proposalId };
    const bySocket = () => live.call('ballot.place', input, press.callId).then((reply) => note(press, reply));
    const byHttp = browser
      .call('participant', hall.project.id, 'ballot.place', input, press.callId)
      .then((reply) => note(press, reply))
      // The copy over HTTP is not sent again; the two over the socket are.
      .catch(() => undefined);
    await Promise.all([bySocket(), bySocket(), byHttp]);
  };
  const inTurn = async (voter: Voter) => {
    for (const press of presses.filter((one) => one.voter === voter)) await send(press);
  };
  return {
    presses,
    settled: Promise.all(hall.people.map(inTurn)).then(() => undefined),
    granted: (count) => new Promise((go) => (count === 0 ? go() : waiting.push({ count, go }))),
  };
}

/** What every acknowledged press must have left in the file, and what nothing may have left there. */
function checkFile(voteRoundId: string, presses: Press[]): void {
  const { key, ballots } = roundOnDisk(hall.server, voteRoundId);
  const named = (press: Press) => `${pseudonym(key ?? '', press.voter.id)} ${press.proposalId}`;
  const rows = ballots.map((row) => `${row.voter} ${row.proposalId}`);
  expect(new Set(rows).size, 'a vote stands there twice').toBe(rows.length);
  const lost = presses.filter(isAcknowledged).filter((press) => !rows.includes(named(press)));
  expect(lost.length, 'acknowledged votes are not in the file').toBe(0);
  const sent = presses.map(named);
  expect(
    rows.filter((row) => !sent.includes(row)),
    'votes that nobody sent',
  ).toEqual([]);
  for (const votes of Object.values(counted(ballots.map((row) => row.voter))))
    expect(votes).toBeLessThanOrEqual(BUDGET);
}

const ROUNDS = [1, 2, 3, 4];
const c = chance('kill -9 while thirty people vote');
/** From the first votes on the way to most of them granted. */
const KILL_AFTER = ROUNDS.map((round) => c.whole(15 * (round - 1), 15 * round - 5));
let unansweredAtDeath = 0;

describe.each(ROUNDS)('round %i', (round) => {
  const killAfter = KILL_AFTER[round - 1] ?? 0;

  it(`R1 killed after ${killAfter} acknowledgements: none is lost, none counts twice, nobody has more than two`, async () => {
    const voteRoundId = await openVote(hall.owner, hall.project, BUDGET);
    const { presses, settled, granted } = storm(voteRoundId, plan(c));
    await granted(killAfter);
    expect(await hall.server.end('SIGKILL')).toMatchObject({ signal: 'SIGKILL' });
    unansweredAtDeath += presses.filter((press) => press.replies.length === 0).length;
    checkFile(voteRoundId, presses);

    await hall.restart();
    await settled;
    checkFile(voteRoundId, presses);
    for (const { replies } of presses)
      // Every copy of one press has the same answer, before and after the crash.
      expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1);
    const granteds = presses.filter(isAcknowledged);
    const refused = presses.filter((press) => !isAcknowledged(press));
    expect(counted(granteds.map((press) => press.voter.id))).toEqual(
      Object.fromEntries(hall.people.map(({ id }) => [id, BUDGET])),
    );
    expect(refused.map((press) => press.replies[0]?.ok === false && press.replies[0].problem.code)).toEqual(
      hall.people.map(() => 'votes-used-up'),
    );

    for (const { id, live } of hall.people) {
      const own = granteds.filter((press) => press.voter.id === id).map((press) => press.proposalId);
      await live.resync();
      const me = await live.seen('me', (view) => view.votes.length === BUDGET, 'both votes on her phone');
      expect(me.votes.map((vote) => vote.proposalId).sort()).toEqual(own.sort());
    }

    await hall.console.must('vote.close', { voteRoundId });
    const acknowledged = counted(granteds.map((press) => press.proposalId));
    expect(await tallyOf(hall.console, voteRoundId)).toEqual(acknowledged);
    const { key, ballots } = roundOnDisk(hall.server, voteRoundId);
    expect(key, 'the key of the pseudonyms').toBeNull();
    expect(counted(ballots.map((row) => row.proposalId)), 'the recount of the rows').toEqual(acknowledged);
    const perVoter = Object.values(counted(ballots.map((row) => row.voter)));
    expect(perVoter).toEqual(hall.people.map(() => BUDGET));
  }, 60_000);
});

it('R1 the kills came while votes were under way', () => {
  expect(unansweredAtDeath).toBeGreaterThan(0);
});

it('R1 what the room is shown in the end is the recount of the last round', async () => {
  await hall.console.must('session.step', { expected: 'vote', step: 'result' });
  const [voter] = hall.people;
  const room = await voter?.live.seen('room', (view) => view.result !== null, 'the result');
  const lines = room?.result?.lines.filter((line) => line.votes > 0) ?? [];
  const { ballots } = roundOnDisk(hall.server, room?.result?.voteRoundId ?? '');
  expect(Object.fromEntries(lines.map((line) => [line.proposalId, line.votes]))).toEqual(
    counted(ballots.map((row) => row.proposalId)),
  );
  expect(room?.result).toMatchObject({ votes: PEOPLE * BUDGET, voters: PEOPLE, eligible: PEOPLE });
});

it('R5 every call stands in the record once, and none tells who voted for what', () => {
  const calls = onDisk(hall.server, (file) =>
    file
      .prepare("SELECT actor, call_id AS callId, fingerprint, answer FROM calls WHERE name = 'ballot.place'")
      .all(),
  ) as { actor: string; callId: string; fingerprint: string; answer: string }[];
  expect(calls).toHaveLength(PEOPLE * BUDGET * ROUNDS.length);
  expect(new Set(calls.map((call) => `${call.actor} ${call.callId}`)).size).toBe(calls.length);
  for (const { fingerprint, answer } of calls) {
    expect(fingerprint).toBe('');
    for (const proposalId of hall.proposals) expect(answer).not.toContain(proposalId);
  }
});
