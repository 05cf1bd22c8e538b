import { and, eq, or, sql } from 'drizzle-orm';
import { actorKey, type Actor } from '~/domain/actor';
import { found, Problem } from '~/domain/problem';
import { can, type Standing } from '~/domain/roles';
import type { Topic } from '~/domain/topics';
import { standingIn, standingInProject } from '~db/standing';
import { calls, changes, projects, workshops } from '~db/schema';
import { given, makeRow, prepared } from '~db/prepared';
import { codeOf } from '~db/writer.server';
import { CATALOGUE, isCommandName, type CommandName } from './catalogue';
import type { Answer, Context, House, Outcome, ProjectContext, ProjectRow } from './context.server';
import { HANDLERS } from './handlers.server';
import { parseInput } from './parse';
import { prepared as workedOutAhead } from './prepared.server';
import { hiddenCallId } from './pseudonym.server';
import { linkIsOpen } from './staff.server';
import { stepFor } from './time.server';
import { projectIdOf } from './whichProject.server';

/** What a caller gets once the command is on disk. `revision` is the project's, 0 outside a project. */
export interface Carried {
  answer: Answer;
  revision: number;
  projectId: string | null;
}

/** What is stored in the same commit, also when the call had been carried out before. */
export type Also = (tx: Context['tx'], answer: Answer) => Promise<void>;
const CALL_ID = /^[A-Za-z0-9_-]{8,64}$/;
type AnyHandler = (ctx: Context, input: never) => Promise<Outcome>;
interface Recorded extends Carried {
  outcome: Outcome | null;
}

/**
 * The one door for writes: parse, load, allow, run in the transaction, record, bump the revision, commit, publish.
 * The same call again returns the first answer; the same id with another payload is refused (`call-reused`).
 * @throws Problem with a code from the closed list; anything else is a fault
 */
export async function runCommand(
  house: House,
  name: string,
  raw: unknown,
  actor: Actor,
  callId: string,
  also?: Also,
): Promise<Carried> {
  const began = performance.now();
  if (!isCommandName(name)) throw new Problem('not-found');
  if (!CALL_ID.test(callId)) throw new Problem('invalid-input', [{ path: '_id', issue: 'wrong' }]);
  const input = parseInput(name, raw) as Record<string, unknown>;
  const passwordHash = await passwordHashOf(house, name, input);
  const ahead = await workedOutAhead(house, name, input, actor);
  // A fast digest of a password must not be kept: it could be guessed from.
  const fingerprint = house.digest(`${name}\n${JSON.stringify({ ...input, password: undefined })}`);
  const call = { name, input, actor, callId, fingerprint, passwordHash, prepared: ahead, also };
  const recorded = await withOneRetry(() => carryOut(house, call));
  house.acknowledged(performance.now() - began);
  const topics = topicsOf(recorded, actor, name);
  if (recorded.projectId && topics.length > 0) house.publish(recorded.projectId, topics, recorded.revision);
  await finish(house, name, recorded.outcome);
  return {
    answer: { ...recorded.answer, ...recorded.outcome?.secret },
    revision: recorded.revision,
    projectId: recorded.projectId,
  };
}

/** The staff's log is new when they did something that can be undone, or something of theirs was undone. */
function topicsOf({ outcome, answer }: Recorded, actor: Actor, name: CommandName): Topic[] {
  if (!outcome) return [];
  const isLogged = 'changeId' in answer && (actor.kind === 'staff' || name === 'change.undo');
  return [...(outcome.topics ?? []), ...(isLogged ? (['log'] as const) : [])];
}

/** The command is on disk: what fails from here on is logged, and the caller is told that it was carried out. */
async function finish(house: House, name: CommandName, outcome: Outcome | null): Promise<void> {
  try {
    await outcome?.after?.();
  } catch (error) {
    house.log.error({ err: error, name }, 'what follows a command failed');
  }
}

/** Hashing is dear, so it is done only for who holds a link that works; others are refused in the transaction. */
async function passwordHashOf(
  house: House,
  name: CommandName,
  input: Record<string, unknown>,
): Promise<string | null> {
  const { password, token } = input;
  if (typeof password !== 'string') return null;
  const kind = name === 'setup.install' ? 'setup' : 'password';
  const open = await linkIsOpen(house.store.read, String(token), kind, house.now());
  return open ? house.hashPassword(password) : null;
}

interface Call {
  name: CommandName;
  input: Record<string, unknown>;
  actor: Actor;
  callId: string;
  fingerprint: string;
  passwordHash: string | null;
  prepared: unknown;
  also: Also | undefined;
}

/** Two copies of one call at the same moment on PostgreSQL: the second meets the unique key, and then the answer. */
async function withOneRetry<T>(job: () => Promise<T>): Promise<T> {
  try {
    return await job();
  } catch (error) {
    if (codeOf(error) === '23505') return job();
    throw error;
  }
}

function carryOut(house: House, call: Call): Promise<Recorded> {
  return house.store.write(async (tx) => {
    const done = (await earlierAnswer({ tx }, call)) ?? (await firstTime(tx, house, call));
    await call.also?.(tx, done.answer);
    return done;
  });
}

