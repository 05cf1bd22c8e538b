import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { DeskPage } from '~/ui/desk/DeskPage';
import { InvitedTo } from '~/ui/desk/InvitedTo';
import { MunicipalitySection } from '~/ui/desk/MunicipalitySection';
import type { Refused } from '~/ui/Problems';
import { deskView } from '~/views/desk.server';
import { formAction, guarded, redirect, staff } from '~/web.server';

export const handle = { i18n: ['common', 'problems', 'desk', 'archive', 'stories'] };

type Desk = Awaited<ReturnType<typeof deskView>>;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await staff(args);
  return guarded(args.context, async () => {
    const desk = await deskView(args.context.house.store.read, actor.personId);
    return Response.json({ name: actor.name, desk });
  });
}

export async function action(args: ActionFunctionArgs) {
  return formAction(args, {
    as: 'staff',
    calls: ['project.create', 'project.example', 'project.import'],
    fill: caseText,
    then: ({ answer }) => redirect(`/desk/${answer.projectId}`),
  });
}

/** The text of the case file, where the form has one. */
async function caseText(form: FormData): Promise<Record<string, unknown>> {
  const file = form.get('file');
  return file instanceof Blob ? { file: await file.text() } : {};
}

export default function DeskRoute() {
  const { t } = useTranslation(['desk', 'common', 'stories']);
  const { name, desk } = useLoaderData<{ name: string; desk: Desk }>();
  const { municipalities, invitedTo } = desk;
  const refused = useActionData<Refused>();
  return (
    <DeskPage title={t('projects.title')} name={name} refused={refused} here="">
      <p>
        <a href="/examples">{t('stories:bank.title')}</a>
      </p>
      {municipalities.length + invitedTo.length === 0 && <p>{t('projects.noMembership')}</p>}
      {municipalities.map((municipality) => (
        <MunicipalitySection key={municipality.id} municipality={municipality} />
      ))}
      {invitedTo.length > 0 && <InvitedTo projects={invitedTo} />}
    </DeskPage>
  );
}
