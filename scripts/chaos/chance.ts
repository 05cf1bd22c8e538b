import { seededRandom } from '../../app/domain/random';

/** Chance that can be had again by its seed. */
export interface Chance {
  /** True this often, of 1. */
  happens(odds: number): boolean;
  /** A whole number from `min` to `max`, both included. */
  whole(min: number, max: number): number;
  pick<T>(items: readonly [T, ...T[]] | readonly T[]): T;
}

export function chance(seed: string): Chance {
  const random = seededRandom(seed);
  const whole = (min: number, max: number) => min + Math.floor(random() * (max - min + 1));
  return {
    happens: (odds) => random() < odds,
    whole,
    pick: (items) => items[whole(0, items.length - 1)] as never,
  };
}
