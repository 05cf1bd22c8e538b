/** The clock of a step, as stored: running towards an instant, paused with time left, or not set (both null). */
export interface Timer {
  endsAt: number | null;
  leftMs: number | null;
}

export const NO_TIMER: Timer = { endsAt: null, leftMs: null };
export const LONGEST_TIMER_MS = 8 * 60 * 60_000;

export type TimerAct =
  | { act: 'start'; minutes: number }
  | { act: 'pause' }
  | { act: 'resume' }
  | { act: 'add'; minutes: number }
  | { act: 'clear' };

/** Milliseconds left at `now` (server time); negative when over; null when no clock is set. */
export function timeLeft(timer: Timer, now: number): number | null {
  if (timer.endsAt !== null) return timer.endsAt - now;
  return timer.leftMs;
}

const capped = (ms: number) => Math.max(-LONGEST_TIMER_MS, Math.min(LONGEST_TIMER_MS, ms));

/** The clock after one act. Acts that do not fit (pausing a paused clock) change nothing. */
export function applyTimer(timer: Timer, act: TimerAct, now: number): Timer {
  const left = timeLeft(timer, now);
  switch (act.act) {
    case 'start':
      return { endsAt: now + capped(act.minutes * 60_000), leftMs: null };
    case 'pause':
      return timer.endsAt === null ? timer : { endsAt: null, leftMs: left };
    case 'resume':
      return timer.leftMs === null ? timer : { endsAt: now + timer.leftMs, leftMs: null };
    case 'add':
      if (left === null) return { endsAt: now + capped(act.minutes * 60_000), leftMs: null };
      return timer.endsAt === null
        ? { endsAt: null, leftMs: capped(Math.max(0, left) + act.minutes * 60_000) }
        : { endsAt: now + capped(Math.max(0, left) + act.minutes * 60_000), leftMs: null };
    case 'clear':
      return NO_TIMER;
  }
}

/** A clock face: 18:42, 1:05:09, and −0:07 when over. */
export function clockFace(ms: number): string {
  const seconds = Math.abs(Math.ceil(ms / 1000));
  const h = Math.floor(seconds / 3600);
  const m = Math.floor((seconds % 3600) / 60);
  const s = String(seconds % 60).padStart(2, '0');
  const sign = ms < 0 && seconds > 0 ? '−' : '';
  return h > 0 ? `${sign}${h}:${String(m).padStart(2, '0')}:${s}` : `${sign}${m}:${s}`;
}
