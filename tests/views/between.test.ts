import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NOBODY } from '~/domain/actor';
import type { StaffRole } from '~/domain/lists';
import type { OpenHouse } from '~/house.server';
import { betweenView } from '~/views/between.server';
import { commentView, refereeView } from '~/views/comments.server';
import { roomView } from '~/views/room.server';
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
} from '../support/make';
import { makeRound } from '../support/pilots';

let house: OpenHouse;
let project: Project;
let cafe: string;
let tea: string;
let anna: Participant;
beforeAll(async () => {
  house = await freshHouse();
});
beforeEach(async () => {
  project = await makeProject(house);
  cafe = await makeProposal(house, project, 'A café');
  tea = await makeProposal(house, project, 'Tea', 1);
  anna = await makeParticipant(house, project, 'Anna');
});
closeAfterAll();

const ofProject = () => ({ projectId: project.id });
const desk = async (role: StaffRole = 'owner') =>
  betweenView(house.store.read, await projectRow(house, project.id), {
    ...{ role, origin: 'https://samverk.example', now: house.now() },
  });
const mine = async (who = anna) =>
  commentView(house.store.read, await projectRow(house, project.id), who.participantId, house.now());
const open = (until = '') => call(house, project.owner, 'comments.open', { ...ofProject(), until });
const give = async (who: Participant, proposalId: string, text: string) =>
  (await call(house, who, 'comment.give', { ...ofProject(), proposalId, text })).answer.commentId ?? '';
const merge = () => call(house, project.owner, 'proposal.merge', { ...ofProject(), into: cafe, from: [tea] });
async function ragna(): Promise<string> {
  const input = { ...ofProject(), name: 'Ragna', role: 'Health', email: 'ragna@example.no', language: 'nn' };
  await call(house, project.owner, 'referee.save', input);
  return (await desk()).referees.at(-1)?.link.split('/c/')[1] ?? '';
}

describe('the desk between the workshops', () => {
  it('shows every proposal that was not taken back, with what was said of it and of those merged into it', async () => {
    await open();
    const gone = await makeProposal(house, project, 'Milk');
    await call(house, project.owner, 'proposal.withdraw', { ...ofProject(), proposalId: gone });
    await give(anna, tea, 'Warm');
    await merge();
    const view = await desk();
    expect(view.proposals).toMatchObject([
      {
        ...{ title: 'A café', table: 1, theme: 'Housing', votes: null, chosen: false },
        merged: [{ id: tea, title: 'Tea', votes: null }],
        comments: [{ who: 'Anna, Anna AS', from: 'participant', text: 'Warm', reply: '', withdrawn: false }],
      },
    ]);
    expect(view.counts).toEqual({ comments: 1, unanswered: 1, commenters: 1 });
  });

  it('tells of the pilot that sent a proposal back, also where it is merged now, until the decision is taken back', async () => {
    const of = ofProject();
    const say = async (name: Parameters<typeof call>[2], input: object) =>
      (await call(house, project.owner, name, { ...of, ...input })).answer;
    const { solutionId } = await say('card.add', { groupId: project.tables[1], proposalId: tea });
    const { pilotId = '' } = await say('candidate.add', { solutionId });
    await say('pilot.decide', { pilotId, state: 'chosen', reason: 'The best' });
    const roundId = await makeRound(house, project, pilotId);
    await say('pilotRound.decide', { roundId, decision: 'back', change: 'Nobody came' });
    await merge();
    const back = async () => (await desk()).proposals.map((one) => one.back);
    expect(await back()).toMatchObject([[{ pilotId, title: 'Tea', reason: 'Nobody came' }]]);
    await say('pilotRound.decide', { roundId, decision: '', change: '' });
    expect(await back()).toEqual([[]]);
  });

  it('tells the votes of each once the round is closed', async () => {
    const round = await openVote(house, project);
    await vote(house, anna, round, tea);
    expect((await desk()).proposals.map(({ votes }) => votes)).toEqual([null, null]);
    await closeVote(house, project, round);
    expect((await desk()).proposals.map(({ votes }) => votes)).toEqual([0, 1]);
    await merge();
    expect((await desk()).proposals).toMatchObject([{ votes: 0, merged: [{ votes: 1 }] }]);
  });

  it('tells no votes of what was decided without a vote, and those of the vote before where there was one', async () => {
    const round = await openVote(house, project);
    await vote(house, anna, round, tea);
    await closeVote(house, project, round);
    const bakery = await makeProposal(house, project, 'Bakery');
    const decided = { proposalIds: [tea, bakery], reason: 'They go together.' };
    await call(house, project.owner, 'vote.decide', { ...ofProject(), ...decided });
    expect((await desk()).proposals.map(({ title, votes, chosen }) => [title, votes, chosen])).toEqual([
      ['A café', 0, false],
      ['Bakery', null, true],
      ['Tea', 1, true],
    ]);
  });

  it('tells what was split, worded anew and handed over', async () => {
    const parts = [{ title: 'By day' }];
    await call(house, project.owner, 'proposal.split', { ...ofProject(), proposalId: cafe, parts });
    await call(house, project.owner, 'proposal.reword', { ...ofProject(), proposalId: cafe, title: 'A bar' });
    const handed = { actor: 'The parish', contact: 'Odd', note: 'From May' };
    await call(house, project.owner, 'proposal.handover', { ...ofProject(), proposalId: cafe, ...handed });
    const [first, second] = (await desk()).proposals;
    expect(first).toMatchObject({ title: 'A bar', handover: handed, wordings: [{ title: 'A café' }] });
    expect(second).toMatchObject({ title: 'By day', splitFrom: 'A bar', handover: null });
  });

  it('gives readers neither links nor addresses of the reference group', async () => {
    const code = await ragna();
    await open();
    await call(house, NOBODY, 'comment.refer', { code, proposalId: cafe, text: 'Good' });
    expect((await desk()).referees).toMatchObject([
      { email: 'ragna@example.no', link: `https://samverk.example/c/${code}`, comments: 1, removed: false },
    ]);
    const told = await desk('reader');
    expect(told.referees).toMatchObject([{ name: 'Ragna', email: '', link: '' }]);
    expect(JSON.stringify(told)).not.toContain(code);
  });

  it('says whether comments are open, and that the last day is over', async () => {
    expect(await desk()).toMatchObject({ open: false, opened: false, until: '' });
    await open('2099-12-31');
    expect(await desk()).toMatchObject({ open: true, opened: true, until: '2099-12-31' });
    await open('2001-01-01');
    expect(await desk()).toMatchObject({ open: false, opened: true, until: '2001-01-01' });
  });
});

