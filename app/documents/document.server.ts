import { translator } from '~/i18n/i18n.server';
import type { Translate } from '~/reports/blocks';
import type { AppContext } from '~/server';
import type { ProjectRow } from '~/views/allow.server';
import type { Language } from '~/domain/lists';
import type { Standing } from '~/domain/roles';

const TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  eml: 'message/rfc822',
  txt: 'text/plain; charset=utf-8',
} as const;

/** What a document is made of: the project, who asks, and the address it was asked for at. */
export interface Request {
  context: AppContext;
  project: ProjectRow;
  standing: Standing;
  /** The name in the address. */
  file: string;
  query: URLSearchParams;
}
/** Makes one document. @throws Problem when there is nothing to make it of, or the reader may not have it */
export type Maker = (request: Request) => Promise<Response>;

/** A file to keep. */
export function download(name: string, body: Uint8Array | string): Response {
  const type = TYPES[name.split('.').at(-1) as keyof typeof TYPES];
  const headers = {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${name}"`,
    'Cache-Control': 'no-store',
  };
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), { headers });
}

/** A page to read and print. */
export const shown = (html: string): Response =>
  new Response(html, { headers: { 'Content-Type': TYPES.html, 'Cache-Control': 'no-store' } });

/** Sentences of a subject that stays on the server, in a language of the interface. */
export async function sentences(
  language: Language,
  subject: 'report' | 'papers' | 'plan' | 'programme' | 'pilots' | 'finalReport' | 'stories',
): Promise<Translate> {
  const t = (await translator(language)).getFixedT(language, subject);
  return (key, values) => String(t(key as never, (values ?? {}) as never));
}
