import { getTableName, is, sql, Table } from 'drizzle-orm';
import type { CommandName } from '~/commands/catalogue';
import type { House } from '~/commands/context.server';
import { NOBODY, OPERATOR, type Actor } from '~/domain/actor';
import type { Step } from '~/domain/lists';
import * as schema from '~db/schema';
import { onPostgres } from '../support/db';
import {
  call,
  goTo,
  lead,
  makeParticipant,
  makeProject,
  makeProposal,
  makeScreen,
  moveTo,
  openVote,
  type Municipality,
  type Participant,
  type Project,
  type Sent,
} from '../support/make';

/** Everyone who may turn up at the door, as they stand towards one project. */
export interface Actors {
  nobody: Actor;
  operator: Actor;
  owner: Actor;
  facilitator: Actor;
  reader: Actor;
  tableFacilitator: Participant;
  participant: Participant;
  screen: Actor;
  /** Staff of another municipality. */
  stranger: Actor;
  /** A participant of another project. */
  outsider: Participant;
}
export type Who = keyof Actors;

/** Another municipality's project, with one of everything. */
export interface Elsewhere {
  project: Project;
  outsider: Participant;
  needId: string;
  clusterId: string;
  proposalId: string;
  voteRoundId: string;
  screenId: string;
}

/** One project in which the session runs: three people, of whom one leads the first table. */
export interface World {
  house: House;
  project: Project;
  actors: Actors;
  /** Sits at the first table. */
  anna: Participant;
  /** Leads the first table. */
  bo: Participant;
  /** Sits at the second table. */
  cecilie: Participant;
  elsewhere: Elsewhere;
}

const answerOf = async <N extends CommandName>(
  house: House,
  actor: Actor,
  name: N,
  input: Sent<N>,
  key: string,
) => (await call(house, actor, name, input)).answer[key] ?? '';

export async function makeElsewhere(house: House): Promise<Elsewhere> {
  const project = await makeProject(house);
  const { owner, id: projectId, tables } = project;
  const outsider = await makeParticipant(house, project, 'Oda Outsider');
  const groupId = tables[0];
  const needId = await answerOf(house, owner, 'need.add', { projectId, groupId, text: 'Theirs' }, 'needId');
  const grouping = { projectId, groupId, needIds: [needId], heading: 'Their heading' };
  const clusterId = await answerOf(house, owner, 'need.group', grouping, 'clusterId');
  const proposalId = await makeProposal(house, project, 'Their proposal');
  const screenId = await makeScreen(house, '900100');
  await call(house, owner, 'screen.pair', { projectId, number: '900100' });
  return {
    project,
    outsider,
    needId,
    clusterId,
    proposalId,
    screenId,
    voteRoundId: await openVote(house, project),
  };
}

export async function makeWorld(
  house: House,
  elsewhere: Elsewhere,
  step: Step = 'welcome',
  municipality?: Municipality,
): Promise<World> {
  const project = await makeProject(house, municipality);
  const anna = await makeParticipant(house, project, 'Anna', 'target');
  const bo = await makeParticipant(house, project, 'Bo', 'business');
  const cecilie = await makeParticipant(house, project, 'Cecilie', 'voluntary');
  await lead(house, project, bo, 0);
  for (const [who, table] of [
    [anna, 0],
    [bo, 0],
    [cecilie, 1],
  ] as const)
    await moveTo(house, project, who, project.tables[table]);
  await goTo(house, project, step);
  const { owner, facilitator, reader } = project.municipality;
  const actors: Actors = {
    nobody: NOBODY,
    operator: OPERATOR,
    owner,
    facilitator,
    reader,
    tableFacilitator: bo,
    participant: anna,
    screen: { kind: 'screen', screenId: 'any', projectId: project.id },
    stranger: elsewhere.project.owner,
    outsider: elsewhere.outsider,
  };
  return { house, project, actors, anna, bo, cecilie, elsewhere };
}

const TABLES = Object.values(schema).filter((one) => is(one, Table));

type Rows = Record<string, Record<string, unknown>[]>;

/** Every row of every table. PostgreSQL is asked once: here it runs in this process, where fifty questions are slow. */
export async function everyRow(house: House, without: readonly string[] = []): Promise<Rows> {
  const tables = TABLES.filter((table) => !without.includes(getTableName(table)));
  if (onPostgres) return ask(house, (name) => `(select json_agg(t) from "${name}" t) as "${name}"`, tables);
  const all: Rows = {};
  for (const table of tables)
    all[getTableName(table)] = await house.store.read.select().from(table as typeof schema.needs);
  return all;
}

/** All of them as text, to be searched. */
export async function dump(house: House): Promise<string> {
  if (onPostgres) return JSON.stringify(await ask(house, (name) => inOne(name)));
  const db = house.store.read as unknown as { values(query: unknown): Promise<unknown[]> };
  const all = [];
  for (const table of TABLES)
    all.push((await db.values(sql`select * from ${table}`)).map((row) => JSON.stringify(row)).sort());
  return JSON.stringify(all);
}

/** A text that stands for all of them, to be compared: two are equal when nothing at all has changed. */
export async function mark(house: House): Promise<string> {
  return onPostgres
    ? JSON.stringify(await ask(house, (name) => inOne(name, (text) => `md5(${text})`)))
    : dump(house);
}

const inOne = (name: string, as = (text: string) => text) =>
  `(select ${as("string_agg(t::text, ';' order by t::text)")} from "${name}" t) as "${name}"`;

async function ask(house: House, part: (name: string) => string, tables = TABLES): Promise<Rows> {
  const db = house.store.read as unknown as { execute(query: unknown): Promise<{ rows: [Rows] }> };
  const parts = tables.map((table) => part(getTableName(table)));
  return (await db.execute(sql.raw(`select ${parts.join(', ')}`))).rows[0];
}

/** Who may give a command, and under which name the tests know that. All others are refused. */
export const MAY = {
  operators: ['operator'],
  keepers: ['operator', 'owner'],
  owners: ['owner'],
  starters: ['operator', 'owner', 'facilitator'],
  leaders: ['owner', 'facilitator'],
  writers: ['owner', 'facilitator', 'tableFacilitator', 'participant'],
  tableLeads: ['owner', 'facilitator', 'tableFacilitator'],
  guests: ['tableFacilitator', 'participant'],
  /** Visitors and guests, of here or elsewhere; staff do not come in by this door. */
  comers: ['nobody', 'stranger', 'tableFacilitator', 'participant', 'outsider'],
  /** Who answers the questionnaire: anyone who is nothing here. */
  passersBy: ['nobody', 'stranger', 'outsider'],
  /** Whoever holds a link: signed in as staff or not at all. */
  visitors: ['nobody', 'owner', 'facilitator', 'reader', 'stranger'],
} as const satisfies Record<string, readonly Who[]>;

/** How one command is tested. */
export interface Case<N extends CommandName = CommandName> {
  may: keyof typeof MAY;
  /** Who gives it here. */
  as: Who;
  /** The step at which it is given; welcome when nothing is said. */
  step?: Step;
  /** Prepares what it needs, through other commands, and returns what is sent. */
  input(w: World): Promise<Sent<N>> | Sent<N>;
  /** Something else in it, for the same call id. */
  otherwise: Partial<Sent<N>>;
  /** Each with an id of another project in it: not found. */
  foreign?(w: World): Partial<Sent<N>>[];
  /** Is it done? Reads the rows. */
  done(w: World, input: Sent<N>, answer: Record<string, string>): Promise<void>;
}
export type Cases<N extends CommandName> = { [K in N]: Case<K> };
