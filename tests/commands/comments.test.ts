import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import { NOBODY } from '~/domain/actor';
import { LIMITS } from '~/domain/limits';
import type { OpenHouse } from '~/house.server';
import { comments, projects } from '~db/schema';
import { closeAfterAll, freshHouse } from '../support/db';
import {
  call,
  makeParticipant,
  makeProject,
  makeProposal,
  outcomeOf,
  type Participant,
  type Project,
} from '../support/make';
import { row, rows } from './rows';

let house: OpenHouse;
let project: Project;
let proposalId: string;
let anna: Participant;
const ofProject = () => ({ projectId: project.id });
const text = 'The law asks for a plan';

beforeAll(async () => {
  house = await freshHouse();
});
beforeEach(async () => {
  project = await makeProject(house);
  proposalId = await makeProposal(house, project, 'A café');
  anna = await makeParticipant(house, project, 'Anna');
});
closeAfterAll();

const open = (until = '') => call(house, project.owner, 'comments.open', { ...ofProject(), until });
const close = () => call(house, project.owner, 'comments.close', ofProject());
const give = (who = anna, more: object = {}) =>
  call(house, who, 'comment.give', { ...ofProject(), proposalId, text, ...more });
const given = async (who = anna) => (await give(who)).answer.commentId ?? '';
const act = (
  who: Parameters<typeof call>[1],
  commentId: string,
  name = 'withdraw' as 'withdraw' | 'restore',
) => call(house, who, `comment.${name}`, { ...ofProject(), commentId });
const commentRow = (id: string) => row(house, 'comments', { id });
async function referee(of = project): Promise<{ id: string; code: string }> {
  const input = { projectId: of.id, name: 'Ragna', organisation: 'The county', language: 'nb' };
  const { refereeId = '' } = (await call(house, of.owner, 'referee.save', input)).answer;
  return row(house, 'referees', { id: refereeId });
}
const refer = (code: string, more: object = {}) =>
  call(house, NOBODY, 'comment.refer', { code, proposalId, text, ...more });

describe('the time for comments', () => {
  it('is from when they are opened until they are closed', async () => {
    const { code } = await referee();
    expect([await outcomeOf(give()), await outcomeOf(refer(code))]).toEqual([
      'comments-closed',
      'comments-closed',
    ]);
    await open();
    expect([await outcomeOf(give()), await outcomeOf(refer(code))]).toEqual(['accepted', 'accepted']);
    await close();
    expect([await outcomeOf(give()), await outcomeOf(refer(code))]).toEqual([
      'comments-closed',
      'comments-closed',
    ]);
  });

  it('lasts through its last day and not longer', async () => {
    await open('2099-12-31');
    expect(await outcomeOf(give())).toBe('accepted');
    await open('2001-01-01');
    expect(await outcomeOf(give())).toBe('comments-closed');
  });

  it('keeps the moment at which it began when the last day is changed', async () => {
    await open();
    const at = async () => (await row(house, 'workshops', { id: project.workshopId })).commentsOpenAt;
    const [first] = [await at(), await open('2099-12-31')];
    expect(await at()).toEqual(first);
  });

  it('is the running workshop’s: the next begins closed', async () => {
    await open();
    await house.store.write((tx) =>
      tx.update(projects).set({ runningWorkshop: 2 }).where(eq(projects.id, project.id)),
    );
    expect(await outcomeOf(give())).toBe('comments-closed');
  });
});

