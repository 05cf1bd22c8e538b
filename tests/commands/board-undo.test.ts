import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/actor';
import type { OpenHouse } from '~/house.server';
import { closeAfterAll, freshHouse } from '../support/db';
import { call, goTo, makeProposal, openVote, outcomeOf, projectRow, type Participant } from '../support/make';
import { views } from '../views/all';
import { changesView } from '~/views/changes.server';
import { row, rows } from './rows';
import { makeElsewhere, makeWorld, type Elsewhere, type World } from './world';

let house: OpenHouse;
let elsewhere: Elsewhere;
let w: World;
beforeAll(async () => {
  house = await freshHouse();
  elsewhere = await makeElsewhere(house);
});
beforeEach(async () => {
  w = await makeWorld(house, elsewhere, 'needs');
});
closeAfterAll();

const ofProject = () => ({ projectId: w.project.id });
const at = (table: 0 | 1 = 0) => ({ ...ofProject(), groupId: w.project.tables[table] });
const add = async (who: Participant, text: string, table: 0 | 1 = 0) =>
  (await call(house, who, 'need.add', { ...at(table), text })).answer;
const gather = async (needIds: string[], heading: string) =>
  (await call(house, w.anna, 'need.group', { ...at(), needIds, heading })).answer;
const undo = (who: Actor, changeId = '') => call(house, who, 'change.undo', { ...ofProject(), changeId });
const board = () => views(house, w.project).table(w.project.tables[0]);
const rules = (writers: 'facilitator' | 'everyone', nominations = 2) =>
  call(house, w.project.owner, 'workshop.board', { ...ofProject(), number: 1, writers, nominations });

describe('undoing at a table', () => {
  it('is for one’s own acts; the table facilitator and staff undo any of the table', async () => {
    const { changeId } = await add(w.anna, 'Anna’s');
    const { changeId: bos } = await add(w.bo, 'Bo’s');
    const { changeId: there } = await add(w.cecilie, 'Cecilie’s', 1);
    expect(await outcomeOf(undo(w.anna, bos))).toBe('not-your-own');
    expect(await outcomeOf(undo(w.cecilie, changeId))).toBe('not-your-table');
    expect(await outcomeOf(undo(w.bo, there))).toBe('not-your-table');
    expect(await outcomeOf(undo(w.bo, changeId))).toBe('accepted');
    expect(await outcomeOf(undo(w.bo, changeId))).toBe('already-undone');
    expect(await outcomeOf(undo(w.actors.facilitator, there))).toBe('accepted');
    expect((await board()).needs.map(({ text }) => text)).toEqual(['Bo’s']);
  });

  it('does not reach the desk’s changes, and the desk’s history does not show the tables’', async () => {
    const theme = { ...ofProject(), themeId: w.project.themes[0], title: 'Homes', questions: [] };
    const { answer } = await call(house, w.project.owner, 'theme.save', theme);
    expect(await outcomeOf(undo(w.bo, answer.changeId))).toBe('not-found');
    await add(w.anna, 'A need');
    const { id } = await projectRow(house, w.project.id);
    const names = (await changesView(house.store.read, id, 50)).map(({ name }) => name);
    expect(names).toContain('theme.save');
    expect(names).not.toContain('need.add');
  });

  it('brings back what a split, a merge and a move did, and can itself be undone', async () => {
    const ids = [];
    for (const text of ['a', 'b', 'c']) ids.push((await add(w.anna, text)).needId ?? '');
    const [a = '', b = '', c = ''] = ids;
    const { clusterId = '' } = await gather([a, b], 'One');
    const { clusterId: two = '' } = await gather([c], 'Two');
    const before = (await board()).needs;
    const acts = [
      () => call(house, w.anna, 'cluster.split', { ...ofProject(), clusterId }),
      () => call(house, w.anna, 'cluster.merge', { ...ofProject(), clusterId, intoId: two }),
      () => call(house, w.anna, 'need.move', { ...ofProject(), needId: c, clusterId, place: 1 }),
    ];
    for (const act of acts) {
      const { answer } = await act();
      const after = (await board()).needs;
      expect(after).not.toEqual(before);
      const { answer: undone } = await undo(w.anna, answer.changeId);
      expect((await board()).needs).toEqual(before);
      const { answer: redone } = await undo(w.anna, undone.changeId);
      expect((await board()).needs).toEqual(after);
      await undo(w.anna, redone.changeId);
    }
  });

  it('says so when somebody has built on it, and changes nothing', async () => {
    const { needId = '', changeId } = await add(w.anna, 'First words');
    const edited = await call(house, w.anna, 'need.edit', { ...ofProject(), needId, text: 'Second words' });
    await call(house, w.bo, 'need.edit', { ...ofProject(), needId, text: 'Third words' });
    for (const id of [changeId, edited.answer.changeId])
      expect(await outcomeOf(undo(w.anna, id))).toBe('changed-since');
    expect((await row(house, 'needs', { id: needId })).text).toBe('Third words');
  });

  it('V16 leaves a proposal on an open paper as it is, and keeps to the limit of nominations', async () => {
    await goTo(house, w.project, 'nomination');
    await rules('everyone', 1);
    const first = await makeProposal(house, w.project, 'First');
    const about = { ...ofProject(), proposalId: first };
    const { answer } = await call(house, w.bo, 'proposal.nominate', { ...about, nominated: false });
    const second = await makeProposal(house, w.project, 'Second');
    expect(await outcomeOf(undo(w.bo, answer.changeId))).toBe('nominations-full');
    const edited = await call(house, w.bo, 'proposal.edit', {
      ...ofProject(),
      proposalId: second,
      title: 'Sharper',
    });
    await openVote(house, w.project);
    expect(await outcomeOf(undo(w.project.owner, edited.answer.changeId))).toBe('vote-open');
    expect((await row(house, 'proposals', { id: second })).title).toBe('Sharper');
  });
});

