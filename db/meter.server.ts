import { createHistogram } from 'node:perf_hooks';

const SPAN_MS = 60_000;

/** Whole numbers as they come: quantiles of the last one to two minutes, and how many and how much since the start. */
export class Meter {
  count = 0;
  sum = 0;
  private older = createHistogram();
  private newer = createHistogram();
  private since = Date.now();

  /** What is less than one counts as one. */
  record(value: number): void {
    this.turn();
    const whole = Math.max(1, Math.round(value));
    this.newer.record(whole);
    this.count += 1;
    this.sum += whole;
  }

  /** @param share 0.95 for what 95 of 100 do not exceed. 0 when nothing has come lately */
  quantile(share: number): number {
    this.turn();
    const both = createHistogram();
    both.add(this.older);
    both.add(this.newer);
    return both.count === 0 ? 0 : both.percentile(share * 100);
  }

  private turn(): void {
    const passed = Date.now() - this.since;
    if (passed < SPAN_MS) return;
    this.older = passed < 2 * SPAN_MS ? this.newer : createHistogram();
    this.newer = createHistogram();
    this.since = Date.now();
  }
}
