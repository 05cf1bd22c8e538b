/** Arithmetic of measurements. */

/** The value below which this part of them lies (nearest rank); 0 of none. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? 0;
}
export const median = (values: readonly number[]): number => percentile(values, 0.5);
export const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);

/** To so many digits after the point. */
export const rounded = (value: number, digits = 1): number => Number(value.toFixed(digits));

/** What each of these has under the key, in the middle: figures of repetitions become one. */
export function middle<K extends string>(runs: readonly Record<K, number>[], keys: readonly K[]) {
  return Object.fromEntries(keys.map((key) => [key, median(runs.map((run) => run[key]))])) as Record<
    K,
    number
  >;
}
