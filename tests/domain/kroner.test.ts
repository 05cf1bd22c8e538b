import { describe, expect, it } from 'vitest';
import { grouped, readDecimal, readKroner } from '~/domain/kroner';
import { LANGUAGES } from '~/domain/lists';
import { forMany } from '../support/seeded';

describe('an amount as somebody types it', () => {
  it.each([
    ['1 080 000', 1_080_000],
    ['1\u00a0080\u202f000', 1_080_000],
    ['1.080.000', 1_080_000],
    ['1,080,000', 1_080_000],
    ['1080000 kr', 1_080_000],
    ['kr 1 080 000,-', 1_080_000],
    ['1 080,00', 1080],
    ['680', 680],
    ['', 0],
    [' ', 0],
  ])('%j is whole kroner', (typed, amount) => {
    expect(readKroner(typed)).toBe(amount);
  });

  it.each(['much', '-5', '12,50', '1.08', '1.080,000', '1e6', '0x10', '1 million'])('%j is none', (typed) => {
    expect(readKroner(typed)).toBeNull();
  });

  it('is read as it was shown, in every language', () => {
    forMany(500, 'kroner', (c) => {
      const amount = c.whole(0, 100_000_000_000);
      for (const language of LANGUAGES) expect(readKroner(grouped(amount, language))).toBe(amount);
    });
  });
});

describe('figures', () => {
  it('are grouped as the language groups them, and below zero have a minus', () => {
    expect(grouped(2_430_000, 'nb')).toBe('2\u00a0430\u00a0000');
    expect(grouped(2_430_000, 'en')).toBe('2,430,000');
    expect(grouped(-80_000, 'nn')).toBe('\u221280\u00a0000');
    expect([grouped(0, 'nb'), grouped(999, 'nb'), grouped(3500.5, 'nb')]).toEqual([
      '0',
      '999',
      '3\u00a0500,5',
    ]);
  });

  it('of hours have a decimal comma or point', () => {
    expect(['37,5', '37.5', '1 500', 'x', ''].map(readDecimal)).toEqual([37.5, 37.5, 1500, null, null]);
  });
});
