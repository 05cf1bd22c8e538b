import {
  unstable_parseMultipartFormData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { letPass, receiveArchive } from '~/archive.server';
import { DeskPage } from '~/ui/desk/DeskPage';
import { ImportPage } from '~/ui/desk/ImportPage';
import type { Refused } from '~/ui/Problems';
import { receivingView } from '~/views/desk.server';
import { guarded, redirect, refusal, staff } from '~/web.server';

export const handle = { i18n: ['common', 'problems', 'desk', 'archive'] };

async function place(args: LoaderFunctionArgs) {
  const actor = await staff(args);
  const id = args.params.municipalityId ?? '';
  const { store } = args.context.house;
  return { actor, municipality: await guarded(args.context, () => receivingView(store.read, actor, id)) };
}

export async function loader(args: LoaderFunctionArgs) {
  const { actor, municipality } = await place(args);
  return Response.json({ name: actor.name, municipality });
}

/** The form without JavaScript. */
export async function action(args: ActionFunctionArgs) {
  const { context, request } = args;
  const { actor, municipality } = await place(args).catch(async (refused: unknown) => {
    await letPass(request);
    throw refused;
  });
  try {
    const read = (take: Parameters<typeof unstable_parseMultipartFormData>[1]) =>
      unstable_parseMultipartFormData(request, take);
    const { answer } = await receiveArchive(context.house, actor, municipality.id, read);
    return redirect(`/desk/${answer.projectId}`);
  } catch (error) {
    return refusal(context, error, 'project.receive', {});
  }
}

export default function ImportRoute() {
  const { t } = useTranslation('archive');
  const { name, municipality } = useLoaderData<{
    name: string;
    municipality: { id: string; name: string };
  }>();
  const refused = useActionData<Refused>();
  return (
    <DeskPage title={t('title')} name={name} refused={refused} here="">
      <ImportPage municipality={municipality} />
    </DeskPage>
  );
}
