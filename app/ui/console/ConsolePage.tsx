import { useTranslation } from 'react-i18next';
import { STEPS } from '~/domain/lists';
import { useRoom } from '~/live/useRoom';
import type { WayIn } from '~/views/shapes';
import { RefusedBox } from '../Problems';
import { Outgoing } from './Outgoing';
import { RoomPanel } from './RoomPanel';
import { StepBar } from './StepBar';
import { StepPanel } from './StepPanel';
import { TimerPanel } from './TimerPanel';
import { useConsoleKeys } from './keys';

/** The facilitator's cockpit: the steps, what happens now, the room, and one button that names the next step. */
export function ConsolePage({ wayIn }: { wayIn: WayIn }) {
  const { t } = useTranslation(['console', 'common']);
  const { views } = useRoom().state;
  useConsoleKeys();
  const { room } = views;
  if (!room || !views.console) return null;
  const leads = views.console.role !== 'reader' && !room.project.archived;
  return (
    <div className="console">
      <header className="console-head">
        <a className="ds-link" href={`/desk/${room.project.id}`}>
          {t('backToDesk')}
        </a>
        <p className="console-title" dir="auto">
          {room.project.title}
        </p>
        <TimerPanel leads={leads} />
      </header>
      <nav className="console-steps" aria-label={t('steps')}>
        <ol>
          {STEPS.map((step, i) => (
            <li
              key={step}
              aria-current={step === room.step ? 'step' : undefined}
              data-done={i < STEPS.indexOf(room.step) || undefined}
            >
              {t(`common:steps.${step}`)}
            </li>
          ))}
        </ol>
      </nav>
      <main className="console-main stack" id="main" data-project={room.project.id}>
        <h1 className="ds-heading" data-size="md">
          {t('now', {
            step: t(`common:steps.${room.step}`),
            at: STEPS.indexOf(room.step) + 1,
            of: STEPS.length,
          })}
        </h1>
        <RefusedBox />
        <Outgoing />
        {!leads && <p className="notice">{t(room.project.archived ? 'archived' : 'readOnly')}</p>}
        <StepPanel leads={leads} />
      </main>
      <RoomPanel wayIn={wayIn} leads={leads} />
      {leads && <StepBar />}
    </div>
  );
}
