import { Browser } from './http';
import { Live, type LiveOptions } from './live';
import type { Audience } from './wire';

/**
 * The browserless client: a person's cookies, pages, forms, downloads and live views, for the replay, the load and
 * the fault tests. Nothing here or beside it imports from app/ or db/: it knows the product only by its wire.
 */
export { Browser, Unreachable, type Download, type Fields, type Page } from './http';
export { Live, Refused, Waited, type LiveOptions, type Traffic } from './live';
export * from './wire';

/** A new person with an empty cookie jar. */
export function open(base: string): Browser {
  return new Browser(base);
}

/**
 * A live connection of this person, connected.
 * @throws Refused when the server turns it away, Waited when it is not there within 15 seconds
 */
export async function socket(
  browser: Browser,
  as: Audience,
  projectId: string,
  options?: LiveOptions,
): Promise<Live> {
  const live = new Live(browser, as, projectId, options);
  try {
    await live.connected(15_000);
    return live;
  } catch (error) {
    live.close();
    throw error;
  }
}

/** Tries a connection that should be turned away. True when not a single view came through it. */
export async function isTurnedAway(browser: Browser, as: Audience, projectId: string): Promise<boolean> {
  const live = new Live(browser, as, projectId, { ackMs: 1_000 });
  let views = 0;
  live.onView(() => (views += 1));
  try {
    await live.connected(2_000);
    await live.resync();
  } catch {
    // Refused, cut off or left without an answer: what counts is whether anything came through.
  } finally {
    live.close();
  }
  return views === 0;
}
