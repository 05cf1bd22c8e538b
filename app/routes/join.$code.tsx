import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { eq } from 'drizzle-orm';
import { useTranslation } from 'react-i18next';
import { normaliseCode } from '~/domain/codes';
import { Problem } from '~/domain/problem';
import { CallForm } from '~/ui/forms';
import type { Refused } from '~/ui/Problems';
import { AboutMeFields, DoorPage } from '~/ui/StartPage';
import { actorAs, byCode, formAction, redirect, type Args } from '~/web.server';
import { given, prepared } from '~db/prepared';
import { projects } from '~db/schema';

const projectBehind = prepared((db) =>
  db
    .select({ id: projects.id, title: projects.title })
    .from(projects)
    .where(eq(projects.roomCode, given('roomCode'))),
);

export async function loader(args: LoaderFunctionArgs) {
  const { params, context } = args;
  return byCode(context, async () => {
    const roomCode = normaliseCode(params.code ?? '');
    const [project] = await projectBehind(context.house.store.read, { roomCode });
    if (!project) throw new Problem('unknown-code');
    if (await isIn(args, project.id)) throw redirect('/room');
    return Response.json({ roomCode, title: project.title });
  });
}

/** Has this browser joined already? One person is one voter, however often she scans the code. */
async function isIn(args: Args, projectId: string): Promise<boolean> {
  const actor = await actorAs(args, 'participant');
  return actor.kind === 'participant' && actor.projectId === projectId;
}

export async function action(args: ActionFunctionArgs) {
  const { context, params } = args;
  const roomCode = normaliseCode(params.code ?? '');
  const [project] = await projectBehind(context.house.store.read, { roomCode });
  if (project && (await isIn(args, project.id))) return redirect('/room');
  return formAction(args, {
    as: 'nobody',
    limit: { name: 'code', failures: ['unknown-code'] },
    calls: ['person.join'],
    input: { roomCode: params.code },
    signsIn: 'participant',
    then: () => redirect('/room'),
  });
}

export default function JoinRoute() {
  const { t, i18n } = useTranslation('common');
  const { title } = useLoaderData<{ roomCode: string; title: string }>();
  const refused = useActionData<Refused>();
  return (
    <DoorPage title={t('join.title')} refused={refused}>
      <p className="project-title" dir="auto">
        {title}
      </p>
      <CallForm call="person.join" className="stack">
        <AboutMeFields call="person.join" language={i18n.language} />
        <p className="hint">{t('join.why')}</p>
        <button className="ds-button wide" data-variant="primary" data-size="lg" type="submit">
          {t('join.go')}
        </button>
      </CallForm>
    </DoorPage>
  );
}
