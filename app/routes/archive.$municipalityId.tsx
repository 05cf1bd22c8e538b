import { unstable_parseMultipartFormData, type ActionFunctionArgs } from '@remix-run/node';
import { letPass, receiveArchive } from '~/archive.server';
import { isProblem } from '~/domain/problem';
import { allowMunicipality } from '~/views/allow.server';
import { actorAs } from '~/web.server';

/** An archive sent by a script that tells how far it has come; the answer is that of a call. */
export async function action(args: ActionFunctionArgs) {
  const { context, params, request } = args;
  const { house } = context;
  const municipalityId = params.municipalityId ?? '';
  try {
    const actor = await actorAs(args, 'staff');
    // The file is large: it is read only for who may bring it in.
    await allowMunicipality(house.store.read, actor, municipalityId, 'project.receive');
    const read = (take: Parameters<typeof unstable_parseMultipartFormData>[1]) =>
      unstable_parseMultipartFormData(request, take);
    const { answer, revision } = await receiveArchive(house, actor, municipalityId, read);
    return Response.json({ ok: true, answer, revision });
  } catch (error) {
    await letPass(request);
    if (!isProblem(error)) throw error;
    return Response.json({ ok: false, problem: error.toShape() });
  }
}
