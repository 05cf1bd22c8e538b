import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exampleFile, type Example } from '~/domain/example';
import { LIMITS } from '~/domain/limits';
import type { Problem } from '~/domain/problem';
import type { OpenHouse } from '~/house.server';
import { bankOfExamples, exampleView } from '~/views/examples.server';
import { storyView } from '~/views/stories.server';
import { examples } from '~db/schema';
import { closeAfterAll, freshHouse } from '../support/db';
import { BAMBLE_FIGURES, bambleExample, bambleFile } from '../support/bamble';
import { makeStory } from '../support/examples';
import {
  call,
  makeMunicipality,
  makeParticipant,
  makeProject,
  outcomeOf,
  projectRow,
  type Project,
} from '../support/make';
import { makeCandidate } from '../support/pilots';

let house: OpenHouse;
let project: Project;
let of: { projectId: string; pilotId: string };
beforeAll(async () => {
  house = await freshHouse();
});
beforeEach(async () => {
  // The bank is the installation's: each test has it empty.
  await house.store.write((tx) => tx.delete(examples));
  project = await makeProject(house);
  of = { projectId: project.id, pilotId: await makeStory(house, project) };
});
closeAfterAll();

const view = async () =>
  storyView(house.store.read, await projectRow(house, project.id), of.pilotId, project.owner);
const publish = async (kept: string[] = []) =>
  (await call(house, project.owner, 'example.publish', { ...of, kept })).answer.exampleId ?? '';
const bank = (actor = project.owner, question = '', theme = '') =>
  bankOfExamples(house.store.read, actor, { question, theme });
const read = (exampleId: string, actor = project.owner) => exampleView(house.store.read, actor, exampleId);
const take = (file: string, municipality = project.municipality) =>
  call(house, municipality.owner, 'example.import', { municipalityId: municipality.id, file });

describe('publishing an example', () => {
  it('Bamble: its figures come out as they were typed, by year', async () => {
    const { owner } = project;
    for (const { value, ...figure } of BAMBLE_FIGURES)
      await call(house, owner, 'storyFigure.save', {
        ...of,
        ...figure,
        value: String(value).replace('.', ','),
      });
    const { content } = await read(await publish());
    const costs = content.figures.filter(({ title }) => title === 'Utgifter til sosialhjelp');
    expect(costs.map(({ year, value }) => [year, value])).toEqual([
      [2012, 4.2],
      [2014, 3],
    ]);
    expect(content.figures.map(({ value }) => value).sort()).toEqual([1.9, 3, 4.2, 73]);
    expect(content.effect).toContain('73');
  });

  it('is refused while a name in its texts is not ticked, and lists where it stands', async () => {
    await makeParticipant(house, project, 'Amina Hassan');
    const told = { ...of, effect: 'Amina fikk jobb.', contact: 'amina@example.no' };
    await call(house, project.owner, 'story.save', told);
    expect((await view()).names).toEqual([
      { text: 'amina@example.no', kind: 'email', parts: ['contact'] },
      { text: 'Amina', kind: 'participant', parts: ['effect'] },
    ]);
    expect(await outcomeOf(publish(['Amina']))).toBe('names-unticked');
    expect((await bank()).total).toBe(0);
    await call(house, project.owner, 'story.takeOut', { ...of, name: 'amina@example.no' });
    expect((await read(await publish(['Amina']))).content).toMatchObject({
      contact: '…',
      effect: 'Amina fikk jobb.',
    });
  });

  it('is refused without a story, without its parts, and of what is no pilot', async () => {
    await call(house, project.owner, 'story.save', { ...of, need: '' });
    expect(await outcomeOf(publish())).toBe('story-unfinished');
    const pilotId = await makeCandidate(house, project, 'Another');
    expect(await outcomeOf(call(house, project.owner, 'example.publish', { ...of, pilotId }))).toBe(
      'not-a-pilot',
    );
  });

  it('is a snapshot: what is written later is shown when it is published anew, in the same place', async () => {
    const first = await publish();
    await call(house, project.owner, 'story.save', { ...of, need: 'Another need' });
    expect((await read(first)).content.need).not.toBe('Another need');
    expect((await view()).published).toMatchObject({ id: first, isSame: false, isWithdrawn: false });
    await call(house, project.owner, 'storyUpdate.save', {
      ...of,
      date: '2016-01-15',
      text: 'It is permanent',
    });
    expect(await publish()).toBe(first);
    const { content } = await read(first);
    expect([content.need, content.updates]).toEqual([
      'Another need',
      [{ date: '2016-01-15', text: 'It is permanent' }],
    ]);
    expect((await view()).published?.isSame).toBe(true);
  });

  it('filling in again leaves what was written', async () => {
    await call(house, project.owner, 'story.save', { ...of, spreading: '' });
    await call(house, project.owner, 'pilot.save', { ...of, aim: 'Ten families' });
    await call(house, project.owner, 'evaluation.save', { ...of, transfer: 'Easy elsewhere' });
    await call(house, project.owner, 'story.fill', of);
    const { story } = await view();
    expect([story?.spreading, story?.solution]).toEqual([
      'Easy elsewhere',
      'Språkpraksis fra første dag, i egne tjenester og i bedrifter.',
    ]);
  });
});

