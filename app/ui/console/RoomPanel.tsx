import { useTranslation } from 'react-i18next';
import { spacedCode } from '~/domain/codes';
import { useRoom } from '~/live/useRoom';
import type { PersonLine, WayIn } from '~/views/shapes';
import { Act, CallForm, Field } from '../forms';
import { Qr } from '../screen/WelcomeScene';
import { CheckIn, isAwaited } from './CheckIn';
import { LogPanel } from './LogPanel';

/** An address that leads every machine to itself: phones cannot use it. */
const isThisMachine = (host: string) => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i.test(host);

/** The right-hand side: who is here, the way in, and the screens. */
export function RoomPanel({ wayIn, leads }: { wayIn: WayIn; leads: boolean }) {
  const { t } = useTranslation(['console', 'common']);
  const { views } = useRoom().state;
  const people = views.console?.people ?? [];
  return (
    <aside className="console-room stack" aria-label={t('room')}>
      <HereCount people={people} />
      <p>
        {t('people.roomCode')}: <strong className="code">{spacedCode(wayIn.roomCode)}</strong>
      </p>
      {isThisMachine(wayIn.host) && <p className="notice">{t('localOnly')}</p>}
      <details className="ds-details">
        <summary>QR</summary>
        <Qr wayIn={wayIn} />
        <p className="hint">{wayIn.joinUrl}</p>
      </details>
      <ScreenPanel wayIn={wayIn} leads={leads} />
      <LogPanel leads={leads} />
      {people.length === 0 && <p className="hint">{t('people.none')}</p>}
      <CheckIn people={people} leads={leads} />
    </aside>
  );
}

function HereCount({ people }: { people: readonly PersonLine[] }) {
  const { t } = useTranslation('console');
  const gone = people.filter((person) => person.leftAt !== null).length;
  const here = people.filter((person) => person.hereAt !== null).length;
  const absent = people.filter(isAwaited).length;
  const parts = [
    t('people.here', { count: here }),
    absent > 0 && t('people.absent', { count: absent }),
    gone > 0 && t('people.gone', { count: gone }),
  ];
  return <p className="here-count">{parts.filter(Boolean).join(' · ')}</p>;
}

function ScreenPanel({ wayIn, leads }: { wayIn: WayIn; leads: boolean }) {
  const { t } = useTranslation(['console', 'common']);
  const { views } = useRoom().state;
  const projectId = views.room?.project.id ?? '';
  return (
    <section className="stack" aria-label={t('screens.title')}>
      <h2 className="ds-heading" data-size="2xs">
        {t('screens.title')}
      </h2>
      <a
        className="ds-button"
        data-variant="secondary"
        data-size="sm"
        href={`/screen/${projectId}`}
        target="_blank"
        rel="noreferrer"
      >
        {t('screens.open')}
      </a>
      {leads && (
        <details className="ds-details">
          <summary>{t('screens.pair')}</summary>
          <p className="hint">{t('screens.pairHow', { host: wayIn.host })}</p>
          <CallForm
            call="screen.pair"
            input={{ projectId }}
            onSent={(form) => form.reset()}
            className="stack"
          >
            <Field
              call="screen.pair"
              name="number"
              label={t('screens.number')}
              required
              maxLength={20}
              inputMode="numeric"
            />
            <button className="ds-button" data-variant="secondary" data-size="sm" type="submit">
              {t('screens.connect')}
            </button>
          </CallForm>
        </details>
      )}
      {leads &&
        views.console?.screens.map((screen) => (
          <Act
            key={screen.id}
            call="screen.release"
            input={{ projectId, screenId: screen.id }}
            label={t('screens.release', { number: screen.number })}
          />
        ))}
    </section>
  );
}
