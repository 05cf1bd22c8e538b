import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { AFFECTED, EFFECTS, SECTORS } from '../../app/domain/lists';

/** One command of the desk, past its pages: for what a test needs to be there. */
export async function give(page: Page, projectId: string, name: string, input: object) {
  const response = await page.request.post('/call', {
    data: { as: 'console', projectId, name, input: { projectId, ...input }, callId: randomUUID() },
    headers: { origin: new URL(page.url()).origin },
  });
  const reply = (await response.json()) as { ok: boolean; answer: Record<string, string> };
  expect(reply.ok, JSON.stringify(reply)).toBe(true);
  return reply.answer;
}

/** Stakeholders in every sector and, but for every seventh, in every cell. */
export async function fill(page: Page, projectId: string, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const judged = { overall: EFFECTS[i % 3], affected: AFFECTED[Math.floor(i / 3) % 3] };
    const answer = await give(page, projectId, 'stakeholder.save', {
      name: i % 5 === 0 ? `Frivillige lag og foreninger i ytre Nordvik ${i}` : `Interessent ${i}`,
      sector: SECTORS[i % SECTORS.length],
      tier: i % 3 === 0 ? 'primary' : 'secondary',
      ...(i % 7 === 6 ? {} : judged),
    });
    ids.push(answer.stakeholderId ?? '');
  }
  return ids;
}
