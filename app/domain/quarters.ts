/** The quarters of a programme (report ch. 7), counted from its first, which is 0. */

export interface Quarter {
  year: number;
  /** 1 to 4. */
  quarter: number;
}

/** Up to five years. */
export const MOST_QUARTERS = 20;

/** The programme's quarter of this index. @param first the programme's first */
export function quarterAt(first: Quarter, index: number): Quarter {
  const all = first.year * 4 + first.quarter - 1 + index;
  return { year: Math.floor(all / 4), quarter: (all % 4) + 1 };
}

/** The index of the quarter that an ISO date lies in; negative before the first. */
export function indexOfDate(first: Quarter, date: string): number {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return year * 4 + Math.floor((month - 1) / 3) - (first.year * 4 + first.quarter - 1);
}

/** Its years, each with how many of its quarters belong to the programme. */
export function yearsOf(first: Quarter, quarters: number): { year: number; quarters: number }[] {
  const years = new Map<number, number>();
  for (let i = 0; i < quarters; i += 1) {
    const { year } = quarterAt(first, i);
    years.set(year, (years.get(year) ?? 0) + 1);
  }
  return [...years].map(([year, count]) => ({ year, quarters: count }));
}

/** Quarters that follow each other without a gap, as first and last. @param marked indexes in any order */
export function runsOf(marked: readonly number[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (const quarter of [...new Set(marked)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.to === quarter - 1) last.to = quarter;
    else runs.push({ from: quarter, to: quarter });
  }
  return runs;
}
