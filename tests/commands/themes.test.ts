import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { QUESTION_MARKS, type Language } from '~/domain/lists';
import { LIMITS } from '~/domain/limits';
import { marksOf } from '~/domain/questions';
import { THEME_TEMPLATES } from '~/templates';
import type { OpenHouse } from '~/house.server';
import { closeAfterAll, freshHouse } from '../support/db';
import { call, makeProject, outcomeOf, type Project, type Sent } from '../support/make';
import { row, rows } from './rows';

let house: OpenHouse;
let project: Project;
let other: Project;
beforeAll(async () => {
  house = await freshHouse();
  other = await makeProject(house);
});
beforeEach(async () => {
  project = await makeProject(house);
});
closeAfterAll();

const byPosition = (a: { position: number }, b: { position: number }) => a.position - b.position;
const themesNow = async () => (await rows(house, 'themes', { projectId: project.id })).sort(byPosition);
const questionsOf = async (themeId: string) => (await rows(house, 'questions', { themeId })).sort(byPosition);
const textsOf = async (themeId: string) => (await questionsOf(themeId)).map((one) => one.text);
type Given =
  'theme.save' | 'theme.remove' | 'theme.move' | 'theme.pick' | `question.${'save' | 'move' | 'remove'}`;
const give = <N extends Given | 'change.undo'>(name: N, input: Omit<Sent<N>, 'projectId'>) =>
  call(house, project.owner, name, { projectId: project.id, ...input } as Sent<N>);
const undo = (done: { answer: Record<string, string> }) =>
  give('change.undo', { changeId: done.answer.changeId ?? '' });
const ask = async (themeId: string, text: string, marks: Sent<'question.save'>['marks'] = []) =>
  (await give('question.save', { themeId, text, marks })).answer.questionId ?? '';
/** A theme with these questions, made as the desk makes it. */
const themeWith = async (...questions: string[]) =>
  (await give('theme.save', { title: 'Meeting places', questions })).answer.themeId ?? '';

describe('a theme that is saved with lines', () => {
  it('keeps the questions that stand, with their marks, in the order of the lines; a changed line is new', async () => {
    const themeId = await themeWith('One?', 'Two?', 'Three?');
    const [one, two, three] = await questionsOf(themeId);
    await give('question.save', { themeId, questionId: two?.id, text: 'Two?', marks: ['need', 'vision'] });
    await give('theme.save', { themeId, title: 'Meeting places', questions: 'Three?\nTwo?\nOne more?' });
    const now = await questionsOf(themeId);
    expect(now.map(({ text }) => text)).toEqual(['Three?', 'Two?', 'One more?']);
    expect(now.slice(0, 2).map(({ id }) => id)).toEqual([three?.id, two?.id]);
    expect(now[1]?.marks).toEqual(['need', 'vision']);
    expect([now[2]?.marks, now[2]?.id === one?.id]).toEqual([[], false]);
  });

  it('may have the same line twice, and then has two questions', async () => {
    const themeId = await themeWith('Same?', 'Same?');
    await give('theme.save', { themeId, title: 'T', questions: ['Same?', 'Same?'] });
    expect(new Set((await questionsOf(themeId)).map(({ id }) => id)).size).toBe(2);
  });

  it('keeps its questions when none are sent, and loses them when an empty field is', async () => {
    const themeId = await themeWith('One?');
    await give('theme.save', { themeId, title: 'Renamed' });
    expect(await textsOf(themeId)).toEqual(['One?']);
    await give('theme.save', { themeId, title: 'Renamed', questions: '' });
    expect(await textsOf(themeId)).toEqual([]);
  });

  it('is as before when that is undone', async () => {
    const themeId = await themeWith('One?', 'Two?');
    const before = await questionsOf(themeId);
    await undo(await give('theme.save', { themeId, title: 'Else', questions: ['Two?', 'Three?'] }));
    expect(await questionsOf(themeId)).toEqual(before);
    expect((await row(house, 'themes', { id: themeId })).title).toBe('Meeting places');
  });
});

describe('what is removed', () => {
  it('comes back by undoing: a theme with all its questions and their marks', async () => {
    const themeId = await themeWith('One?');
    await ask(themeId, 'Two?', ['open']);
    const before = await questionsOf(themeId);
    const removed = await give('theme.remove', { themeId });
    expect(await questionsOf(themeId)).toEqual([]);
    await undo(removed);
    expect(await questionsOf(themeId)).toEqual(before);
  });

  it('comes back by undoing: a question, at its place', async () => {
    const themeId = await themeWith('One?', 'Two?', 'Three?');
    const [, two] = await questionsOf(themeId);
    await undo(await give('question.remove', { questionId: two?.id ?? '' }));
    expect(await textsOf(themeId)).toEqual(['One?', 'Two?', 'Three?']);
  });

  it('of a theme that is gone cannot be brought back', async () => {
    const themeId = await themeWith('One?');
    const [one] = await questionsOf(themeId);
    const removed = await give('question.remove', { questionId: one?.id ?? '' });
    await give('theme.remove', { themeId });
    expect(await outcomeOf(undo(removed))).toBe('changed-since');
  });
});

