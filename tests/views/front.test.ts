import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { preparation, type PreparationPart } from '~/domain/preparation';
import type { OpenHouse } from '~/house.server';
import { changesView } from '~/views/changes.server';
import { frontView } from '~/views/front.server';
import { preparationFacts } from '~/views/preparation.server';
import {
  agendaItems,
  changes,
  consequences,
  inputs,
  mails,
  participants,
  stakeholders,
  themes,
  wantedMix,
} from '~db/schema';
import { closeAfterAll, freshHouse } from '../support/db';
import {
  call,
  makeMunicipality,
  makeParticipant,
  makeProject,
  projectRow,
  type Municipality,
  type Project,
} from '../support/make';

let house: OpenHouse;
let shared: Municipality;
let project: Project;
beforeAll(async () => {
  house = await freshHouse();
  shared = await makeMunicipality(house);
});
beforeEach(async () => {
  project = await makeProject(house, shared);
});
closeAfterAll();

const facts = () => preparationFacts(house.store.read, project.id);
const front = async (now = house.now()) =>
  frontView(house.store.read, await projectRow(house, project.id), now);
const of = () => ({ projectId: project.id });
let ids = 0;
const newId = () => `row-${(ids += 1)}`;

const stakeholder = (name: string, changes: Partial<typeof stakeholders.$inferInsert> = {}) => ({
  ...{ id: newId(), ...of(), name, position: 1, sector: 'business', tier: 'secondary' },
  ...{ role: '', need: '', positive: '', negative: '', overall: 'neutral', affected: 'little' },
  ...changes,
});
let people = 0;
const person = (name: string, changes: Partial<typeof participants.$inferInsert> = {}) => ({
  ...{ id: newId(), ...of(), name, organisation: '', sector: 'business', language: 'nb', email: '' },
  ...{ personalCode: `CODE${(people += 1)}`, invited: true, position: 1, removedAt: null, reply: 'planned' },
  ...changes,
});

describe('what the preparation is judged by', () => {
  it('is nothing in a project that has nothing', async () => {
    const input = { municipalityId: shared.id, title: 'Empty', aim: '', language: 'nb' } as const;
    const { answer } = await call(house, shared.owner, 'project.create', input);
    const parts = preparation(await preparationFacts(house.store.read, answer.projectId ?? ''));
    expect(parts.map((one) => one.state)).toEqual(parts.map(() => 'empty'));
  });

  it('is counted from the rows of this project alone', async () => {
    const other = await makeProject(house, shared);
    const elsewhere = { projectId: other.id };
    const told = { source: 'interview', who: 'Ida', organisation: '', works: '', hard: '' } as const;
    const input = (sector: 'business' | 'target') => ({
      ...{ id: newId(), ...of(), ...told, sector, barriers: '', measures: '', date: '' },
      createdAt: house.now(),
    });
    await house.store.write(async (tx) => {
      await tx
        .insert(inputs)
        .values([
          input('business'),
          input('business'),
          input('target'),
          { ...input('target'), ...elsewhere },
        ]);
      await tx.insert(themes).values({ id: newId(), ...of(), position: 3, title: 'Without a question' });
      await tx
        .insert(stakeholders)
        .values([
          stakeholder('A'),
          stakeholder('B', { tier: 'primary', sector: 'target' }),
          stakeholder('C', { overall: '' }),
          stakeholder('D', { ...elsewhere }),
        ] as never);
      await tx.insert(wantedMix).values({ id: newId(), ...of(), sector: 'voluntary', people: 4 });
    });
    await call(house, project.owner, 'partner.save', { ...of(), name: 'Lilleby' });
    expect(await facts()).toMatchObject({
      partners: 1,
      inputs: { business: 2, target: 1 },
      themes: { all: 3, withoutQuestion: 1 },
      stakeholders: { all: 3, judged: 2, primary: 1, target: 1 },
      people: { wanted: { voluntary: 4 } },
      tables: 2,
    });
  });

  it('counts who is expected, who was asked, and who has no name yet', async () => {
    await makeParticipant(house, project, 'Walk-in', 'other');
    await house.store.write((tx) =>
      tx
        .insert(participants)
        .values([
          person('Ida', { reply: 'accepted' }),
          person('Per', { sector: 'target' }),
          person('Sjømat AS', { organisation: 'Sjømat AS' }),
          person('Nils', { reply: 'declined' }),
          person('Gone', { removedAt: house.now() }),
        ] as never),
    );
    expect((await facts()).people).toEqual({
      expected: { business: 2, target: 1, other: 1 },
      wanted: {},
      unnamed: 1,
      asked: 2,
      notAsked: 2,
    });
  });

  it('adds up the agenda of each workshop, and counts mail that was refused', async () => {
    const item = (minutes: number) => ({
      ...{ id: newId(), ...of(), workshopId: project.workshopId, position: 1, title: 'Welcome', minutes },
      ...{ step: null, screen: 'scene' as const, screenText: '', notes: '' },
    });
    const mail = {
      ...{ id: newId(), ...of(), participantId: null, language: 'nb', text: '' },
      ...{ recipient: 'i@b.no', recipientName: 'I', subject: 'S', calendar: '' },
      kind: 'invitation',
      state: 'failed',
      ...{ attempts: 5, nextAt: null, error: 'refused', createdAt: house.now(), sentAt: null },
    } as const;
    await house.store.write(async (tx) => {
      await tx.insert(agendaItems).values([item(30), item(200)]);
      await tx.insert(mails).values(mail);
    });
    const { workshops, failedMails } = await facts();
    expect(
      workshops.map(({ number, agendaItems, agendaMinutes }) => [number, agendaItems, agendaMinutes]),
    ).toEqual([
      [1, 2, 230],
      [2, 0, 0],
    ]);
    expect(failedMails).toBe(1);
  });
});

