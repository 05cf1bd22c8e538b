import { describe, expect, it } from 'vitest';
import {
  behindPlan,
  clockAfter,
  clockTimes,
  endOf,
  following,
  moved,
  overrun,
  minutesToEnd,
  preceding,
  respread,
  totalMinutes,
} from '~/domain/agenda';
import { osloClock, osloDate, osloReading } from '~/domain/oslo';
import { forMany, type Chance } from '../support/seeded';

const items = (...minutes: number[]) => minutes.map((each, i) => ({ id: `item ${i}`, minutes: each }));
const some = (c: Chance) => items(...Array.from({ length: c.whole(1, 20) }, () => c.whole(0, 240)));
const minutesOf = (clock: string) => {
  const [h = 0, m = 0] = clock.split(':').map(Number);
  return h * 60 + m;
};

describe('the clock times of an agenda', () => {
  it('follow from the start and the minutes before', () => {
    expect(clockTimes('16:30', items(10, 45, 30))).toEqual([
      { from: '16:30', to: '16:40', before: 0 },
      { from: '16:40', to: '17:25', before: 10 },
      { from: '17:25', to: '17:55', before: 55 },
    ]);
    expect(endOf('16:30', items(10, 45, 30))).toBe('17:55');
    expect(endOf('09:05', [])).toBe('09:05');
  });

  it('go past midnight on the next day’s clock', () => {
    expect(clockTimes('23:30', items(45, 0, 1440)).map(({ from, to }) => [from, to])).toEqual([
      ['23:30', '00:15'],
      ['00:15', '00:15'],
      ['00:15', '00:15'],
    ]);
    expect(clockAfter('00:00', 0)).toBe('00:00');
  });

  it('without a start tell how long it is since then', () => {
    expect(clockTimes('', items(65, 10)).map(({ from, to }) => [from, to])).toEqual([
      ['+0:00', '+1:05'],
      ['+1:05', '+1:15'],
    ]);
  });

  it('P1 leave no gap, are never out of the day, and end after the sum of the minutes', () => {
    forMany(300, 'clock times', (c) => {
      const all = some(c);
      const start = clockAfter('00:00', c.whole(0, 1439));
      const slots = clockTimes(start, all);
      expect(slots[0]?.from).toBe(start);
      slots.forEach((slot, i) => {
        expect(slot.from).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
        expect(slot.from).toBe(slots[i - 1]?.to ?? start);
        expect((minutesOf(slot.to) - minutesOf(slot.from) + 1440) % 1440).toBe((all[i]?.minutes ?? 0) % 1440);
      });
      expect(slots.at(-1)?.to).toBe(endOf(start, all));
    });
  });

  it('P2 more minutes to one item move all that follow, and none before it', () => {
    forMany(200, 'more minutes', (c) => {
      const all = some(c);
      const at = c.whole(0, all.length - 1);
      const more = c.whole(1, 90);
      const longer = all.map((item, i) => (i === at ? { ...item, minutes: item.minutes + more } : item));
      const [before, after] = [clockTimes('08:00', all), clockTimes('08:00', longer)];
      before.forEach((slot, i) => {
        expect(after[i]?.from).toBe(i <= at ? slot.from : clockAfter(slot.from, more));
      });
    });
  });
});

describe('whether it fits', () => {
  it('is the minutes that are too many, or left', () => {
    expect(overrun(items(100, 165), 240)).toBe(25);
    expect(overrun(items(240), 240)).toBe(0);
    expect(overrun([], 240)).toBe(-240);
  });
});

