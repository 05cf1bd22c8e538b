import { describe, expect, it } from 'vitest';
import {
  byMonth,
  byResponsible,
  countRemaining,
  fittingScale,
  gantt,
  latenessOf,
  remainingOf,
  responsibleNames,
  type Planned,
} from '~/domain/plan';

const TODAY = '2026-03-10';
const action = (name: string, about: Partial<Planned> = {}) => ({
  ...{ name, responsible: 'Kari', start: '', due: '', status: 'open' as const },
  ...about,
});
const names = (all: readonly { name: string }[]) => all.map(({ name }) => name);

describe('lateness', () => {
  it.each([
    ['2026-03-09', { kind: 'late', days: 1 }],
    ['2026-03-10', { kind: 'soon', days: 0 }],
    ['2026-03-24', { kind: 'soon', days: 14 }],
    ['2026-03-25', { kind: 'far' }],
    ['', { kind: 'none' }],
  ] as const)('of what is open and due %s', (due, expected) => {
    expect(latenessOf({ status: 'open', due }, TODAY)).toEqual(expected);
  });

  it('is none of what is done or stopped, however old', () => {
    for (const status of ['done', 'stopped'] as const)
      expect(latenessOf({ status, due: '2020-01-01' }, TODAY)).toEqual({ kind: status });
  });
});

describe('by who is responsible', () => {
  it('a name is one however it is written, and what nobody took on comes last', () => {
    const all = [
      action('a', { responsible: '' }),
      action('b', { responsible: 'Åse' }),
      action('c', { responsible: 'NAV  Hamar', due: '2026-05-01' }),
      action('d', { responsible: 'nav hamar', due: '2026-04-01' }),
    ];
    expect(responsibleNames(all)).toEqual(['NAV  Hamar', 'Åse']);
    expect(byResponsible(all).map((group) => [group.name, names(group.actions)])).toEqual([
      ['NAV  Hamar', ['d', 'c']],
      ['Åse', ['b']],
      ['', ['a']],
    ]);
  });

  it('what is to be done comes before what is done', () => {
    const all = [
      action('done', { status: 'done', due: '2026-01-01' }),
      action('stopped', { status: 'stopped', due: '2026-01-01' }),
      action('open', { due: '2026-09-01' }),
      action('undated'),
    ];
    expect(names(byResponsible(all)[0]?.actions ?? [])).toEqual(['open', 'undated', 'done', 'stopped']);
  });
});

describe('the calendar', () => {
  it('goes month by month, and what has no date comes last', () => {
    const all = [
      action('none'),
      action('late', { due: '2026-12-01' }),
      action('b', { due: '2026-03-20' }),
      action('a', { due: '2026-03-02' }),
    ];
    expect(byMonth(all).map(({ month, actions }) => [month, names(actions)])).toEqual([
      ['2026-03', ['a', 'b']],
      ['2026-12', ['late']],
      ['', ['none']],
    ]);
  });
});

describe('the plan over time', () => {
  const AGREED = '2026-02-09';
  const draw = (all: ReturnType<typeof action>[], scale: 'month' | 'quarter' = 'month') =>
    gantt(all, () => AGREED, scale);

  it('has a column for each month from the first start to the last date, over the new year', () => {
    const { periods, bars } = draw([
      action('a', { start: '2026-11-30', due: '2026-12-01' }),
      action('b', { start: '2026-12-31', due: '2027-01-01' }),
    ]);
    expect(periods).toEqual([
      { year: 2026, part: 11 },
      { year: 2026, part: 12 },
      { year: 2027, part: 1 },
    ]);
    expect(bars.map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });

  it('has quarters where it is asked for them', () => {
    const { periods, bars } = draw([action('a', { start: '2026-03-31', due: '2027-01-01' })], 'quarter');
    expect(periods.map(({ year, part }) => `${part}/${year}`)).toEqual([
      '1/2026',
      '2/2026',
      '3/2026',
      '4/2026',
      '1/2027',
    ]);
    expect(bars).toMatchObject([{ from: 0, to: 4 }]);
  });

  it('runs from the workshop without a start, but never from after its date', () => {
    expect(draw([action('a', { due: '2026-04-01' })]).bars).toMatchObject([{ from: 0, to: 2 }]);
    expect(draw([action('a', { due: '2026-01-15' })]).bars).toMatchObject([{ from: 0, to: 0 }]);
    const nowhere = gantt([action('a', { due: '2026-04-01' })], () => '', 'month');
    expect(nowhere.periods).toEqual([{ year: 2026, part: 4 }]);
  });

  it('has no place for what has no date, and nothing at all when nothing has', () => {
    const { periods, bars, undated } = draw([action('a', { start: '2026-03-01' })]);
    expect([periods, bars, names(undated)]).toEqual([[], [], ['a']]);
  });

  it('stays a page when somebody types a year far away', () => {
    const { periods, bars } = draw([action('a', { due: '2206-01-01' })]);
    expect(periods).toHaveLength(60);
    expect(bars).toMatchObject([{ from: 0, cut: true }]);
  });

  it('goes by quarters when there are more than twelve months', () => {
    const scale = (due: string) => fittingScale([action('a', { due })], () => AGREED);
    expect([scale('2027-01-31'), scale('2027-02-01')]).toEqual(['month', 'quarter']);
  });
});

describe('what remains open', () => {
  it('is what lacks somebody or a date, what needs clarification, and points that are not settled', () => {
    const actions = [
      action('both', { responsible: '' }),
      action('owned', { due: '2026-04-01' }),
      action('over', { responsible: '', status: 'stopped' }),
    ];
    const checks = [
      { area: 'law', verdict: 'clarify' },
      { area: 'finance', verdict: 'possible' },
      { area: 'capacity', verdict: '' },
    ] as const;
    const remaining = remainingOf(actions, checks, [{ settled: true }, { settled: false }]);
    expect(names(remaining.unowned)).toEqual(['both']);
    expect(names(remaining.undated)).toEqual(['both']);
    expect([remaining.unclear, remaining.points]).toEqual([[checks[0]], [{ settled: false }]]);
    expect(countRemaining(remaining)).toBe(4);
  });
});