describe('a question', () => {
  it('moves among those of its theme, and stays at either end', async () => {
    const themeId = await themeWith('One?', 'Two?', 'Three?');
    const ids = (await questionsOf(themeId)).map(({ id }) => id);
    const move = (at: number, direction: 'up' | 'down') =>
      give('question.move', { questionId: ids[at] ?? '', direction });
    await move(0, 'up');
    await move(2, 'down');
    expect(await textsOf(themeId)).toEqual(['One?', 'Two?', 'Three?']);
    await move(2, 'up');
    await move(2, 'up');
    expect(await textsOf(themeId)).toEqual(['Three?', 'One?', 'Two?']);
    await undo(await move(0, 'down'));
    expect(await textsOf(themeId)).toEqual(['Three?', 'One?', 'Two?']);
  });

  it('moves also past one that was brought back to a place that was taken meanwhile', async () => {
    const themeId = await themeWith('One?', 'Two?');
    const [, two] = await questionsOf(themeId);
    const removed = await give('question.remove', { questionId: two?.id ?? '' });
    const three = await ask(themeId, 'Three?');
    await undo(removed);
    await give('question.move', { questionId: three, direction: 'up' });
    await give('question.move', { questionId: three, direction: 'up' });
    expect((await textsOf(themeId))[0]).toBe('Three?');
  });

  it('goes to the end of another theme when it is saved there', async () => {
    const from = await themeWith('One?');
    const to = await themeWith('Two?');
    const [one] = await questionsOf(from);
    await give('question.save', { themeId: to, questionId: one?.id, text: 'One?', marks: [] });
    expect([await textsOf(from), await textsOf(to)]).toEqual([[], ['Two?', 'One?']]);
  });

  it('of another project is not found, whatever is done with it', async () => {
    const [theirs] = await rows(house, 'questions', { themeId: other.themes[0] });
    const questionId = theirs?.id ?? '';
    const themeId = project.themes[0];
    const told = [
      await outcomeOf(give('question.save', { themeId, questionId, text: 'Mine?', marks: [] })),
      await outcomeOf(give('question.move', { questionId, direction: 'up' })),
      await outcomeOf(give('question.remove', { questionId })),
    ];
    expect(told).toEqual(['not-found', 'not-found', 'not-found']);
    expect(await row(house, 'questions', { id: questionId })).toEqual(theirs);
  });

  it.each([
    ['without words', { text: '  ' }],
    ['of more than 2000 characters', { text: 'a'.repeat(LIMITS.text + 1) }],
    ['with a mark that is none', { text: 'How?', marks: ['brilliant'] as never }],
  ])('S6 %s is refused', async (_what, wrong) => {
    const input = { themeId: project.themes[0], marks: [], ...wrong };
    expect(await outcomeOf(give('question.save', input))).toBe('invalid-input');
  });

  it('with a thousand odd characters is kept as it was written', async () => {
    const text = `${'؟ما هذا 𝔘 👩‍👩‍👧 <b>{{t}}</b> \\u0000 = +1'.repeat(20)}?`;
    const questionId = await ask(project.themes[0], text);
    expect((await row(house, 'questions', { id: questionId })).text).toBe(text);
  });
});

describe('picking from a template', () => {
  const pick = (themes: string[], questions: string[], template = 'integration') =>
    give('theme.pick', { template, themes, questions });

  it.each(['nb', 'nn', 'en'] as const)(
    'takes over what was ticked, in %s, in its order',
    async (language) => {
      const about = { projectId: project.id, title: 'T', language };
      await call(house, project.owner, 'project.edit', about);
      await pick(['inclusion'], ['work-settled/2', 'housing/3', 'housing/1']);
      const picked = (await themesNow()).slice(2);
      const [integration] = THEME_TEMPLATES;
      const titleOf = (key: string) => integration.themes.find((one) => one.key === key)?.title[language];
      expect(picked.map(({ title }) => title)).toEqual(['housing', 'work-settled', 'inclusion'].map(titleOf));
      const [first, , last] = await Promise.all(picked.map(({ id }) => textsOf(id)));
      const housing = integration.themes[0]?.questions.map((text) => text[language]) ?? [];
      expect([first, last]).toEqual([[housing[0], housing[2]], []]);
    },
  );

  it('leaves the need to be ticked: five of six marks are there', async () => {
    await pick([], ['housing/1']);
    const [theme] = (await themesNow()).slice(2);
    const [question] = await questionsOf(theme?.id ?? '');
    const marks = marksOf(question?.text ?? '', question?.marks as [], 'nb');
    expect(marks).toEqual(QUESTION_MARKS.filter((mark) => mark !== 'need'));
  });

  it('adds to a theme of the same title only what it lacks, and nothing the second time', async () => {
    const title = 'bolig OG bosetting ';
    const { answer } = await give('theme.save', { title, questions: ['Hvordan bor vi godt sammen?'] });
    await pick(['housing'], ['housing/1', 'housing/2']);
    await pick(['housing'], ['housing/2', 'housing/1']);
    expect(await themesNow()).toHaveLength(3);
    expect(await textsOf(answer.themeId ?? '')).toHaveLength(3);
  });

  it('is undone as a whole', async () => {
    const done = await pick(['inclusion'], ['housing/1', 'housing/2']);
    expect(await themesNow()).toHaveLength(4);
    await undo(done);
    expect((await themesNow()).map(({ id }) => id)).toEqual(project.themes);
  });

  it.each<[string, string[], string[], string]>([
    ['nothing', [], [], 'integration'],
    ['another template', [], [], 'gardening'],
    ['a theme that it lacks', ['gardening'], [], 'integration'],
    ['a question that it lacks', ['housing'], ['housing/99'], 'integration'],
    ['a question of another template', [], ['school/1'], 'integration'],
    ['a property of every object', ['__proto__'], ['constructor'], 'integration'],
  ])('of %s is refused in its own words, and adds nothing', async (what, themes, questions, template) => {
    const told = what === 'nothing' ? 'nothing-picked' : 'template-unknown';
    expect(await outcomeOf(pick(themes, questions, template))).toBe(told);
    expect(await themesNow()).toHaveLength(2);
  });
});

