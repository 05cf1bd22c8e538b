import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Step } from '~/domain/lists';
import type { OpenHouse } from '~/house.server';
import { closeAfterAll, freshHouse } from '../support/db';
import {
  call,
  goTo,
  makeParticipant,
  makeProposal,
  openVote,
  outcomeOf,
  closeVote,
  type Participant,
} from '../support/make';
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
const at = (table: 0 | 1) => ({ ...ofProject(), groupId: w.project.tables[table] });
const addNeed = async (who: Participant, text: string, table: 0 | 1 = 0) =>
  (await call(house, who, 'need.add', { ...at(table), text })).answer.needId ?? '';
const need = (id: string) => row(house, 'needs', { id });
const group = (needIds: string[], into: { heading?: string; clusterId?: string }, table: 0 | 1 = 0) =>
  call(house, w.anna, 'need.group', { ...at(table), needIds, ...into });
const headings = async () =>
  (await rows(house, 'clusters', { groupId: w.project.tables[0] })).map((one) => [one.heading, one.priority]);

describe('who writes where', () => {
  it('a person writes at her own table, and at no other', async () => {
    expect(await outcomeOf(call(house, w.anna, 'need.add', { ...at(1), text: 'Not here' }))).toBe(
      'not-your-table',
    );
    expect(await outcomeOf(call(house, w.cecilie, 'need.add', { ...at(1), text: 'Here' }))).toBe('accepted');
  });

  it('a person without a seat is told so', async () => {
    const late = await makeParticipant(house, w.project, 'Late');
    const invited = { ...ofProject(), name: 'Ida', sector: 'other', language: 'nb' } as const;
    const { participantId = '' } = (await call(house, w.project.owner, 'invitee.save', invited)).answer;
    const ida: Participant = { ...late, participantId };
    expect(await outcomeOf(call(house, ida, 'need.add', { ...at(0), text: 'No seat' }))).toBe('not-seated');
  });

  it('a person changes what she wrote; the table facilitator and staff change everything', async () => {
    const needId = await addNeed(w.bo, 'Written by Bo');
    const edit = (who: Parameters<typeof call>[1]) =>
      outcomeOf(call(house, who, 'need.edit', { ...ofProject(), needId, text: 'Changed' }));
    expect(await edit(w.anna)).toBe('not-your-own');
    expect(await edit(w.cecilie)).toBe('not-your-table');
    const annas = await addNeed(w.anna, 'Written by Anna');
    for (const who of [w.anna, w.bo, w.actors.facilitator])
      expect(
        await outcomeOf(call(house, who, 'need.edit', { ...ofProject(), needId: annas, text: 'Better' })),
      ).toBe('accepted');
    for (const name of ['need.withdraw', 'need.restore'] as const)
      expect(await outcomeOf(call(house, w.anna, name, { ...ofProject(), needId }))).toBe('not-your-own');
  });

  it('S6 a text is at most 2,000 characters, and never empty', async () => {
    const add = (text: string) => outcomeOf(call(house, w.anna, 'need.add', { ...at(0), text }));
    expect(await add('å'.repeat(2000))).toBe('accepted');
    expect(await add('å'.repeat(2001))).toBe('invalid-input');
    expect(await add(' \n ')).toBe('invalid-input');
  });

  it('R26 a text with signs that no keyboard has is kept or refused, and never breaks anything', async () => {
    for (const text of ['a\u0000b', '\ud800', 'שלום عربي ትግርኛ 😀', "'; drop table needs; --"]) {
      const told = await outcomeOf(call(house, w.anna, 'need.add', { ...at(0), text }));
      expect(['accepted', 'invalid-input']).toContain(told);
    }
    for (const needId of ['\u0000', 'x\u0000', "' or 1=1"])
      expect(['not-found', 'invalid-input']).toContain(
        await outcomeOf(call(house, w.anna, 'need.withdraw', { ...ofProject(), needId })),
      );
  });
});

describe('a need', () => {
  it('that is withdrawn is kept, cannot be edited or grouped, and comes back', async () => {
    const needId = await addNeed(w.anna, 'A need');
    await call(house, w.anna, 'need.withdraw', { ...ofProject(), needId });
    expect(await outcomeOf(call(house, w.anna, 'need.edit', { ...ofProject(), needId, text: 'x' }))).toBe(
      'withdrawn',
    );
    expect(await outcomeOf(group([needId], { heading: 'x' }))).toBe('not-found');
    await call(house, w.anna, 'need.restore', { ...ofProject(), needId });
    expect(await need(needId)).toMatchObject({ text: 'A need', withdrawnAt: null });
  });

  it('gets a place of its own, also when many write at once', async () => {
    await Promise.all(Array.from({ length: 30 }, (_, i) => addNeed(i % 2 ? w.anna : w.bo, `Need ${i}`)));
    const places = (await rows(house, 'needs', { groupId: w.project.tables[0] })).map((one) => one.position);
    expect(places.sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, i) => i + 1));
  });
});

