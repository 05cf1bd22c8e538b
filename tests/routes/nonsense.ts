import { expect } from 'vitest';
import { PROBLEMS } from '~/domain/problem';
import { CATALOGUE } from '~/commands/catalogue';
import type { Chance } from '../support/seeded';

export const COMMANDS = Object.keys(CATALOGUE);
/** What the server may say to nonsense: anything from its list but that it broke. */
const PLAIN: readonly string[] = PROBLEMS.filter((code) => code !== 'broken');

const TEXTS = [
  '',
  ' ',
  '\u0000',
  '\uD800',
  '../../etc/passwd',
  "'; DROP TABLE ballots; --",
  '%00',
  '🏔'.repeat(50),
  'constructor',
  '__proto__',
  'NaN',
  '-1',
  '1e999',
  '\r\nSet-Cookie: a=b',
  '{{7*7}}',
  'null',
];
export function anything(c: Chance, projectId: string, depth = 0): unknown {
  const kinds: (() => unknown)[] = [
    () => null,
    () => c.random() < 0.5,
    () => c.pick([0, -1, 1.5, 1e308, Number.MAX_SAFE_INTEGER]),
    () => c.pick(TEXTS),
    () => c.pick(COMMANDS),
    () => projectId,
    () => 'x'.repeat(c.whole(0, 3_000)),
  ];
  const nested: (() => unknown)[] = [
    () => Array.from({ length: c.whole(0, 4) }, () => anything(c, projectId, depth + 1)),
    () =>
      Object.fromEntries(
        Array.from({ length: c.whole(0, 4) }, () => [c.pick(KEYS), anything(c, projectId, depth + 1)]),
      ),
  ];
  return c.pick(depth < 3 ? [...kinds, ...nested] : kinds)();
}
export const KEYS = [
  'name',
  'input',
  'callId',
  'as',
  'projectId',
  'text',
  'groupId',
  'proposalId',
  '__proto__',
  'toString',
  'constructor',
  'length',
  'then',
  '0',
];

/** Nearly a call: mostly in order, with one or more parts of anything. */
export function nearlyCall(c: Chance, projectId: string): Record<string, unknown> {
  const call: Record<string, unknown> = {
    as: c.pick(['participant', 'console', 'screen']),
    name: c.pick(COMMANDS),
    input: { projectId, [c.pick(KEYS)]: anything(c, projectId) },
    callId: `malformed-${c.whole(0, 1e9)}`,
  };
  for (let n = c.whole(1, 2); n > 0; n -= 1)
    call[c.pick(['as', 'name', 'input', 'callId'])] = anything(c, projectId);
  return call;
}

export interface Refusal {
  ok: boolean;
  problem?: { code: string };
}
export function isPlain(reply: Refusal, sent: unknown): void {
  if (!reply.ok) expect(PLAIN, `to ${JSON.stringify(sent)?.slice(0, 400)}`).toContain(reply.problem?.code);
}
