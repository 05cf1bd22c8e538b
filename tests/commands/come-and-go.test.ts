import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenHouse } from '~/house.server';
import { closeAfterAll, freshHouse } from '../support/db';
import {
  call,
  goTo,
  lead,
  makeCrowd,
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
import { views } from '../views/all';
import { row, rows } from './rows';

let house: OpenHouse;
let project: Project;
let crowd: Participant[];
beforeAll(async () => {
  house = await freshHouse();
});
beforeEach(async () => {
  project = await makeProject(house);
  crowd = await makeCrowd(house, project, 4);
});
closeAfterAll();

const of = () => ({ projectId: project.id });
const one = (at: number) => crowd[at] as Participant;
const give = (name: Parameters<typeof call>[2], input: object) =>
  call(house, project.owner, name, { ...of(), ...input } as never);
const undo = (changeId = '') => give('change.undo', { changeId });
const leave = (who: Participant) =>
  give('attendance.leave', { participantId: who.participantId, left: true });
const workshop = () => row(house, 'workshops', { id: project.workshopId });

it('who has left has no vote until she is back, so that nobody’s missing vote is hidden by hers', async () => {
  const proposalId = await makeProposal(house, project, 'A café', 0);
  await leave(one(0));
  await goTo(house, project, 'vote');
  const round = await openVote(house, project);
  expect(await outcomeOf(vote(house, one(0), round, proposalId))).toBe('not-here');
  expect(
    await outcomeOf(call(house, one(0), 'ballot.abstain', { ...of(), voteRoundId: round, abstains: true })),
  ).toBe('not-here');
  await give('attendance.mark', { participantId: one(0).participantId, here: true });
  expect(await outcomeOf(vote(house, one(0), round, proposalId))).toBe('accepted');
});

it('who is brought back by undoing takes a place of her own in the register, and so a check code of her own', async () => {
  const added = await give('attendance.add', {
    name: 'Ann',
    organisation: '',
    sector: 'other',
    language: 'nb',
  });
  const undone = await undo(added.answer.changeId);
  await makeParticipant(house, project, 'Bob');
  await undo(undone.answer.changeId);
  const people = await rows(house, 'participants', of());
  expect(people.map(({ name }) => name)).toContain('Ann');
  expect(new Set(people.map(({ position }) => position)).size).toBe(people.length);
});

it('who leads a table sees who sits there as it is: gone, back, and off the register', async () => {
  const [leader, ...others] = crowd as [Participant, ...Participant[]];
  await lead(house, project, leader, 0);
  await give('seating.plan', { who: 'present' });
  const seen = async () => {
    const { people } = await house.shared.me(await projectRow(house, project.id), leader.participantId);
    return people.map(({ id }) => id);
  };
  const before = await seen();
  const her = others.find(({ participantId }) => before.includes(participantId)) as Participant;
  const { participantId } = her;
  const without = before.filter((id) => id !== participantId);
  await leave(her);
  expect(await seen()).toEqual(without);
  await give('attendance.mark', { participantId, here: true });
  expect(await seen()).toEqual(before);
  await give('invitee.remove', { participantId });
  expect(await seen()).toEqual(without);
});

describe('seats of those who have left', () => {
  it('are free for who comes late', async () => {
    await give('seating.plan', { who: 'present' });
    const [first] = project.tables;
    const atFirst = (await rows(house, 'seats', { groupId: first })).map((seat) => seat.participantId);
    for (const who of crowd) if (atFirst.includes(who.participantId)) await leave(who);
    for (const name of ['Late', 'Later']) await makeParticipant(house, project, name);
    const late = (await rows(house, 'participants', of())).filter(({ name }) => name.startsWith('Late'));
    const seats = await rows(house, 'seats', { workshopId: project.workshopId });
    for (const { id } of late) expect(seats.find((seat) => seat.participantId === id)?.groupId).toBe(first);
  });

  it('are not among those who may present', async () => {
    await give('seating.plan', { who: 'present' });
    const [groupId] = project.tables;
    const seated = (await rows(house, 'seats', { groupId })).map((seat) => seat.participantId);
    const [leader, other] = crowd.filter((who) => seated.includes(who.participantId));
    if (!leader || !other) throw new Error('nobody sits there');
    await give('table.lead', { groupId, participantId: leader.participantId });
    const people = async () => (await views(house, project).me(leader)).people.map(({ id }) => id);
    expect(await people()).toContain(other.participantId);
    await leave(other);
    expect(await people()).not.toContain(other.participantId);
  });
});

describe('rounds of seating', () => {
  /** An agenda with two items where people find their tables, and the plan for both. */
  async function planned() {
    const { answer } = await give('agenda.fill', { number: 1, template: 'workshop-1' });
    await give('seating.plan', { who: 'present' });
    const items = (await rows(house, 'agendaItems', { workshopId: project.workshopId })).sort(
      (a, b) => a.position - b.position,
    );
    const seatings = items.filter(({ step }) => step === 'groups');
    const at = async (itemId: string) =>
      give('session.item', { expected: (await workshop()).itemId ?? '', itemId });
    return { changeId: answer.changeId, items, seatings, at };
  }

  it('lead the agenda on to the change of tables, whose clock and time are noted, and back to no item', async () => {
    const { items, seatings, at } = await planned();
    await at(items[4]?.id ?? '');
    await give('session.round', { expected: 1, round: 2 });
    expect(await workshop()).toMatchObject({ round: 2, step: 'groups', itemId: seatings[1]?.id });
    const runs = await rows(house, 'itemRuns', { workshopId: project.workshopId });
    expect(runs.filter((run) => run.endedAt === null).map((run) => run.itemId)).toEqual([seatings[1]?.id]);
    await at(items[4]?.id ?? '');
    await give('session.round', { expected: 2, round: 1 });
    expect(await workshop()).toMatchObject({ round: 1, itemId: items[4]?.id });
  });

  it('cannot be taken away under the room’s feet', async () => {
    const { changeId } = await planned();
    await give('session.round', { expected: 1, round: 2 });
    expect(await outcomeOf(undo(changeId))).toBe('changed-since');
    expect(await workshop()).toMatchObject({ rounds: 2, round: 2 });
  });
});