describe('the bank', () => {
  it('is read by the staff of every municipality, and by nobody else', async () => {
    const id = await publish();
    const { reader } = await makeMunicipality(house, 'Nordby');
    expect((await bank(reader)).examples).toMatchObject([{ id, municipality: 'Storvik' }]);
    expect(await read(id, reader)).toMatchObject({ mayChange: false });
    const gone = { kind: 'staff', personId: 'none', name: 'Gone' } as const;
    expect(await outcomeOf(bank(gone))).toBe('not-allowed');
  });

  it('shows what is withdrawn to its own municipality only, and can have it back', async () => {
    const exampleId = await publish();
    const { reader } = await makeMunicipality(house, 'Nordby');
    const given = { municipalityId: project.municipality.id, exampleId };
    await call(house, project.owner, 'example.withdraw', given);
    expect(await outcomeOf(read(exampleId, reader))).toBe('not-found');
    expect((await bank(reader)).withdrawn).toEqual([]);
    expect((await bank()).withdrawn).toMatchObject([{ id: exampleId }]);
    await call(house, project.owner, 'example.restore', given);
    expect((await bank(reader)).total).toBe(1);
    await call(house, project.owner, 'example.withdraw', given);
    expect(await publish()).toBe(exampleId);
    expect((await bank(reader)).total).toBe(1);
  });

  it('finds by words and by theme', async () => {
    await publish();
    await take(bambleFile({ title: 'Bolig først', themes: ['Bolig'] }));
    expect((await bank(project.owner, 'bolig')).examples.map(({ title }) => title)).toEqual(['Bolig først']);
    expect((await bank(project.owner, '', 'arbeid')).examples.map(({ title }) => title)).toEqual([
      'Fra bosatt til tilsatt',
    ]);
    expect((await bank(project.owner, 'bolig', 'arbeid')).examples).toEqual([]);
  });

  it('an example that was exported is the same where it is brought in', async () => {
    const { content } = await read(await publish());
    const there = await freshHouse();
    const { id, owner } = await makeMunicipality(there, 'Nordby');
    const given = { municipalityId: id, file: exampleFile(content) };
    const { answer } = await call(there, owner, 'example.import', given);
    const taken = await exampleView(there.store.read, owner, answer.exampleId ?? '');
    expect([taken.content, taken.broughtBy]).toEqual([content, 'Nordby']);
    expect(await outcomeOf(call(there, owner, 'example.import', given))).toBe('example-here');
  });
});

describe('a file that is brought in', () => {
  const raw = (change: (content: Record<string, unknown>) => void) => {
    const content = JSON.parse(bambleFile()) as Record<string, unknown>;
    change(content);
    return JSON.stringify(content);
  };

  it.each<[string, string, string]>([
    ['no JSON', 'hello', 'example-unreadable'],
    ['cut off', bambleFile().slice(0, 300), 'example-unreadable'],
    ['something else', JSON.stringify({ schema: 'samverk-project/1' }), 'example-unreadable'],
    ['a list', '[]', 'example-unreadable'],
    ['of a newer version', raw((one) => (one.schema = 'samverk-example/2')), 'example-too-new'],
    ['without its need', raw((one) => delete one.need), 'example-damaged'],
    ['with something more in it', raw((one) => (one.script = 'x')), 'example-damaged'],
    ['with a text that is too long', bambleFile({ need: 'x'.repeat(LIMITS.text + 1) }), 'example-damaged'],
    [
      'with a date that is none',
      bambleFile({ updates: [{ date: '2016-02-31', text: 'x' }] }),
      'example-damaged',
    ],
    ['with a NUL', bambleFile({ need: 'a\0b' }), 'example-damaged'],
    ['with too many figures', bambleFile({ figures: Array(101).fill(BAMBLE_FIGURES[0]) }), 'example-damaged'],
  ])('%s is refused, and nothing is brought in', async (_, file, code) => {
    expect(await outcomeOf(take(file))).toBe(code);
    expect((await bank()).total).toBe(0);
  });

  it('that is damaged names the places', async () => {
    const refused = await take(bambleFile({ need: 'x'.repeat(LIMITS.text + 1) })).catch(
      (error: unknown) => error,
    );
    expect((refused as Problem).fields).toEqual([{ path: 'need', issue: 'too-long', limit: LIMITS.text }]);
  });

  it('that is larger than a form may be is refused', async () => {
    expect(await outcomeOf(take('x'.repeat(LIMITS.bodyBytes + 1)))).toBe('invalid-input');
  });

  it('keeps markup as the text that it is', async () => {
    const need = '<script>alert(1)</script>';
    const { answer } = await take(bambleFile({ need }));
    expect((await read(answer.exampleId ?? '')).content).toEqual(bambleExample({ need }) satisfies Example);
  });
});
