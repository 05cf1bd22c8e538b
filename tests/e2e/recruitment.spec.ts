import { clean, confirmed, expect, fits, fitsPhone, glimpse, glimpseAll, stageTest as test } from './stage';

test('the balance is held against the wanted mix, and follows what another window does', async ({
  stage,
}) => {
  test.setTimeout(120_000);
  const page = await stage.window({ owner: true });
  const id = await stage.example(page);
  await page.goto(`/desk/${id}/people`);
  const bar = (sector: string) => page.locator('.balance-bars li').filter({ hasText: sector });
  await page.getByRole('button', { name: /Bruk forslaget for 3 bord/ }).click();
  await expect(bar('Målgruppe')).toContainText(/\d+ av 6/);
  await clean(page, 'the register with its balance');
  await fitsPhone(page, 'the register with its balance');
  await glimpseAll(page, 'balance');

  const other = await page.context().newPage();
  await other.goto(`/desk/${id}/people`);
  await other.getByText('Inviter en person').click();
  await other.getByLabel('Navn').fill('Ny Politiker');
  await other.locator('#new').getByLabel('Sektor').selectOption({ label: 'Politikk og toppledelse' });
  const before = (await bar('Politikk').locator('strong').textContent()) ?? '';
  await other.locator('#new').getByRole('button', { name: 'Legg til' }).click();
  await expect(other.getByText('Lagret')).toBeVisible();
  const after =
    (await other
      .locator('.balance-bars li')
      .filter({ hasText: 'Politikk' })
      .locator('strong')
      .textContent()) ?? '';
  expect(after).not.toBe(before);
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(bar('Politikk').locator('strong')).toHaveText(after);

  await other.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(other.getByRole('button', { name: 'Angre' })).toBeVisible();
  await other.getByRole('button', { name: 'Angre' }).click();
  await expect(
    other.locator('.balance-bars li').filter({ hasText: 'Politikk' }).locator('strong'),
  ).toHaveText(before);
});

test('one person is found, edited, taken off the list and put back, on a phone', async ({ stage }) => {
  const page = await stage.window({ owner: true, size: 'phone' });
  const id = await stage.example(page);
  await page.goto(`/desk/${id}/people`);
  const first = (await page.locator('.register strong').first().textContent()) ?? '';
  await page.getByRole('link', { name: `Endre: ${first}` }).click();
  const edit = page.locator('#edit');
  await expect(edit.getByRole('heading', { name: first })).toBeInViewport();
  await clean(page, 'editing on a phone');
  await fits(page, 'editing on a phone');
  await edit.getByLabel('E-post').fill('ny@example.no');
  await edit.getByLabel('Hvordan spurt').selectOption('personal');
  await edit.getByLabel('Trenger tolk').check();
  await edit.getByLabel('Språk', { exact: true }).selectOption({ label: 'tigrinja' });
  await edit.getByRole('button', { name: 'Lagre' }).click();
  const row = page.getByRole('row').filter({ hasText: first });
  await expect(row).toContainText('ny@example.no');
  await expect(row).toContainText('Personlig kontakt');
  await expect(row).toContainText('Tolk: tigrinja');
  await row.scrollIntoViewIfNeeded();
  await glimpse(page, 'people-phone');

  await page.getByLabel('Søk').fill('ny@example');
  await page.getByRole('button', { name: 'Vis', exact: true }).click();
  await expect(page.getByText(/^1 av \d+$/)).toBeVisible();
  await page.getByRole('link', { name: `Endre: ${first}` }).click();
  await edit.getByLabel('Trenger tolk').uncheck();
  await edit.getByRole('button', { name: 'Lagre' }).click();
  await expect(row).not.toContainText('Tolk');
  await page.getByRole('link', { name: `Endre: ${first}` }).click();
  await confirmed(page, () => edit.getByRole('button', { name: 'Ta ut av listen' }).click());
  await expect(page.getByText('Ingen passer til det du søker etter.')).toBeVisible();
  await page.goto(`/desk/${id}/people?status=removed`);
  await page.getByRole('link', { name: `Endre: ${first}` }).click();
  await edit.getByRole('button', { name: 'Hent tilbake' }).click();
  await expect(page.getByText('Ingen passer til det du søker etter.')).toBeVisible();
  await page.goto(`/desk/${id}/people?q=ny@example`);
  await expect(row).toBeVisible();
});

test('the pages speak nynorsk', async ({ stage }) => {
  const page = await stage.window({ owner: true });
  const id = await stage.example(page);
  await page.goto(`/desk/${id}/people`);
  await page.getByRole('button', { name: 'nynorsk' }).click();
  await expect(page).toHaveTitle(/^Deltakarar – /);
  await expect(page.getByRole('heading', { name: 'Balanse mellom sektorane' })).toBeVisible();
  await expect(page.getByLabel('Finn i registeret')).toBeVisible();
  await page.goto(`/desk/${id}/import`);
  await expect(page).toHaveTitle(/^Hent inn ei liste – /);
  await page.getByLabel('Radene').fill('Namn\tSektor\nOdd\tMåneferd');
  await page.getByRole('button', { name: 'Sjå på lista' }).click();
  await expect(page.getByText('Rad 2: vi kjenner ikkje sektoren «Måneferd».')).toBeVisible();
  await clean(page, 'a list in nynorsk');
  await page.getByRole('button', { name: 'bokmål' }).click();
});
