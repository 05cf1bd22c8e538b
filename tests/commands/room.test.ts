import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { stepsOf } from '~/domain/lists';
import type { Topic } from '~/domain/topics';
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
  makeScreen,
  moveTo,
  openVote,
  outcomeOf,
  stepOf,
  type Project,
} from '../support/make';
import { chance } from '../support/seeded';
import { row, rows } from './rows';

let house: OpenHouse;
let project: Project;
beforeAll(async () => {
  house = await freshHouse();
});
beforeEach(async () => {
  project = await makeProject(house);
});
closeAfterAll();

const ofProject = () => ({ projectId: project.id });
const seatsOf = () => rows(house, 'seats', { workshopId: project.workshopId });
const spread = (who: 'present' | 'invited') =>
  call(house, project.owner, 'seating.plan', { ...ofProject(), who });

describe('R10 two facilitators who press next at once', () => {
  it('move the session one step; one is told that it has moved', async () => {
    const { owner, facilitator } = project.municipality;
    const press = (who: typeof owner) =>
      outcomeOf(call(house, who, 'session.step', { ...ofProject(), expected: 'welcome', step: 'groups' }));
    expect((await Promise.all([press(owner), press(facilitator)])).sort()).toEqual([
      'accepted',
      'step-moved',
    ]);
    expect(await stepOf(house, project)).toBe('groups');
  });

  it('agree over many rounds, to different steps too, and the room is where the one who was heard wanted it', async () => {
    const { whole } = chance('two consoles');
    for (let round = 0; round < 25; round += 1) {
      const expected = await stepOf(house, project);
      const wanted = [stepsOf(1)[whole(0, 8)] ?? 'end', stepsOf(1)[whole(0, 8)] ?? 'end'].filter(
        (step) => step !== expected,
      );
      const told = await Promise.all(
        wanted.map((step) =>
          outcomeOf(call(house, project.owner, 'session.step', { ...ofProject(), expected, step })),
        ),
      );
      expect(told.filter((one) => one === 'accepted')).toHaveLength(Math.min(1, wanted.length));
      expect(told.filter((one) => one === 'step-moved')).toHaveLength(Math.max(0, wanted.length - 1));
      expect(await stepOf(house, project)).toBe(wanted[told.indexOf('accepted')] ?? expected);
    }
  });
});

describe('a step', () => {
  it('is not left while a vote is open, neither forwards nor back', async () => {
    await makeProposal(house, project, 'A café');
    await openVote(house, project);
    for (const step of ['result', 'nomination'] as const)
      expect(
        await outcomeOf(
          call(house, project.owner, 'session.step', { ...ofProject(), expected: 'vote', step }),
        ),
      ).toBe('vote-open');
    expect(await stepOf(house, project)).toBe('vote');
  });

  it('takes its clock with it when it is left', async () => {
    await call(house, project.owner, 'session.timer', { ...ofProject(), act: 'start', minutes: 10 });
    await goTo(house, project, 'groups');
    expect(await row(house, 'workshops', { id: project.workshopId })).toMatchObject({
      timerEndsAt: null,
      timerLeftMs: null,
    });
  });
});

describe('the clock', () => {
  const act = (name: 'start' | 'pause' | 'resume' | 'add' | 'clear', minutes = 0) =>
    call(house, project.owner, 'session.timer', { ...ofProject(), act: name, minutes });
  const stored = async () => {
    const { timerEndsAt, timerLeftMs } = await row(house, 'workshops', { id: project.workshopId });
    return { running: timerEndsAt !== null, left: timerLeftMs };
  };

  it('is stored as running, paused with what is left, running again, and gone', async () => {
    await act('start', 10);
    expect(await stored()).toEqual({ running: true, left: null });
    await act('pause');
    const paused = await stored();
    expect(paused.running).toBe(false);
    expect(Number.isInteger(paused.left)).toBe(true);
    await act('add', 5);
    expect((await stored()).left).toBe((paused.left ?? 0) + 5 * 60_000);
    await act('resume');
    expect(await stored()).toEqual({ running: true, left: null });
    await act('clear');
    expect(await stored()).toEqual({ running: false, left: null });
  });
});

