import { seededRandom, type Random } from '~/domain/random';

/** Chance for tests: the same in every run, and named in the failure. */
export interface Chance {
  random: Random;
  /** A whole number from `min` to `max`, both included. */
  whole(min: number, max: number): number;
  pick<T>(items: readonly T[]): T;
}

export function chance(seed: string): Chance {
  const random = seededRandom(seed);
  const whole = (min: number, max: number) => min + Math.floor(random() * (max - min + 1));
  return { random, whole, pick: (items) => items[whole(0, items.length - 1)] as never };
}

/** Runs a property over many seeded cases; the seed of the case that fails is in the error. */
export function forMany(cases: number, name: string, check: (c: Chance, seed: string) => void): void {
  for (let i = 0; i < cases; i += 1) {
    const seed = `${name} ${i}`;
    try {
      check(chance(seed), seed);
    } catch (error) {
      throw new Error(
        `fails with the seed "${seed}": ${error instanceof Error ? error.message : String(error)}`,
        {
          cause: error,
        },
      );
    }
  }
}
