import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { OpenHouse } from '~/house.server';
import { ballots } from '~db/schema';
import { closeAfterAll, freshHouse } from '../support/db';
import {
  call,
  closeVote,
  goTo,
  makeCrowd,
  makeProject,
  makeProposal,
  openVote,
  roundRow,
  vote,
  type Participant,
  type Project,
} from '../support/make';
import { chance } from '../support/seeded';
import { objectsIn, views } from './all';

let house: OpenHouse;
let project: Project;
let crowd: Participant[];
let paper: string[];
let round: string;
let show: ReturnType<typeof views>;

beforeAll(async () => {
  const { pick } = chance('nobody sees the standing');
  house = await freshHouse();
  project = await makeProject(house);
  paper = [];
  for (let i = 0; i < 5; i += 1)
    paper.push(await makeProposal(house, project, `Proposal ${i}`, i % 2 ? 1 : 0));
  crowd = await makeCrowd(house, project, 12);
  await call(house, project.owner, 'seating.plan', { projectId: project.id, who: 'present' });
  round = await openVote(house, project, 2);
  for (const who of crowd.slice(0, 9)) await vote(house, who, round, pick(paper));
  show = views(house, project);
});
closeAfterAll();

const one = () => crowd[0] as Participant;
/** What others than the voter may see, to the last letter. */
const seenByOthers = async () =>
  JSON.stringify({
    room: await show.room(),
    screen: await show.screen(),
    console: await show.console(),
    log: await show.log(),
    tables: [await show.table(project.tables[0]), await show.table(project.tables[1])],
    summary: await show.summary(),
    me: [await show.me(crowd[1] as Participant), await show.me(crowd[11] as Participant)],
  });

describe('while a vote is open', () => {
  it('V38 no view holds a standing: no votes, rank or result of any proposal, and no one’s pseudonym', async () => {
    const all = JSON.parse(await seenByOthers()) as Record<string, unknown>;
    for (const object of objectsIn(all)) {
      const about = 'proposalId' in object || paper.includes(String(object.id));
      if (about && !('slot' in object))
        for (const key of ['votes', 'rank', 'count', 'chosen', 'voters'])
          expect(object).not.toHaveProperty(key);
      if ('result' in object) expect(object.result).toBeNull();
    }
    const text = JSON.stringify(all);
    const cast = await house.store.read.select().from(ballots).where(eq(ballots.voteRoundId, round));
    expect(cast).toHaveLength(9);
    for (const { id, voter } of cast) for (const secret of [id, voter]) expect(text).not.toContain(secret);
    expect(text).not.toContain((await roundRow(house, round)).key);
  });

  it('V38 nothing that others see changes by a letter when a vote is moved from one proposal to another', async () => {
    const mine = (await show.me(one())).votes[0]?.proposalId ?? '';
    const about = { projectId: project.id, voteRoundId: round };
    const before = await seenByOthers();
    for (const proposalId of paper.filter((id) => id !== mine)) {
      await call(house, one(), 'ballot.withdraw', { ...about, proposalId: mine });
      await vote(house, one(), round, proposalId);
      expect(await seenByOthers()).toBe(before);
      await call(house, one(), 'ballot.withdraw', { ...about, proposalId });
      await vote(house, one(), round, mine);
    }
    expect(await seenByOthers()).toBe(before);
  });

  it('V39 my own view has my votes, and no one else’s', async () => {
    const cast = await house.store.read.select().from(ballots).where(eq(ballots.voteRoundId, round));
    const all = [];
    for (const who of crowd) {
      const me = await show.me(who);
      expect(me.voteRoundId).toBe(round);
      all.push(...me.votes);
      expect(me.votes).toHaveLength(crowd.indexOf(who) < 9 ? 1 : 0);
    }
    const sorted = (votes: { proposalId: string }[]) => votes.map((each) => each.proposalId).sort();
    expect(sorted(all)).toEqual(sorted(cast));
  });

  it('V40 the screen tells how many have voted, how many have used all, and how many votes there are', async () => {
    const progress = async () => (await show.screen()).progress;
    expect(await progress()).toEqual({
      voteRoundId: round,
      open: true,
      voted: 9,
      complete: 0,
      votes: 9,
      abstained: 0,
      papers: 0,
      eligible: 12,
    });
    const [first, second] = paper as [string, string];
    const last = crowd[11] as Participant;
    await vote(house, last, round, first);
    await vote(house, last, round, second);
    expect(await progress()).toMatchObject({ voted: 10, complete: 1, votes: 11 });
  });

  it('V40 one who has taken back a vote has not used all, whichever it was', async () => {
    const last = crowd[11] as Participant;
    for (const proposalId of paper.slice(0, 2)) {
      await call(house, last, 'ballot.withdraw', { projectId: project.id, voteRoundId: round, proposalId });
      expect((await show.screen()).progress).toMatchObject({ voted: 10, complete: 0, votes: 10 });
      await vote(house, last, round, proposalId);
      expect((await show.screen()).progress).toMatchObject({ voted: 10, complete: 1, votes: 11 });
    }
  });
});

describe('after the close', () => {
  beforeAll(() => closeVote(house, project, round));

  it('V41 the staff see the count, and the room not before the step where it is shown', async () => {
    const cast = await house.store.read.select().from(ballots).where(eq(ballots.voteRoundId, round));
    expect((await show.room()).result).toBeNull();
    expect((await show.console()).result?.votes).toBe(cast.length);
    await goTo(house, project, 'result');
    expect((await show.room()).result?.votes).toBe(cast.length);
  });

  it('V42 nobody can look up her own votes any more, nor anyone else’s', async () => {
    for (const who of crowd) expect(await show.me(who)).toMatchObject({ voteRoundId: null, votes: [] });
    const cast = await house.store.read.select().from(ballots).where(eq(ballots.voteRoundId, round));
    const text = await seenByOthers();
    for (const { id, voter } of cast) for (const secret of [id, voter]) expect(text).not.toContain(secret);
  });

  it('V43 a run-off hides the first count again while it is open', async () => {
    const second = await openVote(house, project, 1);
    await vote(house, one(), second, paper[0] ?? '');
    const { room, console: desk } = JSON.parse(await seenByOthers()) as Record<string, { result: unknown }>;
    expect([room?.result, desk?.result]).toEqual([null, null]);
    await closeVote(house, project, second);
    expect((await show.console()).result).toMatchObject({ voteRoundId: second, votes: 1 });
  });
});
