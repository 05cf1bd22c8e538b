import { beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '~/commands/run.server';
import { letter } from '~/domain/pack';
import type { OpenHouse } from '~/house.server';
import { writePack } from '~/letters.server';
import { closeAfterAll, freshHouse } from '../support/db';
import { makeProject, newCallId, outcomeOf, projectRow, type Project } from '../support/make';
import { rows } from './rows';

let house: OpenHouse;
beforeAll(async () => {
  house = await freshHouse();
});
closeAfterAll();

const give = (project: Project, name: string, input: object) =>
  runCommand(house, name, { projectId: project.id, ...input }, project.owner, newCallId());

describe('the owner’s texts', () => {
  const textsOf = async (project: Project) =>
    (await rows(house, 'packTexts', { projectId: project.id })).map(({ part, text }) => [part, text]);
  const packOf = async (project: Project) =>
    writePack(house.store.read, await projectRow(house, project.id), 'nb', 'http://samverk.example');

  it('are kept where they differ from what is composed, and undone as they were saved', async () => {
    const project = await makeProject(house);
    const { parts } = (await packOf(project)).composed;
    const sent = { ...parts, language: 'nb', greeting: 'Kjære {{name}}', closing: `${parts.closing}\r\n` };
    const { answer } = await give(project, 'pack.save', sent);
    expect(await textsOf(project)).toEqual([['greeting', 'Kjære {{name}}']]);
    await give(project, 'pack.save', { ...sent, greeting: 'Hallo', subject: 'Kom' });
    expect((await textsOf(project)).sort()).toEqual([
      ['greeting', 'Hallo'],
      ['subject', 'Kom'],
    ]);
    const person = { name: 'Anna', code: 'C', link: 'L' };
    expect(letter((await packOf(project)).pack, 'invitation', person).subject).toBe('Kom');
    expect(await outcomeOf(give(project, 'change.undo', { changeId: answer.changeId }))).toBe(
      'changed-since',
    );
  });

  it('go when they are emptied, and come back when that is undone', async () => {
    const project = await makeProject(house);
    await give(project, 'pack.save', { language: 'nb-NO', greeting: 'Hallo', subject: 'Kom' });
    const { answer } = await give(project, 'pack.reset', { language: 'nb' });
    expect(await textsOf(project)).toEqual([]);
    await give(project, 'change.undo', { changeId: answer.changeId });
    expect((await textsOf(project)).sort()).toEqual([
      ['greeting', 'Hallo'],
      ['subject', 'Kom'],
    ]);
  });

  it('of one language are not those of another; a language of others is composed in the project’s', async () => {
    const project = await makeProject(house);
    await give(project, 'pack.save', { language: 'ar', greeting: 'مرحبا {{name}}' });
    const db = house.store.read;
    const written = (language: string) =>
      projectRow(house, project.id).then((one) => writePack(db, one, language, ''));
    expect((await written('ar')).pack.parts.greeting).toBe('مرحبا {{name}}');
    expect((await written('ar')).pack.headings.prepare).toBe('Slik forbereder du deg');
    expect((await written('ti')).pack.parts.greeting).toBe('Hei, {{name}}');
    expect((await written('nn')).pack.headings.prepare).toBe('Slik førebur du deg');
  });

  it('may be long, but not endless, and their language must be one', async () => {
    const project = await makeProject(house);
    const save = (input: object) => outcomeOf(give(project, 'pack.save', { language: 'nb', ...input }));
    expect(await save({ background: 'x'.repeat(8000) })).toBe('accepted');
    expect(await save({ background: 'x'.repeat(8001) })).toBe('invalid-input');
    expect(await save({ language: 'not a language' })).toBe('invalid-input');
  });
});
