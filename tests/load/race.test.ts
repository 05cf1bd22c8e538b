import { afterAll, beforeAll, expect, it } from 'vitest';
import { socket, type Reply } from '../../scripts/replay/client';
import { stopServersAfterAll } from '../support/server';
import { newCallId, openVote } from '../support/town';
import { counted, fullHall, roundOnDisk, tallyOf, type Hall } from './hall';

stopServersAfterAll();
let hall: Hall;
beforeAll(async () => {
  hall = await fullHall(30, 'vote');
}, 60_000);
afterAll(() => hall?.close());
const said = (reply: Reply) => (reply.ok ? 'ok' : reply.problem.code);
const times = (n: number) => Array.from({ length: n }, (_, i) => i);

it('R6 fifty votes at once from one person, over two sockets and HTTP, are exactly her two', async () => {
  for (const round of times(3)) {
    const voteRoundId = await openVote(hall.owner, hall.project);
    const person = hall.people[round];
    if (!person) throw new Error('the hall is empty');
    const tab = await socket(person.browser, 'participant', hall.project.id);
    const replies = await Promise.all(
      times(50).map((i) => {
        const vote = {
          projectId: hall.project.id,
          voteRoundId,
          proposalId: hall.proposals[i % hall.proposals.length] ?? '',
        };
        if (i % 3 === 0)
          return person.browser.call('participant', hall.project.id, 'ballot.place', vote, newCallId());
        return (i % 3 === 1 ? person.live : tab).call('ballot.place', vote);
      }),
    );
    tab.close();
    const codes = counted(replies.map(said));
    expect(codes.ok).toBe(2);
    expect((codes['votes-used-up'] ?? 0) + (codes['already-voted-for'] ?? 0)).toBe(48);
    expect(
      roundOnDisk(hall.server, voteRoundId)
        .ballots.map((row) => row.slot)
        .sort(),
    ).toEqual([1, 2]);
    await hall.console.must('vote.close', { voteRoundId });
  }
});

it.each([0, 7, 25, 45])(
  'R9 votes racing the close after %i of them: none counts after it, and the count is the acknowledgements',
  async (after) => {
    const voteRoundId = await openVote(hall.owner, hall.project);
    const granted: string[] = [];
    let close: () => void = () => undefined;
    const isTime = new Promise<void>((resolve) => (close = resolve));
    if (after === 0) close();
    const vote = async (live: (typeof hall.people)[number]['live'], proposalId: string) => {
      const reply = await live.call('ballot.place', { voteRoundId, proposalId });
      if (reply.ok) granted.push(proposalId);
      if (granted.length >= after) close();
      return said(reply);
    };
    const voting = hall.people.map(async ({ live }, i) => {
      const first = await vote(live, hall.proposals[i % 5] ?? '');
      return [first, await vote(live, hall.proposals[(i + 1) % 5] ?? '')];
    });
    await isTime;
    await hall.console.must('vote.close', { voteRoundId });
    const replies = counted((await Promise.all(voting)).flat());
    expect(Object.keys(replies).filter((code) => !['ok', 'vote-not-open'].includes(code))).toEqual([]);
    const tally = await tallyOf(hall.console, voteRoundId);
    expect(tally).toEqual(counted(granted));
    expect(counted(roundOnDisk(hall.server, voteRoundId).ballots.map((row) => row.proposalId))).toEqual(
      tally,
    );
  },
);
