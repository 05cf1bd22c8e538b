import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import { Problem } from '~/domain/problem';
import { linkAction, takeToken } from '~/oneTimeLink.server';
import { CallForm, Field } from '~/ui/forms';
import type { Refused } from '~/ui/Problems';
import { DoorPage } from '~/ui/StartPage';
import { guarded } from '~/web.server';
import { people } from '~db/schema';

export const handle = { i18n: ['common', 'problems', 'desk'] };

export async function loader(args: LoaderFunctionArgs) {
  const { context } = args;
  const taken = takeToken(args);
  if (taken) return taken;
  return guarded(context, async () => {
    const [someone] = await context.house.store.read.select({ id: people.id }).from(people).limit(1);
    if (someone) throw new Problem('already-set-up');
    return Response.json({});
  });
}

export const action = (args: ActionFunctionArgs) => linkAction(args, 'setup.install');

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
