import type { Page } from '@playwright/test';
import writeExcelFile from 'write-excel-file/node';
import { clean, confirmed, expect, fits, glimpse, stageTest as test, type Stage } from './stage';

/** Twelve people as a spreadsheet puts them on the clipboard; the heading of the third column says nothing. */
const PEOPLE = [
  ['Navn', 'Virksomhet', 'Hvem', 'E-post', 'Mobil', 'Tolk', 'Kontaktet'],
  ['Kari Lie', 'NAV Nordvik', 'kommune', 'kari@example.no', '900 00 001', '', ''],
  ['Per Moen', 'Nordvik kommune', 'kommune', 'per@example.no', '', '', ''],
  ['Åse Bø', 'Nordvik kommune', 'Kommune og NAV', '', '', '', ''],
  ['Ola Vik', 'Vik Bygg AS', 'bedrift', 'ola@example.no', '+47 900 00 004', '', 'ringt'],
  ['Eva Nes', 'Hotell Fjord', 'næringsliv', '', '', '', ''],
  ['Mebrat Tesfay', 'Eritreisk forening', 'flyktning', '', '900 00 006', 'tigrinja', ''],
  ['Olena Koval', '', 'målgruppe', 'olena@example.no', '', 'ja', ''],
  ['Hodan Ali', 'Innvandrerrådet', 'målgruppe', '', '', 'nei', ''],
  ['Liv Aas', 'Røde Kors', 'frivillig', '', '', '', 'e-post'],
  ['Jan Berg', 'Idrettslaget', 'frivillighet', '', '', '', ''],
  ['Siri Dahl', 'Kommunestyret', 'politiker', 'siri@example.no', '', '', ''],
  ['Tor Eide', 'Mottaket', 'mottak', '', '', '', ''],
]
  .map((row) => row.join('\t'))
  .join('\n');

/** A project with nothing in it. */
async function newProject(page: Page, title: string): Promise<string> {
  await page.goto('/desk');
  const summary = page.getByText(/^(Nytt prosjekt|New project)$/).first();
  if (!(await page.getByLabel('Tittel').isVisible())) await summary.click();
  await page.getByLabel('Tittel').fill(title);
  await page.getByRole('button', { name: 'Lag prosjektet' }).click();
  await page.waitForURL(/\/desk\/[0-9a-f-]{36}$/);
  return page.url();
}

