import { describe, expect, it } from 'vitest';
import {
  applyTimer,
  clockFace,
  LONGEST_TIMER_MS,
  NO_TIMER,
  timeLeft,
  type Timer,
  type TimerAct,
} from '~/domain/timer';
import { forMany, type Chance } from '../support/seeded';

const NOW = 1_700_000_000_000;
const MINUTE = 60_000;
const after = (...acts: (TimerAct | number)[]) => {
  let now = NOW;
  let timer: Timer = NO_TIMER;
  for (const one of acts)
    if (typeof one === 'number') now += one;
    else timer = applyTimer(timer, one, now);
  return timeLeft(timer, now);
};
const start = (minutes: number): TimerAct => ({ act: 'start', minutes });
const add = (minutes: number): TimerAct => ({ act: 'add', minutes });
const pause: TimerAct = { act: 'pause' };
const resume: TimerAct = { act: 'resume' };
const clear: TimerAct = { act: 'clear' };

const someAct = (c: Chance): TimerAct =>
  c.pick([start(c.whole(1, 480)), pause, resume, add(c.whole(-120, 480)), clear]);

describe('the clock of a step', () => {
  it('has nothing left to tell before it is started, and after it is cleared', () => {
    expect(after()).toBeNull();
    expect(after(start(5), clear)).toBeNull();
  });

  it('runs from the moment it is started, and on below nought', () => {
    expect(after(start(5))).toBe(5 * MINUTE);
    expect(after(start(5), 2 * MINUTE)).toBe(3 * MINUTE);
    expect(after(start(5), 7 * MINUTE)).toBe(-2 * MINUTE);
  });

  it('stands still while it is paused, and goes on from there', () => {
    expect(after(start(5), MINUTE, pause, 30 * MINUTE)).toBe(4 * MINUTE);
    expect(after(start(5), MINUTE, pause, 30 * MINUTE, resume, MINUTE)).toBe(3 * MINUTE);
  });

  it('takes more time, running or paused, and counts from nought when it is over', () => {
    expect(after(start(5), MINUTE, add(2))).toBe(6 * MINUTE);
    expect(after(start(5), MINUTE, pause, add(2), MINUTE)).toBe(6 * MINUTE);
    expect(after(start(5), 9 * MINUTE, add(2))).toBe(2 * MINUTE);
  });

  it('starts when time is added to none', () => {
    expect(after(add(3), MINUTE)).toBe(2 * MINUTE);
  });

  it('is not changed by an act that does not fit', () => {
    expect(after(start(5), pause, MINUTE, pause)).toBe(5 * MINUTE);
    expect(after(start(5), resume, MINUTE)).toBe(4 * MINUTE);
    expect(applyTimer(NO_TIMER, pause, NOW)).toEqual(NO_TIMER);
    expect(applyTimer(NO_TIMER, resume, NOW)).toEqual(NO_TIMER);
  });

  it('never runs and pauses at once, never shows more than eight hours, and pausing and resuming keeps its time', () => {
    forMany(2000, 'acts', (c) => {
      let timer: Timer = NO_TIMER;
      let now = NOW;
      for (let i = 0; i < 12; i += 1) {
        timer = applyTimer(timer, someAct(c), now);
        expect(timer.endsAt === null || timer.leftMs === null).toBe(true);
        const left = timeLeft(timer, now);
        expect(left ?? 0).toBeLessThanOrEqual(LONGEST_TIMER_MS);
        const roundTrip = applyTimer(applyTimer(timer, pause, now), resume, now);
        expect(timeLeft(roundTrip, now)).toBe(left);
        now += c.whole(0, 90 * MINUTE);
      }
    });
  });
});

describe('the face of the clock', () => {
  it.each([
    [0, '0:00'],
    [1, '0:01'],
    [1000, '0:01'],
    [1001, '0:02'],
    [18 * MINUTE + 42_000, '18:42'],
    [59 * MINUTE + 59_000, '59:59'],
    [60 * MINUTE, '1:00:00'],
    [65 * MINUTE + 9_000, '1:05:09'],
    [-999, '0:00'],
    [-7_500, '−0:07'],
    [-61_500, '−1:01'],
  ])('shows %i ms as %s', (ms, face) => {
    expect(clockFace(ms)).toBe(face);
  });

  it('goes down by one each second, through nought: 0:01, 0:00, −0:01', () => {
    const faces = [2000, 1000, 0, -1000, -2000].map(clockFace);
    expect(faces).toEqual(['0:02', '0:01', '0:00', '−0:01', '−0:02']);
  });

  it('is the whole second that is left, at any moment', () => {
    forMany(3000, 'faces', (c) => {
      const ms = c.whole(-LONGEST_TIMER_MS, LONGEST_TIMER_MS);
      const signs = clockFace(ms).split(/[−:]/).filter(Boolean).map(Number);
      const seconds = signs.reduce((sum, one) => sum * 60 + one, 0);
      expect(seconds).toBe(Math.abs(Math.ceil(ms / 1000)));
      expect(clockFace(ms).startsWith('−')).toBe(ms <= -1000);
    });
  });
});
