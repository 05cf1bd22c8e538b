import { useTranslation } from 'react-i18next';
import { useRoom } from '~/live/useRoom';
import type { WayIn } from '~/views/shapes';
import { RefusedBox } from '../Problems';
import { Outgoing } from './Outgoing';
import { Now, Rail } from './Rail';
import { RoomPanel } from './RoomPanel';
import { StepBar } from './StepBar';
import { StepPanel } from './StepPanel';
import { TimerPanel } from './TimerPanel';
import { useConsoleKeys } from './keys';

/** The facilitator's cockpit: the steps, what happens now, the room, and one button that names the next step. */
export function ConsolePage({ wayIn, card }: { wayIn: WayIn; card: string | null }) {
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
      <Rail />
      <main className="console-main stack" id="main" data-project={room.project.id}>
        <h1 className="ds-heading" data-size="md">
          <Now />
        </h1>
        <RefusedBox />
        <Outgoing />
        {!leads && <p className="notice">{t(room.project.archived ? 'archived' : 'readOnly')}</p>}
        <StepPanel leads={leads} card={card} />
      </main>
      <RoomPanel wayIn={wayIn} leads={leads} />
      {leads && <StepBar />}
    </div>
  );
}
