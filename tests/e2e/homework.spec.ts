import type { Page } from '@playwright/test';
import { claim, clean, expect, fits, fitsPhone, glimpseAll, personalCodes, stageTest as test } from './stage';

let calls = 0;
async function give(owner: Page, projectId: string, name: string, input: object) {
  const { origin } = new URL(owner.url());
  const data = {
    ...{ as: 'console', name, callId: `e2e-homework-${(calls += 1)}-${projectId}`.slice(0, 64) },
    input: { projectId, ...input },
  };
  const reply = (await (await owner.request.post('/call', { headers: { origin }, data })).json()) as {
    ok: boolean;
    answer: Record<string, string>;
  };
  expect(reply, name).toMatchObject({ ok: true });
  return reply.answer;
}

/** A chosen proposal that Anna from business and Bo are to look into. */
async function assigned(owner: Page, projectId: string): Promise<void> {
  const page = await owner.request.get(`/desk/${projectId}/between`);
  const proposalId = /id="p-([0-9a-f-]{36})"/.exec(await page.text())?.[1] ?? '';
  await give(owner, projectId, 'proposal.nominate', { proposalId, nominated: true });
  await give(owner, projectId, 'vote.decide', { proposalIds: [proposalId], reason: 'Det er best.' });
  const responsible = [];
  for (const [name, sector] of [
    ['Anna Aas', 'business'],
    ['Bo Berg', 'municipality'],
  ]) {
    const input = { name, sector, language: 'nb', phone: '900 00 000', organisation: 'Nordvik' };
    responsible.push((await give(owner, projectId, 'invitee.save', input)).participantId);
  }
  const questions = ['Hvem kan stille lokaler?'];
  await give(owner, projectId, 'homework.assign', { proposalId, responsible, due: '2026-02-20', questions });
}

test('two write one homework together, one of them without JavaScript, and the owner follows it up', async ({
  stage,
}) => {
  const owner = await stage.window({ owner: true });
  const projectId = await stage.example(owner);
  await assigned(owner, projectId);
  const codes = await personalCodes(owner, projectId);
  const anna = await stage.window({ size: 'phone' });
  await claim(anna, codes.get('Anna Aas') ?? '');
  await anna.getByRole('link', { name: 'Hjemmeleksen din' }).click();
  const facts = (page: Page) => page.getByLabel('Fakta og tall');
  await facts(anna).fill('Tre lokaler står tomme.');
  await facts(anna).blur();

  const bo = await stage.window({ size: 'phone', javaScript: false });
  await claim(bo, codes.get('Bo Berg') ?? '');
  await expect(async () => {
    await bo.goto('/homework');
    await expect(facts(bo)).toHaveValue('Tre lokaler står tomme.', { timeout: 500 });
  }).toPass();
  await facts(bo).fill('Tre lokaler står tomme. Ett er stort nok.');
  await bo
    .locator('form', { has: facts(bo) })
    .getByRole('button', { name: 'Lagre' })
    .click();
  await expect(facts(anna)).toHaveValue('Tre lokaler står tomme. Ett er stort nok.');

  await bo.getByText('Legg til en samtale').click();
  await bo.getByLabel('Hvem', { exact: true }).fill('Eieren av Storgata 3');
  await bo.getByRole('button', { name: 'Lagre samtalen' }).first().click();
  await expect(anna.getByText('Eieren av Storgata 3')).toBeVisible();
  await anna.getByText('Legg til en samtale').click();
  await anna.getByLabel('Hvem', { exact: true }).last().fill('NAV');
  await anna.getByRole('button', { name: 'Lagre samtalen' }).last().click();
  await expect(anna.getByText('NAV', { exact: true })).toBeVisible();
  await clean(anna, 'the homework');
  await fits(anna, 'the homework');
  await glimpseAll(anna, 'homework-phone');

  await owner.goto(`/desk/${projectId}`);
  await owner.getByRole('link', { name: 'Se hjemmeleksen' }).click();
  await expect(owner.getByText('Ett er stort nok.').first()).toBeVisible();
  await expect(owner.locator('#nudge li').first()).toContainText('Anna Aas');
  await clean(owner, 'the homework on the desk');
  await glimpseAll(owner, 'homework-desk');
  await fitsPhone(owner, 'the homework on the desk');
  await anna.getByRole('button', { name: 'Hjemmeleksen er ferdig' }).click();
  await expect(anna.getByText('Ferdig. Takk for innsatsen.')).toBeVisible();
  await owner.reload();
  await expect(owner.locator('#nudge')).toContainText('Alle er ferdige.');
});
