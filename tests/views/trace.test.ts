import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keysIn } from '~/domain/trace';
import type { OpenHouse } from '~/house.server';
import { traceView } from '~/views/trace.server';
import { closeAfterAll, freshHouse } from '../support/db';
import {
  call,
  closeVote,
  goTo,
  makeParticipant,
  makeProject,
  makeProposal,
  openVote,
  outcomeOf,
  projectRow,
  vote,
  type Participant,
  type Project,
  type Sent,
} from '../support/make';
import type { CommandName } from '~/commands/catalogue';
import { makeRound } from '../support/pilots';

let house: OpenHouse;
let project: Project;
let anna: Participant;
beforeAll(async () => {
  house = await freshHouse();
});
beforeEach(async () => {
  project = await makeProject(house);
  anna = await makeParticipant(house, project, 'Anna');
});
closeAfterAll();

const of = () => ({ projectId: project.id });
const act = async <N extends CommandName>(name: N, input: Omit<Sent<N>, 'projectId'>) =>
  (await call(house, project.owner, name, { ...of(), ...input } as Sent<N>)).answer;
const trace = async (key: string) => traceView(house.store.read, await projectRow(house, project.id), key);

/** A need under a heading, answered by a proposal that was voted on and got as many votes as another. */
async function voted() {
  const groupId = project.tables[0];
  const { needId = '' } = await act('need.add', { groupId, text: 'A place to meet' });
  const { clusterId = '' } = await act('need.group', { groupId, needIds: [needId], heading: 'Meeting' });
  const about = { groupId, title: 'A café', clusterId, needIds: [needId] };
  const { proposalId = '' } = await act('proposal.add', about);
  await act('proposal.nominate', { proposalId, nominated: true });
  const other = await makeProposal(house, project, 'Tea', 1);
  const voteRoundId = await openVote(house, project);
  for (const one of [proposalId, other]) await vote(house, anna, voteRoundId, one);
  return { groupId, needId, clusterId, proposalId, voteRoundId };
}

/** The same, chosen, made into a card, and tested as a pilot. */
async function tested() {
  const made = await voted();
  const { groupId, proposalId, voteRoundId } = made;
  await closeVote(house, project, voteRoundId);
  await goTo(house, project, 'result');
  await act('result.choose', { voteRoundId, proposalIds: [proposalId], reason: 'Everyone wants it' });
  const work = { proposalId, responsible: [anna.participantId], due: '2026-02-20' };
  const { homeworkId = '' } = await act('homework.assign', work);
  const { solutionId = '' } = await act('card.add', { groupId, proposalId });
  const { actionId = '' } = await act('action.save', { activity: 'Rent a room', solutionId });
  const { pilotId = '' } = await act('candidate.add', { solutionId });
  await act('pilot.decide', { pilotId, state: 'chosen', reason: 'Cheap to test' });
  const roundId = await makeRound(house, project, pilotId);
  return { ...made, homeworkId, solutionId, actionId, pilotId, roundId };
}

