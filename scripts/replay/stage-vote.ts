import type { Result } from './client';
import { step } from './stage-room';
import { about, typed, type World } from './world';

/** The vote: from the paper to the result on every wall. */

const REASONS = {
  nb: 'Stemmene alene avgjorde ikke; valget følger det som ble bestemt i verkstedet.',
  nn: 'Røystene åleine avgjorde ikkje; valet følgjer det som vart bestemt i verkstaden.',
  en: 'The votes alone did not decide; the choice is the one made in the workshop.',
};

/** Opens the vote; done when every phone has the paper. */
export async function openVote(world: World): Promise<void> {
  await step(world, 'nomination', 'vote');
  world.voting = true;
  const { votesPerPerson } = world.plan;
  const { voteRoundId = '' } = await world.console.must('vote.open', { votesPerPerson });
  world.voteRoundId = voteRoundId;
  const wanted = nominated(world).sort();
  const everyone = [world.console, world.screen, ...world.people.map((person) => person.live)];
  await Promise.all(
    everyone.map((live) => live.seen('room', (room) => room.paper?.open === true, 'the paper')),
  );
  for (const live of everyone) {
    const paper = live.view('room')?.paper;
    const keys = paper?.proposals.map((proposal) => world.proposals.key(proposal.id)).sort();
    world.recorder.equal('the paper', keys, wanted);
    world.recorder.equal('votes per person', paper?.votesPerPerson, votesPerPerson);
  }
}

function nominated(world: World): string[] {
  return world.plan.proposals.filter((proposal) => proposal.nominated).map((proposal) => proposal.key);
}

/** All votes of all people at once; each is one call. Then each person's own receipt, and the count of votes on the wall. */
export async function castBallots(world: World): Promise<void> {
  const { ballots, votesPerPerson } = world.plan;
  await Promise.all(
    ballots.flatMap((ballot) => ballot.proposals.map((key) => place(world, ballot.participant, key))),
  );
  await Promise.all(ballots.map((ballot) => checkReceipt(world, ballot.participant, ballot.proposals)));
  const used = ballots.filter((ballot) => ballot.proposals.length > 0);
  const wanted = {
    votes: used.reduce((sum, ballot) => sum + ballot.proposals.length, 0),
    voted: used.length,
    complete: used.filter((ballot) => ballot.proposals.length === votesPerPerson).length,
    eligible: world.people.length,
  };
  for (const live of [world.screen, world.console]) {
    const seen = await live.seen(
      'screen',
      ({ progress }) => progress?.votes === wanted.votes,
      `${wanted.votes} votes in the progress`,
    );
    const { votes, voted, complete, eligible } = seen.progress ?? {};
    world.recorder.equal(`progress on the ${live.as}`, { votes, voted, complete, eligible }, wanted);
  }
}

async function place(world: World, participant: string, key: string): Promise<void> {
  const vote = { voteRoundId: world.voteRoundId, proposalId: world.proposals.id(key) };
  await about(`${participant} for ${key}`, world.person(participant).live.must('ballot.place', vote));
}

async function checkReceipt(world: World, participant: string, wanted: readonly string[]): Promise<void> {
  const me = await world
    .person(participant)
    .live.seen('me', (view) => view.votes.length === wanted.length, `${participant}'s receipt`);
  const own = me.votes.map((vote) => world.proposals.key(vote.proposalId)).sort();
  world.recorder.equal(`${participant}'s votes as shown to her`, own, [...wanted].sort());
  world.checkCodes.set(participant, me.checkCode ?? '');
}

/** Someone who has used all votes asks for one more. */
export async function refuseOneTooMany(world: World): Promise<void> {
  const { ballots, votesPerPerson } = world.plan;
  const full = ballots.find((ballot) => ballot.proposals.length === votesPerPerson);
  const left = nominated(world).find((key) => !full?.proposals.includes(key));
  if (!full || !left) return;
  const vote = { voteRoundId: world.voteRoundId, proposalId: world.proposals.id(left) };
  const reply = await world.person(full.participant).live.call('ballot.place', vote);
  const said = reply.ok ? 'accepted' : reply.problem.code;
  world.recorder.equal('one vote more than allowed', said, 'votes-used-up');
}

