import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { loadBetween } from '~/between.server';
import type { PartData } from '~/desk.server';
import { BetweenPage, type BetweenData } from '~/ui/between/BetweenPage';
import { SPLIT_PARTS } from '~/ui/between/ProposalForms';
import { DeskPage } from '~/ui/desk/DeskPage';
import type { Refused } from '~/ui/Problems';
import { formAction, redirect } from '~/web.server';

export const handle = { i18n: ['common', 'problems', 'desk', 'between'] };

export const loader = async (args: LoaderFunctionArgs) => Response.json(await loadBetween(args));

/** The parts that were given a title. */
const partsIn = (form: FormData) =>
  SPLIT_PARTS.map((number) => ({
    title: String(form.get(`title${number}`) ?? ''),
    text: String(form.get(`text${number}`) ?? '').replace(/\r\n/g, '\n'),
  })).filter(({ title, text }) => title.trim() !== '' || text.trim() !== '');

export async function action(args: ActionFunctionArgs) {
  const { pathname } = new URL(args.request.url);
  return formAction(args, {
    as: 'staff',
    calls: [
      'referee.save',
      'referee.remove',
      'referee.restore',
      'referee.ask',
      'comments.ask',
      'comments.open',
      'comments.close',
      'comment.note',
      'comment.reply',
      'comment.withdraw',
      'comment.restore',
      'proposal.merge',
      'proposal.part',
      'proposal.split',
      'proposal.reword',
      'proposal.handover',
      'proposal.takeback',
    ],
    input: { projectId: args.params.projectId },
    fill: (form, name) => Promise.resolve(name === 'proposal.split' ? { parts: partsIn(form) } : {}),
    // Back to what was just done.
    then({ answer }, form) {
      const at = (prefix: string, id: FormDataEntryValue | null | undefined) =>
        id ? `#${prefix}-${String(id).replace(/[^\w-]/g, '')}` : '';
      const place =
        at('r', answer.refereeId ?? form.get('refereeId')) ||
        at('c', form.get('commentId')) ||
        at('p', form.get('into') ?? form.get('proposalId'));
      return redirect(`${pathname}${place}`);
    },
  });
}

export default function BetweenRoute() {
  const { t } = useTranslation('between');
  const data = useLoaderData<PartData<BetweenData>>();
  const refused = useActionData<Refused>();
  return (
    <DeskPage title={t('title')} name={data.name} project={data.project} refused={refused} here="/between">
      <BetweenPage data={data} />
    </DeskPage>
  );
}
