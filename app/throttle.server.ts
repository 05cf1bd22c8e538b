import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Problem } from '~/domain/problem';

/**
 * Limits that count failures only: a whole venue shares one address, and whoever types the right code is never held
 * up by the others (bar S5). 200 wrong codes in ten minutes find nothing among 30^6 and 30^10.
 */
const LIMITS = {
  /** Wrong room and personal codes, per address. */
  code: new RateLimiterMemory({ keyPrefix: 'code', points: 200, duration: 600 }),
  /** Wrong passwords, per address and e-mail. */
  password: new RateLimiterMemory({ keyPrefix: 'password', points: 8, duration: 900 }),
  /** Wrong passwords and links, per address. */
  door: new RateLimiterMemory({ keyPrefix: 'door', points: 60, duration: 900 }),
};
export type Limit = keyof typeof LIMITS;

/** Runs a try; when it fails with one of these problems, it counts. @throws Problem `too-many-attempts` */
export async function countingFailures<T>(
  limit: Limit,
  key: string,
  failures: readonly string[],
  attempt: () => Promise<T>,
): Promise<T> {
  const limiter = LIMITS[limit];
  const state = await limiter.get(key);
  if (state && state.remainingPoints <= 0) throw new Problem('too-many-attempts');
  try {
    return await attempt();
  } catch (error) {
    if (error instanceof Problem && failures.includes(error.code))
      await limiter.consume(key).catch(() => undefined);
    throw error;
  }
}
