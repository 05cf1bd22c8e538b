import { useTranslation } from 'react-i18next';
import { behindPlan, minutesToEnd, totalMinutes } from '~/domain/agenda';
import type { Step } from '~/domain/lists';
import { timeLeft } from '~/domain/timer';
import { useRoom, useServerNow } from '~/live/useRoom';
import { Clock } from '../Clock';
import { Act, CallForm } from '../forms';
import { useAgendaPlace } from './place';

/** Minutes by the model's agenda of four hours, offered when a clock is started. */
const MINUTES: Record<Step, number> = {
  welcome: 10,
  recap: 15,
  presentations: 45,
  groups: 10,
  needs: 40,
  solutions: 40,
  nomination: 20,
  vote: 10,
  result: 10,
  homework: 20,
  cards: 45,
  reality: 30,
  plan: 30,
  end: 5,
};
const MORE = ['1', '5'] as const;
/** Less than this many minutes is not worth moving the programme for. */
const WORTH_SPREADING = 2;

export function TimerPanel({ leads }: { leads: boolean }) {
  const { t } = useTranslation(['console', 'common']);
  const { room } = useRoom().state.views;
  const place = useAgendaPlace();
  if (!room) return null;
  const { timer } = room;
  const usual = place?.item?.minutes || MINUTES[room.step];
  const set = timer.endsAt !== null || timer.leftMs !== null;
  const target = { projectId: room.project.id };
  return (
    <div className="timer-panel">
      <Clock />
      <Lateness />
      {leads && <Respread />}
      {leads && !set && (
        <CallForm
          key={`${room.step} ${place?.item?.id}`}
          call="session.timer"
          input={{ ...target, act: 'start' }}
          className="row"
        >
          <label className="ds-sr-only" htmlFor="timer-minutes">
            {t('timer.minutes')}
          </label>
          <input
            className="ds-input minutes"
            id="timer-minutes"
            name="minutes"
            type="number"
            min={1}
            max={480}
            defaultValue={usual}
          />
          <button className="ds-button" data-variant="secondary" data-size="sm" type="submit">
            {t('timer.start')}
          </button>
        </CallForm>
      )}
      {leads && set && (
        <div className="row">
          <CallForm
            call="session.timer"
            input={{ ...target, act: timer.endsAt === null ? 'resume' : 'pause' }}
          >
            <button
              className="ds-button"
              data-variant="secondary"
              data-size="sm"
              data-key="clock"
              type="submit"
            >
              {timer.endsAt === null ? t('timer.resume') : t('timer.pause')}
            </button>
          </CallForm>
          {MORE.map((minutes) => (
            <Act
              key={minutes}
              call="session.timer"
              input={{ ...target, act: 'add', minutes }}
              label={t('timer.add', { count: Number(minutes) })}
              variant="secondary"
            />
          ))}
          <Act call="session.timer" input={{ ...target, act: 'clear' }} label={t('timer.clear')} />
        </div>
      )}
    </div>
  );
}

/** How far the running item is from the plan, on the day of the workshop. */
function Lateness() {
  const { t } = useTranslation('console');
  const { room } = useRoom().state.views;
  const now = useServerNow(true);
  const item = useAgendaPlace()?.item;
  if (!room || !item) return null;
  const { date, start } = room.workshop;
  const { minutes, slot } = item;
  const late = behindPlan({ date, start, before: slot.before, minutes }, now, timeLeft(room.timer, now));
  if (late === null) return null;
  const off = { minutes: Math.abs(late) };
  return (
    <p className="lateness" data-late={late > 0 || undefined} suppressHydrationWarning>
      {late === 0 ? t('plan.onTime') : late > 0 ? t('plan.behind', off) : t('plan.ahead', off)}
    </p>
  );
}

/** One press that makes what is left end when the workshop should. It says what it will do. */
function Respread() {
  const { t } = useTranslation('console');
  const { room } = useRoom().state.views;
  const now = useServerNow(true);
  const place = useAgendaPlace();
  if (!room || !place?.item) return null;
  const rest = place.items.slice(place.items.indexOf(place.item) + 1);
  const timed = rest.filter((item) => item.minutes > 0).length;
  const left = minutesToEnd(room.workshop, now, timeLeft(room.timer, now));
  const over = left === null ? 0 : totalMinutes(rest) - left;
  if (left === null || timed === 0 || Math.abs(over) < WORTH_SPREADING) return null;
  if (left < timed) return <p className="hint">{t('respread.none')}</p>;
  const what = t(over > 0 ? 'respread.shorter' : 'respread.longer', { minutes: Math.abs(over) });
  return (
    <Act
      call="session.respread"
      input={{ projectId: room.project.id, expected: place.item.id }}
      label={`${t('respread.go', { count: rest.length })}: ${what}`}
      variant="secondary"
    />
  );
}
