import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { consoleView } from '~/views/console.server';
import { roomView } from '~/views/room.server';
import type { OpenHouse } from '~/house.server';
import { closeAfterAll, freshHouse } from '../support/db';
import {
  call,
  goTo,
  makeParticipant,
  makeProject,
  outcomeOf,
  projectRow,
  type Project,
} from '../support/make';
import { underWay } from './cases-time';
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
const give = (name: Parameters<typeof call>[2], input: object) =>
  call(house, project.owner, name, { ...ofProject(), ...input } as never);

describe('the agenda as it went', () => {
  it('keeps when the session came to an item and left it, also when it comes back', async () => {
    const [first = '', second = ''] = await underWay({ house }, project);
    await give('session.item', { expected: first, itemId: second });
    await give('session.item', { expected: second, itemId: first });
    const runs = await rows(house, 'itemRuns', ofProject());
    expect(runs.map((run) => [run.itemId, run.endedAt === null])).toEqual([
      [first, false],
      [second, false],
      [first, true],
    ]);
    const { agenda } = await consoleView(house.store.read, await projectRow(house, project.id), 'owner');
    const began = runs.map((run) => run.startedAt.getTime());
    expect(agenda.map((item) => [item.began, item.ended])).toEqual([
      [began[0], null],
      [began[1], runs[1]?.endedAt?.getTime()],
      [null, null],
    ]);
  });

  it('is spread again over the time that is left, and undone', async () => {
    const ids = await underWay({ house }, project);
    const minutes = async () => {
      const all = await rows(house, 'agendaItems', ofProject());
      return ids.map((id) => all.find((item) => item.id === id)?.minutes);
    };
    const before = await minutes();
    const { answer } = await give('session.respread', { expected: ids[0] });
    expect(await minutes()).not.toEqual(before);
    await give('change.undo', { changeId: answer.changeId });
    expect(await minutes()).toEqual(before);
  });

  it('is not spread on another day, from an item that was left, or when too little is left', async () => {
    const ids = await underWay({ house }, project);
    const spread = (expected = ids[0]) => outcomeOf(give('session.respread', { expected }));
    expect(await spread(ids[1])).toBe('step-moved');
    const { date, start } = await row(house, 'workshops', { ...ofProject(), number: 1 });
    await give('workshop.save', { number: 1, date, start, minutes: 61 });
    expect(await spread()).toBe('no-time-left');
    await give('workshop.save', { number: 1, date: '2020-02-02', start, minutes: 240 });
    expect(await spread()).toBe('not-the-day');
  });

  it('tells everyone what to do, and table facilitators besides', async () => {
    const [itemId = ''] = await underWay({ house }, project);
    await give('agenda.save', {
      ...{ itemId, number: 1, title: 'Needs', minutes: 60 },
      ...{ forEveryone: 'Write one need', forTables: 'Five quiet minutes' },
    });
    const { item } = await roomView(house.store.read, await projectRow(house, project.id));
    expect(item).toMatchObject({ forEveryone: 'Write one need', forTables: 'Five quiet minutes' });
  });
});

describe('a table at its own pace', () => {
  const [table, other] = [() => project.tables[0], () => project.tables[1]];
  const propose = (actor: Parameters<typeof call>[1], groupId = '') =>
    outcomeOf(call(house, actor, 'proposal.add', { ...ofProject(), groupId, title: 'A café' }));
  const seated = async (groupId = '') => {
    const person = await makeParticipant(house, project, `Person ${groupId}`);
    await give('seating.move', { participantId: person.participantId, groupId });
    return person;
  };

  it('does what its own step allows, while the others follow the room', async () => {
    const [here, there] = [await seated(table()), await seated(other())];
    await goTo(house, project, 'needs');
    expect(await propose(here, table())).toBe('wrong-step');
    await give('table.step', { groupId: table(), step: 'solutions' });
    expect(await propose(here, table())).toBe('accepted');
    expect(await propose(there, other())).toBe('wrong-step');
  });

  it('is with the room again when that moves on, or when it is told to', async () => {
    const stepOf = async () => (await row(house, 'groups', { id: table() })).step;
    await goTo(house, project, 'needs');
    await give('table.step', { groupId: table(), step: 'solutions' });
    expect(await stepOf()).toBe('solutions');
    await give('table.step', { groupId: table(), step: '' });
    expect(await stepOf()).toBeNull();
    await give('table.step', { groupId: table(), step: 'nomination' });
    await goTo(house, project, 'solutions');
    expect(await stepOf()).toBeNull();
  });

  it('is only while tables work', async () => {
    await goTo(house, project, 'vote');
    expect(await outcomeOf(give('table.step', { groupId: table(), step: 'needs' }))).toBe('wrong-step');
  });
});
