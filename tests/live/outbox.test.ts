import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Outbox, type PendingCall } from '~/live/outbox';
import type { CallReply } from '~/live/protocol';

/** What a browser gives a page: a storage that outlives it, or one that refuses. */
class Storage {
  [key: string]: unknown;
  getItem = (key: string) => (this[key] as string | undefined) ?? null;
  setItem = (key: string, text: string) => void (this[key] = text);
  removeItem = (key: string) => void delete this[key];
}
const PREFIX = 'samverk.outbox.test.';
const saved: CallReply = { ok: true, answer: {}, revision: 7 };

beforeEach(() => {
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('localStorage', new Storage());
});
afterEach(() => void vi.unstubAllGlobals());

/** One page: what it sends, and what it shows of it. */
function page(send: (call: PendingCall) => Promise<CallReply>) {
  let shown: readonly PendingCall[] = [];
  const sent: string[] = [];
  const outbox = new Outbox(
    PREFIX,
    (call) => {
      sent.push(call.callId);
      return send(call);
    },
    (calls) => (shown = calls),
    { expires: false, shownRevision: () => -1 },
  );
  return { outbox, sent, shown: () => shown };
}
const offline = () => Promise.reject(new Error('no network'));

it('R8 what was not sent is shown so, survives a reload, and goes out again under the same id', async () => {
  const before = page(offline);
  const callId = before.outbox.add('ballot.place', { proposalId: 'p' });
  await vi.waitFor(() => expect(before.shown()[0]?.state).toBe('not-sent'));
  before.outbox.stop();

  const after = page(() => Promise.resolve(saved));
  after.outbox.restore();
  await vi.waitFor(() => expect(after.shown()[0]?.state).toBe('saved'));
  expect(after.sent).toEqual([callId]);

  const third = page(offline);
  third.outbox.restore();
  expect(third.shown()).toEqual([]);
});

it('R15 a server whose disk is full is tried again, and nothing looks saved meanwhile', async () => {
  const full = page(() => Promise.resolve({ ok: false, problem: { code: 'storage-full' } }));
  full.outbox.add('ballot.place', { proposalId: 'p' });
  await vi.waitFor(() => expect(full.shown()[0]?.state).toBe('not-sent'));
  full.outbox.stop();
});

it('R8 a storage that is shut or full keeps nothing from being sent', async () => {
  const refuse = () => {
    throw new Error('QuotaExceededError');
  };
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
  const only = page(() => Promise.resolve(saved));
  only.outbox.restore();
  only.outbox.add('need.add', { text: 'A bench' });
  await vi.waitFor(() => expect(only.shown()[0]?.state).toBe('saved'));
});

it('R8 an entry that cannot be read holds up nothing else', async () => {
  const first = page(offline);
  const callId = first.outbox.add('need.add', { text: 'A bench' });
  await vi.waitFor(() => expect(first.shown()[0]?.state).toBe('not-sent'));
  first.outbox.stop();
  localStorage.setItem(`${PREFIX}half`, '{"callId":"ha');
  localStorage.setItem(`${PREFIX}other`, '7');
  const second = page(() => Promise.resolve(saved));
  second.outbox.restore();
  await vi.waitFor(() => expect(second.shown()[0]?.state).toBe('saved'));
  expect(second.sent).toEqual([callId]);
});
