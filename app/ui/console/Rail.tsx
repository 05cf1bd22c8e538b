import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { stepsOf } from '~/domain/lists';
import { osloClock } from '~/domain/oslo';
import { useRoom } from '~/live/useRoom';
import { useAgendaPlace } from './place';

/** What the workshop goes through: the agenda with its planned clock times, or without one the steps. */
export function Rail() {
  const { t } = useTranslation(['console', 'common']);
  const { room } = useRoom().state.views;
  const place = useAgendaPlace();
  const here = (place ? place.item?.id : room?.step) ?? '';
  const rail = useInSight(here);
  if (!room) return null;
  const lines = place
    ? place.items.map(({ id, title, slot, began }) => ({ id, title, time: slot.from, began }))
    : stepsOf(room.workshop.number).map((step) => ({
        id: step,
        title: t(`common:steps.${step}`),
        time: '',
        began: null,
      }));
  const at = lines.findIndex(({ id }) => id === here);
  return (
    <nav
      ref={rail}
      className="console-steps"
      aria-label={t(place ? 'agenda' : 'steps')}
      data-timed={place ? true : undefined}
      // A long programme scrolls within the rail, by keyboard too.
      tabIndex={0}
    >
      <ol>
        {lines.map(({ id, title, time, began }, i) => (
          <li key={id} aria-current={i === at ? 'step' : undefined} data-done={i < at || undefined}>
            {time && <span className="rail-time">{time}</span>}{' '}
            <span>
              <bdi>{title}</bdi>{' '}
              {began !== null && (
                <span className="rail-began">
                  <span className="ds-sr-only">{t('began')} </span>→ {osloClock(began)}
                </span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Where the workshop is stays in sight in a long programme; the page itself never moves. */
function useInSight(here: string) {
  const rail = useRef<HTMLElement>(null);
  useEffect(() => {
    const line = rail.current?.querySelector('[aria-current]')?.getBoundingClientRect();
    if (!rail.current || !line) return;
    const { top, height } = rail.current.getBoundingClientRect();
    rail.current.scrollTop += line.top - top - (height - line.height) / 2;
  }, [here]);
  return rail;
}

/** In words: what goes on now, and how far the workshop has come. */
export function Now() {
  const { t } = useTranslation(['console', 'common']);
  const { room } = useRoom().state.views;
  const place = useAgendaPlace();
  if (!room) return null;
  if (place?.item) {
    const { items, item } = place;
    return <>{t('nowItem', { title: item.title, at: items.indexOf(item) + 1, of: items.length })}</>;
  }
  const steps = stepsOf(room.workshop.number);
  const at = steps.indexOf(room.step) + 1;
  return <>{t('now', { step: t(`common:steps.${room.step}`), at, of: steps.length })}</>;
}
