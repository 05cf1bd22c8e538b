import { setCookie } from '~/cookies.server';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { eq } from 'drizzle-orm';
import { useTranslation } from 'react-i18next';
import { codeKind, normaliseCode } from '~/domain/codes';
import { Problem } from '~/domain/problem';
import { countingFailures } from '~/throttle.server';
import { Field } from '~/ui/forms';
import type { Refused } from '~/ui/Problems';
import { DoorPage } from '~/ui/StartPage';
import { actorAs, readForm, redirect, refusal } from '~/web.server';
import { participants, people, projects } from '~db/schema';

const CODE_MINUTES = 10;

interface Data {
  ready: boolean;
  /** Who this browser already is in a workshop, or null. */
  name: string | null;
}

export async function loader(args: LoaderFunctionArgs) {
  const db = args.context.house.store.read;
  const [someone] = await db.select({ id: people.id }).from(people).limit(1);
  const actor = await actorAs(args, 'participant');
  const [me] =
    actor.kind === 'participant'
      ? await db.select().from(participants).where(eq(participants.id, actor.participantId))
      : [];
  const data: Data = { ready: someone !== undefined, name: me?.name ?? null };
  return Response.json(data);
}

export async function action({ request, context }: ActionFunctionArgs) {
  const typed = String((await readForm({ request })).get('code') ?? '');
  try {
    return await countingFailures('code', context.ip, ['unknown-code'], async () => {
      const code = normaliseCode(typed);
      const db = context.house.store.read;
      const kind = codeKind(code);
      if (kind === 'room') {
        const [project] = await db.select().from(projects).where(eq(projects.roomCode, code));
        if (project) return redirect(`/join/${code}`);
      }
      if (kind === 'personal') {
        const [person] = await db.select().from(participants).where(eq(participants.personalCode, code));
        // The code goes on in a cookie, so that it stays in no address and no history (bar S10).
        if (person)
          return redirect('/hello', [setCookie(context.house, 'samverk_code', code, CODE_MINUTES * 60_000)]);
      }
      throw new Problem('unknown-code');
    });
  } catch (error) {
    return refusal(context, error, 'code', { code: typed });
  }
}

export default function StartRoute() {
  const { t } = useTranslation('common');
  const refused = useActionData<Refused>();
  const { ready, name } = useLoaderData<Data>();
  if (!ready)
    return (
      <DoorPage title={t('product')} refused={refused}>
        <p>{t('start.notSetUp')}</p>
      </DoorPage>
    );
  return (
    <DoorPage title={t('start.title')} refused={refused}>
      {name !== null && (
        <p>
          <a className="ds-link" href="/room">
            {t('start.goOn', { name })}
          </a>
        </p>
      )}
      <form method="post" action="/?index" className="stack">
        <Field
          call="code"
          name="code"
          label={t('start.code')}
          hint={t('start.codeHint')}
          required
          maxLength={20}
          autoComplete="off"
          className="code-field"
        />
        <button className="ds-button wide" data-variant="primary" data-size="lg" type="submit">
          {t('start.go')}
        </button>
      </form>
      <p>
        <a className="ds-link" href="/sign-in">
          {t('start.staff')}
        </a>
      </p>
    </DoorPage>
  );
}
