import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NOBODY } from '~/domain/actor';
import { LIMITS } from '~/domain/limits';
import type { OpenHouse } from '~/house.server';
import { actorFrom, signIn } from '~/session.server';
import { closeAfterAll, freshHouse } from '../support/db';
import {
  call,
  lead,
  makeParticipant,
  makeProject,
  moveTo,
  outcomeOf,
  projectRow,
  type Project,
} from '../support/make';
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
const titles = async () =>
  (await rows(house, 'themes', { projectId: project.id }))
    .sort((a, b) => a.position - b.position)
    .map((one) => one.title);

describe('themes', () => {
  const move = (themeId: string, direction: 'up' | 'down') =>
    call(house, project.owner, 'theme.move', { ...ofProject(), themeId, direction });

  it('change places with their neighbour, and stay where they are at either end', async () => {
    expect(await titles()).toEqual(['Housing', 'Work']);
    await move(project.themes[0], 'up');
    expect(await titles()).toEqual(['Housing', 'Work']);
    await move(project.themes[0], 'down');
    expect(await titles()).toEqual(['Work', 'Housing']);
    await move(project.themes[0], 'down');
    expect(await titles()).toEqual(['Work', 'Housing']);
  });

  it('are not removed while a table works with them', async () => {
    const themeId = project.themes[0];
    expect(await outcomeOf(call(house, project.owner, 'theme.remove', { ...ofProject(), themeId }))).toBe(
      'theme-in-use',
    );
    await call(house, project.owner, 'table.remove', { ...ofProject(), groupId: project.tables[0] });
    expect(await outcomeOf(call(house, project.owner, 'theme.remove', { ...ofProject(), themeId }))).toBe(
      'accepted',
    );
    expect(await rows(house, 'questions', { themeId })).toEqual([]);
  });

  it('keep the order of their questions, and lose those that are no longer there', async () => {
    const themeId = project.themes[0];
    const save = (questions: string[]) =>
      call(house, project.owner, 'theme.save', { ...ofProject(), themeId, title: 'Housing', questions });
    await save(['One?', 'Two?', 'Three?']);
    await save(['Three?', ' ', 'One?']);
    const kept = (await rows(house, 'questions', { themeId })).sort((a, b) => a.position - b.position);
    expect(kept.map((one) => one.text)).toEqual(['Three?', 'One?']);
  });

  it('S6 have at most thirty questions', async () => {
    const questions = Array.from({ length: LIMITS.questionsPerTheme + 1 }, (_, i) => `Question ${i}?`);
    const input = { ...ofProject(), title: 'Too many', questions };
    expect(await outcomeOf(call(house, project.owner, 'theme.save', input))).toBe('invalid-input');
  });
});

describe('a person in the register', () => {
  it('who is removed leaves seat and table, and her browser is signed out', async () => {
    const anna = await makeParticipant(house, project, 'Anna');
    await lead(house, project, anna, 0);
    await moveTo(house, project, anna, project.tables[0]);
    const cookie = await signIn(house, null, 'participant', anna.participantId);
    const participantId = anna.participantId;
    await call(house, project.owner, 'invitee.remove', { ...ofProject(), participantId });
    expect(await rows(house, 'seats', { participantId })).toEqual([]);
    expect(await rows(house, 'groups', { facilitatorId: participantId })).toEqual([]);
    expect(await actorFrom(house, cookie.split(';')[0], 'participant')).toEqual(NOBODY);
    const { personalCode } = await row(house, 'participants', { id: participantId });
    expect(await outcomeOf(call(house, NOBODY, 'person.claim', { personalCode }))).toBe('person-removed');
  });

  it('who is put back may come again', async () => {
    const { participantId } = await makeParticipant(house, project, 'Anna');
    await call(house, project.owner, 'invitee.remove', { ...ofProject(), participantId });
    await call(house, project.owner, 'invitee.restore', { ...ofProject(), participantId });
    const { personalCode } = await row(house, 'participants', { id: participantId });
    expect((await call(house, NOBODY, 'person.claim', { personalCode })).answer.participantId).toBe(
      participantId,
    );
  });

  it('keeps her personal code when her name is corrected', async () => {
    const { participantId } = await makeParticipant(house, project, 'Ana');
    const before = await row(house, 'participants', { id: participantId });
    const input = { ...ofProject(), participantId, name: 'Anna', sector: 'target', language: 'ti' } as const;
    await call(house, project.owner, 'invitee.save', input);
    const after = await row(house, 'participants', { id: participantId });
    expect(after).toMatchObject({ name: 'Anna', personalCode: before.personalCode, invited: false });
  });
});

