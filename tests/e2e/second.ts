import type { Page } from '@playwright/test';
import { must } from './must';

/** A chosen proposal of the example that Anna from business and Bo are to look into; returns the homework's id. */
export async function assigned(owner: Page, projectId: string): Promise<string> {
  const page = await owner.request.get(`/desk/${projectId}/between`);
  const proposalId = /id="p-([0-9a-f-]{36})"/.exec(await page.text())?.[1] ?? '';
  await must(owner, projectId, 'proposal.nominate', { proposalId, nominated: true });
  await must(owner, projectId, 'vote.decide', { proposalIds: [proposalId], reason: 'Det er best.' });
  const responsible = [];
  for (const [name, sector] of [
    ['Anna Aas', 'business'],
    ['Bo Berg', 'municipality'],
  ]) {
    const input = { name, sector, language: 'nb', phone: '900 00 000', organisation: 'Nordvik' };
    responsible.push((await must(owner, projectId, 'invitee.save', input)).participantId);
  }
  const questions = ['Hvem kan stille lokaler?'];
  const homework = { proposalId, responsible, due: '2026-02-20', questions };
  return (await must(owner, projectId, 'homework.assign', homework)).homeworkId ?? '';
}

/** The second workshop runs, and is at this step. */
export async function begin(owner: Page, projectId: string, step: string): Promise<void> {
  await must(owner, projectId, 'workshop.begin', { expected: 1, number: 2 });
  await must(owner, projectId, 'session.step', { expected: 'welcome', step });
}