describe('the front page', () => {
  it('tells where the project stands, and what is to be done, the first due first and those without a date last', async () => {
    const about = stakeholder('Sjømat AS');
    const todo = (text: string, due: string, changes = {}) => ({
      ...{ id: newId(), ...of(), stakeholderId: about.id, position: 1, text, todo: true, who: 'Kari', due },
      ...{ doneAt: null, ...changes },
    });
    await house.store.write(async (tx) => {
      await tx.insert(stakeholders).values(about as never);
      await tx
        .insert(consequences)
        .values([
          todo('Sometime', ''),
          todo('Later', '2026-03-01'),
          todo('Sooner', '2026-02-01'),
          todo('Only a note', '', { todo: false }),
          todo('Done already', '2026-01-01', { doneAt: house.now() }),
        ]);
    });
    // Past midnight in Norway, not yet in Greenwich.
    const view = await front(new Date('2026-02-01T23:30:00Z'));
    expect(view.today).toBe('2026-02-02');
    expect([view.todoCount, view.todos.map((one) => one.text)]).toEqual([3, ['Sooner', 'Later', 'Sometime']]);
    expect(view.todos[0]).toMatchObject({ stakeholder: 'Sjømat AS', who: 'Kari', due: '2026-02-01' });
    expect(view).toMatchObject({
      phase: { phase: 'preparation' },
      running: { number: 1, step: 'welcome' },
      tables: 2,
      stakeholders: 1,
    });
    const states = Object.fromEntries(view.parts.map(({ part, state }) => [part, state]));
    expect(states).toMatchObject({ themes: 'done', stakeholders: 'started' } satisfies Partial<
      Record<PreparationPart, string>
    >);
  });
});

describe('the history', () => {
  const ask = (limit = 5) => changesView(house.store.read, project.id, limit);
  const point = (name: string) =>
    call(house, project.municipality.facilitator, 'anchor.save', { ...of(), item: 'mayor', name });
  let clock = 0;
  const change = (name: string, rows: unknown[], actor = 'nobody') => ({
    ...{ id: newId(), ...of(), actor, name, rows, undoneAt: null },
    at: new Date(Date.UTC(2026, 0, 1) + (clock += 1000)),
  });
  const made = (table: string, row: object) => ({ table, id: newId(), before: null, after: row });

  it('is newest first and limited, with who did it, and what has been undone', async () => {
    for (const name of ['A', 'B', 'C']) await point(name);
    const { answer } = await point('D');
    await call(house, project.owner, 'change.undo', { ...of(), changeId: answer.changeId ?? '' });
    const lines = await ask(3);
    expect(lines.map(({ who, name, anchor, undone }) => [who, name, anchor, undone])).toEqual([
      [project.owner.name, 'change.undo', 'mayor', false],
      [project.municipality.facilitator.name, 'anchor.save', 'mayor', true],
      [project.municipality.facilitator.name, 'anchor.save', 'mayor', false],
    ]);
  });

  it('names what was changed: a theme before its questions, and how many where there were several', async () => {
    const question = (text: string) => made('questions', { text });
    await house.store.write((tx) =>
      tx
        .insert(changes)
        .values([
          change('stakeholder.add', [
            made('stakeholders', { name: 'One' }),
            made('stakeholders', { name: 'Two' }),
          ]),
          change('theme.remove', [
            question('How?'),
            question('Who?'),
            { table: 'themes', id: 't', before: { title: 'Housing' }, after: null },
          ]),
          change('workshop.save', [made('workshops', { number: 1 })]),
          change('pack.save', [made('pack_texts', { text: '🙂'.repeat(70) })]),
        ]),
    );
    const lines = await ask(50);
    const [pack, workshop, theme, added] = (
      ['pack.save', 'workshop.save', 'theme.remove', 'stakeholder.add'] as const
    ).map((name) => lines.find((line) => line.name === name));
    expect([added?.who, added?.label, added?.count]).toEqual(['', 'One', 2]);
    expect([theme?.label, theme?.count]).toEqual(['Housing', 1]);
    expect([workshop?.label, workshop?.count]).toEqual(['', 1]);
    expect(pack?.label).toBe(`${'🙂'.repeat(60)} …`);
  });

  it('holds no more of a row than its name', async () => {
    const row = { name: 'Ida', email: 'ida@secret.no', personalCode: 'SECRETCODE' };
    await house.store.write((tx) =>
      tx.insert(changes).values(change('invitee.save', [made('participants', row)])),
    );
    expect(JSON.stringify(await ask())).not.toMatch(/secret/i);
  });
});
