import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { CATALOGUE, CommandName } from '~/commands/catalogue';
import { runCommand, type Carried } from '~/commands/run.server';
import { NOBODY, OPERATOR, type Actor } from '~/domain/actor';
import type { Sector, StaffRole, Step } from '~/domain/lists';
import { LIMITS } from '~/domain/limits';
import { Problem, type ProblemCode } from '~/domain/problem';
import type { House } from '~/commands/context.server';
import { projects, screens, voteRounds, workshops } from '~db/schema';

/** What a caller may send for a command: before defaults and trimming. */
export type Sent<N extends CommandName> = z.input<(typeof CATALOGUE)[N]['input']>;
export type Staff = Extract<Actor, { kind: 'staff' }>;
export type Participant = Extract<Actor, { kind: 'participant' }>;

export const newCallId = () => `test-${randomUUID()}`;

/** One call through the one door, under a call id of its own unless one is given. */
export const call = <N extends CommandName>(
  house: House,
  actor: Actor,
  name: N,
  input: Sent<N>,
  callId = newCallId(),
): Promise<Carried> => runCommand(house, name, input, actor, callId);

/** The same, for the id that the answer names. */
async function made<N extends CommandName>(house: House, actor: Actor, name: N, input: Sent<N>, key: string) {
  const { answer } = await call(house, actor, name, input);
  const id = answer[key];
  if (!id) throw new Error(`${name} answered no ${key}`);
  return id;
}

