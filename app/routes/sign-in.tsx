import type { ActionFunctionArgs } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { verify } from '@node-rs/argon2';
import { eq } from 'drizzle-orm';
import { useTranslation } from 'react-i18next';
import { Problem } from '~/domain/problem';
import { signIn } from '~/session.server';
import { countingFailures } from '~/throttle.server';
import { Field } from '~/ui/forms';
import type { Refused } from '~/ui/Problems';
import { DoorPage } from '~/ui/StartPage';
import { localPath, readForm, redirect, refusal } from '~/web.server';
import { people } from '~db/schema';

export const handle = { i18n: ['common', 'problems', 'desk'] };

/** Of no password: so that an unknown e-mail takes as long to refuse as a wrong password. */
const NO_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$c2FtdmVyay1uby1wYXNzd29yZA$Zm9yLW5vYm9keS1hdC1hbGwtZm9yLW5vYm9keS1hdC0';

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm({ request });
  const email = String(form.get('email') ?? '')
    .trim()
    .toLowerCase();
  const password = String(form.get('password') ?? '');
  const wrong = ['wrong-password'];
  try {
    const personId = await countingFailures('door', context.ip, wrong, () =>
      countingFailures('password', `${context.ip} ${email}`, wrong, async () => {
        const [person] = await context.house.store.read.select().from(people).where(eq(people.email, email));
        const right = await verify(person?.passwordHash ?? NO_HASH, password).catch(() => false);
        if (!person?.passwordHash || !right) throw new Problem('wrong-password');
        return person.id;
      }),
    );
    const next = localPath(new URL(request.url).searchParams.get('next'), '/desk');
    return redirect(next, [await signIn(context.house, request.headers.get('cookie'), 'staff', personId)]);
  } catch (error) {
    return refusal(context, error, 'sign-in', { email });
  }
}

export default function SignInRoute() {
  const { t } = useTranslation(['desk', 'common']);
  const refused = useActionData<Refused>();
  return (
    <DoorPage title={t('signIn.title')} refused={refused}>
      <form method="post" className="stack">
        <Field
          call="sign-in"
          name="email"
          type="email"
          label={t('signIn.email')}
          required
          autoComplete="username"
        />
        <Field
          call="sign-in"
          name="password"
          type="password"
          label={t('signIn.password')}
          required
          autoComplete="current-password"
        />
        <button className="ds-button wide" data-variant="primary" type="submit">
          {t('signIn.go')}
        </button>
      </form>
      <p className="hint">{t('signIn.forgot')}</p>
      <p>
        <a className="ds-link" href="/">
          {t('signIn.participant')}
        </a>
      </p>
    </DoorPage>
  );
}