describe('a participant', () => {
  it('words her own comment anew, and nobody else’s', async () => {
    await open();
    const commentId = await given();
    await give(anna, { commentId, tag: 'idea', text: 'Better' });
    expect(await rows(house, 'comments', ofProject())).toMatchObject([{ tag: 'idea', text: 'Better' }]);
    const bo = await makeParticipant(house, project, 'Bo');
    expect(await outcomeOf(give(bo, { commentId }))).toBe('not-your-own');
  });

  it('takes her own away at any time, and says it again while comments are open', async () => {
    await open();
    const commentId = await given();
    const bo = await makeParticipant(house, project, 'Bo');
    expect(await outcomeOf(act(bo, commentId))).toBe('not-your-own');
    await close();
    await act(anna, commentId);
    expect((await commentRow(commentId)).withdrawnAt).toBeInstanceOf(Date);
    expect(await outcomeOf(act(anna, commentId, 'restore'))).toBe('comments-closed');
    await open();
    expect(await outcomeOf(give(anna, { commentId }))).toBe('withdrawn');
    await act(anna, commentId, 'restore');
    expect((await commentRow(commentId)).withdrawnAt).toBeNull();
  });

  it('leaves nothing in the history of the desk', async () => {
    await open();
    await act(anna, await given());
    const names = (await rows(house, 'changes', ofProject())).map(({ name }) => name);
    expect(names.filter((name) => name.startsWith('comment'))).toEqual([]);
  });

  it('cannot comment on what was taken back or merged away', async () => {
    await open();
    const into = await makeProposal(house, project, 'Tea');
    await call(house, project.owner, 'proposal.merge', { ...ofProject(), into, from: [proposalId] });
    expect(await outcomeOf(give())).toBe('merged-away');
    await call(house, project.owner, 'proposal.withdraw', { ...ofProject(), proposalId: into });
    expect(await outcomeOf(give(anna, { proposalId: into }))).toBe('withdrawn');
  });

  it('is told when there is room for no more', async () => {
    await open();
    const all = Array.from({ length: LIMITS.comments }, (_, i) => ({
      ...{ id: `${project.id.slice(0, 8)}-${i}`, ...ofProject(), proposalId, who: 'Odd', tag: '' as const },
      ...{ participantId: null, refereeId: null, text, createdAt: house.now(), reply: '' },
    }));
    await house.store.write(async (tx) => {
      for (let at = 0; at < all.length; at += 500) await tx.insert(comments).values(all.slice(at, at + 500));
    });
    expect(await outcomeOf(give())).toBe('list-full');
  });
});

describe('one of the reference group', () => {
  it('speaks by a code typed in any way, and by no other', async () => {
    await open();
    const { code } = await referee();
    for (const typed of [code, code.toLowerCase(), `${code.slice(0, 5)} - ${code.slice(5)}`])
      expect(await outcomeOf(refer(typed))).toBe('accepted');
    for (const wrong of ['ABCDEFGHJK', 'x', '%', `${code}2`])
      expect(await outcomeOf(refer(wrong))).toBe('unknown-code');
  });

  it('speaks no more once removed, and again when brought back; what was said stays', async () => {
    await open();
    const { id: refereeId, code } = await referee();
    await refer(code);
    await call(house, project.owner, 'referee.remove', { ...ofProject(), refereeId });
    expect(await outcomeOf(refer(code))).toBe('unknown-code');
    expect(await rows(house, 'comments', ofProject())).toMatchObject([{ who: 'Ragna, The county' }]);
    await call(house, project.owner, 'referee.restore', { ...ofProject(), refereeId });
    expect(await outcomeOf(refer(code))).toBe('accepted');
  });

  it('of another project says nothing here', async () => {
    const other = await makeProject(house);
    await open();
    await call(house, other.owner, 'comments.open', { projectId: other.id });
    expect(await outcomeOf(refer((await referee(other)).code))).toBe('not-found');
    expect(await rows(house, 'comments', ofProject())).toEqual([]);
  });

  it('changes and takes away what she said, and not what others said', async () => {
    await open();
    const [ragna, odd] = [await referee(), await referee()];
    const { commentId = '' } = (await refer(ragna.code)).answer;
    const theirs = await given();
    await refer(ragna.code, { commentId, text: 'Sharper' });
    expect((await commentRow(commentId)).text).toBe('Sharper');
    const retract = (code: string, id: string, withdrawn = true) =>
      call(house, NOBODY, 'comment.retract', { code, commentId: id, withdrawn });
    for (const [code, id] of [
      [odd.code, commentId],
      [ragna.code, theirs],
    ] as const) {
      expect(await outcomeOf(refer(code, { commentId: id }))).toBe('not-your-own');
      expect(await outcomeOf(retract(code, id))).toBe('not-your-own');
    }
    await retract(ragna.code, commentId);
    expect((await commentRow(commentId)).withdrawnAt).toBeInstanceOf(Date);
    await retract(ragna.code, commentId, false);
    expect((await commentRow(commentId)).withdrawnAt).toBeNull();
  });
});

describe('the municipality', () => {
  it('answers, changes the answer and takes it away, but answers nothing that was taken away', async () => {
    await open();
    const commentId = await given();
    const reply = (words: string) =>
      call(house, project.owner, 'comment.reply', { ...ofProject(), commentId, reply: words });
    await reply('We have one');
    expect(await commentRow(commentId)).toMatchObject({ reply: 'We have one', text });
    await reply('');
    expect(await commentRow(commentId)).toMatchObject({ reply: '', repliedAt: null });
    await act(anna, commentId);
    expect(await outcomeOf(reply('Too late'))).toBe('withdrawn');
  });

  it('writes down what somebody said also while comments are closed', async () => {
    const note = { ...ofProject(), proposalId, who: 'Odd', text };
    expect(await outcomeOf(call(house, project.owner, 'comment.note', note))).toBe('accepted');
  });
});
