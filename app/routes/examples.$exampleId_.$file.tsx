import type { LoaderFunctionArgs } from '@remix-run/node';
import { exampleDocuments } from '~/documents/example.server';
import { exampleView } from '~/views/examples.server';
import { guarded, staff } from '~/web.server';

/** An example as a file to keep. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await staff(args);
  const { context, params } = args;
  return guarded(context, async () => {
    const { content } = await exampleView(context.house.store.read, actor, params.exampleId ?? '');
    return exampleDocuments(context, content, params.file ?? '');
  });
}