describe('the trace', () => {
  it('leads from an action back to the need and the votes it came from', async () => {
    const { needId, clusterId, proposalId, homeworkId, solutionId, actionId } = await tested();
    const view = await trace(`action:${actionId}`);
    expect(keysIn(view.back)).toEqual([
      ...[`solution:${solutionId}`, `homework:${homeworkId}`, `proposal:${proposalId}`],
      ...[`need:${needId}`, `heading:${clusterId}`],
    ]);
    expect(view.subject).toMatchObject({ kind: 'action', title: 'Rent a room', status: 'open' });
    expect(view.nodes[`proposal:${proposalId}`]).toMatchObject({
      ...{ votes: 1, rank: 1, chosen: true, reason: 'Everyone wants it', table: 1 },
    });
    expect(view.nodes[`heading:${clusterId}`]).toMatchObject({ title: 'Meeting', taps: 0 });
    expect(view.forward).toEqual([]);
  });

  it('leads from a need forward to all that came of it, and to a decision that opens the proposal again', async () => {
    const { needId, proposalId, pilotId, roundId, actionId } = await tested();
    await act('pilotRound.decide', { roundId, decision: 'back', change: 'Nobody came' });
    await act('evaluation.save', { pilotId, decision: 'ended', reason: 'Too small' });
    const view = await trace(`need:${needId}`);
    const keys = keysIn(view.forward);
    for (const key of [`action:${actionId}`, `pilot:${pilotId}`, `round:${roundId}`, `decision:${pilotId}`])
      expect(keys).toContain(key);
    expect(view.nodes[`decision:${roundId}`]).toMatchObject({
      ...{ number: 1, after: 'back', reason: 'Nobody came' },
    });
    expect(view.nodes[`decision:${pilotId}`]).toMatchObject({ number: null, becomes: 'ended' });
    const reopened = { kind: 'reopened', from: `decision:${roundId}`, to: `proposal:${proposalId}` };
    expect(view.links).toContainEqual(reopened);
  });

  it('shows proposals that were merged, and who takes one forward', async () => {
    const groupId = project.tables[1];
    const { proposalId: into = '' } = await act('proposal.add', { groupId, title: 'A café' });
    const { proposalId: tea = '' } = await act('proposal.add', { groupId, title: 'Tea' });
    await act('proposal.merge', { into, from: [tea] });
    await act('proposal.handover', { proposalId: into, actor: 'The library', contact: '', note: '' });
    const view = await trace(`proposal:${into}`);
    expect(view.back).toMatchObject([{ key: `proposal:${tea}`, link: 'merged' }]);
    expect(view.subject).toMatchObject({ actor: 'The library', votes: null, table: 2 });
  });

  it('leads from a measure of the programme back to the action it was made of', async () => {
    const { actionId } = await tested();
    await act('programme.save', { title: 'Meeting places', year: 2026, quarter: 1, quarters: 8 });
    const { packageId = '' } = await act('package.save', { title: 'Places' });
    await act('measure.pick', { packageId, actionIds: [actionId] });
    const { picks } = await trace('');
    const measure = picks.find(({ kind }) => kind === 'measure');
    expect(measure).toMatchObject({ title: 'Rent a room', workPackage: 'Places' });
    const { back } = await trace(`measure:${measure?.id}`);
    expect(keysIn(back)).toContain(`action:${actionId}`);
  });

  it('keeps a card that was put away where an action came of it, and says so; else it is gone', async () => {
    const { solutionId, actionId, pilotId } = await tested();
    await act('candidate.remove', { pilotId });
    await act('card.remove', { solutionId });
    expect((await trace(`action:${actionId}`)).nodes[`solution:${solutionId}`]).toMatchObject({ away: true });
    await act('action.remove', { actionId });
    expect(await outcomeOf(trace(`solution:${solutionId}`))).toBe('not-found');
    expect(await outcomeOf(trace(`pilot:${pilotId}`))).toBe('not-found');
  });

  it('leaves out needs that were taken back', async () => {
    const { needId, proposalId, voteRoundId } = await voted();
    await closeVote(house, project, voteRoundId);
    await goTo(house, project, 'needs');
    await act('need.withdraw', { needId });
    expect(keysIn((await trace(`proposal:${proposalId}`)).back)).not.toContain(`need:${needId}`);
  });

  it('V38 holds no votes while the vote is open, and afterwards numbers only: nobody’s name or id', async () => {
    const { proposalId, voteRoundId } = await voted();
    expect((await trace(`proposal:${proposalId}`)).subject).toMatchObject({ votes: null, rank: null });
    await closeVote(house, project, voteRoundId);
    const told = JSON.stringify(await trace(`proposal:${proposalId}`));
    expect(told).toContain('"votes":1');
    expect(told).not.toContain(anna.participantId);
    expect(told).not.toContain('Anna');
  });

  it('knows nothing of another project', async () => {
    const { proposalId } = await voted();
    const other = await makeProject(house, project.municipality);
    const row = await projectRow(house, other.id);
    const outcome = await outcomeOf(traceView(house.store.read, row, `proposal:${proposalId}`));
    expect(outcome).toBe('not-found');
    expect((await traceView(house.store.read, row, '')).picks).toEqual([]);
  });
});
