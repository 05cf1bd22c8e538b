import { existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { onDisk, stopServersAfterAll } from '../support/server';
import { newCallId } from '../support/town';
import { fullHall, type Hall, type Voter } from './hall';

stopServersAfterAll();
let hall: Hall;
beforeEach(async () => {
  hall = await fullHall(30, 'needs', { giveUpMs: 1 });
  await Promise.all(hall.people.map(({ live }) => live.seen('me', (me) => me.tableId !== null, 'a seat')));
}, 60_000);
afterEach(async () => {
  hall.close();
  // Where the test failed the server may still run, and the writers write on.
  await hall.server.end('SIGKILL');
});
/** The ten seconds of the bar, and what reading the file takes. */
const LIMIT = 12_000;

/** Writes need after need until the server is gone: half the people by socket, half by HTTP. */
async function writeOn(voter: Voter, bySocket: boolean, acknowledged: (text: string) => void) {
  const groupId = voter.live.view('me')?.tableId ?? '';
  for (let i = 0; ; i += 1) {
    const text = `${voter.name} need ${i}`;
    const input = { projectId: hall.project.id, groupId, text };
    const reply = await (
      bySocket
        ? voter.live.call('need.add', input)
        : voter.browser.call('participant', hall.project.id, 'need.add', input, newCallId())
    ).catch(() => null);
    if (!reply) return;
    if (!reply.ok) throw new Error(`refused while stopping: ${reply.problem.code}`);
    acknowledged(text);
  }
}

describe('SIGTERM under load', () => {
  it(
    'R24 ends with 0, and everything that was acknowledged is in the file',
    async () => {
      const saved: string[] = [];
      let enough: () => void = () => undefined;
      const isTime = new Promise<void>((resolve) => (enough = resolve));
      const writing = hall.people.map((voter, i) =>
        writeOn(voter, i % 2 === 0, (text) => {
          saved.push(text);
          if (saved.length >= 200) enough();
        }),
      );
      await isTime;
      const end = await hall.server.end('SIGTERM');
      await Promise.all(writing);
      expect(end).toEqual({ code: 0, signal: null });
      expect(existsSync(`${hall.server.file}-wal`), 'a log that was not folded in').toBe(false);
      const kept = onDisk(hall.server, (file) => file.prepare('SELECT text FROM needs').all()) as {
        text: string;
      }[];
      const texts = new Set(kept.map((row) => row.text));
      expect(saved.filter((text) => !texts.has(text))).toEqual([]);
      expect(texts.size, 'a need that was saved twice').toBe(kept.length);
    },
    LIMIT,
  );
});