describe('moving an item', () => {
  it('puts it in the place that is named, and beyond the end last', () => {
    const all = ['a', 'b', 'c', 'd'];
    expect(moved(all, 'd', 1)).toEqual(['d', 'a', 'b', 'c']);
    expect(moved(all, 'a', 3)).toEqual(['b', 'c', 'a', 'd']);
    expect(moved(all, 'b', 2)).toEqual(all);
    expect(moved(all, 'a', 100)).toEqual(['b', 'c', 'd', 'a']);
  });

  it('P3 keeps every item once, the others in their order, and the end where it was', () => {
    forMany(300, 'moving', (c) => {
      const all = some(c);
      const item = c.pick(all);
      const place = c.whole(1, 25);
      const after = moved(all, item, place);
      expect(after.indexOf(item)).toBe(Math.min(place, all.length) - 1);
      expect(after.filter((one) => one !== item)).toEqual(all.filter((one) => one !== item));
      expect(endOf('12:00', after)).toBe(endOf('12:00', all));
      expect(moved(after, item, all.indexOf(item) + 1)).toEqual(all);
    });
  });
});

describe('the way through an agenda', () => {
  const agenda = [
    { id: 'hello', step: 'welcome' },
    { id: 'aim', step: null },
    { id: 'needs', step: 'needs' },
    { id: 'ideas', step: 'solutions' },
    { id: 'again', step: 'solutions' },
  ] as const;

  it('goes from the first to the last, and back', () => {
    const forth: (string | null)[] = [];
    for (
      let next = following(agenda, null, 'welcome');
      next;
      next = following(agenda, next.id, next.step ?? 'welcome')
    )
      forth.push(next.id);
    expect(forth).toEqual(agenda.map((item) => item.id));
    expect(preceding(agenda, 'needs')?.id).toBe('aim');
    expect(preceding(agenda, 'hello')).toBeNull();
    expect(preceding(agenda, null)).toBeNull();
  });

  it('begins at the step of a session that is under way, and at the first where none has it', () => {
    expect(following(agenda, null, 'solutions')?.id).toBe('ideas');
    expect(following(agenda, 'removed', 'solutions')?.id).toBe('ideas');
    expect(following(agenda, null, 'vote')?.id).toBe('hello');
    expect(following([], null, 'vote')).toBeNull();
  });

  it('counts the minutes of all', () => {
    expect(totalMinutes(items(1, 2, 3))).toBe(6);
  });
});

describe('ahead of the plan or behind it', () => {
  const MINUTE = 60_000;
  /** From 17:15 to 17:45 on a winter's day in Norway, one hour ahead of UTC. */
  const lunch = { date: '2026-02-02', start: '16:00', before: 75, minutes: 30 };
  const at = (clock: string, day = '2026-02-02') => Date.parse(`${day}T${clock}:00+01:00`);

  it('is when the clock runs out against the planned end', () => {
    expect(behindPlan(lunch, at('17:15'), 30 * MINUTE)).toBe(0);
    expect(behindPlan(lunch, at('17:22'), 30 * MINUTE)).toBe(7);
    expect(behindPlan(lunch, at('17:10'), 30 * MINUTE)).toBe(-5);
    expect(behindPlan(lunch, at('17:20'), 35 * MINUTE)).toBe(10);
  });

  it('grows by itself once the clock has run out', () => {
    expect(behindPlan(lunch, at('17:50'), 0)).toBe(5);
    expect(behindPlan(lunch, at('17:52'), -2 * MINUTE)).toBe(7);
  });

  it('without a clock tells only what lies outside the planned time', () => {
    expect(behindPlan(lunch, at('17:15'), null)).toBe(0);
    expect(behindPlan(lunch, at('17:45'), null)).toBe(0);
    expect(behindPlan(lunch, at('17:53'), null)).toBe(8);
    expect(behindPlan(lunch, at('17:05'), null)).toBe(-10);
  });

  it('is not told on another day, nor while date or start are undecided', () => {
    expect(behindPlan(lunch, at('17:15', '2026-02-03'), 0)).toBeNull();
    expect(behindPlan({ ...lunch, date: '' }, at('17:15'), 0)).toBeNull();
    expect(behindPlan({ ...lunch, start: '' }, at('17:15'), 0)).toBeNull();
  });

  it('goes on past midnight', () => {
    const late = { date: '2026-02-02', start: '22:00', before: 100, minutes: 40 };
    expect(behindPlan(late, at('00:25', '2026-02-03'), 0)).toBe(5);
    expect(behindPlan(late, at('23:45'), 40 * MINUTE)).toBe(5);
  });

  it('goes by the clock on the wall in summer too', () => {
    const summer = { date: '2026-06-10', start: '16:00', before: 0, minutes: 30 };
    expect(behindPlan(summer, Date.parse('2026-06-10T14:06:00Z'), 30 * MINUTE)).toBe(6);
  });
});

