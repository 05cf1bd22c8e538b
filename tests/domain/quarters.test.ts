import { describe, expect, it } from 'vitest';
import { indexOfDate, quarterAt, runsOf, yearsOf } from '~/domain/quarters';
import { firstWords, wordsIn } from '~/domain/word-count';
import { forMany } from '../support/seeded';

/** Sogn: 16 quarters; that they begin in the autumn of 2019 is ours. */
const FIRST = { year: 2019, quarter: 3 };

describe('the quarters of a programme', () => {
  it('follow each other over the years', () => {
    expect([0, 1, 2, 15].map((index) => quarterAt(FIRST, index))).toEqual([
      { year: 2019, quarter: 3 },
      { year: 2019, quarter: 4 },
      { year: 2020, quarter: 1 },
      { year: 2023, quarter: 2 },
    ]);
    expect(yearsOf(FIRST, 16)).toEqual([
      { year: 2019, quarters: 2 },
      { year: 2020, quarters: 4 },
      { year: 2021, quarters: 4 },
      { year: 2022, quarters: 4 },
      { year: 2023, quarters: 2 },
    ]);
  });

  it('hold their dates, from the first day to the last', () => {
    const dates = ['2019-06-30', '2019-07-01', '2019-12-31', '2020-01-01'];
    expect(dates.map((date) => indexOfDate(FIRST, date))).toEqual([-1, 0, 1, 2]);
  });

  it('are joined where nothing is between them', () => {
    expect(runsOf([7, 2, 3, 2, 4, 9])).toEqual([
      { from: 2, to: 4 },
      { from: 7, to: 7 },
      { from: 9, to: 9 },
    ]);
    forMany(300, 'runs', (c) => {
      const marked = Array.from({ length: c.whole(0, 20) }, () => c.whole(0, 19));
      const again = runsOf(marked).flatMap(({ from, to }) =>
        Array.from({ length: to - from + 1 }, (_, i) => from + i),
      );
      expect(again).toEqual([...new Set(marked)].sort((a, b) => a - b));
    });
  });
});

it('words are what stands between blanks with a letter or a digit in it', () => {
  expect(wordsIn('')).toBe(0);
  expect(wordsIn(' To deltakere – én  på 20 %,\nto flyttet. ')).toBe(7);
  expect(wordsIn('عربي وكردي')).toBe(2);
});

it('a text is cut after so many words, and says so', () => {
  expect(firstWords('Two – and  three more', 3)).toBe('Two – and  three …');
  expect(firstWords('Two\nlines', 2)).toBe('Two\nlines');
});
