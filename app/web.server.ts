import { NOBODY, type Actor } from '~/domain/actor';
import { found, isProblem, Problem, type ProblemCode, type ProblemShape } from '~/domain/problem';
import type { CommandName } from '~/commands/catalogue';
import type { Refused } from '~/ui/Problems';
import { formInput } from '~/domain/formInput';
import { runCommand, type Also, type Carried } from '~/commands/run.server';
import { markSaved } from './saved.server';
import type { AppContext } from './server';
import { actorFrom, newSignIn, type SignInKind } from './session.server';
import { countingFailures, type Limit } from './throttle.server';

/** What routes share: who asks, how a form becomes a command, and how a refusal becomes a page. */
export interface Args {
  request: Request;
  params: Record<string, string | undefined>;
  context: AppContext;
}

const STATUS: Partial<Record<ProblemCode, number>> = {
  'not-found': 404,
  'not-signed-in': 401,
  'not-allowed': 403,
  'too-many-attempts': 429,
  busy: 503,
  'storage-full': 507,
  broken: 500,
};
const statusOf = (code: ProblemCode): number => STATUS[code] ?? 422;

/** Runs a loader or action; a Problem becomes a page with its sentence, a fault one with an id that the log knows. */
export async function guarded<T>(context: AppContext, job: () => Promise<T>): Promise<T> {
  try {
    return await job();
  } catch (error) {
    if (error instanceof Response) throw error;
    const problem = isProblem(error) ? error.toShape() : fault(context, error);
    throw Response.json({ problem }, { status: statusOf(problem.code) });
  }
}

/** What the code of an open link leads to, or a page with its sentence: guesses are counted. */
export const byCode = <T>(context: AppContext, read: () => Promise<T>): Promise<T> =>
  guarded(context, () => countingFailures('code', context.ip, ['unknown-code'], read));

function fault(context: AppContext, error: unknown): ProblemShape {
  return { code: 'broken', id: context.house.fault(error, context.place, 'a request failed') };
}

export const actorAs = ({ request, context }: Args, kind: SignInKind): Promise<Actor> =>
  actorFrom(context.house, request.headers.get('cookie'), kind);

/** The staff member who asks; others are sent to sign in and come back. */
export async function staff(args: Args): Promise<Extract<Actor, { kind: 'staff' }>> {
  const actor = await actorAs(args, 'staff');
  if (actor.kind === 'staff') return actor;
  const url = new URL(args.request.url);
  throw redirect(`/sign-in?next=${encodeURIComponent(url.pathname)}`);
}

/** The participant who asks; others are sent to the start page. */
export async function participant(args: Args): Promise<Extract<Actor, { kind: 'participant' }>> {
  const actor = await actorAs(args, 'participant');
  if (actor.kind === 'participant') return actor;
  throw redirect('/');
}

/** What a form sent. A body that is no form is a page with a sentence, not a fault (bar R26). */
export async function readForm({ request }: Pick<Args, 'request'>): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    const problem: ProblemShape = { code: 'invalid-input' };
    throw Response.json({ problem }, { status: statusOf(problem.code) });
  }
}

/** See other: the answer to a form that was carried out. */
export function redirect(to: string, cookies: readonly string[] = []): Response {
  const headers = new Headers({ Location: to });
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  return new Response(null, { status: 303, headers });
}

/** A path on this site, or the fallback: nothing else is ever redirected to (bar S14). */
export function localPath(wanted: unknown, fallback: string): string {
  const path = typeof wanted === 'string' ? wanted : '';
  return /^\/(?![/\\])[\w\-./?=&%#]*$/.test(path) ? path : fallback;
}

/** The same page of the room again, where the solution card that somebody wrote on stays open. */
export function backTo(page: string, form: FormData): Response {
  const card = form.get('solutionId');
  return redirect(typeof card === 'string' ? localPath(`${page}?card=${card}#card-${card}`, page) : page);
}

interface FormOptions {
  as: SignInKind | 'nobody';
  /** The commands that this page's forms may give. */
  calls: readonly CommandName[];
  /** What is filled in by the route, not by the form. */
  input?: Record<string, unknown>;
  /** Further input, which the route reads out of the form: what stands in a file. */
  fill?: (form: FormData, name: CommandName) => Promise<Record<string, unknown>>;
  /** The person that the command answers with is signed in on this browser, in the same commit. */
  signsIn?: Exclude<SignInKind, 'screen'>;
  /** Failures of these kinds are counted against this limit and the caller's address. */
  limit?: { name: Limit; failures: readonly ProblemCode[] };
  /** Where to go afterwards; the same page when nothing is said. */
  then?: (carried: Carried, form: FormData, name: CommandName) => Promise<Response> | Response;
}

/** What staff do on a project's page, they may also undo there. */
const allowed = ({ as, calls, input }: FormOptions): readonly CommandName[] =>
  as === 'staff' && input?.projectId ? [...calls, 'change.undo'] : calls;

/** Carries out the command of a form: `_call` names it, `_id` makes it count once, the rest is its input. */
export async function formAction(args: Args, options: FormOptions): Promise<Response> {
  const form = await readForm(args);
  const name = String(form.get('_call') ?? '');
  const values = formInput(form);
  try {
    const call = allowed(options).find((one) => one === name);
    if (!call) throw new Problem('not-found');
    const actor = options.as === 'nobody' ? NOBODY : await actorAs(args, options.as);
    const input = { ...values, ...(await options.fill?.(form, call)), ...options.input };
    const { house } = args.context;
    const entry = options.signsIn && newSignIn(house, args.request.headers.get('cookie'), options.signsIn);
    const also: Also = async (tx, { participantId, personId }) =>
      entry?.store(tx, found(participantId ?? personId));
    const run = () => runCommand(house, call, input, actor, String(form.get('_id')), also);
    const { limit } = options;
    const carried = await (limit
      ? countingFailures(limit.name, args.context.ip, limit.failures, run)
      : run());
    const { pathname } = new URL(args.request.url);
    const answer = options.then ? await options.then(carried, form, call) : redirect(pathname);
    if (entry) answer.headers.append('Set-Cookie', entry.handOver());
    if (answer.status === 303)
      for (const cookie of markSaved(house, pathname, carried.answer.changeId))
        answer.headers.append('Set-Cookie', cookie);
    return answer;
  } catch (error) {
    return refusal(args.context, error, name, values);
  }
}

/** The page again, with the reason and what was typed. Passwords are never sent back. */
export function refusal(
  context: AppContext,
  error: unknown,
  call: string,
  values: Record<string, unknown>,
): Response {
  if (error instanceof Response) throw error;
  const problem = isProblem(error) ? error.toShape() : fault(context, error);
  const kept = Object.fromEntries(Object.entries(values).filter(([field]) => field !== 'password'));
  const refused: Refused = { problem, call, values: kept };
  return Response.json(refused, { status: statusOf(problem.code) });
}