describe('how the tables work', () => {
  it('one device: only the table facilitator writes, others may still tap; a table without one is open', async () => {
    const { clusterId = '' } = await gather([(await add(w.anna, 'A')).needId ?? ''], 'One');
    await rules('facilitator');
    expect(await outcomeOf(add(w.anna, 'B'))).toBe('one-device');
    expect(await outcomeOf(add(w.bo, 'B'))).toBe('accepted');
    expect(await outcomeOf(add(w.cecilie, 'C', 1))).toBe('accepted');
    const tap = { ...ofProject(), clusterId, on: true };
    expect(await outcomeOf(call(house, w.anna, 'cluster.vote', tap))).toBe('accepted');
    await call(house, w.anna, 'cluster.vote', tap);
    expect(await rows(house, 'clusterVotes', { clusterId })).toHaveLength(1);
    expect((await views(house, w.project).me(w.anna)).tapped).toEqual([clusterId]);
  });

  it('a table nominates as many as the setting says, staff too, until the setting is another', async () => {
    await goTo(house, w.project, 'nomination');
    await rules('everyone', 1);
    await makeProposal(house, w.project, 'First');
    expect(await outcomeOf(makeProposal(house, w.project, 'Second'))).toBe('nominations-full');
    await rules('everyone', 2);
    expect(await outcomeOf(makeProposal(house, w.project, 'Third'))).toBe('accepted');
  });

  it('who presents sits at the table; the order of a vote needs a vote', async () => {
    await goTo(house, w.project, 'nomination');
    const presents = ({ participantId }: Participant) =>
      outcomeOf(call(house, w.bo, 'table.presenter', { ...at(), participantId }));
    expect(await presents(w.cecilie)).toBe('presenter-elsewhere');
    expect(await presents(w.anna)).toBe('accepted');
    expect((await board()).presenter).toEqual({ id: w.anna.participantId, name: 'Anna' });
    expect(await outcomeOf(call(house, w.bo, 'cluster.rank', at()))).toBe('no-table-votes');
  });

  it('what is in the bank is taken in once, and offered again when it was withdrawn', async () => {
    const stored = { ...ofProject(), kind: 'need', text: 'A bus', themeId: w.project.themes[0] } as const;
    const { bankId = '' } = (await call(house, w.project.owner, 'bank.add', stored)).answer;
    expect((await board()).bank).toEqual([{ id: bankId, kind: 'need', text: 'A bus' }]);
    const take = () => call(house, w.anna, 'bank.take', { ...at(), bankId });
    const { needId = '' } = (await take()).answer;
    expect((await board()).needs).toMatchObject([{ text: 'A bus', fromBank: true }]);
    expect((await board()).bank).toEqual([]);
    expect(await outcomeOf(take())).toBe('already-taken');
    await call(house, w.anna, 'need.withdraw', { ...ofProject(), needId });
    expect((await board()).bank).toHaveLength(1);
  });

  it('the presented card is forgotten when it is no longer nominated', async () => {
    await goTo(house, w.project, 'nomination');
    const proposalId = await makeProposal(house, w.project, 'A card');
    const presenting = async () => (await views(house, w.project).screen()).presenting;
    await call(house, w.project.owner, 'nomination.present', { ...ofProject(), proposalId });
    expect(await presenting()).toBe(proposalId);
    await call(house, w.bo, 'proposal.nominate', { ...ofProject(), proposalId, nominated: false });
    expect(await presenting()).toBeNull();
  });
});
