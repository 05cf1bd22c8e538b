import { beforeAll, describe, expect, it } from 'vitest';
import type { OpenHouse } from '~/house.server';
import { agendaView, workshopsView } from '~/views/agenda.server';
import { closeAfterAll, freshHouse } from '../support/db';
import {
  call,
  goTo,
  makeParticipant,
  makeProject,
  outcomeOf,
  projectRow,
  type Participant,
  type Project,
  type Sent,
} from '../support/make';
import { views } from './all';

let house: OpenHouse;
let project: Project;
let anna: Participant;
let show: ReturnType<typeof views>;
const NOTES = 'Nobody but the staff may read this';
const ofProject = () => ({ projectId: project.id });
const add = async (about: Partial<Sent<'agenda.save'>> & { title: string }) =>
  (await call(house, project.owner, 'agenda.save', { ...ofProject(), number: 1, minutes: 30, ...about }))
    .answer.itemId ?? '';
let expected: string | null = null;
const goToItem = async (itemId: string) => {
  await call(house, project.owner, 'session.item', { ...ofProject(), expected, itemId });
  expected = itemId;
};
const now = Date.parse('2026-01-05T12:00:00Z');
const workshops = async () => workshopsView(house.store.read, await projectRow(house, project.id), now);
const agenda = async (number: string) =>
  agendaView(house.store.read, await projectRow(house, project.id), number);

beforeAll(async () => {
  house = await freshHouse();
  project = await makeProject(house);
  anna = await makeParticipant(house, project, 'Anna');
  show = views(house, project);
});
closeAfterAll();

describe('the item that the room is at', () => {
  it('is none before the first', async () => {
    const needs = await add({ title: 'Needs', step: 'needs', notes: NOTES, screenText: 'Not shown' });
    expect((await show.room()).item).toBeNull();
    expect(await show.console()).toMatchObject({ itemId: null, agenda: [{ id: needs, notes: NOTES }] });
  });

  it('has its title and what the screen shows, and whether there is something to do on phones', async () => {
    const lines = { title: 'Aim', screen: 'text', screenText: 'One\nTwo', notes: NOTES } as const;
    const rest = { title: 'Lunch', screen: 'break', notes: NOTES } as const;
    const [needs] = (await show.console()).agenda;
    const [aim, lunch, rotation] = [
      await add(lines),
      await add(rest),
      await add({ ...lines, title: 'Change tables', step: 'solutions' }),
    ];
    const seen = [];
    for (const id of [needs?.id ?? '', aim, lunch, rotation]) {
      await goToItem(id);
      seen.push((await show.room()).item);
    }
    const told = { forEveryone: '', forTables: '' };
    expect(seen).toEqual([
      { ...told, title: 'Needs', screen: 'scene', screenText: '', plenary: false },
      { ...told, title: 'Aim', screen: 'text', screenText: 'One\nTwo', plenary: true },
      { ...told, title: 'Lunch', screen: 'break', screenText: '', plenary: true },
      { ...told, title: 'Change tables', screen: 'text', screenText: 'One\nTwo', plenary: false },
    ]);
    expect((await show.console()).itemId).toBe(rotation);
  });

  it('S1 never has the facilitator’s notes: they go to the console alone', async () => {
    const text = async (...all: Promise<unknown>[]) => JSON.stringify(await Promise.all(all));
    const tables = project.tables.map((id) => show.table(id));
    expect(await text(show.room(), show.screen(), show.me(anna), show.summary(), ...tables)).not.toContain(
      NOTES,
    );
    expect(await text(show.console())).toContain(NOTES);
  });

  it('is none when it has been removed', async () => {
    await call(house, project.owner, 'agenda.remove', { ...ofProject(), itemId: expected ?? '' });
    expect((await show.room()).item).toBeNull();
    expect((await show.console()).itemId).toBeNull();
    expected = null;
  });
});

describe('the planner', () => {
  it('has the workshop, its items and the templates that are meant for it', async () => {
    const first = await agenda('1');
    expect(first.items.map((item) => item.title)).toEqual(['Needs', 'Aim', 'Lunch']);
    expect(first.items[0]).toMatchObject({ notes: NOTES, screenText: 'Not shown', step: 'needs' });
    expect([first.numbers, first.templates.map(({ key }) => key)]).toEqual([[1, 2], ['workshop-1']]);
    expect((await agenda('2')).items).toEqual([]);
  });

  it('of a workshop that is not there is not found', async () => {
    for (const number of ['3', '01', 'x', '']) expect(await outcomeOf(agenda(number))).toBe('not-found');
  });

  it('of a third workshop offers every template', async () => {
    await call(house, project.owner, 'workshop.save', { ...ofProject(), number: 3, minutes: 120 });
    expect((await agenda('3')).templates).toHaveLength(2);
    expect((await workshops()).removable).toBe(3);
  });
});

describe('the dates', () => {
  const save = (number: number, date: string) =>
    call(house, project.owner, 'workshop.save', {
      ...ofProject(),
      number,
      date,
      minutes: 240,
      start: '16:00',
    });
  const warnings = async () => (await workshops()).workshops.map((one) => one.warnings);

  it('are warned of workshop by workshop, each against the one before it that has a date', async () => {
    await save(1, '2026-02-02');
    await save(3, '2026-02-04');
    expect(await warnings()).toEqual([[], [], ['too-close']]);
    await save(2, '2026-01-31');
    expect(await warnings()).toEqual([[], ['weekend', 'order'], ['too-close']]);
  });

  it('may be in the past once the workshop has begun', async () => {
    await goTo(house, project, 'needs');
    await save(2, '2026-01-02');
    await save(1, '2026-01-01');
    expect((await warnings())[1]).toContain('past');
    expect((await warnings())[0]).not.toContain('past');
  });

  it('come with how long the agendas are', async () => {
    const [first] = (await workshops()).workshops;
    expect(first?.items).toEqual([{ minutes: 30 }, { minutes: 30 }, { minutes: 30 }]);
  });
});