describe('headings', () => {
  it('are made by their words, and the same words find the same heading', async () => {
    const [a, b] = [await addNeed(w.anna, 'A'), await addNeed(w.bo, 'B')];
    const first = (await group([a], { heading: 'Meeting places' })).answer.clusterId;
    expect((await group([b], { heading: ' MEETING places' })).answer.clusterId).toBe(first);
    expect(await headings()).toEqual([['Meeting places', null]]);
    expect((await need(b)).clusterId).toBe(first);
  });

  it('need a tick and some words', async () => {
    const a = await addNeed(w.anna, 'A');
    expect(await outcomeOf(group([], { heading: 'x' }))).toBe('nothing-ticked');
    expect(await outcomeOf(group([a], { heading: ' ' }))).toBe('invalid-input');
    expect(await headings()).toEqual([]);
  });

  it('gather only what is on their own table, and never a need or a heading of another', async () => {
    const [mine, theirs] = [await addNeed(w.anna, 'Mine'), await addNeed(w.cecilie, 'Theirs', 1)];
    await group([mine, theirs], { heading: 'Ours' });
    expect((await need(theirs)).clusterId).toBeNull();
    const across = (
      await call(house, w.cecilie, 'need.group', { ...at(1), needIds: [theirs], heading: 'Across' })
    ).answer;
    expect(await outcomeOf(group([mine], { clusterId: across.clusterId ?? '' }))).toBe('not-found');
    expect(await outcomeOf(group([theirs], { heading: 'Alone' }))).toBe('not-found');
    expect((await headings()).map(([heading]) => heading)).toEqual(['Ours']);
  });

  it('are numbered 1, 2, 3 without holes, however they are moved about', async () => {
    const ids: string[] = [];
    for (const heading of ['A', 'B', 'C', 'D'])
      ids.push((await group([await addNeed(w.anna, heading)], { heading })).answer.clusterId ?? '');
    const put = (i: number, priority: number | '') =>
      call(house, w.bo, 'cluster.prioritise', { ...ofProject(), clusterId: ids[i] ?? '', priority });
    const ranked = async () =>
      (await headings()).filter(([, rank]) => rank !== null).sort((a, b) => Number(a[1]) - Number(b[1]));
    for (const i of [0, 1, 2, 3]) await put(i, i + 1);
    expect(await ranked()).toEqual([
      ['A', 1],
      ['B', 2],
      ['C', 3],
      ['D', 4],
    ]);
    await put(3, 1);
    expect(await ranked()).toEqual([
      ['D', 1],
      ['A', 2],
      ['B', 3],
      ['C', 4],
    ]);
    await put(0, '');
    expect(await ranked()).toEqual([
      ['D', 1],
      ['B', 2],
      ['C', 3],
    ]);
    await put(0, 99);
    expect(await ranked()).toEqual([
      ['D', 1],
      ['B', 2],
      ['C', 3],
      ['A', 4],
    ]);
    await put(3, 3);
    expect(await ranked()).toEqual([
      ['B', 1],
      ['C', 2],
      ['D', 3],
      ['A', 4],
    ]);
  });

  it('are prioritised by the head of their own table only', async () => {
    const theirs = await addNeed(w.cecilie, 'Theirs', 1);
    const { clusterId = '' } = (
      await call(house, w.cecilie, 'need.group', { ...at(1), needIds: [theirs], heading: 'X' })
    ).answer;
    const input = { ...ofProject(), clusterId, priority: 1 };
    expect(await outcomeOf(call(house, w.bo, 'cluster.prioritise', input))).toBe('not-your-table');
  });
});

describe('a proposal', () => {
  const step = (to: Step) => goTo(house, w.project, to);
  const add = async (who: Participant, title: string) =>
    (await call(house, who, 'proposal.add', { ...at(0), title })).answer.proposalId ?? '';

  it('that is withdrawn is off the list of candidates, cannot be edited or nominated, and comes back un-nominated', async () => {
    await step('solutions');
    const about = { ...ofProject(), proposalId: await add(w.anna, 'A café') };
    await call(house, w.bo, 'proposal.nominate', { ...about, nominated: true });
    await call(house, w.anna, 'proposal.withdraw', about);
    expect(await outcomeOf(call(house, w.anna, 'proposal.edit', { ...about, title: 'x' }))).toBe('withdrawn');
    expect(await outcomeOf(call(house, w.bo, 'proposal.nominate', { ...about, nominated: true }))).toBe(
      'withdrawn',
    );
    await call(house, w.anna, 'proposal.restore', about);
    expect(await row(house, 'proposals', { id: about.proposalId })).toMatchObject({
      nominated: false,
      withdrawnAt: null,
    });
  });

  it('of another person is changed by the table facilitator, and nominated by nobody else at the table', async () => {
    await step('solutions');
    const about = { ...ofProject(), proposalId: await add(w.bo, 'A bus') };
    expect(await outcomeOf(call(house, w.anna, 'proposal.edit', { ...about, title: 'x' }))).toBe(
      'not-your-own',
    );
    expect(await outcomeOf(call(house, w.anna, 'proposal.withdraw', about))).toBe('not-your-own');
    expect(await outcomeOf(call(house, w.anna, 'proposal.nominate', { ...about, nominated: true }))).toBe(
      'not-allowed',
    );
    expect(
      await outcomeOf(call(house, w.actors.facilitator, 'proposal.nominate', { ...about, nominated: true })),
    ).toBe('accepted');
  });

  it('answers a heading of its own table only', async () => {
    const theirs = await addNeed(w.cecilie, 'Theirs', 1);
    const { clusterId } = (
      await call(house, w.cecilie, 'need.group', { ...at(1), needIds: [theirs], heading: 'X' })
    ).answer;
    await step('solutions');
    const input = { ...at(0), title: 'A café', clusterId: clusterId ?? '' };
    expect(await outcomeOf(call(house, w.anna, 'proposal.add', input))).toBe('not-found');
  });

  it('V16 does not change under the hands of those who vote on it', async () => {
    const proposalId = await makeProposal(house, w.project, 'A café');
    const about = { ...ofProject(), proposalId };
    const round = await openVote(house, w.project);
    for (const name of ['proposal.edit', 'proposal.withdraw'] as const)
      expect(await outcomeOf(call(house, w.project.owner, name, { ...about, title: 'x' }))).toBe('vote-open');
    await closeVote(house, w.project, round);
    expect(
      await outcomeOf(call(house, w.project.owner, 'proposal.edit', { ...about, title: 'Sharper' })),
    ).toBe('accepted');
  });
});
