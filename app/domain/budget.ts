import type { BudgetSide } from './lists-after';

/** A budget as arithmetic (report ch. 7), in whole kroner: what it costs and who pays, which must be the same. */

export interface BudgetLine {
  readonly side: BudgetSide;
  readonly cash: number;
  /** The municipality's or others' own contribution, in hours and things. */
  readonly own: number;
}
export interface Amounts {
  cash: number;
  own: number;
  total: number;
}

export function sumOf(lines: readonly Pick<BudgetLine, 'cash' | 'own'>[]): Amounts {
  const cash = lines.reduce((sum, line) => sum + line.cash, 0);
  const own = lines.reduce((sum, line) => sum + line.own, 0);
  return { cash, own, total: cash + own };
}

export interface Balance {
  cost: Amounts;
  financing: Amounts;
  /** Financing less cost: below 0 something is not paid for, above 0 there is more than is needed. */
  difference: Amounts;
  /** Both the cash and the own contribution come out, to the krone. */
  balanced: boolean;
}

export function balanceOf(lines: readonly BudgetLine[]): Balance {
  const cost = sumOf(lines.filter(({ side }) => side === 'cost'));
  const financing = sumOf(lines.filter(({ side }) => side === 'financing'));
  const cash = financing.cash - cost.cash;
  const own = financing.own - cost.own;
  return { cost, financing, difference: { cash, own, total: cash + own }, balanced: cash === 0 && own === 0 };
}

/** What own hours come to, in whole kroner. @param rate kroner an hour */
export const worthOf = (hours: number, rate: number): number => Math.round(hours * rate);

export interface AccountedLine extends BudgetLine {
  readonly id: string;
  /** Cash and own together as accounted; null until known. */
  readonly spent: number | null;
  /** Why it differs from the budget. */
  readonly note: string;
}
interface Compared {
  budget: number;
  spent: number;
  /** Accounts less budget. */
  difference: number;
}
export interface Accounts {
  cost: Compared;
  financing: Compared;
  /** Every line is accounted for, and both sides come out the same to the krone. */
  balanced: boolean;
  /** Lines without accounts, and lines that differ from the budget without a word why. */
  open: string[];
  unexplained: string[];
}

/** The budget against the accounts (as in Vang's final report). */
export function accountsOf(lines: readonly AccountedLine[]): Accounts {
  const compared = (side: BudgetSide): Compared => {
    const mine = lines.filter((line) => line.side === side);
    const budget = sumOf(mine).total;
    const spent = mine.reduce((sum, line) => sum + (line.spent ?? 0), 0);
    return { budget, spent, difference: spent - budget };
  };
  const cost = compared('cost');
  const financing = compared('financing');
  const open = lines.filter(({ spent }) => spent === null).map(({ id }) => id);
  const unexplained = lines
    .filter(({ spent, cash, own, note }) => spent !== null && spent !== cash + own && note.trim() === '')
    .map(({ id }) => id);
  const isDone = lines.length > 0 && open.length === 0;
  return { cost, financing, open, unexplained, balanced: isDone && cost.spent === financing.spent };
}

/** What is to be said of accounts: how many lines are open or not explained, and how the sides compare. */
export type AccountsNote =
  | { is: 'open' | 'unexplained'; count: number }
  | { is: 'balanced' | 'costMore' | 'costLess'; amount: number };

/** As long as a line is open, the two sides are not compared. */
export function accountsNotes(lines: readonly AccountedLine[]): AccountsNote[] {
  const { cost, financing, open, unexplained, balanced } = accountsOf(lines);
  const difference = cost.spent - financing.spent;
  const notes: AccountsNote[] = [
    { is: 'open', count: open.length },
    { is: 'unexplained', count: unexplained.length },
  ];
  const lacking = notes.filter((note) => 'count' in note && note.count > 0);
  if (lines.length === 0 || open.length > 0) return lacking;
  if (balanced) return [{ is: 'balanced', amount: cost.spent }, ...lacking];
  return [{ is: difference > 0 ? 'costMore' : 'costLess', amount: Math.abs(difference) }, ...lacking];
}
