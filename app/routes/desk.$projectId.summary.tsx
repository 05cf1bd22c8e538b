import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { PartData } from '~/desk.server';
import { leftOut, loadSummary, photosIn, summaryTabIn, workshopIn } from '~/summary.server';
import { DeskPage } from '~/ui/desk/DeskPage';
import { SummaryPage } from '~/ui/desk/SummaryPage';
import type { Refused } from '~/ui/Problems';
import { allowView } from '~/views/allow.server';
import type { SummaryDesk } from '~/views/shapes';
import { formAction, guarded, localPath, redirect, staff } from '~/web.server';

// "themes" holds the words of the buttons that move things.
export const handle = { i18n: ['common', 'problems', 'desk', 'themes', 'summary'] };

export const loader = async (args: LoaderFunctionArgs) => Response.json(await loadSummary(args));

/** Pictures are large: the form is read only for who may add some. */
export async function action(args: ActionFunctionArgs) {
  const { context, params, request } = args;
  const projectId = params.projectId ?? '';
  const actor = await staff(args);
  await guarded(context, () => allowView(context.house.store.read, actor, projectId, 'photo.add'));
  const { pathname, searchParams } = new URL(request.url);
  const number = workshopIn(searchParams);
  const here = `${pathname}?${number ? `workshop=${number}&` : ''}part=${summaryTabIn(searchParams)}`;
  return formAction(args, {
    as: 'staff',
    calls: [
      'summary.save',
      'summary.send',
      'summary.open',
      'photo.add',
      'photo.save',
      'photo.move',
      'photo.remove',
    ],
    input: { projectId },
    fill: async (form, name) => (name === 'photo.add' ? photosIn(form) : {}),
    // Back to the same part of the page, and there to what was moved.
    then({ answer }, form) {
      const names = leftOut(form, answer.unread ?? '').map((name) => `&left=${encodeURIComponent(name)}`);
      return redirect(localPath(`${here}${String(form.get('_to') ?? '')}`, here) + names.join(''));
    },
  });
}

export default function SummaryRoute() {
  const { t } = useTranslation('desk');
  const data = useLoaderData<PartData<SummaryDesk>>();
  const refused = useActionData<Refused>();
  return (
    <DeskPage
      title={t('nav.summary')}
      name={data.name}
      project={data.project}
      refused={refused}
      here="/summary"
    >
      <SummaryPage data={data} />
    </DeskPage>
  );
}
