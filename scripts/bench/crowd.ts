import type { Live, Traffic } from '../replay/client';
import { percentile, sum } from './figures';
import { pause } from './servers';

/** People who vote, and somebody who watches the wall: the same for every server. */

/** One vote as a call: its name, and what it says. */
interface VoteCall {
  name: string;
  input: Record<string, unknown>;
}
export interface Crowd {
  people: readonly Live[];
  /** Sees the wall. */
  screen: Live;
  votes: number;
  /** What person i says with her vote number k. */
  vote(i: number, k: number): VoteCall;
}
export interface Cast {
  votes: number;
  /** From the press to the confirmation, and to the wall, in ms. */
  ack: readonly number[];
  screen: readonly number[];
  /** Over all people, from the first vote until all of them have been shown. */
  messages: number;
  bytes: number;
}
interface Sent {
  at: number;
  ackAt: number;
  revision: number;
}

const SETTLED_MS = 15_000;

/** Casts everybody's votes, evenly spread over the window, and waits until the wall shows the last. */
export async function cast(crowd: Crowd, windowMs: number): Promise<Cast> {
  const { people, screen, votes } = crowd;
  const walls: { at: number; revision: number }[] = [];
  const stop = screen.onView(({ topic, revision }) => {
    if (topic === 'screen') walls.push({ at: performance.now(), revision });
  });
  const before = trafficOf(people);
  const began = performance.now();
  const total = people.length * votes;
  const sent = await Promise.all(
    Array.from({ length: total }, async (_, n) => {
      await pause(Math.max(0, began + (n * windowMs) / total - performance.now()));
      return send(crowd, n);
    }),
  );
  const last = Math.max(...sent.map(({ revision }) => revision));
  await screen.until(() => screen.revision('screen') >= last, 'the last vote on the wall', SETTLED_MS);
  // Everybody's own view follows the wall.
  await pause(300);
  stop();
  const after = trafficOf(people);
  return {
    votes: total,
    ack: sent.map(({ at, ackAt }) => ackAt - at),
    screen: sent.map(({ at, revision }) => (walls.find((wall) => wall.revision >= revision)?.at ?? 0) - at),
    messages: after.messages - before.messages,
    bytes: after.bytes - before.bytes,
  };
}

async function send({ people, vote }: Crowd, n: number): Promise<Sent> {
  const i = n % people.length;
  const live = people[i];
  if (!live) throw new Error('nobody to vote');
  const { name, input } = vote(i, Math.floor(n / people.length));
  const at = performance.now();
  const reply = await live.call(name, input);
  const ackAt = performance.now();
  if (!reply.ok) throw new Error(`a vote was refused: ${reply.problem.code}`);
  return { at, ackAt, revision: reply.revision };
}

export const trafficOf = (people: readonly Live[]): Traffic => ({
  messages: sum(people.map(({ traffic }) => traffic.messages)),
  bytes: sum(people.map(({ traffic }) => traffic.bytes)),
});

/** The three percentiles that are told of a latency. */
export const spread = (values: readonly number[]) => ({
  p50: percentile(values, 0.5),
  p95: percentile(values, 0.95),
  p99: percentile(values, 0.99),
});

/** Does a job for each number below `count`, so many at a time. */
export async function inTurn<T>(count: number, atOnce: number, job: (i: number) => Promise<T>): Promise<T[]> {
  const done: T[] = [];
  let next = 0;
  const work = async () => {
    for (let i = next++; i < count; i = next++) done[i] = await job(i);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return done;
}
