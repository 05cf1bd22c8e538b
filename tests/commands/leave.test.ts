import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenHouse } from '~/house.server';
import { hereCount } from '~db/rounds';
import { workshops } from '~db/schema';
import { reviewNamed, seatingOf } from '~db/seating.server';
import { closeAfterAll, freshHouse } from '../support/db';
import {
  call,
  closeVote,
  goTo,
  lead,
  makeCrowd,
  makeParticipant,
  makeProject,
  makeProposal,
  moveTo,
  openVote,
  outcomeOf,
  roundRow,
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
  crowd = await makeCrowd(house, project, 8);
});
closeAfterAll();

const ofProject = () => ({ projectId: project.id });
const one = (at: number) => crowd[at] as Participant;
const left = async (who: Participant, left = true) => {
  const input = { ...ofProject(), participantId: who.participantId, left };
  return (await call(house, project.owner, 'attendance.leave', input)).answer.changeId ?? '';
};
const undo = (changeId: string) => call(house, project.owner, 'change.undo', { ...ofProject(), changeId });
const came = (who: Participant) => row(house, 'attendance', { participantId: who.participantId });
const here = () => hereCount(house.store.read, project.workshopId);
const settings = (rounds: number, seating: 'planned' | 'chosen' = 'planned') =>
  call(house, project.owner, 'seating.settings', { ...ofProject(), rounds, seating });
const plan = () => call(house, project.owner, 'seating.plan', { ...ofProject(), who: 'present' });
async function review() {
  const db = house.store.read;
  const [workshop] = await db.select().from(workshops).where(eq(workshops.id, project.workshopId));
  if (!workshop) throw new Error('no workshop');
  return reviewNamed(await seatingOf(db, workshop));
}
const take = async () =>
  call(house, project.owner, 'seating.take', { ...ofProject(), proposal: (await review()).name });
const seatsIn = async (round: number) =>
  (await rows(house, 'seats', { workshopId: project.workshopId })).filter((seat) => seat.round === round);

describe('who leaves before the end', () => {
  it('has been here but is not any more, until that is undone', async () => {
    const changeId = await left(one(0));
    expect((await came(one(0))).leftAt).not.toBeNull();
    expect(await here()).toBe(7);
    const show = views(house, project);
    const { people } = await show.console();
    expect(people.find(({ id }) => id === one(0).participantId)).toMatchObject({ hereAt: null });
    expect((await show.summary()).attendance.total).toBe(8);
    await undo(changeId);
    expect(await here()).toBe(8);
  });

  it('is back when the facilitator says so, ticks her, or she signs in again', async () => {
    const tick = { ...ofProject(), participantId: one(0).participantId, here: true };
    const { personalCode } = await row(house, 'participants', { id: one(0).participantId });
    const ways = [
      () => left(one(0), false),
      () => call(house, project.owner, 'attendance.mark', tick),
      () => call(house, one(0), 'person.claim', { personalCode }),
    ];
    for (const way of ways) {
      await left(one(0));
      const { at } = await came(one(0));
      await way();
      expect(await came(one(0))).toMatchObject({ leftAt: null, at });
    }
  });

  it('must have come, and stays while votes are being given', async () => {
    const input = { ...ofProject(), participantId: one(0).participantId, left: true };
    await call(house, project.owner, 'attendance.mark', { ...input, here: false });
    expect(await outcomeOf(call(house, project.owner, 'attendance.leave', input))).toBe('not-found');
    const changeId = await left(one(2));
    await makeProposal(house, project, 'A café');
    await openVote(house, project);
    expect(await outcomeOf(left(one(1)))).toBe('vote-open');
    expect(await outcomeOf(undo(changeId))).toBe('vote-open');
  });

  it('does not count among those who could vote', async () => {
    await makeProposal(house, project, 'A café');
    await left(one(0));
    const round = await openVote(house, project);
    await closeVote(house, project, round);
    expect((await roundRow(house, round)).eligible).toBe(7);
  });

  it('gives her chair away where people choose for themselves', async () => {
    await settings(1, 'chosen');
    await call(house, project.owner, 'table.save', {
      ...ofProject(),
      ...{ groupId: project.tables[0], themeId: project.themes[0], size: 1 },
    });
    const choose = (who: Participant) =>
      outcomeOf(call(house, who, 'seating.choose', { ...ofProject(), groupId: project.tables[0], round: 1 }));
    expect([await choose(one(0)), await choose(one(1))]).toEqual(['accepted', 'table-full']);
    await left(one(0));
    expect((await views(house, project).room()).seating.tables[0]?.people).toBe(0);
    expect(await choose(one(1))).toBe('accepted');
  });
});

