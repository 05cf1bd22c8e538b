import { asc, desc, eq, inArray } from 'drizzle-orm';
import type { Actor } from '~/domain/actor';
import type { StaffRole } from '~/domain/lists';
import type { Db } from '~db/client.server';
import {
  groups,
  memberships,
  municipalities,
  people,
  projectMembers,
  projects,
  questions,
  themes,
} from '~db/schema';
import { ownsAllPlacesOf } from '~db/standing';
import { allowMunicipality, type ProjectRow } from './allow.server';
import { workshopHead } from './room.server';
import { peopleOf, workshopsOf } from './rows.server';
import type { DeskHead, ProjectView } from '~/views/shapes';

/** The desk: what a staff member works on, per municipality that she belongs to, and where she is a guest. */
export async function deskView(db: Db, personId: string) {
  const mine = await db
    .select({ municipality: municipalities, role: memberships.role })
    .from(memberships)
    .innerJoin(municipalities, eq(municipalities.id, memberships.municipalityId))
    .where(eq(memberships.personId, personId))
    .orderBy(asc(municipalities.name));
  const ids = mine.map((row) => row.municipality.id);
  const rows =
    ids.length === 0
      ? []
      : await db
          .select()
          .from(projects)
          .where(inArray(projects.municipalityId, ids))
          .orderBy(desc(projects.createdAt));
  const line = ({ id, title, archivedAt }: ProjectRow) => ({ id, title, archived: archivedAt !== null });
  return {
    municipalities: mine.map(({ municipality, role }) => ({
      id: municipality.id,
      name: municipality.name,
      role,
      projects: rows.filter((row) => row.municipalityId === municipality.id).map(line),
    })),
    invitedTo: await invitedTo(db, personId, ids),
  };
}

/** Projects of municipalities other than her own that a person is let into. */
async function invitedTo(db: Db, personId: string, own: readonly string[]) {
  const rows = await db
    .select({ id: projects.id, title: projects.title, municipality: municipalities })
    .from(projectMembers)
    .innerJoin(projects, eq(projects.id, projectMembers.projectId))
    .innerJoin(municipalities, eq(municipalities.id, projects.municipalityId))
    .where(eq(projectMembers.personId, personId))
    .orderBy(desc(projects.createdAt));
  return rows
    .filter(({ municipality }) => !own.includes(municipality.id))
    .map(({ municipality, ...project }) => ({ ...project, municipality: municipality.name }));
}

/** The municipality that a project is brought in to. */
export async function receivingView(db: Db, actor: Actor, municipalityId: string) {
  await allowMunicipality(db, actor, municipalityId, 'project.receive');
  const [place] = await db.select().from(municipalities).where(eq(municipalities.id, municipalityId));
  return { id: municipalityId, name: place?.name ?? '' };
}

/** Staff of one municipality. */
export async function staffView(db: Db, actor: Actor, municipalityId: string) {
  await allowMunicipality(db, actor, municipalityId, 'view.staff');
  const [municipality] = await db.select().from(municipalities).where(eq(municipalities.id, municipalityId));
  const staff = await db
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      hash: people.passwordHash,
      role: memberships.role,
    })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(eq(memberships.municipalityId, municipalityId))
    .orderBy(asc(people.name));
  return {
    municipality: { id: municipalityId, name: municipality?.name ?? '' },
    staff: staff.map(({ hash, ...person }) => ({ ...person, active: hash !== null })),
  };
}

/**
 * Why the owner who added this person is shown no link: she has a password, her link was made already, or it is for
 * the owner of another municipality to give.
 */
export async function withoutLink(
  db: Db,
  actor: Actor,
  personId: string,
): Promise<'has-password' | 'already-made' | 'waits-elsewhere'> {
  const [person] = await db.select().from(people).where(eq(people.id, personId));
  if (person?.passwordHash) return 'has-password';
  const owner = actor.kind === 'staff' ? actor.personId : '';
  return (await ownsAllPlacesOf(db, owner, personId)) ? 'already-made' : 'waits-elsewhere';
}

/** What every page of a project's desk knows. */
export async function deskHead(db: Db, project: ProjectRow, role: StaffRole): Promise<DeskHead> {
  const [place] = await db.select().from(municipalities).where(eq(municipalities.id, project.municipalityId));
  const { id, title, aim, language, roomCode } = project;
  const archived = project.archivedAt !== null;
  return {
    project: { id, title, aim, language, roomCode, archived, municipality: place?.name ?? '' },
    role,
    mayEdit: role !== 'reader' && !archived,
  };
}

/** One project as the desk shows it: everything that the forms edit. */
export async function projectView(db: Db, project: ProjectRow, role: StaffRole): Promise<ProjectView> {
  const { rows, running } = await workshopsOf(db, project);
  const tables = await groupsOf(db, project.id);
  return {
    ...(await deskHead(db, project, role)),
    running: { number: running.number, step: running.step },
    workshops: rows.map(workshopHead),
    themes: await themesOf(db, project.id, tables),
    people: (await peopleOf(db, project.id)).map(({ id, name, sector }) => ({ id, name, sector })),
    tables: tables.map(({ id, ...table }, i) => ({
      id,
      number: i + 1,
      ...{ themeId: table.themeId, facilitatorId: table.facilitatorId, place: table.place },
    })),
  };
}

const groupsOf = (db: Db, projectId: string) =>
  db.select().from(groups).where(eq(groups.projectId, projectId)).orderBy(asc(groups.position));

async function themesOf(
  db: Db,
  projectId: string,
  tables: { themeId: string }[],
): Promise<ProjectView['themes']> {
  const rows = await db
    .select()
    .from(themes)
    .where(eq(themes.projectId, projectId))
    .orderBy(asc(themes.position));
  const asked = await db
    .select({ question: questions })
    .from(questions)
    .innerJoin(themes, eq(themes.id, questions.themeId))
    .where(eq(themes.projectId, projectId))
    .orderBy(asc(questions.position));
  return rows.map(({ id, title }) => ({
    id,
    title,
    tables: tables.filter((table) => table.themeId === id).length,
    questions: asked.filter((row) => row.question.themeId === id).map((row) => row.question.text),
  }));
}
