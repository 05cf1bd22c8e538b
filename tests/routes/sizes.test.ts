import { connect } from 'node:net';
import { beforeAll, describe, expect, it } from 'vitest';
import { socket, type Browser, type Live } from '../../scripts/replay/client';
import { raw, stopServersAfterAll, type Server } from '../support/server';
import * as town from '../support/town';

stopServersAfterAll();
const LIMIT = 1_000_000;
let server: Server;
let project: town.Project;
let guests: town.Guest[];
let owner: Browser;
beforeAll(async () => {
  const settled = await town.settledServer();
  server = settled.server;
  owner = settled.owner;
  project = await town.makeProject(settled.owner);
  guests = await town.joinMany(server, project, 2);
});
const isWell = async () => (await raw(server, { path: '/healthz' })).text === 'ok';

/** Sends bytes as they are, and gives back what comes until the server closes or a whole head is there. */
function bytes(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = '';
    const line = connect(server.port, '127.0.0.1', () => line.write(text));
    line.setEncoding('utf8').on('data', (part: string) => {
      heard += part;
      if (heard.includes('\r\n\r\n')) line.destroy();
    });
    line.on('error', (error) => (heard ? undefined : reject(error))).on('close', () => resolve(heard));
  });
}
const head = (path: string, ...lines: string[]) =>
  [
    `POST ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${server.port}`,
    `Origin: ${server.base}`,
    ...lines,
    '',
    '',
  ].join('\r\n');

describe.each(['/?index', '/call', '/sign-in', '/nowhere'])('%s', (path) => {
  it('S6 a body of more than a megabyte is refused before it is read', async () => {
    // Only announced, never sent: the answer does not wait for it.
    expect(await bytes(head(path, `Content-Length: ${LIMIT + 1}`))).toMatch(/^HTTP\/1.1 413 /);
  });

  it('S6 a body that does not say its length is refused', async () => {
    const chunked = head(path, 'Transfer-Encoding: chunked') + '5\r\nhello\r\n';
    expect(await bytes(chunked)).toMatch(/^HTTP\/1.1 411 /);
  });

  it('S6 a body of just a megabyte is read', async () => {
    const headers = {
      origin: server.base,
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(LIMIT),
    };
    const answer = await raw(server, { method: 'POST', path, headers, body: 'x'.repeat(LIMIT) });
    expect([200, 404, 422]).toContain(answer.status);
  });
});

describe('the page that takes lists of invitees', () => {
  const path = () => `/desk/${project.id}/import`;
  const form = 'Content-Type: multipart/form-data; boundary=x';

  it('S6 takes a form with a file of up to ten megabytes, and no more', async () => {
    expect(await bytes(head(path(), form, 'Content-Length: 10000001'))).toMatch(/^HTTP\/1.1 413 /);
    const field = (about: string, value: string) =>
      `--x\r\nContent-Disposition: form-data; name=${about}\r\n\r\n${value}`;
    const call = field('"_call"', 'sheet.put\r\n') + field('"_id"', `${town.newCallId()}\r\n`);
    const part = call + field('"file"; filename="list.csv"', '');
    const body = Buffer.alloc(10_000_000, 'y');
    body.write(part);
    body.write('\r\n--x--\r\n', body.length - 9);
    const headers = {
      origin: server.base,
      cookie: owner.cookie(),
      'content-type': 'multipart/form-data; boundary=x',
      'content-length': String(body.length),
    };
    const answer = await raw(server, { method: 'POST', path: path(), headers, body });
    // Read to its end, as a list of one very long name.
    expect([answer.status, answer.headers.location]).toEqual([303, path()]);
  });

  it('S6 takes no more than others of what is no form with a file, nor do others of what is one', async () => {
    const long = `Content-Length: ${LIMIT + 1}`;
    const plain = 'Content-Type: application/x-www-form-urlencoded';
    for (const [where, type] of [
      [path(), plain],
      [`/desk/${project.id}/people`, form],
      [`${path()}/more`, form],
      ['/call', form],
    ] as const)
      expect(await bytes(head(where, type, long)), where).toMatch(/^HTTP\/1.1 413 /);
  });
});

it('S6 a length that is none, or two of them, get no answer but 400', async () => {
  for (const lines of [
    ['Content-Length: many'],
    ['Content-Length: -1'],
    ['Content-Length: 5', 'Content-Length: 6'],
  ])
    expect(await bytes(head('/call', ...lines)), lines.join()).toMatch(/^HTTP\/1.1 400 /);
  const smuggled = head('/call', 'Content-Length: 5', 'Transfer-Encoding: chunked') + '0\r\n\r\n';
  expect(await bytes(smuggled)).toMatch(/^HTTP\/1.1 (400|411) /);
  expect(await isWell()).toBe(true);
});

it('S6 headers without end are refused', async () => {
  const long = await bytes(`GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(100_000)}\r\n\r\n`);
  expect(long).toMatch(/^HTTP\/1.1 431 /);
  expect(await isWell()).toBe(true);
});

it('S6 a longer text than a card holds is refused with its limit, and a name likewise', async () => {
  const guest = guests[0] as town.Guest;
  const save = (name: string) => ({ projectId: project.id, ...town.about('X'), name });
  const call = (name: string) =>
    guest.browser.call('participant', project.id, 'person.edit', save(name), town.newCallId());
  expect(await call('n'.repeat(101))).toMatchObject({
    ok: false,
    problem: { code: 'invalid-input', fields: [{ path: 'name', issue: 'too-long', limit: 100 }] },
  });
  expect((await call('n'.repeat(100))).ok).toBe(true);
});

describe.each(['websocket', 'polling'] as const)('over %s', (transport) => {
  const connect = (guest: town.Guest | undefined) =>
    socket((guest as town.Guest).browser, 'participant', project.id, {
      transports: [transport],
      ackMs: 1_000,
      giveUpMs: 1,
    });
  const cut = (live: Live) =>
    new Promise<void>((resolve) =>
      (live as unknown as { socket: { once(event: string, done: () => void): void } }).socket.once(
        'disconnect',
        () => resolve(),
      ),
    );

  it('S6 a frame of more than 16 kB closes that socket only', async () => {
    const [loud, quiet] = await Promise.all(guests.map(connect));
    if (!loud || !quiet) throw new Error('two guests are needed');
    const closed = cut(loud);
    void loud.call('person.edit', { name: 'x'.repeat(17_000) }).catch(() => undefined);
    await closed;
    expect(await quiet.resync()).toBeGreaterThan(0);
    expect((await quiet.call('person.edit', { ...town.about('Still here') })).ok).toBe(true);
    expect(await isWell()).toBe(true);
    loud.close();
    quiet.close();
  });

  it('S6 the longest card that is allowed still fits', async () => {
    const live = await connect(guests[0]);
    const reply = await live.call('need.add', { groupId: project.tables[0], text: '🏔'.repeat(1_000) });
    // Understood, and refused only because the workshop has not come that far.
    expect(reply).toMatchObject({ ok: false, problem: { code: 'wrong-step' } });
    live.close();
  });
});