describe('the plan, when someone has left', () => {
  it('is proposed anew without her, moves nobody who need not move, and gives her a seat if she comes back', async () => {
    await settings(2);
    await plan();
    await goTo(house, project, 'needs');
    await left(one(0));
    const { proposal } = await review();
    expect(proposal?.left).toEqual([one(0).participantId]);
    expect(proposal?.moves).toEqual([]);
    await take();
    const seated = async () => (await seatsIn(2)).map((seat) => seat.participantId);
    expect(await seated()).not.toContain(one(0).participantId);
    await left(one(0), false);
    expect(await seated()).toContain(one(0).participantId);
  });

  it('leaves her out of the screen’s names and of the next change of tables', async () => {
    await settings(2);
    await plan();
    await goTo(house, project, 'groups');
    await left(one(0));
    const shown = async () => JSON.stringify(await views(house, project).screen());
    expect(await shown()).not.toContain(one(0).participantId);
    expect(await shown()).toContain(one(1).participantId);
    await call(house, project.owner, 'session.round', { ...ofProject(), expected: 1, round: 2 });
    expect(await shown()).not.toContain(one(0).participantId);
  });

  it('is not made for her', async () => {
    await left(one(0));
    await plan();
    await call(house, project.owner, 'seating.plan', { ...ofProject(), who: 'invited' });
    expect((await seatsIn(1)).map((seat) => seat.participantId)).not.toContain(one(0).participantId);
  });
});

describe('a table facilitator who falls ill in the middle of a round', () => {
  it('is followed by another at the table, who leads at once and stays in the rounds to come', async () => {
    await lead(house, project, one(0), 0);
    await settings(2);
    await plan();
    await goTo(house, project, 'needs');
    await left(one(0));
    const at = (await seatsIn(1)).filter((seat) => seat.groupId === project.tables[0]);
    const next = crowd.find(
      (who) => who !== one(0) && at.some((seat) => seat.participantId === who.participantId),
    ) as Participant;
    const before = await seatsIn(1);
    const input = { ...ofProject(), groupId: project.tables[0], participantId: next.participantId };
    const { answer } = await call(house, project.owner, 'table.lead', input);
    expect(await seatsIn(1)).toEqual(before);
    const rank = { ...ofProject(), groupId: project.tables[0] };
    expect(await outcomeOf(call(house, next, 'cluster.rank', rank))).not.toBe('not-allowed');
    expect(await outcomeOf(call(house, one(0), 'cluster.rank', rank))).not.toBe('accepted');
    await take();
    const later = (await seatsIn(2)).find((seat) => seat.participantId === next.participantId);
    expect(later?.groupId).toBe(project.tables[0]);
    expect((await seatsIn(2)).map((seat) => seat.participantId)).not.toContain(one(0).participantId);
    expect(answer.changeId).toBeTruthy();
  });

  it('one who is called from another table leads there no more', async () => {
    await lead(house, project, one(0), 0);
    await lead(house, project, one(1), 1);
    await moveTo(house, project, one(2), project.tables[0]);
    const input = { ...ofProject(), groupId: project.tables[0], participantId: one(1).participantId };
    await call(house, project.owner, 'table.lead', input);
    const leaders = await Promise.all(project.tables.map((id) => row(house, 'groups', { id })));
    expect(leaders.map((table) => table.facilitatorId)).toEqual([one(1).participantId, null]);
  });

  it('three who come late meanwhile get seats and move nobody', async () => {
    await settings(2);
    await plan();
    await goTo(house, project, 'needs');
    const before = await seatsIn(2);
    for (const name of ['Late 1', 'Late 2', 'Late 3']) await makeParticipant(house, project, name);
    const after = await seatsIn(2);
    expect(after).toHaveLength(before.length + 3);
    expect(after).toEqual(expect.arrayContaining(before));
  });
});
