/** What is promised of a measurement, and what became of it. */
export interface Bar {
  /** What is measured, and against what. */
  name: string;
  value: number;
  /** The most that it may be. */
  bar: number;
  /** It does not depend on what else the machine does: bytes, messages, counts. */
  steady: boolean;
}

const isMet = ({ value, bar }: Bar): boolean => value <= bar;

/** Prints the bars as a table; true when those that count are met. @param steadyOnly on a busy machine */
export function judge(bars: readonly Bar[], steadyOnly: boolean): boolean {
  const counted = (bar: Bar) => bar.steady || !steadyOnly;
  console.table(
    bars.map((bar) => ({
      ...{ measure: bar.name, value: Number(bar.value.toFixed(2)), bar: bar.bar },
      met: isMet(bar) ? 'yes' : counted(bar) ? 'NO' : 'no (not counted)',
    })),
  );
  return bars.filter(counted).every(isMet);
}