describe('S6 there is room for', () => {
  it('twenty themes in a project, picked or written', async () => {
    for (let i = 3; i < LIMITS.themes; i += 1) await give('theme.save', { title: `Theme ${i}` });
    const two = { template: 'youth', themes: ['school', 'work'] };
    expect(await outcomeOf(give('theme.pick', two))).toBe('too-many-themes');
    expect(await themesNow()).toHaveLength(LIMITS.themes - 1);
    await give('theme.pick', { ...two, themes: ['school'] });
    expect(await outcomeOf(give('theme.save', { title: 'One more' }))).toBe('too-many-themes');
  });

  it('thirty questions in a theme, picked, written or moved there', async () => {
    const full = Array.from({ length: LIMITS.questionsPerTheme }, (_, i) => `Hvordan nummer ${i}?`);
    const { answer } = await give('theme.save', { title: 'Bolig og bosetting', questions: full });
    const themeId = answer.themeId ?? '';
    const from = await themeWith('Which way?');
    const [moved] = await questionsOf(from);
    const told = [
      await outcomeOf(give('theme.pick', { template: 'integration', questions: ['housing/1'] })),
      await outcomeOf(give('question.save', { themeId, text: 'One more?', marks: [] })),
      await outcomeOf(give('question.save', { themeId, questionId: moved?.id, text: 'T?', marks: [] })),
    ];
    expect(told).toEqual(['too-many-questions', 'too-many-questions', 'too-many-questions']);
    expect(await textsOf(themeId)).toEqual(full);
    expect(await textsOf(from)).toEqual(['Which way?']);
  });

  it('as much as the refusals say', async () => {
    const texts = import.meta.glob<{ default: Record<string, unknown> }>('../../app/i18n/*/problems.ts');
    expect(Object.keys(texts)).toHaveLength(3);
    for (const load of Object.values(texts)) {
      const { default: problems } = await load();
      expect(problems['too-many-themes']).toContain(` ${LIMITS.themes} `);
      expect(problems['too-many-questions']).toContain(` ${LIMITS.questionsPerTheme} `);
    }
  });
});

it('the tables hear of a question that is written, changed, moved or removed', async () => {
  const heard: string[][] = [];
  house.listen({
    published: (_, topics) => heard.push([...topics]),
    signedOut: () => undefined,
    screenPaired: () => undefined,
  });
  const themeId = project.themes[0];
  const questionId = await ask(themeId, 'How?');
  await give('question.save', { themeId, questionId, text: 'How then?', marks: [] });
  await give('question.move', { questionId, direction: 'up' });
  await give('question.remove', { questionId });
  await give('theme.pick', { template: 'youth', themes: ['school'] });
  const everyTable = ['log', 'room', ...project.tables.map((id) => `table:${id}`)].sort();
  expect(heard.map((topics) => topics.sort())).toEqual(heard.map(() => everyTable));
  expect(heard).toHaveLength(5);
});

/** The languages are those of the interface; a template in a fourth would not compile. */
const LANGUAGES: Language[] = ['nb', 'nn', 'en'];
it('every template can be picked whole, in every language', async () => {
  for (const template of THEME_TEMPLATES)
    for (const language of LANGUAGES) {
      project = await makeProject(house, project.municipality);
      await call(house, project.owner, 'project.edit', { projectId: project.id, title: 'T', language });
      const questions = template.themes.flatMap((theme) =>
        theme.questions.map((_, i) => `${theme.key}/${i + 1}`),
      );
      await give('theme.pick', { template: template.key, themes: [], questions });
      const made = (await themesNow()).slice(2);
      const counts = await Promise.all(made.map(async ({ id }) => (await textsOf(id)).length));
      expect(counts).toEqual(template.themes.map((theme) => theme.questions.length));
    }
});
