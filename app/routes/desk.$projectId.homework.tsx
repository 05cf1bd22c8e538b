import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useRevalidator } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { PartData } from '~/desk.server';
import { loadHomework } from '~/homework.server';
import { isUpload, materialIn, mayAddMaterial } from '~/material.server';
import { DeskPage } from '~/ui/desk/DeskPage';
import { HomeworkDeskPage } from '~/ui/homework/HomeworkDeskPage';
import type { Refused } from '~/ui/Problems';
import type { HomeworkDesk } from '~/views/shapes';
import { formAction, guarded, redirect, staff } from '~/web.server';

export const handle = { i18n: ['common', 'problems', 'desk', 'homework'] };

export const loader = async (args: LoaderFunctionArgs) => Response.json(await loadHomework(args));

export async function action(args: ActionFunctionArgs) {
  const { pathname } = new URL(args.request.url);
  const projectId = args.params.projectId ?? '';
  const actor = await staff(args);
  if (isUpload(args)) await guarded(args.context, () => mayAddMaterial(args, actor, projectId));
  return formAction(args, {
    as: 'staff',
    calls: [
      'homework.write',
      'homework.done',
      'homework.remind',
      'talk.save',
      'talk.remove',
      'material.add',
      'material.remove',
      'material.restore',
    ],
    fill: async (form, name) => (name === 'material.add' ? materialIn(form) : {}),
    input: { projectId },
    then(_, form) {
      const id = String(form.get('homeworkId') ?? '').replace(/[^\w-]/g, '');
      return redirect(id ? `${pathname}#h-${id}` : pathname);
    },
  });
}

export default function DeskHomeworkRoute() {
  const { t } = useTranslation('homework');
  const data = useLoaderData<PartData<HomeworkDesk>>();
  const refused = useActionData<Refused>();
  const { revalidate } = useRevalidator();
  return (
    <DeskPage title={t('title')} name={data.name} project={data.project} refused={refused} here="/homework">
      <HomeworkDeskPage data={data} onSaved={revalidate} />
    </DeskPage>
  );
}
