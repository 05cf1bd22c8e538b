import type { Server, Socket } from 'socket.io';
import type { Actor } from '~/domain/actor';
import type { StaffRole } from '~/domain/lists';
import {
  EVERYONE,
  plainTopic,
  writingNamed,
  writingTopic,
  type PlainTopic,
  type Topic,
  type WritingTopic,
} from '~/domain/topics';
import type { House } from '~/commands/context.server';
import { consoleView } from '~/views/console.server';
import { logView } from '~/views/log.server';
import { screenView } from '~/views/screen.server';
import { otherTable } from '~/views/table.server';
import { maySeeWriting, writingView } from '~/views/writing.server';
import type { MeView } from '~/views/shapes';
import { isId, projectRow, type ProjectRow } from '~/views/allow.server';
import type { Backlog } from './backlog.server';
import type { Hints } from './hints.server';
import { breathe, Pace } from './pace.server';
import type { SharedViews } from './shared.server';
import type { Audience, ClientToServer, ServerToClient, ViewMessage } from './protocol';

/** At most twenty sendings a second and project; at once when idle. */
const QUIET_MS = 50;
/** What a crowd does at the same time, such as to come in, is shown once a second: those views name everyone. */
const CROWD_MS = 1_000;

/** The screen waits for nobody's view but its own; what a crowd does waits longest. */
const LANES = ['wall', 'rest', 'crowd'] as const;
type Lane = (typeof LANES)[number];
function laneOf(topic: Topic): Lane {
  if (plainTopic(topic).crowd) return 'crowd';
  return topic === 'screen' ? 'wall' : 'rest';
}

interface SocketData {
  actor: Actor;
  audience: Audience;
  projectId: string;
  role: StaffRole | null;
  tokenHash: string;
  tableId: string | null;
}
export type LiveServer = Server<ClientToServer, ServerToClient, object, SocketData>;
export type LiveSocket = Socket<ClientToServer, ServerToClient, object, SocketData>;

/** The socket.io rooms: who gets what. */
export const channel = {
  room: (projectId: string) => `${projectId}:room`,
  screen: (projectId: string) => `${projectId}:screen`,
  console: (projectId: string, role: string) => `${projectId}:console:${role}`,
  allTables: (projectId: string) => `${projectId}:tables`,
  table: (groupId: string) => `table:${groupId}`,
  me: (personId: string) => `me:${personId}`,
  writing: (topic: WritingTopic) => `writing:${topic}`,
  signIn: (tokenHash: string) => `sign-in:${tokenHash}`,
  screenMachine: (screenId: string) => `machine:${screenId}`,
};
const ROLES: readonly StaffRole[] = ['owner', 'facilitator', 'reader'];

/**
 * Sends state, not instructions: after a commit the touched topics are gathered, and each is built once from the rows
 * and sent whole, with the revision, to those who watch it. Nothing is built for a topic that nobody watches.
 */
export class Publisher {
  private readonly lanes = {
    wall: new Pace<Topic>(QUIET_MS, (id, topics) => this.flush(id, topics)),
    rest: new Pace<Topic>(QUIET_MS, (id, topics) => this.flush(id, topics)),
    crowd: new Pace<Topic>(CROWD_MS, (id, topics) => this.flush(id, topics)),
  };

  constructor(
    private readonly io: LiveServer,
    private readonly house: House,
    private readonly shared: SharedViews,
    private readonly hints: Pick<Hints, 'show'>,
    private readonly backlog: Pick<Backlog, 'emit'>,
  ) {}

  published(projectId: string, topics: readonly Topic[]): void {
    const of = (lane: Lane) => topics.filter((topic) => laneOf(topic) === lane);
    for (const lane of LANES) {
      const mine = of(lane);
      if (mine.length > 0) this.lanes[lane].add(projectId, mine);
    }
  }

  stop(): void {
    for (const lane of LANES) this.lanes[lane].stop();
  }

  private async flush(projectId: string, topics: readonly Topic[]): Promise<void> {
    for (const topic of topics) {
      try {
        // The row anew for each: its revision must never be newer than what the view is built of.
        const project = await this.projectRow(projectId);
        if (project) await this.send(project, plainTopic(topic).topic);
      } catch (error) {
        this.house.log.error({ err: error, projectId, topic }, 'a view could not be sent');
      }
      await breathe();
    }
  }

  private async projectRow(projectId: string): Promise<ProjectRow | undefined> {
    return projectRow(this.house.store.read, projectId);
  }

  private async send(project: ProjectRow, topic: PlainTopic): Promise<void> {
    const db = this.house.store.read;
    const { id, revision } = project;
    if (topic === 'room') {
      if (this.watched(channel.room(id)))
        this.emit(channel.room(id), { topic, revision, view: await this.shared.room(project) });
    } else if (topic === 'screen') {
      if (this.watched(channel.screen(id)))
        this.emit(channel.screen(id), { topic, revision, view: await screenView(db, project) });
    } else if (topic === 'console') {
      for (const role of ROLES)
        if (this.watched(channel.console(id, role)))
          this.emit(channel.console(id, role), {
            topic,
            revision,
            view: await consoleView(db, project, role),
          });
    } else if (topic === 'log') await this.sendLog(project);
    else if (topic === EVERYONE) await this.sendEveryone(project);
    else if (topic.startsWith('me:')) await this.sendMe(project, channel.me(topic.slice('me:'.length)));
    else if (topic.startsWith('table:')) await this.sendTable(project, topic.slice('table:'.length));
    else await this.sendWriting(project, topic as WritingTopic);
  }

