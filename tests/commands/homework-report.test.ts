import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenHouse } from '~/house.server';
import { closeAfterAll, freshHouse, WITH_MAIL } from '../support/db';
import {
  call,
  makeHomework,
  makeParticipant,
  makeProject,
  outcomeOf,
  type Participant,
  type Project,
} from '../support/make';
import { row, rows } from './rows';

let house: OpenHouse;
let project: Project;
let anna: Participant;
let bo: Participant;
let homeworkId: string;
beforeAll(async () => {
  house = await freshHouse(WITH_MAIL);
});
beforeEach(async () => {
  project = await makeProject(house);
  anna = await makeParticipant(house, project, 'Anna');
  bo = await makeParticipant(house, project, 'Bo');
  homeworkId = await makeHomework(house, project, [anna.participantId, bo.participantId]);
});
closeAfterAll();

const of = () => ({ projectId: project.id });
const write = (who: Participant | Project['owner'], text: string, base = '') =>
  call(house, who, 'homework.write', { ...of(), homeworkId, field: 'facts', base, text });
const facts = async () => (await row(house, 'writings', { homeworkId, field: 'facts' })).text;

describe('a report that several write', () => {
  it('keeps the words of both who begin from the same text', async () => {
    await write(anna, 'Three units.');
    await write(anna, 'Three units. They are full.', 'Three units.');
    await write(bo, 'Now three units.', 'Three units.');
    const text = await facts();
    expect(text).toContain('They are full.');
    expect(text).toMatch(/^Now/);
  });

  it('keeps how a field read when another hand goes on, and the staff can bring it back', async () => {
    await write(anna, 'Three units.');
    await write(bo, 'Nothing.', 'Three units.');
    const [earlier] = await rows(house, 'writingVersions', { projectId: project.id });
    expect(earlier).toMatchObject({ text: 'Three units.', authorId: anna.participantId });
    await write(project.owner, earlier?.text ?? '', 'Nothing.');
    expect(await facts()).toBe('Three units.');
  });

  it('is not for somebody who is responsible for another homework', async () => {
    const cecilie = await makeParticipant(house, project, 'Cecilie');
    expect(await outcomeOf(write(cecilie, 'Mine'))).toBe('not-responsible');
    const talk = { ...of(), homeworkId, who: 'NAV' };
    expect(await outcomeOf(call(house, cecilie, 'talk.save', talk))).toBe('not-responsible');
    expect(await rows(house, 'writings', { homeworkId })).toEqual([]);
  });
});

describe('the questions', () => {
  it('keep their answers when another is added before them', async () => {
    const [who] = await rows(house, 'homeworkQuestions', { homeworkId });
    const { proposalId } = await row(house, 'homework', { id: homeworkId });
    const questions = ['Where?', 'Who?'];
    await call(house, project.owner, 'homework.assign', { ...of(), proposalId, questions });
    const now = await rows(house, 'homeworkQuestions', { homeworkId });
    expect(now.find(({ text }) => text === 'Who?')).toMatchObject({ id: who?.id, position: 2 });
    expect(now).toHaveLength(2);
  });
});

describe('reminders', () => {
  const remind = (again = false) =>
    call(house, project.owner, 'homework.remind', { ...of(), homeworkIds: [homeworkId], again });
  const address = (who: Participant, email: string) =>
    call(house, project.owner, 'invitee.save', {
      ...{ ...of(), participantId: who.participantId, email },
      ...{ name: 'Anna', sector: 'business', language: 'en' },
    });
  const mails = () => rows(house, 'mails', { projectId: project.id, kind: 'homework' });

  it('go to those with an address, once a day unless the staff say so', async () => {
    expect(await outcomeOf(remind())).toBe('no-address');
    await address(anna, 'anna@example.no');
    await remind();
    const [mail] = await mails();
    const { personalCode } = await row(house, 'participants', { id: anna.participantId });
    expect(mail?.text).toContain('- A café (due ');
    expect(mail?.text).toContain(`/k/${personalCode}`);
    expect(await outcomeOf(remind())).toBe('already-sent');
    await remind(true);
    expect(await mails()).toHaveLength(2);
  });

  it('do not go to those who are done', async () => {
    await address(anna, 'anna@example.no');
    await call(house, anna, 'homework.done', { ...of(), homeworkId, done: true });
    expect(await outcomeOf(remind())).toBe('nobody-chosen');
    expect(await mails()).toEqual([]);
  });
});
