import { EVERYONE, meTopic, plainTopic, tableTopic, type Topic } from '~/domain/topics';
import { voterOf } from '~/commands/pseudonym.server';
import type { ProjectRow } from '~/views/allow.server';
import { meView } from '~/views/me.server';
import { roomView } from '~/views/room.server';
import type { MeView, RoomView, TableView } from '~/views/shapes';
import { tableView } from '~/views/table.server';
import type { Db, Store } from '~db/client.server';

interface Shared {
  /** The project's newest revision that this is known to be the view of. */
  revision: number;
  view: Promise<unknown>;
}
/** Longer than a thousand phones take to come in one after the other costs nothing; longer than this is never needed. */
const LASTS_MS = 2_000;

/**
 * Views that are asked for again and again, each built once for as long as nothing in it changes: a restart with a
 * thousand sockets builds a board once for a table and not once for each who sits there (bar R12), and the room looks
 * the same to everyone who comes in.
 */
export class SharedViews {
  private readonly built = new Map<string, Map<string, Shared>>();

  constructor(private readonly store: Pick<Store, 'read'>) {}

  room(project: ProjectRow): Promise<RoomView> {
    return this.get(project, 'room', (db) => roomView(db, project));
  }

  /** @throws Problem `not-found` */
  table(project: ProjectRow, groupId: string): Promise<TableView> {
    return this.get(project, tableTopic(groupId), (db) => tableView(db, project.id, groupId));
  }

  /** @throws Problem `not-found` when the person was removed */
  me(project: ProjectRow, participantId: string): Promise<MeView> {
    return this.get(project, meTopic(participantId), (db) => meView(db, project, participantId, voterOf));
  }

  /** A command led to this revision of a project and touched these topics: the other views are those of it, too. */
  published(id: string, topics: readonly Topic[], revision: number): void {
    const touched = new Set<string>(topics.map((topic) => plainTopic(topic).topic));
    // What is one's own goes by the room's step and its votes, too.
    const isOwnTouched = touched.has(EVERYONE) || touched.has('room');
    const isTouched = (topic: string) => touched.has(topic) || (isOwnTouched && topic.startsWith('me:'));
    for (const [topic, shared] of this.built.get(id) ?? [])
      if (!isTouched(topic) && shared.revision === revision - 1) shared.revision = revision;
  }

  /** The view of this topic, built now or a moment ago from rows that are not older than the project's revision. */
  private get<View>(project: ProjectRow, topic: Topic, build: (db: Db) => Promise<View>): Promise<View> {
    const { id, revision } = project;
    const views = this.built.get(id) ?? new Map<string, Shared>();
    const before = views.get(topic);
    if (before?.revision === revision) return before.view as Promise<View>;
    const made: Shared = { revision, view: build(this.store.read) };
    this.built.set(id, views.set(topic, made));
    this.forgetLater(id, topic, made);
    return made.view as Promise<View>;
  }

  /** A project that nobody watches holds nothing; what could not be built is tried anew. */
  private forgetLater(id: string, topic: string, made: Shared): void {
    const forget = () => {
      const views = this.built.get(id);
      if (views?.get(topic) === made) views.delete(topic);
      if (views?.size === 0) this.built.delete(id);
    };
    made.view.catch(forget);
    setTimeout(forget, LASTS_MS).unref();
  }
}
