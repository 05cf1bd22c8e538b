import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { loadPart, type PartData } from '~/desk.server';
import { DeskPage } from '~/ui/desk/DeskPage';
import { ThemesPage, type ThemesData } from '~/ui/desk/ThemesPage';
import type { Refused } from '~/ui/Problems';
import { pickView, themesView } from '~/views/themes.server';
import { formAction, localPath, redirect } from '~/web.server';

export const handle = { i18n: ['common', 'problems', 'desk', 'themes'] };

export async function loader(args: LoaderFunctionArgs) {
  const asked = new URL(args.request.url).searchParams;
  const pick = asked.get('pick');
  const part = await loadPart(args, async (db, project) => {
    const { themes } = await themesView(db, project.id);
    return {
      themes,
      edit: asked.get('edit') ?? '',
      add: asked.get('add') ?? '',
      pick: pick === null ? null : pickView(themes, project.language, pick),
    };
  });
  return Response.json(part);
}

export async function action(args: ActionFunctionArgs) {
  const { projectId } = args.params;
  const here = `/desk/${projectId}/themes`;
  return formAction(args, {
    as: 'staff',
    calls: [
      'theme.save',
      'theme.move',
      'theme.remove',
      'theme.pick',
      'question.save',
      'question.move',
      'question.remove',
    ],
    input: { projectId },
    // Back to where the form says, else to what was saved.
    then({ answer: { questionId, themeId } }, form) {
      const saved = questionId ? `#question-${questionId}` : themeId ? `#theme-${themeId}` : '';
      return redirect(localPath(here + String(form.get('_to') ?? saved), here));
    },
  });
}

export default function ThemesRoute() {
  const { t } = useTranslation('themes');
  const data = useLoaderData<PartData<ThemesData>>();
  const refused = useActionData<Refused>();
  return (
    <DeskPage title={t('title')} name={data.name} project={data.project} refused={refused} here="/themes">
      <ThemesPage data={data} />
    </DeskPage>
  );
}
