import type { ActionFunctionArgs } from '@remix-run/node';
import { isProblem } from '~/domain/problem';
import { answerCall } from '~/live/attach.server';
import { materialCall, mayAddMaterial } from '~/material.server';
import { actorAs } from '~/web.server';

const KIND = { participant: 'participant', console: 'staff' } as const;

/** A form with a file, sent by a script that tells how far it has come; the answer is that of a call. */
export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  const query = new URL(request.url).searchParams;
  const as = query.get('as');
  const projectId = query.get('project') ?? '';
  if (as !== 'participant' && as !== 'console')
    return Response.json({ ok: false, problem: { code: 'invalid-input' } });
  try {
    const actor = await actorAs(args, KIND[as]);
    await mayAddMaterial(args, actor, projectId);
    return Response.json(await answerCall(context.house, actor, await materialCall(args, projectId)));
  } catch (error) {
    if (!isProblem(error)) throw error;
    return Response.json({ ok: false, problem: error.toShape() });
  }
}
