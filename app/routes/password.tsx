import { readCookie, setCookie } from '~/cookies.server';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import { signIn } from '~/session.server';
import { CallForm, Field } from '~/ui/forms';
import type { Refused } from '~/ui/Problems';
import { DoorPage } from '~/ui/StartPage';
import { formAction, redirect } from '~/web.server';

export const handle = { i18n: ['common', 'problems', 'desk'] };
const HOUR_MS = 60 * 60_000;

/** The token leaves the address for a cookie at once (bar S10). */
export function loader({ request, context }: LoaderFunctionArgs) {
  const token = new URL(request.url).searchParams.get('token');
  if (token) return redirect('/password', [setCookie(context.house, 'samverk_link', token, HOUR_MS)]);
  return Response.json({});
}

export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  const token = readCookie(context.house, request.headers.get('cookie'), 'samverk_link');
  return formAction(args, {
    as: 'nobody',
    calls: ['staff.password'],
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

export default function PasswordRoute() {
  const { t } = useTranslation(['desk', 'common']);
  const refused = useActionData<Refused>();
  return (
    <DoorPage title={t('password.title')} refused={refused}>
      <CallForm call="staff.password" className="stack">
        <Field
          call="staff.password"
          name="password"
          type="password"
          label={t('password.set')}
          hint={t('signIn.passwordHint', { min: LIMITS.password.min })}
          required
          autoComplete="new-password"
        />
        <button className="ds-button wide" data-variant="primary" type="submit">
          {t('password.go')}
        </button>
      </CallForm>
    </DoorPage>
  );
}
