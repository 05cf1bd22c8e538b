import { readCookie, setCookie } from '~/cookies.server';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import { Problem } from '~/domain/problem';
import { signIn } from '~/session.server';
import { CallForm, Field } from '~/ui/forms';
import type { Refused } from '~/ui/Problems';
import { DoorPage } from '~/ui/StartPage';
import { formAction, guarded, redirect } from '~/web.server';
import { people } from '~db/schema';

export const handle = { i18n: ['common', 'problems', 'desk'] };
const HOUR_MS = 60 * 60_000;

/** The token leaves the address for a cookie at once (bar S10). */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const token = new URL(request.url).searchParams.get('token');
  if (token) return redirect('/setup', [setCookie(context.house, 'samverk_link', token, HOUR_MS)]);
  return guarded(context, async () => {
    const [someone] = await context.house.store.read.select({ id: people.id }).from(people).limit(1);
    if (someone) throw new Problem('already-set-up');
    return Response.json({});
  });
}

export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  const token = readCookie(context.house, request.headers.get('cookie'), 'samverk_link');
  return formAction(args, {
    as: 'nobody',
    calls: ['setup.install'],
    input: { token },
    limit: { name: 'door', failures: ['link-used'] },
    then: async ({ answer }) => {
      const cookie = await signIn(
        context.house,
        request.headers.get('cookie'),
        'staff',
        answer.personId ?? '',
      );
      return redirect('/desk', [cookie, setCookie(context.house, 'samverk_link', '', 0)]);
    },
  });
}

export default function SetupRoute() {
  const { t } = useTranslation(['desk', 'common']);
  const refused = useActionData<Refused>();
  const call = 'setup.install';
  return (
    <DoorPage title={t('setup.title')} refused={refused}>
      <p>{t('setup.why')}</p>
      <CallForm call={call} className="stack">
        <Field
          call={call}
          name="municipality"
          label={t('setup.municipality')}
          required
          maxLength={LIMITS.name}
        />
        <Field
          call={call}
          name="name"
          label={t('common:person.name')}
          required
          maxLength={LIMITS.name}
          autoComplete="name"
        />
        <Field
          call={call}
          name="email"
          type="email"
          label={t('signIn.email')}
          required
          autoComplete="username"
        />
        <Field
          call={call}
          name="password"
          type="password"
          label={t('signIn.password')}
          hint={t('signIn.passwordHint', { min: LIMITS.password.min })}
          required
          autoComplete="new-password"
        />
        <button className="ds-button wide" data-variant="primary" type="submit">
          {t('setup.go')}
        </button>
      </CallForm>
    </DoorPage>
  );
}
