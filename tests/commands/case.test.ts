import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPreparation } from '~/commands/case-file';
import { isProblem, type FieldIssue } from '~/domain/problem';
import type { OpenHouse } from '~/house.server';
import { closeAfterAll, freshHouse } from '../support/db';
import { call, makeMunicipality, outcomeOf, type Municipality } from '../support/make';
import { row, rows } from './rows';

const EXAMPLE = readFileSync('app/commands/example/nb.json', 'utf8');
type Json = Record<string, unknown>;
const changed = (change: (one: Json) => void): string => {
  const one = JSON.parse(EXAMPLE) as Json;
  change(one);
  return JSON.stringify(one);
};

/** The places that are told to be wrong; null when the text is read. */
function faults(text: string): FieldIssue[] | null {
  try {
    readPreparation(text);
    return null;
  } catch (error) {
    if (isProblem(error) && error.code === 'case-unreadable') return error.fields ?? [];
    throw error;
  }
}

let house: OpenHouse;
let place: Municipality;
beforeAll(async () => {
  house = await freshHouse();
  place = await makeMunicipality(house);
});
closeAfterAll();

describe('the preparation of a case', () => {
  it('is a project: themes, stakeholders, invitees, workshops and tables as the file says', async () => {
    const story = readPreparation(EXAMPLE);
    const made = await call(house, place.owner, 'project.import', {
      municipalityId: place.id,
      file: EXAMPLE,
    });
    const projectId = made.answer.projectId ?? '';
    const project = await row(house, 'projects', { id: projectId });
    expect(project).toMatchObject({ title: story.title, aim: story.aim, language: 'nb' });
    const themes = await rows(house, 'themes', { projectId });
    expect(themes.map((theme) => theme.title)).toEqual(story.themes.map((theme) => theme.title));
    const stakeholders = await rows(house, 'stakeholders', { projectId });
    expect(stakeholders.map(({ name, overall, affected }) => [name, overall, affected])).toEqual(
      story.stakeholders.map(({ name, overall, affected }) => [name, overall, affected]),
    );
    const people = await rows(house, 'participants', { projectId });
    expect(people.map((person) => [person.name, person.reply, person.invited])).toEqual(
      story.invitees.map((invitee) => [invitee.name, 'planned', true]),
    );
    expect(new Set(people.map((person) => person.personalCode)).size).toBe(people.length);
    const workshops = await rows(house, 'workshops', { projectId });
    expect(workshops.map(({ number, date }) => [number, date])).toEqual(
      story.workshops.map(({ number, date }) => [number, date]),
    );
    const facilitators = (await rows(house, 'groups', { projectId })).map((table) => table.facilitatorId);
    const named = story.groups.map(
      (group) => people[story.invitees.findIndex((one) => one.key === group.tableFacilitator)]?.id,
    );
    expect(facilitators).toEqual(named);
  });

  it('is all that is made: what the file says of later phases passes unread, whatever it is', async () => {
    const later = {
      needs: 7,
      homework: [{ proposal: 'gone' }],
      comments: 'x',
      solutions: {},
      actions: [null],
    };
    const file = changed((one) => Object.assign(one, later));
    const made = await call(house, place.owner, 'project.import', { municipalityId: place.id, file });
    const of = { projectId: made.answer.projectId ?? '' };
    for (const table of ['needs', 'proposals', 'homework', 'comments', 'solutions', 'actions'] as const)
      expect([table, await rows(house, table, of)]).toEqual([table, []]);
    const running = await rows(house, 'workshops', of);
    expect(running.map(({ step }) => step)).toEqual(['welcome', 'welcome']);
  });

  it('may begin with a byte order mark, and may lack what comes later', () => {
    expect(faults(`\uFEFF${EXAMPLE}`)).toBeNull();
    const { format, language, title } = JSON.parse(EXAMPLE) as Json;
    expect(faults(JSON.stringify({ format, language, title }))).toBeNull();
  });

  it.each([
    ['no JSON', 'PK\u0003\u0004 hello', []],
    ['another format', changed((one) => (one.format = 'workshop-case/9')), ['format']],
    ['a list', '[]', ['']],
    ['no title', changed((one) => delete one.title), ['title']],
    [
      'a day that does not exist',
      changed((one) => (((one.workshops as Json[])[0] as Json).date = '2027-02-30')),
      ['workshops.0.date'],
    ],
    [
      'a sector of its own',
      changed((one) => (((one.invitees as Json[])[2] as Json).sector = 'pirates')),
      ['invitees.2.sector'],
    ],
    [
      'a table with a theme that is not there',
      changed((one) => (((one.groups as Json[])[1] as Json).theme = 'gone')),
      ['groups.1.theme'],
    ],
    [
      'two people under one key',
      changed((one) => (((one.invitees as Json[])[1] as Json).key = 'p01')),
      ['invitees.key', 'groups.0.tableFacilitator'],
    ],
  ])('with %s is refused, and the place is named', async (_what, text, paths) => {
    expect(faults(text)?.map((fault) => fault.path)).toEqual(paths);
    const before = (await rows(house, 'projects')).length;
    const told = await outcomeOf(
      call(house, place.owner, 'project.import', { municipalityId: place.id, file: text }),
    );
    expect(told).toBe('case-unreadable');
    expect((await rows(house, 'projects')).length).toBe(before);
  });
});
