import type { Page } from '@playwright/test';
import writeExcelFile from 'write-excel-file/node';
import { press, tabTo, typeIn } from './keyboard';
import { clean, expect, fitsPhone, glimpse, glimpseAll, stageTest as test } from './stage';

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

/** As from the clipboard: the browser's own paste, at once. */
const paste = (page: Page, text: string) => page.keyboard.insertText(text);
const files = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });

test('twelve people come in from a spreadsheet by keyboard, are undone, come in again, and reply', async ({
  stage,
}) => {
  test.setTimeout(120_000);
  const page = await stage.window({ owner: true });
  const project = `/desk/${await stage.empty(page, { title: 'Fra regneark' })}`;
  await page.goto(`${project}/people`);
  await expect(page.getByText('Her står alle som er invitert')).toBeVisible();
  await expect(page.getByText('Innvandrerrådet, der det finnes')).toBeVisible();
  await clean(page, 'an empty register');
  await fitsPhone(page, 'an empty register');
  await glimpse(page, 'people-empty');

  await press(page, page.getByRole('link', { name: 'Hent inn en liste' }));
  await expect(page.getByRole('heading', { level: 1, name: 'Hent inn en liste' })).toBeVisible();
  await clean(page, 'bringing in a list');
  await fitsPhone(page, 'bringing in a list');
  await tabTo(page, page.getByRole('textbox', { name: 'Radene' }));
  await paste(page, PEOPLE);
  await glimpse(page, 'import-paste');
  await press(page, page.getByRole('button', { name: 'Se på listen' }));

  await expect(page.getByRole('combobox', { name: 'Kolonne 1 er' })).toHaveValue('name');
  await expect(page.getByRole('combobox', { name: 'Kolonne 3 er' })).toHaveValue('');
  await expect(page.getByText('12 rader må rettes')).toBeVisible();
  await expect(page.getByText('Rad 2: sektoren mangler.')).toBeVisible();
  await glimpse(page, 'import-wrong');
  await clean(page, 'a list with something wrong');
  await typeIn(page, page.getByRole('combobox', { name: 'Kolonne 3 er' }), 'sek');
  await expect(page.getByRole('button', { name: 'Legg til' })).toHaveCount(0);
  await press(page, page.getByRole('button', { name: 'Se hva det blir' }));
  await expect(page.getByText('12 personer blir lagt til.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('12 personer blir lagt til.')).toBeVisible();
  await clean(page, 'a list that can be taken in');
  await fitsPhone(page, 'a list that can be taken in');
  await glimpseAll(page, 'import-ready');

  await press(page, page.getByRole('button', { name: 'Legg til 12 personer' }));
  await expect(page.getByText('12 personer er lagt til.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Registeret (12 personer)' })).toBeVisible();
  await press(page, page.getByRole('button', { name: 'Angre' }));
  await expect(page.getByText('Her står alle som er invitert')).toBeVisible();
  // The browser may still be on its way back when the next address is asked for.
  await page.goBack();
  await expect(page).toHaveURL(/people\?added=12/);
  await expect(page.getByText('Her står alle som er invitert')).toBeVisible();
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
    await press(page, page.getByRole('checkbox', { name: `Velg ${name}` }), 'Space');
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
  await glimpseAll(page, 'people-laptop');
});

test('everything can be done without JavaScript, also with a workbook', async ({ stage }) => {
  test.setTimeout(120_000);
  const page = await stage.window({ owner: true, javaScript: false });
  const project = `/desk/${await stage.empty(page, { title: 'Uten JavaScript' })}`;
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
  await glimpseAll(page, 'import-refused');
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
  const project = `/desk/${await stage.empty(page, { title: 'Rare filer' })}`;
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
