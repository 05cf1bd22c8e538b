import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { loadPart } from '~/desk.server';
import { onwards } from '~/onwards.server';
import { DeskPage } from '~/ui/desk/DeskPage';
import { StoryPage, type StoryData } from '~/ui/desk/stories/StoryPage';
import type { Refused } from '~/ui/Problems';
import { storyView } from '~/views/stories.server';
import { formAction, staff } from '~/web.server';

export const handle = { i18n: ['common', 'problems', 'desk', 'stories'] };

type Data = StoryData & { name: string };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await staff(args);
  const { pilotId = '' } = args.params;
  return Response.json(await loadPart(args, (db, project) => storyView(db, project, pilotId, actor)));
}

export async function action(args: ActionFunctionArgs) {
  return formAction(args, {
    as: 'staff',
    calls: [
      'story.fill',
      'story.save',
      'story.takeOut',
      'storyFigure.save',
      'storyFigure.remove',
      'storyUpdate.save',
      'storyUpdate.remove',
      'example.publish',
      'example.withdraw',
    ],
    input: { projectId: args.params.projectId },
    then: onwards(args),
  });
}

export default function StoryRoute() {
  const { t } = useTranslation('stories');
  const data = useLoaderData<Data>();
  const refused = useActionData<Refused>();
  return (
    <DeskPage title={t('title')} name={data.name} project={data.project} refused={refused} here="/pilots">
      <StoryPage data={data} />
    </DeskPage>
  );
}