/** The code that a call was refused with, or `accepted`; faults are thrown on. */
export async function outcomeOf(job: Promise<unknown>): Promise<ProblemCode | 'accepted'> {
  try {
    await job;
    return 'accepted';
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
}

export interface Municipality {
  id: string;
  owner: Staff;
  facilitator: Staff;
  reader: Staff;
}

let people = 0;
/** Adds a member of the staff, without a password: tests speak as her directly. */
export async function makeStaff(house: House, municipalityId: string, role: StaffRole): Promise<Staff> {
  const name = `${role} ${(people += 1)}`;
  const input = { municipalityId, name, email: `${role}${people}@example.no`, role };
  return { kind: 'staff', personId: await made(house, OPERATOR, 'staff.add', input, 'personId'), name };
}

export async function makeMunicipality(house: House, name = 'Storvik'): Promise<Municipality> {
  const id = await made(house, OPERATOR, 'municipality.add', { name }, 'municipalityId');
  const staff = (role: StaffRole) => makeStaff(house, id, role);
  return {
    id,
    owner: await staff('owner'),
    facilitator: await staff('facilitator'),
    reader: await staff('reader'),
  };
}

/** A project with two themes and a table for each; nobody has come yet. */
export interface Project {
  id: string;
  roomCode: string;
  /** Of the running workshop. */
  workshopId: string;
  municipality: Municipality;
  owner: Staff;
  themes: [string, string];
  tables: [string, string];
}

export async function makeProject(house: House, municipality?: Municipality): Promise<Project> {
  const place = municipality ?? (await makeMunicipality(house));
  const { owner } = place;
  const about = {
    municipalityId: place.id,
    title: 'Work for everyone',
    aim: 'More in work',
    language: 'nb',
  } as const;
  const id = await made(house, owner, 'project.create', about, 'projectId');
  const theme = (title: string) =>
    made(
      house,
      owner,
      'theme.save',
      { projectId: id, title, questions: [`How do we do ${title}?`] },
      'themeId',
    );
  const themes: [string, string] = [await theme('Housing'), await theme('Work')];
  const table = (themeId: string) => made(house, owner, 'table.save', { projectId: id, themeId }, 'groupId');
  const tables: [string, string] = [await table(themes[0]), await table(themes[1])];
  const [row] = await house.store.read.select().from(projects).where(eq(projects.id, id));
  const [running] = await house.store.read
    .select()
    .from(workshops)
    .where(eq(workshops.projectId, id))
    .orderBy(workshops.number);
  if (!row || !running) throw new Error('the project has no rows');
  // Tests of the vote take as many candidates as they like.
  const free = { writers: 'everyone', nominations: LIMITS.nominations } as const;
  await call(house, owner, 'workshop.board', { projectId: id, number: 1, ...free });
  return { id, roomCode: row.roomCode, workshopId: running.id, municipality: place, owner, themes, tables };
}

/** Someone who comes through the door with the room code. */
export async function makeParticipant(
  house: House,
  project: Project,
  name: string,
  sector: Sector = 'municipality',
): Promise<Participant> {
  const input = { roomCode: project.roomCode, name, organisation: `${name} AS`, sector, language: 'nb' };
  const participantId = await made(house, NOBODY, 'person.join', input, 'participantId');
  return { kind: 'participant', participantId, projectId: project.id };
}

/** Many at once; their names are `prefix 1` to `prefix n`, their sectors in turn. */
export async function makeCrowd(
  house: House,
  project: Project,
  size: number,
  prefix = 'Voter',
): Promise<Participant[]> {
  const sectors = ['municipality', 'business', 'voluntary', 'target', 'politics', 'other'] as const;
  return Promise.all(
    Array.from({ length: size }, (_, i) =>
      makeParticipant(house, project, `${prefix} ${i + 1}`, sectors[i % sectors.length]),
    ),
  );
}

export async function stepOf(house: House, project: Pick<Project, 'workshopId'>): Promise<Step> {
  const [row] = await house.store.read.select().from(workshops).where(eq(workshops.id, project.workshopId));
  if (!row) throw new Error('no such workshop');
  return row.step;
}

/** Leads the session to a step, from wherever it is. */
export async function goTo(house: House, project: Project, step: Step): Promise<void> {
  const expected = await stepOf(house, project);
  if (expected !== step)
    await call(house, project.owner, 'session.step', { projectId: project.id, expected, step });
}

export const moveTo = (house: House, project: Project, who: Participant, groupId: string) =>
  call(house, project.owner, 'seating.move', {
    projectId: project.id,
    participantId: who.participantId,
    groupId,
  });

/** Makes someone the facilitator of a table. */
export const lead = (house: House, project: Project, who: Participant, table: 0 | 1) =>
  call(house, project.owner, 'table.save', {
    projectId: project.id,
    groupId: project.tables[table],
    themeId: project.themes[table],
    facilitatorId: who.participantId,
  });

/** A proposal that stands on the next ballot paper, written by staff. */
export async function makeProposal(
  house: House,
  project: Project,
  title: string,
  table: 0 | 1 = 0,
): Promise<string> {
  const { id: projectId, owner } = project;
  const groupId = project.tables[table];
  const proposalId = await made(house, owner, 'proposal.add', { projectId, groupId, title }, 'proposalId');
  await call(house, owner, 'proposal.nominate', { projectId, proposalId, nominated: true });
  return proposalId;
}

/** Opens a round of voting; goes to the step first. */
export async function openVote(house: House, project: Project, votesPerPerson = 2): Promise<string> {
  await goTo(house, project, 'vote');
  return made(house, project.owner, 'vote.open', { projectId: project.id, votesPerPerson }, 'voteRoundId');
}

export const vote = (
  house: House,
  who: Participant,
  voteRoundId: string,
  proposalId: string,
  callId?: string,
) => call(house, who, 'ballot.place', { projectId: who.projectId, voteRoundId, proposalId }, callId);

export const closeVote = (house: House, project: Project, voteRoundId: string) =>
  call(house, project.owner, 'vote.close', { projectId: project.id, voteRoundId });

/** A chosen proposal of the first table with homework for these people. */
export async function makeHomework(
  house: House,
  project: Project,
  responsible: readonly string[],
): Promise<string> {
  const { owner, id: projectId } = project;
  const proposalId = await makeProposal(house, project, 'A café');
  const input = { projectId, proposalIds: [proposalId], reason: 'It is the only one.' };
  await goTo(house, project, 'vote');
  await call(house, owner, 'vote.decide', input);
  const about = {
    projectId,
    proposalId,
    responsible: [...responsible],
    due: '2026-02-20',
    questions: ['Who?'],
  };
  return made(house, owner, 'homework.assign', about, 'homeworkId');
}

export async function roundRow(house: House, voteRoundId: string): Promise<typeof voteRounds.$inferSelect> {
  const [row] = await house.store.read.select().from(voteRounds).where(eq(voteRounds.id, voteRoundId));
  if (!row) throw new Error('no such round');
  return row;
}

export async function projectRow(house: House, projectId: string): Promise<typeof projects.$inferSelect> {
  const [row] = await house.store.read.select().from(projects).where(eq(projects.id, projectId));
  if (!row) throw new Error('no such project');
  return row;
}

/** A projector that shows this number and waits to be paired. It comes from a browser, not from a command. */
export async function makeScreen(house: House, number: string): Promise<string> {
  const row = { id: house.newId(), number, projectId: null, createdAt: house.now() };
  await house.store.write((tx) => tx.insert(screens).values(row));
  return row.id;
}