  private async sendLog({ id, revision }: ProjectRow): Promise<void> {
    const watchers = ROLES.map((role) => channel.console(id, role));
    if (!watchers.some((name) => this.watched(name))) return;
    this.emit(watchers, { topic: 'log', revision, view: await logView(this.house.store.read, id) });
  }

  private async sendTable(project: ProjectRow, groupId: string): Promise<void> {
    const watchers = [channel.table(groupId), channel.allTables(project.id)];
    if (!watchers.some((name) => this.watched(name))) return;
    const view = await this.shared.table(project, groupId).catch(() => null);
    if (!view) return;
    this.emit(watchers, { topic: `table:${groupId}`, revision: project.revision, view });
  }

  private async sendWriting({ revision }: ProjectRow, topic: WritingTopic): Promise<void> {
    const watchers = channel.writing(topic);
    const named = writingNamed(topic);
    if (!named || !this.watched(watchers)) return;
    const view = await writingView(this.house.store.read, named.kind, named.id);
    this.emit(watchers, { topic, revision, view });
  }

  private async sendEveryone(project: ProjectRow): Promise<void> {
    const sockets = await this.io.in(channel.room(project.id)).fetchSockets();
    const people = new Set(
      sockets.flatMap(({ data }) => (data.actor.kind === 'participant' ? [data.actor.participantId] : [])),
    );
    for (const person of people) {
      await this.sendMe(project, channel.me(person));
      await breathe();
    }
  }

  private async sendMe(project: ProjectRow, name: string): Promise<void> {
    const ids = [...(this.io.sockets.adapter.rooms.get(name) ?? [])];
    const sockets = ids.flatMap((id) => this.io.sockets.sockets.get(id) ?? []);
    // Her devices are shown the same: it is built once for all of them.
    const view = sockets[0] ? await this.mine(sockets[0], project) : null;
    for (const socket of sockets) await this.sendMine(socket, project, view);
  }

  /** What is hers alone; null for who is no participant, or no longer. */
  private async mine({ data: { actor } }: LiveSocket, project: ProjectRow): Promise<MeView | null> {
    if (actor.kind !== 'participant') return null;
    return this.shared.me(project, actor.participantId).catch(() => null);
  }

  private async sendMine(socket: LiveSocket, project: ProjectRow, view: MeView | null): Promise<void> {
    if (!view) return;
    socket.emit('view', { topic: 'me', revision: project.revision, view });
    if (view.tableId === socket.data.tableId) return;
    await this.moveToTable(socket, project, view.tableId);
  }

  /** A person who changes table watches the new one, and no longer the old. */
  private async moveToTable(socket: LiveSocket, project: ProjectRow, tableId: string | null): Promise<void> {
    if (socket.data.tableId) await socket.leave(channel.table(socket.data.tableId));
    socket.data.tableId = tableId;
    if (!tableId) return;
    await socket.join(channel.table(tableId));
    const view = await this.shared.table(project, tableId);
    socket.emit('view', { topic: `table:${tableId}`, revision: project.revision, view });
    this.hints.show(socket, tableId);
  }

  /** Another table's board, to read and to follow, once the step lets others see it; else nothing happens. */
  async look(socket: LiveSocket, tableId: unknown): Promise<void> {
    const project = await this.projectRow(socket.data.projectId);
    if (!project || typeof tableId !== 'string') return;
    const view = await otherTable(this.house.store.read, project, tableId);
    if (!view) return;
    await socket.join(channel.table(tableId));
    socket.emit('view', { topic: `table:${tableId}`, revision: project.revision, view });
  }

  /** What several write on, for whoever may see it; else nothing happens. */
  async watch(socket: LiveSocket, topic: unknown): Promise<void> {
    const project = await this.projectRow(socket.data.projectId);
    const named = typeof topic === 'string' ? writingNamed(topic) : null;
    const db = this.house.store.read;
    if (!project || !named || !isId(named.id)) return;
    if (!(await maySeeWriting(db, project, socket.data.actor, named))) return;
    const { kind, id } = named;
    await socket.join(channel.writing(writingTopic(kind, id)));
    const view = await writingView(db, kind, id);
    socket.emit('view', { topic: writingTopic(kind, id), revision: project.revision, view });
    this.hints.show(socket, writingTopic(kind, id));
  }

  /** Everything that this socket's audience sees, anew. */
  async sendAll(socket: LiveSocket): Promise<void> {
    const project = await this.projectRow(socket.data.projectId);
    if (!project) return;
    const db = this.house.store.read;
    const { revision } = project;
    const emit = (message: ViewMessage) => socket.emit('view', message);
    emit({ topic: 'room', revision, view: await this.shared.room(project) });
    if (socket.data.audience === 'participant') {
      const before = socket.data.tableId;
      socket.data.tableId = null;
      await this.sendMine(socket, project, await this.mine(socket, project));
      if (before && before !== socket.data.tableId) await socket.leave(channel.table(before));
      return;
    }
    emit({ topic: 'screen', revision, view: await screenView(db, project) });
    if (socket.data.role) {
      emit({ topic: 'console', revision, view: await consoleView(db, project, socket.data.role) });
      emit({ topic: 'log', revision, view: await logView(db, project.id) });
    }
    const { tables } = await this.shared.room(project);
    for (const { id } of tables)
      emit({ topic: `table:${id}`, revision, view: await this.shared.table(project, id) });
  }

  private watched(name: string): boolean {
    return (this.io.sockets.adapter.rooms.get(name)?.size ?? 0) > 0;
  }

  private emit(to: string | string[], message: ViewMessage): void {
    this.backlog.emit(to, message);
  }
}
