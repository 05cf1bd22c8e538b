import { exampleFile, type Example } from '~/domain/example';
import { Problem } from '~/domain/problem';
import { exampleDocument } from '~/reports/example';
import { renderHtml } from '~/reports/html';
import type { AppContext } from '~/server';
import { sentences } from './document.server';

/** An example of the bank as a page to keep, or as the file that another installation takes in. @throws Problem `not-found` */
export async function exampleDocuments(
  context: AppContext,
  example: Example,
  file: string,
): Promise<Response> {
  if (file === 'example.json') return kept(file, 'application/json; charset=utf-8', exampleFile(example));
  if (file !== 'example.html') throw new Problem('not-found');
  const t = await sentences(example.language, 'stories');
  const document = exampleDocument(example, context.house.now().getTime(), t);
  return kept(file, 'text/html; charset=utf-8', renderHtml(document, context.nonce));
}

function kept(name: string, type: string, body: string): Response {
  const headers = {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${name}"`,
    'Cache-Control': 'no-store',
  };
  return new Response(body, { headers });
}
