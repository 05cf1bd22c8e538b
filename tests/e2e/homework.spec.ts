import type { Page } from '@playwright/test';
import { assigned } from './second';
import { claim, clean, expect, fits, fitsPhone, glimpseAll, personalCodes, stageTest as test } from './stage';

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
  const other = await stage.window({ size: 'phone' });
  await claim(other, codes.get('Bo Berg') ?? '');
  await other.goto('/homework');
  await facts(anna).press('End');
  await facts(anna).pressSequentially(' ');
  await expect(other.getByText('Anna Aas skriver …')).toBeVisible();
  await glimpseAll(other, 'homework-together');

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
