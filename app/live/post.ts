import type { Audience, CallMessage, CallReply } from './protocol';

const ACK_MS = 5_000;

/** A call by an HTTP post, for when there is no socket. Throws when the server does not answer. */
export async function postCall(as: Audience, projectId: string, message: CallMessage): Promise<CallReply> {
  const response = await fetch('/call', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...message, as, projectId }),
    signal: AbortSignal.timeout(ACK_MS),
  });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return (await response.json()) as CallReply;
}

/** Gives a command of the desk. A server that does not answer refuses without a reason. */
export const giveCall = (projectId: string, name: string, input: Record<string, unknown>) =>
  postCall('console', projectId, { name, input: { projectId, ...input }, callId: newCallId() }).catch(() => ({
    ok: false as const,
    problem: null,
  }));

/** An id that makes a call count once. */
export const newCallId = (): string => crypto.randomUUID?.() ?? randomId();

/** crypto.randomUUID exists only on https and localhost; a venue's laptop may serve plain http. */
function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
