import { randomUUID } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { asc, eq } from 'drizzle-orm';
import { receiveFile } from '~/archive.server';
import type { CommandName } from '~/commands/catalogue';
import { runCommand } from '~/commands/run.server';
import { OPERATOR } from '~/domain/actor';
import type { StaffRole } from '~/domain/lists';
import { setupToken, type OpenHouse } from '~/house.server';
import { memberships, municipalities, people, projectMembers, projects } from '~db/schema';
import { placesOf } from '~db/standing';
import { Refusal } from './problems';

/** What the operator may do; each task returns the lines to print. Every write goes through the one door. */

const command = (house: OpenHouse, name: CommandName, input: object) =>
  runCommand(house, name, input, OPERATOR, randomUUID());

export async function list({ store }: OpenHouse): Promise<string[]> {
  const places = await store.read.select().from(municipalities).orderBy(asc(municipalities.name));
  const staff = await store.read
    .select({ place: memberships.municipalityId, role: memberships.role, person: people })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .orderBy(asc(people.name));
  const guests = await store.read
    .selectDistinct({ place: projects.municipalityId, person: people })
    .from(projectMembers)
    .innerJoin(projects, eq(projects.id, projectMembers.projectId))
    .innerJoin(people, eq(people.id, projectMembers.personId))
    .orderBy(asc(people.name));
  if (places.length === 0)
    return ['Nothing is set up yet. The first owner starts with: npm run admin -- setup-link'];
  return places.flatMap((place) => [
    `${place.name}  (${place.id})`,
    ...[...staff, ...guests.map((one) => ({ ...one, role: 'guest' }))]
      .filter((one) => one.place === place.id)
      .map(({ role, person }) => {
        const waiting = person.passwordHash === null ? '  (no password yet)' : '';
        return `  ${role.padEnd(11)}  ${person.name} <${person.email}>${waiting}`;
      }),
  ]);
}

export async function addMunicipality(house: OpenHouse, name: string): Promise<string[]> {
  const { answer } = await command(house, 'municipality.add', { name });
  return [`Added ${name}  (${answer.municipalityId})`];
}

interface NewPerson {
  email: string;
  name: string;
  role: StaffRole;
  /** A municipality's name or id; may be left out while there is only one. */
  municipality?: string | undefined;
}

export async function addPerson(house: OpenHouse, person: NewPerson): Promise<string[]> {
  const place = await municipalityCalled(house, person.municipality);
  const input = { municipalityId: place.id, name: person.name, email: person.email, role: person.role };
  const { answer } = await command(house, 'staff.add', input);
  const added = `Added ${person.email} to ${place.name} as ${person.role}.`;
  if (!answer.token) return [added, 'This person has a password already and signs in as before.'];
  return [added, ...passwordLink(house, answer.token)];
}

/** The preparation in a case file as a project; `municipality` as for a person. */
export async function importCase(
  house: OpenHouse,
  file: string,
  municipality: string | undefined,
): Promise<string[]> {
  const place = await municipalityCalled(house, municipality);
  const text = await readFile(resolve(process.env.INIT_CWD ?? '', file), 'utf8').catch(() => {
    throw new Refusal(`${file} cannot be read.`);
  });
  const { answer } = await command(house, 'project.import', { municipalityId: place.id, file: text });
  return [`Made the project in ${place.name}:`, address(house, `desk/${answer.projectId}`)];
}

/** The archive of a whole project (docs/project-archive.md); `municipality` as for a person. */
export async function importProject(
  house: OpenHouse,
  file: string,
  municipality: string | undefined,
): Promise<string[]> {
  const place = await municipalityCalled(house, municipality);
  const handle = await open(resolve(process.env.INIT_CWD ?? '', file)).catch(() => {
    throw new Refusal(`${file} cannot be read.`);
  });
  const { answer } = await receiveFile(house, OPERATOR, place.id, handle.createReadStream());
  return [`Imported the project to ${place.name}:`, address(house, `desk/${answer.projectId}`)];
}

export async function resetPassword(house: OpenHouse, email: string): Promise<string[]> {
  const db = house.store.read;
  const known = await db
    .select({ id: people.id })
    .from(people)
    .where(eq(people.email, email.trim().toLowerCase()));
  const [member] = await placesOf(
    db,
    known.map(({ id }) => id),
  );
  if (!member) throw new Refusal(`Nobody on the staff has the e-mail address ${email}.`);
  const { answer } = await command(house, 'staff.link', member);
  return passwordLink(house, answer.token ?? '');
}

export async function setupLink(house: OpenHouse): Promise<string[]> {
  const token = await setupToken(house);
  if (token === null)
    throw new Refusal('This installation has its first owner already. Use add-person for more.');
  return [
    'The first owner and the municipality are made here (works once; earlier links no longer do):',
    link(house, 'setup', token),
  ];
}

async function municipalityCalled({ store }: OpenHouse, wanted: string | undefined) {
  const places = await store.read.select().from(municipalities);
  const fitting =
    wanted === undefined
      ? places
      : places.filter(({ id, name }) => id === wanted || name.toLowerCase() === wanted.trim().toLowerCase());
  const [place] = fitting;
  if (!place) {
    const what =
      wanted === undefined ? 'There is no municipality yet.' : `There is no municipality called ${wanted}.`;
    throw new Refusal(`${what} Add it with: npm run admin -- add-municipality NAME`);
  }
  if (fitting.length > 1)
    throw new Refusal('There are several. Give the id with --municipality: npm run admin -- list');
  return place;
}

const passwordLink = (house: OpenHouse, token: string) => [
  'Send this link to the person; it sets the password, works once, and for seven days:',
  link(house, 'password', token),
];

const link = (house: OpenHouse, path: 'setup' | 'password', token: string) =>
  address(house, `${path}?token=${token}`);
const address = ({ env }: OpenHouse, path: string) =>
  `${env.publicUrl ?? `http://${env.host}:${env.port}`}/${path}`;
