import { beforeAll, describe, expect, it } from 'vitest';
import type { OpenHouse } from '~/house.server';
import { closeAfterAll, freshHouse } from '../support/db';
import {
  call,
  lead,
  makeParticipant,
  makeProject,
  moveTo,
  type Participant,
  type Project,
} from '../support/make';
import { secondWorkshop } from '../support/solutions';
import { views } from './all';

let house: OpenHouse;
let project: Project;
let anna: Participant;
let bo: Participant;
let cecilie: Participant;
beforeAll(async () => {
  house = await freshHouse();
  project = await makeProject(house);
  anna = await makeParticipant(house, project, 'Anna');
  bo = await makeParticipant(house, project, 'Bo');
  cecilie = await makeParticipant(house, project, 'Cecilie');
  await lead(house, project, anna, 0);
  for (const who of [anna, bo]) await moveTo(house, project, who, project.tables[0]);
  await moveTo(house, project, cecilie, project.tables[1]);
});
closeAfterAll();

const seen = async (who: Participant) => (await views(house, project).me(who)).people.map(({ name }) => name);

describe('the people that my own view names', () => {
  it('are in workshop 1 those at the table that I lead, and nobody where I lead none', async () => {
    expect(await seen(anna)).toEqual(['Anna', 'Bo']);
    expect(await seen(bo)).toEqual([]);
  });

  it('are later those at my table, of whom one is made responsible, without who has left', async () => {
    await secondWorkshop(house, project, 'plan');
    expect(await seen(bo)).toEqual(['Anna', 'Bo']);
    expect(await seen(cecilie)).toEqual(['Cecilie']);
    const gone = { projectId: project.id, participantId: bo.participantId };
    await call(house, project.owner, 'attendance.mark', { ...gone, here: true });
    await call(house, project.owner, 'attendance.leave', { ...gone, left: true });
    expect(await seen(anna)).toEqual(['Anna']);
  });
});
