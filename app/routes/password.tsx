import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import { linkAction, takeToken } from '~/oneTimeLink.server';
import { CallForm, Field } from '~/ui/forms';
import type { Refused } from '~/ui/Problems';
import { DoorPage } from '~/ui/StartPage';

export const handle = { i18n: ['common', 'problems', 'desk'] };

export const loader = (args: LoaderFunctionArgs) => takeToken(args) ?? Response.json({});
export const action = (args: ActionFunctionArgs) => linkAction(args, 'staff.password');

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
