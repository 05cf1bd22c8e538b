import { readCookie, setCookie } from '~/cookies.server';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { and, eq, isNull } from 'drizzle-orm';
import { useTranslation } from 'react-i18next';
import { Problem } from '~/domain/problem';
import { CallForm } from '~/ui/forms';
import type { Refused } from '~/ui/Problems';
import { DoorPage } from '~/ui/StartPage';
import type { AppContext } from '~/server';
import { byCode, formAction, redirect } from '~/web.server';
import { participants, projects } from '~db/schema';

const codeIn = (request: Request, context: AppContext) =>
  readCookie(context.house, request.headers.get('cookie'), 'samverk_code');

export async function loader({ request, context }: LoaderFunctionArgs) {
  // Back from the room, or long after: no code, so nothing that was guessed.
  if (codeIn(request, context) === '') return redirect('/');
  return byCode(context, async () => {
    const [row] = await context.house.store.read
      .select({ name: participants.name, organisation: participants.organisation, title: projects.title })
      .from(participants)
      .innerJoin(projects, eq(projects.id, participants.projectId))
      .where(and(eq(participants.personalCode, codeIn(request, context)), isNull(participants.removedAt)));
    if (!row) throw new Problem('unknown-code');
    return Response.json(row);
  });
}

export async function action(args: ActionFunctionArgs) {
  const { context, request } = args;
  return formAction(args, {
    as: 'nobody',
    limit: { name: 'code', failures: ['unknown-code'] },
    calls: ['person.claim'],
    input: { personalCode: codeIn(request, context) },
    signsIn: 'participant',
    then: () => redirect('/room', [setCookie(context.house, 'samverk_code', '', 0)]),
  });
}

export default function HelloRoute() {
  const { t } = useTranslation('common');
  const person = useLoaderData<{ name: string; organisation: string; title: string }>();
  const refused = useActionData<Refused>();
  return (
    <DoorPage title={t('join.hello', { name: person.name })} refused={refused}>
      <p className="project-title" dir="auto">
        {person.title}
      </p>
      <p>
        {t('join.isItYou')} <bdi>{person.name}</bdi>
        {person.organisation && (
          <>
            , <bdi>{person.organisation}</bdi>
          </>
        )}
      </p>
      <CallForm call="person.claim">
        <button className="ds-button wide" data-variant="primary" data-size="lg" type="submit">
          {t('join.yes')}
        </button>
      </CallForm>
      <p>
        <a className="ds-link" href="/">
          {t('join.no')}
        </a>
      </p>
    </DoorPage>
  );
}