describe('the seating', () => {
  it('needs a table', async () => {
    for (const groupId of project.tables)
      await call(house, project.owner, 'table.remove', { ...ofProject(), groupId });
    expect(await outcomeOf(spread('present'))).toBe('no-tables');
  });

  it('takes those who are present, the table facilitators also before they come, and nobody who was removed', async () => {
    const crowd = await makeCrowd(house, project, 9);
    const gone = await makeParticipant(house, project, 'Gone');
    await call(house, project.owner, 'invitee.remove', { ...ofProject(), participantId: gone.participantId });
    const invite = async (name: string) => {
      const input = { ...ofProject(), name, sector: 'other', language: 'nb' } as const;
      return (await call(house, project.owner, 'invitee.save', input)).answer.participantId ?? '';
    };
    const [guide, invited] = [await invite('Guide'), await invite('Not here yet')];
    await lead(house, project, { kind: 'participant', participantId: guide, projectId: project.id }, 1);
    const expected = [...crowd.map((one) => one.participantId), guide];
    await spread('present');
    const present = await seatsOf();
    expect(present.map((seat) => seat.participantId).sort()).toEqual([...expected].sort());
    expect(present.find((seat) => seat.participantId === guide)?.groupId).toBe(project.tables[1]);
    await spread('invited');
    expect((await seatsOf()).map((seat) => seat.participantId).sort()).toEqual([...expected, invited].sort());
  });

  it('moves one person, and nobody else', async () => {
    const crowd = await makeCrowd(house, project, 6);
    await spread('present');
    const before = await seatsOf();
    const one = crowd[3] as (typeof crowd)[number];
    await moveTo(house, project, one, project.tables[0]);
    await moveTo(house, project, one, project.tables[1]);
    const others = (seats: typeof before) =>
      seats.filter((seat) => seat.participantId !== one.participantId).map((seat) => JSON.stringify(seat));
    expect(others(await seatsOf()).sort()).toEqual(others(before).sort());
    expect((await row(house, 'seats', { participantId: one.participantId })).groupId).toBe(project.tables[1]);
  });

  it('gives no seat to a person who was removed', async () => {
    const gone = await makeParticipant(house, project, 'Gone');
    await call(house, project.owner, 'invitee.remove', { ...ofProject(), participantId: gone.participantId });
    expect(await outcomeOf(moveTo(house, project, gone, project.tables[0]))).toBe('person-removed');
    expect(await seatsOf()).toEqual([]);
  });
});

describe('a table', () => {
  it('that has a need or a proposal on its board stays', async () => {
    const { owner, tables } = project;
    await call(house, owner, 'need.add', { ...ofProject(), groupId: tables[0], text: 'A need' });
    await call(house, owner, 'proposal.add', { ...ofProject(), groupId: tables[1], title: 'A proposal' });
    for (const groupId of tables)
      expect(await outcomeOf(call(house, owner, 'table.remove', { ...ofProject(), groupId }))).toBe(
        'table-in-use',
      );
  });

  it('that is removed takes its seats along, but no person', async () => {
    const anna = await makeParticipant(house, project, 'Anna');
    await moveTo(house, project, anna, project.tables[0]);
    await call(house, project.owner, 'table.remove', { ...ofProject(), groupId: project.tables[0] });
    expect(await seatsOf()).toEqual([]);
    await row(house, 'participants', { id: anna.participantId });
  });

  it('has at most one facilitator, who leads no other and sits there', async () => {
    const bo = await makeParticipant(house, project, 'Bo');
    await spread('present');
    await lead(house, project, bo, 0);
    await lead(house, project, bo, 1);
    const tables = await rows(house, 'groups', { facilitatorId: bo.participantId });
    expect(tables.map((table) => table.id)).toEqual([project.tables[1]]);
    expect((await row(house, 'seats', { participantId: bo.participantId })).groupId).toBe(project.tables[1]);
  });

  it('takes no facilitator who was removed', async () => {
    const bo = await makeParticipant(house, project, 'Bo');
    await call(house, project.owner, 'invitee.remove', { ...ofProject(), participantId: bo.participantId });
    expect(await outcomeOf(lead(house, project, bo, 0))).toBe('person-removed');
  });
});

describe('a projector', () => {
  const pair = (of: Project, number: string) =>
    call(house, of.owner, 'screen.pair', { projectId: of.id, number });

  it('is found by its number only, and is told when it is paired and released', async () => {
    const told: string[] = [];
    house.listen({
      published: (_p: string, _t: readonly Topic[]) => undefined,
      signedOut: () => undefined,
      screenPaired: (id) => told.push(id),
    });
    const screenId = await makeScreen(house, '123456');
    for (const number of ['654321', '12345', 'none'])
      expect(await outcomeOf(pair(project, number))).toBe('unknown-screen');
    await pair(project, '123-456');
    await call(house, project.owner, 'screen.release', { ...ofProject(), screenId });
    expect(told).toEqual([screenId, screenId]);
  });

  it('S1 that shows one room is not taken over by another municipality that types its number', async () => {
    const screenId = await makeScreen(house, '222333');
    await pair(project, '222333');
    const theirs = await makeProject(house);
    expect(await outcomeOf(pair(theirs, '222333'))).toBe('unknown-screen');
    expect((await row(house, 'screens', { id: screenId })).projectId).toBe(project.id);
    expect(await outcomeOf(pair(project, '222333'))).toBe('accepted');
  });
});