/** Closes the vote and counts; the room sees nothing yet. */
export async function closeVote(world: World): Promise<void> {
  world.voting = false;
  await world.console.must('vote.close', { voteRoundId: world.voteRoundId });
  const view = await world.console.seen('console', ({ result }) => result !== null, 'the count');
  await Promise.all(
    world.people.map(async ({ live, invitee }) => {
      await live.seen('room', (room) => room.paper?.open !== true, 'the closed vote');
      await live.resync();
      await live.seen('me', (me) => me.votes.length === 0, `${invitee.key} without votes to look up`);
    }),
  );
  if (view.result) checkTally(world, view.result);
}

/** The count is the case's, in an order by votes. */
export function checkTally(world: World, result: Result): void {
  const { recorder } = world;
  const { expected } = world.plan;
  const tally = Object.fromEntries(
    result.lines.map((line) => [world.proposals.key(line.proposalId), line.votes] as const),
  );
  recorder.record.tally = tally;
  for (const key of new Set([...nominated(world), ...Object.keys(expected.tally), ...Object.keys(tally)]))
    recorder.equal(`votes for ${key}`, tally[key], expected.tally[key] ?? 0);
  recorder.equal('votes cast', result.votes, expected.votesCast);
  recorder.equal('voters', result.voters, expected.voters);
  const ranked = result.lines.map((line) => line.votes);
  recorder.equal(
    'the order of the result',
    ranked,
    [...ranked].sort((a, b) => b - a),
  );
}

/** Chooses what the case chose, with a reason where the votes alone do not decide. */
export async function choose(world: World): Promise<void> {
  const { chosen, language } = world.plan;
  if (chosen.length === 0) return;
  const proposalIds = chosen.map((key) => world.proposals.id(key));
  const reason = decidedByVotes(world) ? '' : REASONS[language];
  await world.console.must('result.choose', { voteRoundId: world.voteRoundId, proposalIds, reason });
  const count = (result: Result | null) => result?.lines.filter((line) => line.chosen).length;
  const view = await world.console.seen(
    'console',
    ({ result }) => count(result) === chosen.length,
    'the choice',
  );
  const seen = new Set(chosenIn(world, view.result));
  // In the case's order, and what the case does not know after that.
  world.recorder.record.chosen = [
    ...chosen.filter((key) => seen.has(key)),
    ...[...seen].filter((key) => !chosen.includes(key)),
  ];
  world.recorder.equal('chosen', world.recorder.record.chosen, chosen);
}

function chosenIn(world: World, result: Result | null): string[] {
  return (result?.lines ?? [])
    .filter((line) => line.chosen)
    .map((line) => world.proposals.key(line.proposalId));
}

/** True when everyone chosen has more votes than everyone who is not. */
function decidedByVotes(world: World): boolean {
  const { chosen } = world.plan;
  const { tally } = world.recorder.record;
  const lowest = Math.min(...chosen.map((key) => tally[key] ?? 0));
  return nominated(world).every((key) => chosen.includes(key) || (tally[key] ?? 0) < lowest);
}

/** The step "result": phones, screen and console show one and the same result. */
export async function showResult(world: World): Promise<void> {
  await step(world, 'vote', 'result');
  const onConsole = plain(world.console.view('console')?.result ?? null);
  const everyone = [
    { who: 'the console', live: world.console },
    { who: 'the screen', live: world.screen },
    ...world.people.map(({ invitee, live }) => ({ who: invitee.key, live })),
  ];
  for (const { who, live } of everyone)
    world.recorder.equal(`the result at ${who}`, plain(live.view('room')?.result ?? null), onConsole);
  const titles = new Map(world.plan.proposals.map((proposal) => [proposal.key, typed(proposal.title)]));
  for (const line of world.console.view('room')?.result?.lines ?? [])
    world.recorder.equal(
      'a title in the result',
      line.title,
      titles.get(world.proposals.key(line.proposalId)),
    );
}

function plain(result: Result | null) {
  if (!result) return null;
  const lines = result.lines.map(({ proposalId, votes, rank, chosen }) => [proposalId, votes, rank, chosen]);
  return {
    votes: result.votes,
    voters: result.voters,
    eligible: result.eligible,
    reason: result.reason,
    lines,
  };
}