describe('workshops', () => {
  it('are two from the start, and a third is made when it is saved', async () => {
    await call(house, project.owner, 'workshop.save', {
      ...ofProject(),
      number: 3,
      minutes: 120,
      date: '2026-03-01',
    });
    const all = await rows(house, 'workshops', { projectId: project.id });
    expect(all.sort((a, b) => a.number - b.number).map((one) => [one.number, one.minutes])).toEqual([
      [1, 240],
      [2, 240],
      [3, 120],
    ]);
  });

  it.each([
    ['date', { date: '2026-02-30' }],
    ['start', { start: '24:00' }],
    ['minutes', { minutes: 5 }],
    ['number', { number: 0 }],
  ])('refuse a %s that cannot be', async (_, wrong) => {
    const input = { ...ofProject(), number: 1, minutes: 240, ...wrong };
    expect(await outcomeOf(call(house, project.owner, 'workshop.save', input))).toBe('invalid-input');
  });
});

describe('the revision', () => {
  it('R11 grows by one with each command that is carried out, and not with one that is refused or repeated', async () => {
    const { revision } = await projectRow(house, project.id);
    const input = { ...ofProject(), title: 'New', language: 'nb' } as const;
    const first = await call(house, project.owner, 'project.edit', input, 'same-call-twice');
    expect(first.revision).toBe(revision + 1);
    expect((await call(house, project.owner, 'project.edit', input, 'same-call-twice')).revision).toBe(
      revision + 1,
    );
    const unused = { ...ofProject(), themeId: project.themes[0] };
    expect(await outcomeOf(call(house, project.owner, 'theme.remove', unused))).toBe('theme-in-use');
    expect((await projectRow(house, project.id)).revision).toBe(revision + 1);
  });

  it('R11 of many commands at once is different for each', async () => {
    const room = LIMITS.themes - project.themes.length;
    const many = Array.from({ length: room }, (_, i) => ({ ...ofProject(), title: `Theme ${i}` }));
    const carried = await Promise.all(many.map((input) => call(house, project.owner, 'theme.save', input)));
    expect(new Set(carried.map((one) => one.revision)).size).toBe(room);
    expect(
      new Set((await rows(house, 'themes', { projectId: project.id })).map((one) => one.position)).size,
    ).toBe(LIMITS.themes);
  });
});

describe('the example', () => {
  it.each(['nb', 'nn', 'en'] as const)('in %s is a whole workshop, ready for the vote', async (language) => {
    const input = { municipalityId: project.municipality.id, language };
    const { projectId = '' } = (await call(house, project.owner, 'project.example', input)).answer;
    expect(await projectRow(house, projectId)).toMatchObject({ language, runningWorkshop: 1 });
    const [first] = await rows(house, 'workshops', { projectId, number: 1 });
    expect(first?.step).toBe('vote');
    const votes = { projectId, votesPerPerson: 2 };
    const { voteRoundId = '' } = (await call(house, project.owner, 'vote.open', votes)).answer;
    expect((await rows(house, 'candidates', { voteRoundId })).length).toBeGreaterThanOrEqual(2);
    const people = await rows(house, 'participants', { projectId });
    expect(await rows(house, 'seats', { workshopId: first?.id ?? '' })).toHaveLength(people.length);
  });

  it('may stand beside another one: nothing in it is shared', async () => {
    const input = { municipalityId: project.municipality.id, language: 'nb' } as const;
    const both = [
      await call(house, project.owner, 'project.example', input),
      await call(house, project.owner, 'project.example', input),
    ];
    expect(new Set(both.map((one) => one.answer.projectId)).size).toBe(2);
  });
});
