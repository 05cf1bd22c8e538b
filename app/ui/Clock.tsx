import { useTranslation } from 'react-i18next';
import { clockFace, timeLeft } from '~/domain/timer';
import { useRoom, useServerNow } from '~/live/useRoom';

const LAST_MINUTE_MS = 60_000;

/** The running clock by server time; nothing when none is set. Amber in the last minute and after. */
export function Clock() {
  const { t } = useTranslation('common');
  const timer = useRoom().state.views.room?.timer;
  const now = useServerNow(timer?.endsAt ?? false);
  const left = timer ? timeLeft(timer, now) : null;
  if (left === null || !timer) return null;
  const over = left < 0;
  return (
    <span
      className="clock"
      role="timer"
      data-late={left < LAST_MINUTE_MS || undefined}
      suppressHydrationWarning
    >
      {clockFace(left)}
      <span className="ds-sr-only">{over ? t('clock.over') : t('clock.left')}</span>
      {timer.endsAt === null && <span className="clock-note">{t('clock.paused')}</span>}
    </span>
  );
}
