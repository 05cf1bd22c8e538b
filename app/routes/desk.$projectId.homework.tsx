import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { PartData } from '~/desk.server';
import { loadHomework } from '~/homework.server';
import { DeskPage } from '~/ui/desk/DeskPage';
import { HomeworkDeskPage } from '~/ui/homework/HomeworkDeskPage';
import type { Refused } from '~/ui/Problems';
import type { HomeworkDesk } from '~/views/shapes';
import { formAction, redirect } from '~/web.server';

export const handle = { i18n: ['common', 'problems', 'desk', 'homework'] };

export const loader = async (args: LoaderFunctionArgs) => Response.json(await loadHomework(args));

export async function action(args: ActionFunctionArgs) {
  const { pathname } = new URL(args.request.url);
  return formAction(args, {
    as: 'staff',
    calls: ['homework.write', 'homework.done', 'talk.save', 'talk.remove', 'homework.remind'],
    input: { projectId: args.params.projectId },
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
  return (
    <DeskPage title={t('title')} name={data.name} project={data.project} refused={refused} here="/homework">
      <HomeworkDeskPage data={data} />
    </DeskPage>
  );
}
