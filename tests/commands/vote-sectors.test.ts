import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenHouse } from '~/house.server';
import { closeAfterAll, freshHouse } from '../support/db';
import {
  call,
  closeVote,
  goTo,
  makeParticipant,
  makeProject,
  makeProposal,
  openVote,
  vote,
  type Participant,
  type Project,
} from '../support/make';
import { views } from '../views/all';
import { rows } from './rows';

let house: OpenHouse;
let project: Project;
let paper: [string, string];
let people: Participant[];
beforeAll(async () => {
  house = await freshHouse();
});
/** Six from the municipality and five from businesses, all of whom vote for both. */
beforeEach(async () => {
  project = await makeProject(house);
  people = [];
  for (let i = 0; i < 11; i += 1)
    people.push(await makeParticipant(house, project, `P ${i}`, i < 6 ? 'municipality' : 'business'));
  paper = [await makeProposal(house, project, 'A café', 0), await makeProposal(house, project, 'A bus', 1)];
  await goTo(house, project, 'vote');
});
closeAfterAll();

async function allVote(round: string, voters = people): Promise<void> {
  for (const who of voters) for (const id of paper) await vote(house, who, round, id);
}
const kept = (voteRoundId: string) => rows(house, 'sectorVotes', { voteRoundId });
const sectorsShown = async () => (await views(house, project).console()).result?.sectors;

describe('votes by sector', () => {
  it('are counted when the vote closes, and not before', async () => {
    const round = await openVote(house, project);
    await allVote(round);
    expect(await kept(round)).toEqual([]);
    await closeVote(house, project, round);
    expect(await sectorsShown()).toEqual([
      { sector: 'municipality', voters: 6, votes: [6, 6] },
      { sector: 'business', voters: 5, votes: [5, 5] },
    ]);
  });

  it('are not kept at all where one number would be below five', async () => {
    const round = await openVote(house, project);
    await allVote(round, people.slice(0, 10));
    await closeVote(house, project, round);
    expect(await kept(round)).toEqual([]);
    expect(await sectorsShown()).toBeNull();
  });

  it('are not kept where one paper could be worked out from them', async () => {
    const round = await openVote(house, project);
    await allVote(round);
    await call(house, project.owner, 'ballot.paper', {
      ...{ projectId: project.id, voteRoundId: round, proposalIds: [paper[0]] },
    });
    await closeVote(house, project, round);
    expect(await kept(round)).toEqual([]);
  });

  it('are not kept of a run-off, beside which they would tell how some few changed', async () => {
    const round = await openVote(house, project);
    await allVote(round);
    await closeVote(house, project, round);
    const again = { projectId: project.id, runoffOf: round, proposalIds: [...paper] };
    const { answer } = await call(house, project.owner, 'vote.open', again);
    const second = answer.voteRoundId ?? '';
    for (const [i, who] of people.entries()) await vote(house, who, second, paper[i === 0 ? 0 : 1]);
    await closeVote(house, project, second);
    expect(await kept(second)).toEqual([]);
    expect(await kept(round)).not.toEqual([]);
  });
});
