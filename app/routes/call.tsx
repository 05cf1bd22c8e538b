import type { ActionFunctionArgs } from '@remix-run/node';
import { answerCall } from '~/live/attach.server';
import { actorAs } from '~/web.server';

const KIND = { participant: 'participant', console: 'staff', screen: 'screen' } as const;

/** The same calls as on the socket, for when there is none: JSON in, the same reply out. */
export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  const message = (await request.json().catch(() => null)) as { as?: unknown } | null;
  const as = message?.as;
  const kind = as === 'participant' || as === 'console' || as === 'screen' ? KIND[as] : null;
  if (!kind) return Response.json({ ok: false, problem: { code: 'invalid-input' } });
  return Response.json(await answerCall(context.house, await actorAs(args, kind), message));
}
