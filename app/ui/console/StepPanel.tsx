import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import { compareSteps } from '~/domain/lists';
import { useRoom } from '~/live/useRoom';
import type { RoomView } from '~/views/shapes';
import { BoardsPanel } from './BoardsPanel';
import { Begin } from '../Begin';
import { RecapTask } from '../phone/RecapTask';
import { CardsPanel } from './CardsPanel';
import { PresentationsPanel } from './PresentationsPanel';
import { PacePanel } from './PacePanel';
import { HomeworkPanel } from './HomeworkPanel';
import { ResultPanel } from './ResultPanel';
import { SeatingPanel } from './SeatingPanel';
import { VotePanel } from './VotePanel';
import { useFold } from '../useFold';

interface StepPanelProps {
  leads: boolean;
  /** The solution card that is open from the start. */
  card: string | null;
}

/** What the facilitator does in this step, and what the room sees meanwhile. */
export function StepPanel({ leads, card }: StepPanelProps) {
  const { t } = useTranslation(['console', 'common']);
  const { room } = useRoom().state.views;
  if (!room) return null;
  return (
    <>
      <StepWork room={room} leads={leads} card={card} />
      {leads && <PacePanel />}
      {leads && compareSteps(room.step, 'nomination') > 0 && <BoardsAfterwards />}
      <section className="sees">
        <div>
          <h2 className="ds-heading" data-size="2xs">
            {t('sees.title')}
          </h2>
          <p>{whatTheySee(room, t)}</p>
        </div>
        <div>
          <h2 className="ds-heading" data-size="2xs">
            {t('screens.preview')}
          </h2>
          <div className="preview">
            <iframe src={`/screen/${room.project.id}`} title={t('screens.preview')} tabIndex={-1} />
          </div>
        </div>
      </section>
    </>
  );
}

/** The boards can be put right, and their changes undone, also when the room has gone on. */
function BoardsAfterwards() {
  const { t } = useTranslation('board');
  const { open, fold } = useFold();
  return (
    <details className="ds-details" {...fold}>
      <summary>{t('rules.boards')}</summary>
      {open && <BoardsPanel leads />}
    </details>
  );
}

function StepWork({ room, leads, card }: StepPanelProps & { room: RoomView }) {
  switch (room.step) {
    case 'welcome':
    case 'groups':
      return (
        <>
          <SeatingPanel leads={leads} />
          {leads && room.step === 'welcome' && <WayBack room={room} />}
        </>
      );
    case 'needs':
    case 'solutions':
    case 'nomination':
      return <BoardsPanel leads={leads} />;
    case 'vote':
      return <VotePanel leads={leads} />;
    case 'result':
      return <ResultPanel leads={leads} />;
    case 'homework':
      return <HomeworkPanel leads={leads} />;
    case 'recap':
      return <RecapTask recap={room.recap} />;
    case 'presentations':
      return <PresentationsPanel leads={leads} />;
    case 'cards':
    case 'reality':
    case 'plan':
      return <CardsPanel step={room.step} leads={leads} card={card} />;
    case 'end':
      return <EndWork room={room} leads={leads} />;
  }
}

/** To the workshop before, while this one has only just begun. */
function WayBack({ room }: { room: RoomView }) {
  const { number } = room.workshop;
  return number > 1 ? <Begin projectId={room.project.id} expected={number} number={number - 1} /> : null;
}

function EndWork({ room, leads }: { room: RoomView; leads: boolean }) {
  const { t } = useTranslation(['console', 'common']);
  const next = room.nextWorkshop?.number;
  return (
    <>
      <p>
        {t('end.documents', { number: room.workshop.number })}.{' '}
        <a className="ds-link" href={`/desk/${room.project.id}#documents`}>
          {t('end.open')}
        </a>
      </p>
      {leads && next && <Begin projectId={room.project.id} expected={room.workshop.number} number={next} />}
    </>
  );
}

function whatTheySee(room: RoomView, t: TFunction<['console', 'common']>): string {
  if (room.item?.screen === 'break') return t('sees.break');
  if (room.item?.plenary) return t('sees.plenary');
  if (room.step !== 'vote') return t(`sees.${room.step}`);
  if (!room.paper) return t('sees.voteReady');
  return room.paper.open ? t('sees.voteOpen') : t('sees.voteClosed');
}
