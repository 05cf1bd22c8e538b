import type { ProjectRow } from '~/views/allow.server';

type Revised = Pick<ProjectRow, 'id' | 'revision'>;
interface Shared {
  revision: number;
  at: number;
  view: Promise<unknown>;
}
/** Longer than a thousand phones take to come in one after the other costs nothing; longer than this is never needed. */
const LASTS_MS = 2_000;

/**
 * Views that are the same for many: built once for each revision of a project, so that a restart with a thousand
 * sockets builds a board once for a table and not once for each who sits there (bar R12).
 */
export class SharedViews {
  private readonly built = new Map<string, Shared>();

  /** The view of this topic, built now or a moment ago from rows that are not older than the project's revision. */
  get<View>({ id, revision }: Revised, topic: string, build: () => Promise<View>): Promise<View> {
    const key = `${id} ${topic}`;
    const now = Date.now();
    const before = this.built.get(key);
    if (before && before.revision === revision && now - before.at < LASTS_MS)
      return before.view as Promise<View>;
    const made: Shared = { revision, at: now, view: build() };
    this.built.set(key, made);
    this.forgetLater(key, made);
    return made.view as Promise<View>;
  }

  /** A project that nobody watches holds nothing; what could not be built is tried anew. */
  private forgetLater(key: string, made: Shared): void {
    const forget = () => {
      if (this.built.get(key) === made) this.built.delete(key);
    };
    made.view.catch(forget);
    setTimeout(forget, LASTS_MS).unref();
  }
}
