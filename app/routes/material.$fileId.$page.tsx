import type { LoaderFunctionArgs } from '@remix-run/node';
import { Problem } from '~/domain/problem';
import { isPageSize, pageOf } from '~/material.server';
import { fileFor } from '~/views/material.server';
import { actorAs, guarded } from '~/web.server';

const HEADERS = {
  'Content-Type': 'image/jpeg',
  'Cache-Control': 'private, max-age=3600',
};

/** One page of a file that is shown when a homework is presented, drawn here: the file itself is never handed out. */
export async function loader(args: LoaderFunctionArgs) {
  const { context, params, request } = args;
  return guarded(context, async () => {
    const db = context.house.store.read;
    const page = Number(params.page);
    const size = new URL(request.url).searchParams.get('size') ?? 'screen';
    const file = await visible(args);
    if (!file || !Number.isInteger(page) || page < 1 || page > file.pages || !isPageSize(size))
      throw new Problem('not-found');
    const image = await pageOf(db, { id: file.id, type: file.type, page, size });
    const headers = { ...HEADERS, 'Content-Disposition': `inline; filename="${page}.jpg"` };
    return new Response(new Uint8Array(image), { headers });
  });
}

/** A browser may be staff, participant and screen at once: it sees what any of them may. */
async function visible(args: LoaderFunctionArgs) {
  const db = args.context.house.store.read;
  for (const kind of ['staff', 'participant', 'screen'] as const) {
    const file = await fileFor(db, await actorAs(args, kind), args.params.fileId ?? '');
    if (file) return file;
  }
  return null;
}
