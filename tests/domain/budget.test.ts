import { describe, expect, it } from 'vitest';
import {
  accountsNotes,
  accountsOf,
  balanceOf,
  sumOf,
  worthOf,
  type AccountedLine,
  type BudgetLine,
} from '~/domain/budget';
import { forMany } from '../support/seeded';

/** Sogn's budget for 2020 (source: domain ch. 8); how the cost is spread over lines is ours. */
const SOGN: BudgetLine[] = [
  { side: 'cost', cash: 750_000, own: 400_000 },
  { side: 'cost', cash: 180_000, own: 700_000 },
  { side: 'cost', cash: 150_000, own: 250_000 },
  { side: 'financing', cash: 200_000, own: 100_000 },
  { side: 'financing', cash: 200_000, own: 1_250_000 },
  { side: 'financing', cash: 680_000, own: 0 },
];

const line = (
  id: string,
  side: BudgetLine['side'],
  cash: number,
  own: number,
  spent: number | null,
  note = '',
): AccountedLine => ({ id, side, cash, own, spent, note });
/** Vang's budget and accounts: 850 000 and 793 493 on both sides; the lines are ours. */
const VANG: AccountedLine[] = [
  line('leader', 'cost', 500_000, 0, 478_200, 'Sick leave'),
  line('courses', 'cost', 150_000, 0, 115_293, 'Two of five moved away'),
  line('hours', 'cost', 0, 200_000, 200_000),
  line('state', 'financing', 650_000, 0, 593_493, 'Less was used'),
  line('own', 'financing', 0, 200_000, 200_000),
];

describe('the balance of a budget', () => {
  it('comes out for Sogn to the krone', () => {
    const { cost, financing, difference, balanced } = balanceOf(SOGN);
    expect(cost).toEqual({ cash: 1_080_000, own: 1_350_000, total: 2_430_000 });
    expect(financing).toEqual(cost);
    expect(difference).toEqual({ cash: 0, own: 0, total: 0 });
    expect(balanced).toBe(true);
  });

  it('is not there when only the totals are the same, and the difference says on which side', () => {
    const lines = SOGN.map((each) =>
      each.own === 1_250_000 ? { ...each, cash: each.cash + 1, own: each.own - 1 } : each,
    );
    expect(balanceOf(lines)).toMatchObject({
      difference: { cash: 1, own: -1, total: 0 },
      balanced: false,
    });
  });

  it('is financing less cost, whatever the lines and their order', () => {
    forMany(1000, 'balance', (c) => {
      const lines = Array.from({ length: c.whole(0, 20) }, () => ({
        side: c.pick(['cost', 'financing'] as const),
        cash: c.whole(0, 2_000_000),
        own: c.whole(0, 2_000_000),
      }));
      const { difference, balanced, cost, financing } = balanceOf([...lines].reverse());
      const signed = lines.map((each) => (each.side === 'cost' ? -1 : 1) * (each.cash + each.own));
      expect(difference.total).toBe(signed.reduce((sum, each) => sum + each, 0) + 0);
      expect(cost.total + financing.total).toBe(sumOf(lines).total);
      expect(balanced).toBe(difference.cash === 0 && difference.own === 0);
    });
  });
});

describe('a budget against its accounts', () => {
  it('comes out for Vang to the krone', () => {
    expect(accountsOf(VANG)).toEqual({
      cost: { budget: 850_000, spent: 793_493, difference: -56_507 },
      financing: { budget: 850_000, spent: 793_493, difference: -56_507 },
      ...{ open: [], unexplained: [], balanced: true },
    });
  });

  it('names the lines that are not accounted for, and those that differ without a word why', () => {
    const [leader, courses, ...rest] = VANG;
    const lines = [{ ...leader!, note: ' ' }, { ...courses!, spent: null }, ...rest];
    expect(accountsOf(lines)).toMatchObject({
      open: ['courses'],
      unexplained: ['leader'],
      balanced: false,
      cost: { spent: 678_200 },
    });
  });

  it('says in how many words it comes out: what is open first, then how the sides compare', () => {
    const [leader, courses, ...rest] = VANG;
    expect(accountsNotes([])).toEqual([]);
    expect(accountsNotes(VANG)).toEqual([{ is: 'balanced', amount: 793_493 }]);
    expect(accountsNotes([{ ...leader!, spent: null }, { ...courses!, note: '' }, ...rest])).toEqual([
      { is: 'open', count: 1 },
      { is: 'unexplained', count: 1 },
    ]);
    expect(accountsNotes([{ ...leader!, spent: 478_201 }, courses!, ...rest])).toEqual([
      { is: 'costMore', amount: 1 },
    ]);
    expect(accountsNotes([{ ...leader!, spent: 478_199 }, courses!, ...rest])).toEqual([
      { is: 'costLess', amount: 1 },
    ]);
  });

  it('is not balanced while there is nothing in it', () => {
    expect(accountsOf([]).balanced).toBe(false);
  });
});

it('own hours are worth their rate, in whole kroner', () => {
  expect(worthOf(571.5, 350)).toBe(200_025);
  expect(worthOf(0.1, 333)).toBe(33);
});
