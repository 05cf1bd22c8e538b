import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Problem } from '~/domain/problem';

/**
 * Limits that count failures only: a whole venue shares one address, and a thousand right codes are never too many
 * (bar S5). 200 wrong ones in ten minutes find nothing among 30^6 and 30^10; then the address waits.
 */
const LIMITS = {
  /** Wrong room and personal codes, per address. Counted afterwards: a thousand may come at the same moment. */
  code: { limiter: new RateLimiterMemory({ keyPrefix: 'code', points: 200, duration: 600 }), ahead: false },
  /** Wrong passwords, per address and e-mail. Counted ahead, and given back: forty at once are forty tries. */
  password: {
    limiter: new RateLimiterMemory({ keyPrefix: 'password', points: 8, duration: 900 }),
    ahead: true,
  },
  /** Wrong passwords and links, per address. */
  door: { limiter: new RateLimiterMemory({ keyPrefix: 'door', points: 60, duration: 900 }), ahead: true },
};
export type Limit = keyof typeof LIMITS;

/** Runs a try; when it fails with one of these problems, it counts. @throws Problem `too-many-attempts` */
export async function countingFailures<T>(
  limit: Limit,
  key: string,
  failures: readonly string[],
  attempt: () => Promise<T>,
): Promise<T> {
  const { limiter, ahead } = LIMITS[limit];
  const state = await limiter.get(key);
  if (state && state.remainingPoints <= 0) throw new Problem('too-many-attempts');
  if (ahead) await limiter.consume(key).catch(() => Promise.reject(new Problem('too-many-attempts')));
  try {
    const result = await attempt();
    if (ahead) await limiter.reward(key);
    return result;
  } catch (error) {
    const failed = error instanceof Problem && failures.includes(error.code);
    if (failed && !ahead) await limiter.consume(key).catch(() => undefined);
    if (!failed && ahead) await limiter.reward(key);
    throw error;
  }
}
