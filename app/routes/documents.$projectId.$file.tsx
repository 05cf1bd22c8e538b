import type { LoaderFunctionArgs } from '@remix-run/node';
import { asc, and, eq, isNull } from 'drizzle-orm';
import { Problem } from '~/domain/problem';
import { translator } from '~/i18n/i18n.server';
import { renderDocx } from '~/reports/docx.server';
import { renderHtml } from '~/reports/html';
import { renderPdf } from '~/reports/pdf.server';
import { codesCsv } from '~/reports/codes';
import { summaryDocument } from '~/reports/summary';
import { allowView, type ProjectRow } from '~/views/allow.server';
import { summaryView } from '~/views/summary.server';
import type { AppContext } from '~/server';
import { guarded, staff } from '~/web.server';
import { participants } from '~db/schema';

const TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
} as const;

/** Documents, made of what is stored at the moment when they are asked for. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await staff(args);
  const { context, params } = args;
  return guarded(context, async () => {
    const { project, standing } = await allowView(
      context.house.store.read,
      actor,
      params.projectId ?? '',
      'view.documents',
    );
    switch (params.file) {
      case 'summary-1.pdf':
        return file('summary-1.pdf', 'pdf', renderPdf(await summary(context, project)));
      case 'summary-1.docx':
        return file('summary-1.docx', 'docx', await renderDocx(await summary(context, project)));
      case 'summary-1.html':
        return shown(renderHtml(await summary(context, project), context.nonce));
      case 'codes.csv':
        if (standing === 'reader') throw new Problem('not-allowed');
        return file('codes.csv', 'csv', await codes(context, project));
      default:
        throw new Problem('not-found');
    }
  });
}

async function summary(context: AppContext, project: ProjectRow) {
  const { house } = context;
  const i18n = await translator(project.language);
  const t = i18n.getFixedT(project.language, 'report');
  return summaryDocument(await summaryView(house.store.read, project, house.now().getTime()), (key, values) =>
    t(key as 'title', (values ?? {}) as { number: number }),
  );
}

async function codes(context: AppContext, project: ProjectRow): Promise<string> {
  const rows = await context.house.store.read
    .select()
    .from(participants)
    .where(and(eq(participants.projectId, project.id), isNull(participants.removedAt)))
    .orderBy(asc(participants.position));
  const t = (await translator(project.language)).getFixedT(project.language, 'report');
  return codesCsv(rows, {
    name: t('codes.name'),
    organisation: t('codes.organisation'),
    code: t('codes.code'),
  });
}

function file(name: string, type: keyof typeof TYPES, body: Buffer | string): Response {
  const headers = {
    'Content-Type': TYPES[type],
    'Content-Disposition': `attachment; filename="${name}"`,
    'Cache-Control': 'no-store',
  };
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), { headers });
}

const shown = (html: string) =>
  new Response(html, { headers: { 'Content-Type': TYPES.html, 'Cache-Control': 'no-store' } });
