import { afterAll, beforeAll, expect, it } from 'vitest';
import { socket, type Browser, type Live } from '../../scripts/replay/client';
import { raw, stopServersAfterAll, type Server } from '../support/server';
import * as town from '../support/town';

stopServersAfterAll();
let server: Server;
let project: town.Project;
let writer: Live;
let browser: Browser;
let own: { tableId: string; needId: string };
beforeAll(async () => {
  const settled = await town.settledServer();
  server = settled.server;
  project = await town.makeProject(settled.owner);
  const people = await town.joinMany(server, project, 2);
  await town.must(settled.owner, project.id, 'seating.plan', { who: 'present' });
  await town.goTo(settled.owner, project, 'welcome', 'needs');
  const [first] = people;
  if (!first) throw new Error('nobody came');
  browser = first.browser;
  writer = await socket(browser, 'participant', project.id);
  const me = await writer.seen('me', ({ tableId }) => tableId !== null, 'a seat');
  const tableId = me.tableId ?? '';
  const { needId = '' } = await writer.must('need.add', { groupId: tableId, text: 'worded 0' });
  own = { tableId, needId };
});
afterAll(() => writer?.close());

/** The writer's second device, of a kind that reads only when it is told to: polling, by hand. */
async function sleeper() {
  const guest = { cookie: browser.cookie(), origin: server.base };
  const path = (sid: string) => `/socket.io/?EIO=4&transport=polling${sid ? `&sid=${sid}` : ''}`;
  const hello = await raw(server, { path: path(''), headers: guest });
  const { sid } = JSON.parse(hello.text.slice(1)) as { sid: string };
  const read = () => raw(server, { path: path(sid), headers: guest });
  const write = (body: string) =>
    raw(server, {
      ...{ method: 'POST', path: path(sid), body },
      headers: { ...guest, 'content-type': 'text/plain', 'content-length': String(Buffer.byteLength(body)) },
    });
  await write(`40${JSON.stringify({ as: 'participant', projectId: project.id })}`);
  // Until the board is there, which comes last.
  for (let text = ''; !text.includes('"topic":"table:');) text += (await read()).text;
  return { read, write };
}

const boardsIn = (text: string) =>
  text.split('\u001e').filter((packet) => packet.includes('"topic":"table:'));

it('R13 who does not read is kept the newest board, not each of them, and the others miss nothing', async () => {
  const asleep = await sleeper();
  const last = 60;
  for (let i = 1; i <= last; i += 1) {
    await writer.must('need.edit', { needId: own.needId, text: `worded ${i}` });
    await writer.seen(
      `table:${own.tableId}`,
      ({ needs }) => needs[0]?.text === `worded ${i}`,
      `the board with wording ${i}`,
    );
  }
  let missed = '';
  while (!missed.includes(`worded ${last}`)) missed += `\u001e${(await asleep.read()).text}`;
  expect(boardsIn(missed).length).toBeLessThan(last / 3);
  expect(boardsIn(missed).at(-1)).toContain(`worded ${last}`);
});

it('R13 who asks on and on without reading is cut off, and comes back to the newest board', async () => {
  const asleep = await sleeper();
  let status = 200;
  for (let asked = 0; status === 200 && asked < 1_000; asked += 1)
    status = (await asleep.write(`420["resync"]`)).status;
  expect(status).toBe(400);
  // Coming back, it is sent the board as it stands.
  await sleeper();
  expect(server.isRunning()).toBe(true);
}, 60_000);
