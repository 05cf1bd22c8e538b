import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';

/** A command of the owner's, where the way there is not what is tested; returns its answer. */
export async function must(
  owner: Page,
  projectId: string,
  name: string,
  input: object,
): Promise<Record<string, string>> {
  const message = { name, callId: randomUUID(), as: 'console', projectId, input: { projectId, ...input } };
  const response = await owner.request.post('/call', {
    data: message,
    headers: { Origin: new URL(owner.url()).origin },
  });
  const reply = (await response.json()) as { ok: boolean; answer: Record<string, string> };
  expect(reply, name).toMatchObject({ ok: true });
  return reply.answer;
}
