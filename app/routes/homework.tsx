import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { isUpload, materialIn, mayAddMaterial } from '~/material.server';
import { writingTopic } from '~/domain/topics';
import type { Views } from '~/live/client';
import { RoomProvider } from '~/live/useRoom';
import { MyHomeworkPage } from '~/ui/homework/MyHomeworkPage';
import { RefusedContext, type Refused } from '~/ui/Problems';
import { allowView } from '~/views/allow.server';
import { myHomeworkView } from '~/views/homework.server';
import type { MyHomeworkView } from '~/views/shapes';
import { writingView } from '~/views/writing.server';
import { formAction, guarded, participant, redirect } from '~/web.server';

export const handle = { i18n: ['common', 'problems', 'phone', 'homework'] };

interface Data {
  projectId: string;
  mine: MyHomeworkView;
  views: Views;
  revision: number;
  now: number;
}

export async function loader(args: LoaderFunctionArgs) {
  const { house } = args.context;
  const actor = await participant(args);
  return guarded(args.context, async () => {
    const db = house.store.read;
    const { project } = await allowView(db, actor, actor.projectId, 'view.me');
    const [room, mine] = await Promise.all([
      house.shared.room(project),
      myHomeworkView(db, project, actor.participantId, house.now()),
    ]);
    const written = await Promise.all(mine.assignments.map(({ id }) => writingView(db, 'homework', id)));
    const writings = Object.fromEntries(written.map((one) => [writingTopic('homework', one.id), one]));
    const data: Data = {
      ...{ projectId: project.id, mine, revision: project.revision, now: house.now().getTime() },
      views: { room, tables: {}, writings },
    };
    return Response.json(data);
  });
}

export async function action(args: ActionFunctionArgs) {
  const actor = await participant(args);
  if (isUpload(args)) await guarded(args.context, () => mayAddMaterial(args, actor, actor.projectId));
  return formAction(args, {
    as: 'participant',
    calls: [
      'homework.write',
      'homework.done',
      'talk.save',
      'talk.remove',
      'material.add',
      'material.remove',
      'material.restore',
    ],
    fill: async (form, name) => (name === 'material.add' ? materialIn(form) : {}),
    input: { projectId: actor.projectId },
    then(_, form) {
      const id = String(form.get('homeworkId') ?? '').replace(/[^\w-]/g, '');
      return redirect(id ? `/homework#h-${id}` : '/homework');
    },
  });
}

export default function HomeworkRoute() {
  const { projectId, mine, views, revision, now } = useLoaderData<Data>();
  const refused = useActionData<Refused>();
  return (
    <RefusedContext.Provider value={refused ?? null}>
      <RoomProvider as="participant" {...{ projectId, initial: views, revision, now }} who={mine.me}>
        <MyHomeworkPage data={mine} />
      </RoomProvider>
    </RefusedContext.Provider>
  );
}