/** Goes on with Tab until this has the focus. */
async function tabTo(
  page: Page,
  name: string | RegExp,
  role: 'link' | 'button' | 'textbox' | 'combobox' | 'checkbox',
) {
  const wanted = page.getByRole(role, { name }).first();
  await expect(wanted).toBeVisible();
  for (let i = 0; i < 150; i += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${String(name)}`);
}

/** As from the clipboard: the browser's own paste, at once. */
const paste = (page: Page, text: string) => page.keyboard.insertText(text);

const small = async (page: Page, what: string) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await fits(page, what);
  await page.setViewportSize({ width: 1440, height: 900 });
};

test('twelve people come in from a spreadsheet by keyboard, are undone, come in again, and reply', async ({
  stage,
}) => {
  test.setTimeout(120_000);
  const page = await stage.window({ owner: true });
  const project = await newProject(page, 'Fra regneark');
  await page.goto(`${project}/people`);
  await expect(page.getByText('Her står alle som er invitert')).toBeVisible();
  await expect(page.getByText('Innvandrerrådet, der det finnes')).toBeVisible();
  await clean(page, 'an empty register');
  await small(page, 'an empty register');
  await glimpse(page, 'people-empty');

  await tabTo(page, 'Hent inn en liste', 'link');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Hent inn en liste' })).toBeVisible();
  await clean(page, 'bringing in a list');
  await small(page, 'bringing in a list');
  await tabTo(page, 'Radene', 'textbox');
  await paste(page, PEOPLE);
  await glimpse(page, 'import-paste');
  await tabTo(page, 'Se på listen', 'button');
  await page.keyboard.press('Enter');

  await expect(page.getByRole('combobox', { name: 'Kolonne 1 er' })).toHaveValue('name');
  await expect(page.getByRole('combobox', { name: 'Kolonne 3 er' })).toHaveValue('');
  await expect(page.getByText('12 rader må rettes')).toBeVisible();
  await expect(page.getByText('Rad 2: sektoren mangler.')).toBeVisible();
  await glimpse(page, 'import-wrong');
  await clean(page, 'a list with something wrong');
  await tabTo(page, 'Kolonne 3 er', 'combobox');
  await page.keyboard.type('sek');
  await expect(page.getByRole('button', { name: 'Legg til' })).toHaveCount(0);
  await tabTo(page, 'Se hva det blir', 'button');
  await page.keyboard.press('Enter');
  await expect(page.getByText('12 personer blir lagt til.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('12 personer blir lagt til.')).toBeVisible();
  await clean(page, 'a list that can be taken in');
  await small(page, 'a list that can be taken in');
  await page.screenshot({ path: 'test-results/pictures/import-ready.png', fullPage: true });

  await tabTo(page, 'Legg til 12 personer', 'button');
  await page.keyboard.press('Enter');
  await expect(page.getByText('12 personer er lagt til.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Registeret (12 personer)' })).toBeVisible();
  await tabTo(page, 'Angre', 'button');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Her står alle som er invitert')).toBeVisible();
  await page.goBack();
  await page.goto(
    `${project}/import?${'c=name&c=organisation&c=sector&c=email&c=phone&c=interpreter&c=contact&heading=on'}`,
  );
  await page.getByRole('button', { name: 'Legg til 12 personer' }).click();
  await expect(page.getByRole('heading', { name: 'Registeret (12 personer)' })).toBeVisible();

  const row = (name: string) => page.getByRole('row').filter({ hasText: name });
  await expect(row('Mebrat Tesfay')).toContainText('Tolk: tigrinja');
  await expect(row('Ola Vik')).toContainText('Hvordan spurt: på telefon');
  await expect(page.getByText('Ingen av de 3 fra målgruppen er spurt personlig')).toBeVisible();
  await expect(page.getByText('12 personer er for få til 3 bord')).toBeVisible();
  for (const name of ['Kari Lie', 'Mebrat Tesfay']) {
    await tabTo(page, `Velg ${name}`, 'checkbox');
    await page.keyboard.press('Space');
  }
  await page.keyboard.press('Shift+Tab');
  await page.getByRole('button', { name: 'Takket ja' }).focus();
  await page.keyboard.press('Enter');
  await expect(row('Kari Lie')).toContainText('takket ja');
  await expect(row('Per Moen')).toContainText('planlagt');
  await expect(page.getByText('2 har takket ja.')).toBeVisible();
  await page.getByRole('link', { name: 'Velg alle på siden' }).click();
  await page.getByRole('button', { name: 'Invitert' }).click();
  await expect(row('Per Moen')).toContainText('invitert');
  await page.getByRole('button', { name: 'Angre' }).click();
  await expect(row('Kari Lie')).toContainText('takket ja');
  await expect(row('Per Moen')).toContainText('planlagt');
  await page.screenshot({ path: 'test-results/pictures/people-laptop.png', fullPage: true });
});

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
  await small(page, 'the register with its balance');
  await page.screenshot({ path: 'test-results/pictures/balance.png', fullPage: true });

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
  await page.screenshot({ path: 'test-results/pictures/people-phone.png' });

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
  await page.goto(`/desk/${id}/people?q=ny@example`);
  await expect(row).toBeVisible();
});

const files = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });

test('everything can be done without JavaScript, also with a workbook', async ({ stage }) => {
  test.setTimeout(120_000);
  const page = await stage.window({ owner: true, javaScript: false });
  const project = await newProject(page, 'Uten JavaScript');
  await page.goto(`${project}/import`);
  const workbook = await writeExcelFile([
    ['Fornavn', 'Etternavn', 'Sektor', 'Mobil'],
    ['Åse', 'Bø', 'NAV', 90000000],
    ['Åse', 'Bø', 'Kommune', null],
    ['Per', null, 'Helse', null],
  ]).toBuffer();
  await page.getByLabel('Fil').setInputFiles(files('invitérte.xlsx', workbook));
  await page.getByRole('button', { name: 'Last opp' }).click();
  await expect(page.getByText('invitérte.xlsx')).toBeVisible();
  await expect(page.getByText('1 person blir lagt til.')).toBeVisible();
  await expect(page.getByText('Rad 4: vi kjenner ikke sektoren «Helse».')).toBeVisible();
  await expect(page.getByText('Rad 3: Åse Bø er den samme som i rad 2.')).toBeVisible();
  await page.getByRole('button', { name: 'Legg til i registeret' }).click();
  await expect(page.getByRole('alert')).toContainText('Noen rader må rettes før listen kan tas inn.');
  await page.screenshot({ path: 'test-results/pictures/import-refused.png', fullPage: true });
  await page.getByLabel('Når sektoren mangler eller er ukjent').selectOption({ label: 'Andre' });
  await page.getByRole('button', { name: 'Se hva det blir' }).click();
  await expect(page.getByText('2 personer blir lagt til.')).toBeVisible();
  await page.getByLabel('Ta dem med likevel').check();
  await page.getByRole('button', { name: 'Legg til i registeret' }).click();
  await expect(page.getByText('3 personer er lagt til.')).toBeVisible();
  await expect(page.getByText('2 personer kan stå to ganger i registeret.')).toBeVisible();
  await page.getByRole('link', { name: 'Se hvem' }).click();
  await expect(page.getByText('Ser ut som samme person: Åse Bø')).toHaveCount(2);
  await page.getByRole('link', { name: 'Velg alle på siden' }).click();
  await page.getByRole('button', { name: 'Takket nei' }).click();
  await expect(page.getByText('2 har takket nei og er ikke regnet med.')).toBeVisible();
  await page.getByRole('button', { name: 'Angre' }).click();
  await page.goto(`${project}/import`);
  await expect(page.getByText('2 er der fra før')).toBeVisible();
  await page.getByRole('button', { name: 'Kast listen og begynn på nytt' }).click();
  await expect(page.getByLabel('Radene')).toBeVisible();
});

test('what cannot be read is told in a sentence, and what was pasted is kept', async ({ stage }) => {
  test.setTimeout(120_000);
  const page = await stage.window({ owner: true });
  const project = await newProject(page, 'Rare filer');
  await page.goto(`${project}/import`);
  const upload = async (name: string, content: Buffer) => {
    await page.getByLabel('Fil').setInputFiles(files(name, content));
    await page.getByRole('button', { name: 'Last opp' }).click();
  };
  const program = Buffer.concat([Buffer.from('4d5a9000', 'hex'), Buffer.alloc(2_000_000)]);
  await upload('liste.xlsx', program);
  await expect(page.getByRole('alert')).toContainText('Vi kan ikke lese denne filen.');
  await upload('tom.csv', Buffer.from(''));
  await expect(page.getByRole('alert')).toContainText('Listen er tom.');
  const many = Array.from({ length: 5_000 }, (_, i) => `Person nummer ${i}\tOrganisasjon ${i}\tkommune`).join(
    '\n',
  );
  // Set, not typed: a paste of five thousand rows costs a browser nothing, a filled field does.
  await page
    .getByLabel('Radene')
    .evaluate((field, text) => ((field as HTMLTextAreaElement).value = text), many);
  await page.getByRole('button', { name: 'Se på listen' }).click();
  await expect(page.getByRole('alert')).toContainText('Listen er for lang.');
  expect((await page.getByLabel('Radene').inputValue()).length).toBe(many.length);
  await upload('windows.csv', Buffer.from('Navn;Sektor\r\nBjørg Ås;målgruppe\r\n', 'latin1'));
  await expect(page.locator('#preview').getByRole('cell', { name: 'Bjørg Ås' })).toBeVisible();
  await page.goto(`${project}/people`);
  await expect(page.getByText('Her står alle som er invitert')).toBeVisible();
});

async function nynorsk(stage: Stage) {
  const page = await stage.window({ owner: true });
  const id = await stage.example(page);
  await page.goto(`/desk/${id}/people`);
  await page.getByRole('button', { name: 'nynorsk' }).click();
  return { page, id };
}

test('the pages speak nynorsk', async ({ stage }) => {
  const { page, id } = await nynorsk(stage);
  await page.goto(`/desk/${id}/people`);
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
