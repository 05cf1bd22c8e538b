import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { loadPart, type PartData } from '~/desk.server';
import { DeskPage } from '~/ui/desk/DeskPage';
import { TracePage } from '~/ui/desk/trace/TracePage';
import { traceView } from '~/views/trace.server';
import type { TraceView } from '~/views/shapes';

export const handle = { i18n: ['common', 'problems', 'desk', 'plan', 'pilots', 'trace'] };

export async function loader(args: LoaderFunctionArgs) {
  const of = new URL(args.request.url).searchParams.get('of') ?? '';
  return Response.json(await loadPart(args, (db, project) => traceView(db, project, of)));
}

export default function TraceRoute() {
  const { t } = useTranslation('trace');
  const data = useLoaderData<PartData<TraceView>>();
  return (
    <DeskPage title={t('title')} name={data.name} project={data.project} refused={undefined} here="/trace">
      <TracePage data={data} />
    </DeskPage>
  );
}