describe('the clock in Norway', () => {
  it('is one hour ahead of UTC in winter and two in summer, also at the turn of a day and a year', () => {
    expect(osloClock(Date.parse('2026-02-02T16:45:59Z'))).toBe('17:45');
    expect(osloClock(Date.parse('2026-07-02T16:45:00Z'))).toBe('18:45');
    expect(osloDate(Date.parse('2026-12-31T23:30:00Z'))).toBe('2027-01-01');
    expect(osloClock(Date.parse('2026-12-31T23:30:00Z'))).toBe('00:30');
    expect(osloReading(0)).toBe(60 * 60_000);
  });
});

describe('what is left, spread again', () => {
  const of = (left: number, ...minutes: number[]) => respread(items(...minutes), left);

  it('keeps the proportions, and gives what rounding leaves to the largest remainders', () => {
    expect(of(60, 60, 30, 30)).toEqual([30, 15, 15]);
    expect(of(10, 20, 20, 20)).toEqual([4, 3, 3]);
    expect(of(150, 60, 0, 15)).toEqual([119, 0, 31]);
    expect(of(3, 200, 1, 1)).toEqual([1, 1, 1]);
    expect(of(1, 30, 30)).toEqual([1, 0]);
    expect(of(0, 30, 30)).toEqual([0, 0]);
    expect(of(30, 0, 0)).toEqual([0, 0]);
    expect(of(30)).toEqual([]);
  });

  it('adds up to what is left, in whole minutes, and takes no item away while there are minutes enough', () => {
    forMany(500, 'spread again', (c) => {
      const agenda = some(c);
      const left = c.whole(0, 400);
      const minutes = respread(agenda, left);
      const timed = agenda.filter((item) => item.minutes > 0).length;
      expect(minutes.every((one) => Number.isInteger(one) && one >= 0)).toBe(true);
      expect(minutes.reduce((sum, one) => sum + one, 0)).toBe(timed === 0 ? 0 : left);
      for (const [i, { minutes: planned }] of agenda.entries()) {
        if (planned === 0) expect(minutes[i]).toBe(0);
        else if (left >= timed) expect(minutes[i]).toBeGreaterThan(0);
      }
    });
  });
});

describe('the minutes until a workshop should end', () => {
  const workshop = { date: '2026-02-02', start: '16:00', minutes: 240 };
  const at = (time: string) => Date.parse(`2026-02-02T${time}:00+01:00`);

  it('count from now, or from when the running clock is out', () => {
    expect(minutesToEnd(workshop, at('19:00'), null)).toBe(60);
    expect(minutesToEnd(workshop, at('19:00'), 20 * 60_000)).toBe(40);
    expect(minutesToEnd(workshop, at('19:00'), -5 * 60_000)).toBe(60);
    expect(minutesToEnd(workshop, at('20:30'), null)).toBe(-30);
  });

  it('are unknown on another day, or without a time; past midnight they are known', () => {
    expect(minutesToEnd(workshop, at('19:00') + 86_400_000, null)).toBeNull();
    expect(minutesToEnd({ ...workshop, start: '' }, at('19:00'), null)).toBeNull();
    const late = { ...workshop, start: '23:00' };
    expect(minutesToEnd(late, at('23:00') + 2 * 3_600_000, null)).toBe(120);
  });
});