describe('whoever comments', () => {
  it('sees all the proposals and her own comments with their answers, and nobody else’s', async () => {
    await open();
    const bo = await makeParticipant(house, project, 'Bo');
    const commentId = await give(anna, cafe, 'Mine');
    await give(bo, cafe, 'Theirs');
    await call(house, project.owner, 'comment.reply', { ...ofProject(), commentId, reply: 'Thanks' });
    const view = await mine();
    expect(view).toMatchObject({ state: 'open', me: { name: 'Anna', role: 'Anna AS' } });
    expect(view.proposals.map(({ title }) => title)).toEqual(['A café', 'Tea']);
    expect(view.proposals[0]?.comments).toMatchObject([{ text: 'Mine', reply: 'Thanks' }]);
    expect(JSON.stringify(view)).not.toContain('Theirs');
  });

  it('sees only what she has commented on while comments are closed', async () => {
    await open();
    await give(anna, tea, 'Warm');
    await call(house, project.owner, 'comments.close', ofProject());
    expect(await mine()).toMatchObject({ state: 'closed', proposals: [{ title: 'Tea' }] });
  });

  it('learns who was chosen when the room is shown it, not before', async () => {
    await open();
    const round = await openVote(house, project);
    await vote(house, anna, round, tea);
    await closeVote(house, project, round);
    const chosen = async () => (await mine()).proposals.map((one) => one.chosen);
    const choose = { ...ofProject(), voteRoundId: round, proposalIds: [tea], reason: '' };
    await call(house, project.owner, 'result.choose', choose);
    expect(await chosen()).toEqual([false, false]);
    await goTo(house, project, 'result');
    expect(await chosen()).toEqual([false, true]);
  });

  it('as one of the reference group sees her name and role, by her code alone', async () => {
    await open();
    const code = await ragna();
    await call(house, NOBODY, 'comment.refer', { code, proposalId: cafe, text: 'Good' });
    await give(anna, cafe, 'Theirs');
    const view = await refereeView(house.store.read, code.toLowerCase(), house.now());
    expect(view).toMatchObject({ code, state: 'open', me: { name: 'Ragna', role: 'Health' } });
    expect(view.proposals[0]?.comments.map(({ text }) => text)).toEqual(['Good']);
    for (const wrong of ['ABCDEFGHJK', '\0', 'x'.repeat(100)])
      expect(await outcomeOf(refereeView(house.store.read, wrong, house.now()))).toBe('unknown-code');
  });

  it('reads that the work has ended in an archived project', async () => {
    await open();
    const code = await ragna();
    await call(house, project.owner, 'project.archive', ofProject());
    expect((await refereeView(house.store.read, code, house.now())).state).toBe('archived');
    await call(house, project.owner, 'project.restore', ofProject());
  });

  it('finds the way there in the room while comments are open', async () => {
    const shown = async () =>
      (await roomView(house.store.read, await projectRow(house, project.id))).commentsUntil;
    expect(await shown()).toBeNull();
    await open();
    expect(await shown()).toBe('');
    await call(house, project.owner, 'comments.open', { ...ofProject(), until: '2099-01-31' });
    expect(await shown()).toBe('2099-01-31');
  });
});
