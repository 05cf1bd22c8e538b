import { beforeAll, expect, it } from 'vitest';
import type { OpenHouse } from '~/house.server';
import { pickView, themesView } from '~/views/themes.server';
import { bank } from '~db/schema';
import { closeAfterAll, freshHouse } from '../support/db';
import { call, makeProject, type Project } from '../support/make';

let house: OpenHouse;
let project: Project;
let other: Project;
beforeAll(async () => {
  house = await freshHouse();
  project = await makeProject(house);
  other = await makeProject(house);
});
closeAfterAll();

const found = (of: Project, kind: 'need' | 'idea', themeId: string | null, position: number) =>
  house.store.write((tx) =>
    tx.insert(bank).values({
      ...{ id: house.newId(), projectId: of.id, kind, themeId, position },
      ...{ text: 'Found', inputId: null },
    }),
  );

it('themes stand in their order with questions, tables, and what the idea bank has for each of them', async () => {
  const [housing, work] = project.themes;
  const about = { projectId: project.id, themeId: work };
  await call(house, project.owner, 'question.save', { ...about, text: 'Who helps?', marks: ['need'] });
  await call(house, project.owner, 'theme.move', { ...about, direction: 'up' });
  await found(project, 'need', work, 1);
  await found(project, 'need', work, 2);
  await found(project, 'idea', work, 3);
  await found(project, 'need', null, 4);
  await found(other, 'need', other.themes[0], 1);
  const { themes } = await themesView(house.store.read, project.id);
  expect(themes.map(({ id, tables, needs, ideas }) => [id, tables, needs, ideas])).toEqual([
    [work, 1, 2, 1],
    [housing, 1, 0, 0],
  ]);
  expect(themes[0]?.questions.map(({ text, marks }) => [text, marks])).toEqual([
    ['How do we do Work?', []],
    ['Who helps?', ['need']],
  ]);
});

it('a template says what the project has already, however it is capitalised', async () => {
  const questions = ['Hvordan kan alle unge ha minst én voksen som de stoler på?', 'Noe annet?'];
  const theme = { projectId: project.id, title: 'tilhørighet OG mestring', questions };
  await call(house, project.owner, 'theme.save', theme);
  const { themes } = await themesView(house.store.read, project.id);
  const { template, templates } = pickView(themes, 'nb', 'youth');
  expect(templates.map(({ title }) => title)).toEqual(['Integrering', 'Unge utenfor']);
  expect(template.themes.map(({ key, there }) => [key, there])).toEqual([
    ['school', false],
    ['work', false],
    ['belonging', true],
  ]);
  const [, , belonging] = template.themes;
  expect(belonging?.questions.map(({ there }) => there)).toEqual([false, true, false]);
});

it('a template that is none is the first one', () => {
  for (const key of ['', 'gardening', '__proto__'])
    expect(pickView([], 'nn', key).template.key).toBe('integration');
});
