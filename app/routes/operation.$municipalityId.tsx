import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { operationState } from '~/operation.server';
import { DeskPage } from '~/ui/desk/DeskPage';
import { OperationPage, type OperationState } from '~/ui/desk/OperationPage';
import { operationView } from '~/views/operation.server';
import { guarded, staff } from '~/web.server';

export const handle = { i18n: ['common', 'problems', 'desk', 'operation'] };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await staff(args);
  const { house } = args.context;
  return guarded(args.context, async () => {
    const municipality = await operationView(house.store.read, actor, args.params.municipalityId ?? '');
    return Response.json({ name: actor.name, municipality, state: await operationState(house) });
  });
}

interface Operation {
  name: string;
  municipality: { id: string; name: string };
  state: OperationState;
}

export default function OperationRoute() {
  const { t } = useTranslation(['operation', 'desk', 'common']);
  const { name, municipality, state } = useLoaderData<Operation>();
  return (
    <DeskPage title={t('title')} name={name} refused={undefined} here="">
      <OperationPage municipality={municipality.name} state={state} />
    </DeskPage>
  );
}