async function firstTime(tx: Context['tx'], house: House, call: Call): Promise<Recorded> {
  const { actor, passwordHash } = call;
  const base = { tx, house, actor, now: house.now(), passwordHash, prepared: call.prepared };
  const ctx = await enter(base, call);
  const handler = HANDLERS[call.name] as unknown as AnyHandler;
  const outcome = await handler(ctx, call.input as never);
  const project = 'project' in ctx ? (ctx as ProjectContext).project : null;
  const changeId = await keepTrail(ctx, call, outcome.board ?? '');
  const carried = {
    answer: { ...outcome.answer, ...(changeId ? { changeId } : {}) },
    revision: project?.revision ?? 0,
    projectId: project?.id ?? null,
  };
  await makeRow(tx, calls, {
    id: house.newId(),
    actor: actorKey(call.actor),
    callId: call.callId,
    name: call.name,
    projectId: carried.projectId,
    fingerprint: call.fingerprint,
    answer: carried,
    at: base.now,
  });
  return { ...carried, outcome };
}

/**
 * What can be undone is stored with the command; returns its id, or null when nothing was changed in that way. What
 * guests alone do, such as to come in or to choose a table, is not for the staff to undo.
 */
async function keepTrail(ctx: Context, call: Call, groupId: string): Promise<string | null> {
  const { trail, project } = ctx as ProjectContext;
  if (!trail?.length || can('facilitator', call.name, null) === 'no') return null;
  const id = ctx.house.newId();
  const actor = actorKey(call.actor);
  await makeRow(ctx.tx, changes, {
    ...{ id, projectId: project.id, actor, groupId, name: call.name, rows: trail, at: ctx.now },
    undoneAt: null,
  });
  return id;
}

async function earlierAnswer(base: { tx: Context['tx'] }, call: Call): Promise<Recorded | null> {
  const actor = actorKey(call.actor);
  const { callId } = call;
  const [earlier] = await callsBy(base.tx, { actor, callId, hidden: hiddenCallId(actor, callId) });
  if (!earlier) return null;
  // A closed vote's fingerprints are wiped: then the first answer stands for whatever is sent.
  const wiped = earlier.fingerprint === '' && earlier.name === call.name;
  if (!wiped && earlier.fingerprint !== call.fingerprint) throw new Problem('call-reused');
  return { ...(earlier.answer as Carried), outcome: null };
}

const callsBy = prepared((tx) =>
  tx
    .select({ name: calls.name, fingerprint: calls.fingerprint, answer: calls.answer })
    .from(calls)
    .where(
      or(
        and(eq(calls.actor, given('actor')), eq(calls.callId, given('callId'))),
        and(eq(calls.actor, ''), eq(calls.callId, given('hidden'))),
      ),
    ),
);

async function enter(base: Omit<Context, 'standing'>, call: Call): Promise<Context> {
  const scope = CATALOGUE[call.name].scope;
  if (scope === 'installation') return allow(base, await standingIn(base.tx, call.actor, null), call.name);
  if (scope === 'municipality') {
    const standing = await standingIn(base.tx, call.actor, String(call.input.municipalityId));
    return allow(base, standing, call.name);
  }
  const project = await lockProject(base, call);
  const [workshop] = await workshopIn(base.tx, { projectId: project.id, number: project.runningWorkshop });
  const running = found(workshop);
  const standing = await standingInProject(base.tx, call.actor, project);
  const verdict = can(standing, call.name, await stepFor(base.tx, call.actor, running));
  refuse(verdict, standing);
  if (project.archivedAt && call.name !== 'project.restore') throw new Problem('project-archived');
  return { ...base, standing, project, workshop: running, trail: [] } as ProjectContext;
}

const workshopIn = prepared((tx) =>
  tx
    .select()
    .from(workshops)
    .where(and(eq(workshops.projectId, given('projectId')), eq(workshops.number, given('number')))),
);

function allow(base: Omit<Context, 'standing'>, standing: Standing, name: CommandName): Context {
  refuse(can(standing, name, null), standing);
  return { ...base, standing };
}

function refuse(verdict: ReturnType<typeof can>, standing: Standing): void {
  if (verdict === 'wrong-step') throw new Problem('wrong-step');
  if (verdict === 'yes') return;
  // People of elsewhere learn nothing; a visitor is asked to sign in; others are told that they may not.
  if (standing === 'stranger') throw new Problem('not-found');
  throw new Problem(standing === 'nobody' ? 'not-signed-in' : 'not-allowed');
}

/** Bumps the revision first: on PostgreSQL that row is the project's lock. */
async function lockProject(base: Omit<Context, 'standing'>, call: Call): Promise<ProjectRow> {
  const projectId = await projectIdOf(base, call);
  const [project] = await bumped(base.tx, { projectId });
  return found(project);
}
const bumped = prepared<{ projectId: string }, ProjectRow[]>((tx) =>
  tx
    .update(projects)
    .set({ revision: sql`${projects.revision} + 1` })
    .where(eq(projects.id, given('projectId')))
    .returning(),
);
