import { Unreachable, type Browser } from '../replay/client';
import { chance, type Chance } from './chance';
import { check, noFaults } from './checker';
import { readFile } from './file';
import { begin, DOINGS, join, makeOwner, makeRoom, type Room } from './hall';
import { History } from './history';
import { memoryOf, Onlookers, type Return } from './onlookers';
import { Person } from './person';
import { Proxy } from './proxy';
import { Supervisor, type Break, type Restart } from './supervisor';

const PATIENCE_MS = 90_000;

export interface CrowdOptions {
  seed: string;
  people: number;
  /** How long who vanishes is away. */
  awayMs: number;
  /** Devices that only look on. */
  sockets: number;
  broken: Break | null;
}

/** Where the time of a restart goes, in ms since the signal. */
export interface RestartTimes {
  gone: number;
  up: number;
  acknowledged: number;
}

/** Everybody who is busy on one server, with what is known of what they did. */
export class Crowd {
  readonly history = new History();
  readonly faults = noFaults();
  /** What went otherwise than promised and is no fault of a call; one sentence each. */
  readonly wrong: string[] = [];
  /** What could not be tried here, and why. */
  readonly skipped: string[] = [];
  readonly restarts: RestartTimes[] = [];
  kills = 0;
  /** When those who only look on were back after each restart. */
  readonly returns: Return[] = [];
  /** The most that the server was seen to hold in memory. */
  memoryMb = 0;
  private onlookers: Onlookers | null = null;
  /** Those who have vanished and are to come back. */
  readonly away: Promise<void>[] = [];

  private constructor(
    readonly server: Supervisor,
    readonly proxy: Proxy,
    readonly owner: Browser,
    readonly rooms: Room[],
    readonly people: Person[],
    readonly awayMs: number,
    private readonly chance: Chance,
  ) {}

  /** Everyone has come in and begins. */
  static async gather({ seed, people, awayMs, broken, sockets }: CrowdOptions): Promise<Crowd> {
    const server = await Supervisor.start();
    const proxy = await Proxy.before(Number(new URL(server.base).port), chance(`${seed} proxy`));
    const owner = await makeOwner(server.base, server.setupLink);
    const rooms: Room[] = [];
    for (const doing of DOINGS) rooms.push(await makeRoom(owner, doing));
    const crowd = new Crowd(server, proxy, owner, rooms, [], awayMs, chance(`${seed} kills`));
    for (let i = 0; i < people; i += 1) {
      // Half of them vote: the promise is about votes first.
      const room = rooms[[0, 1, 0, 2][i % 4] ?? 0] as Room;
      const guest = await join(server.base, room, `Guest ${i + 1}`);
      const line = i % 3 === 0 ? { via: proxy.url } : {};
      crowd.people.push(new Person(room, guest, crowd.history, chance(`${seed} ${i}`), line));
    }
    for (const room of rooms) await begin(owner, room);
    if (sockets > 0) crowd.onlookers = await Onlookers.gather(owner, server.base, sockets, proxy.url);
    if (broken) await server.breakBy(broken);
    for (const person of crowd.people) person.begin();
    return crowd;
  }

  /** Ends the server, looks at what it left, and waits until somebody is answered by the next one. */
  async restart(signal: Restart['signal'], soon: number | null = null): Promise<Restart> {
    const restart = await this.server.restart(signal, () => this.look(), soon);
    this.kills += (signal === 'SIGKILL' ? 1 : 0) + (soon === null ? 0 : 1);
    const { at, gone, up } = restart;
    const acknowledged = await this.goesOn();
    this.restarts.push({ gone: gone - at, up: up - at, acknowledged: acknowledged - at });
    if (this.onlookers) this.returns.push(await this.onlookers.back(gone, up));
    this.memoryMb = Math.max(this.memoryMb, memoryOf(this.server.pid));
    return restart;
  }

  /** SIGKILL at whatever moment it is; now and then the next server too is killed while it starts. */
  async kill(): Promise<void> {
    await this.within(this.history.more(this.chance.whole(3, 120)), 'calls before a kill');
    await this.restart('SIGKILL', this.chance.happens(0.2) ? this.chance.whole(50, 900) : null);
  }

  /** Resolves when somebody is acknowledged what she sends; with the moment. */
  goesOn(): Promise<number> {
    return this.within(this.history.more(1), 'an acknowledged call');
  }

  /** Can the rooms be read over HTTP, and is the server well? */
  async isReadable(): Promise<boolean> {
    const asked = [
      this.owner.get('/healthz'),
      ...this.people.slice(0, 4).map(({ guest }) => guest.browser.get('/room')),
    ];
    try {
      return (await Promise.all(asked)).every(({ status }) => status === 200);
    } catch (error) {
      if (error instanceof Unreachable) return false;
      throw error;
    }
  }

  /** Everyone is back, has her last answer, and says no more. */
  async rest(): Promise<void> {
    await Promise.all(this.away);
    await this.within(Promise.all(this.people.map((person) => person.rest())), 'the last answers');
  }

  /** Holds what lies on the disk now against what was said. */
  look(): void {
    check(readFile(this.server.file), this.history.entries, this.people, this.faults);
  }

  async close(): Promise<void> {
    for (const { live } of this.people) live.close();
    for (const room of this.rooms) for (const live of [room.console, room.screen]) live.close();
    this.onlookers?.close();
    this.proxy.close();
    await this.server.stop();
  }

  /** @throws Error naming what was waited for, with the server's last words */
  async within<T>(promise: Promise<T>, what: string): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      const words = () => this.server.lastWords().join(' | ');
      timer = setTimeout(
        () => reject(new Error(`waited ${PATIENCE_MS} ms for ${what}: ${words()}`)),
        PATIENCE_MS,
      );
    });
    return Promise.race([promise, late]).finally(() => clearTimeout(timer));
  }
}
