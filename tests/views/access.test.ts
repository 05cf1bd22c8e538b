import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { NOBODY, OPERATOR, type Actor } from '~/domain/actor';
import type { Act } from '~/domain/roles';
import type { OpenHouse } from '~/house.server';
import { allowMunicipality, allowView } from '~/views/allow.server';
import { staffView, withoutLink } from '~/views/desk.server';
import { people } from '~db/schema';
import { closeAfterAll, freshHouse } from '../support/db';
import {
  call,
  makeMunicipality,
  makeParticipant,
  makeProject,
  outcomeOf,
  type Participant,
  type Project,
} from '../support/make';

let house: OpenHouse;
let project: Project;
let anna: Participant;
beforeAll(async () => {
  house = await freshHouse();
  project = await makeProject(house);
  anna = await makeParticipant(house, project, 'Anna');
});
closeAfterAll();

describe('S1 who may see what', () => {
  const WHO: Record<string, Act[]> = {
    reader: ['view.desk', 'view.console', 'view.documents', 'view.room', 'view.board', 'view.screen'],
    participant: ['view.room', 'view.board', 'view.me'],
    screen: ['view.room', 'view.board', 'view.screen'],
  };
  const ALL: Act[] = [
    'view.desk',
    'view.console',
    'view.documents',
    'view.room',
    'view.board',
    'view.screen',
    'view.me',
    'view.staff',
  ];
  const look = (actor: Actor, act: Act, id = project.id) =>
    outcomeOf(allowView(house.store.read, actor, id, act));

  it('of those who belong here, each sees her own and is told that the rest is not allowed', async () => {
    const { reader } = project.municipality;
    const actors: Record<string, Actor> = {
      reader,
      participant: anna,
      screen: { kind: 'screen', screenId: 's', projectId: project.id },
    };
    for (const [who, may] of Object.entries(WHO))
      for (const act of ALL)
        expect(`${who} ${act} ${await look(actors[who] ?? NOBODY, act)}`).toBe(
          `${who} ${act} ${may.includes(act) ? 'accepted' : 'not-allowed'}`,
        );
    expect(await look(OPERATOR, 'view.room')).toBe('not-allowed');
  });

  it('people of elsewhere find nothing, a visitor is asked to sign in, and both also where there is nothing', async () => {
    const theirs = await makeProject(house);
    const outsider = await makeParticipant(house, theirs, 'Oda');
    for (const act of ALL) {
      for (const actor of [theirs.owner, outsider]) expect(await look(actor, act)).toBe('not-found');
      expect(await look(NOBODY, act)).toBe('not-signed-in');
      expect(await look(NOBODY, act, 'none')).toBe('not-signed-in');
      expect(await look(theirs.owner, act, 'none')).toBe('not-found');
    }
  });

  it('R26 an address that cannot be an id is not found, also where the database could not look for it', async () => {
    const { owner, facilitator } = project.municipality;
    for (const wrong of ['\0', `${project.id}\0`, 'x'.repeat(65), 'x'.repeat(100_000)]) {
      expect(await look(owner, 'view.desk', wrong)).toBe('not-found');
      expect(await look(NOBODY, 'view.desk', wrong)).toBe('not-signed-in');
      const ask = allowMunicipality(house.store.read, facilitator, wrong, 'view.staff');
      expect(await outcomeOf(ask)).toBe('not-found');
    }
  });

  it('the staff of a municipality are seen by its owners only', async () => {
    const { owner, facilitator, reader, id } = project.municipality;
    const ask = (actor: Actor) => outcomeOf(allowMunicipality(house.store.read, actor, id, 'view.staff'));
    const { owner: other } = await makeMunicipality(house);
    const told = [];
    for (const actor of [owner, facilitator, reader, other, NOBODY]) told.push(await ask(actor));
    expect(told).toEqual(['accepted', 'not-allowed', 'not-allowed', 'not-found', 'not-signed-in']);
    const { staff } = await staffView(house.store.read, owner, id);
    expect(staff.map((one) => [one.role, one.active]).sort()).toEqual([
      ['facilitator', false],
      ['owner', false],
      ['reader', false],
    ]);
    expect(JSON.stringify(staff)).not.toContain('hash');
  });

  it('an owner who is shown no link for a person is told why', async () => {
    const [here, there] = [await makeMunicipality(house), await makeMunicipality(house)];
    const personId = here.reader.personId;
    const why = (owner: Actor) => withoutLink(house.store.read, owner, personId);
    expect(await why(here.owner)).toBe('already-made');
    const [person] = await house.store.read.select().from(people).where(eq(people.id, personId));
    const input = {
      municipalityId: there.id,
      name: 'R',
      email: person?.email ?? '',
      role: 'reader',
    } as const;
    expect((await call(house, there.owner, 'staff.add', input)).answer.token).toBeUndefined();
    expect(await why(there.owner)).toBe('waits-elsewhere');
    await house.store.write((tx) =>
      tx.update(people).set({ passwordHash: 'a hash' }).where(eq(people.id, personId)),
    );
    expect([await why(here.owner), await why(there.owner)]).toEqual(['has-password', 'has-password']);
  });
});
