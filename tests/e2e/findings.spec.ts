import type { Locator, Page } from '@playwright/test';
import { press, tabTo, typeIn } from './keyboard';
import { clean, confirmed, expect, fits, glimpseAll, SIZES, stageTest as test, type Stage } from './stage';

/** A project of its own without inputs, on its page for them; returns the path of its desk. */
async function emptyInputs(stage: Stage, owner: Page, title: string): Promise<string> {
  const desk = `/desk/${await stage.empty(owner, { title })}`;
  await owner.goto(`${desk}/inputs`);
  return desk;
}

interface Note {
  who: string;
  sector?: string;
  works?: string;
  hard?: string;
}
async function writeNote(
  owner: Page,
  { who, sector = 'Målgruppe', works = '', hard = '' }: Note,
): Promise<void> {
  await owner.getByRole('link', { name: /^Skriv (et|det første) notat/ }).click();
  await owner.getByLabel('Hvem snakket du med?').fill(who);
  await owner.getByLabel('Sektor').selectOption({ label: sector });
  await owner.getByRole('textbox', { name: 'Hva virker?' }).fill(works);
  await owner.getByRole('textbox', { name: 'Hva er vanskelig?' }).fill(hard);
  await owner.getByRole('button', { name: 'Lagre notatet' }).click();
  await expect(owner.getByRole('heading', { name: who })).toBeVisible();
}

/** Marks some words in what was told, as a mouse does. */
const mark = (told: Locator, words: string) =>
  told.evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at >= 0) document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
    }
  }, words);

test('the owner turns a marked piece into a need by keyboard alone', async ({ stage }) => {
  const owner = await stage.window({ owner: true });
  const desk = await emptyInputs(stage, owner, 'Bare tastatur');
  await clean(owner, 'no inputs yet');
  await glimpseAll(owner, 'findings-inputs-none');
  await press(owner, owner.getByRole('link', { name: 'Skriv det første notatet' }));
  await typeIn(owner, owner.getByLabel('Hvem snakket du med?'), 'Amina Hassan');
  await tabTo(owner, owner.getByLabel('Sektor'));
  for (let i = 0; i < 4; i += 1) await owner.keyboard.press('ArrowDown');
  await expect(owner.getByLabel('Sektor')).toHaveValue('target');
  await typeIn(
    owner,
    owner.getByLabel('Hva er vanskelig?'),
    'Jeg finner ingen jobb. Bussen går ikke om kvelden. Skjemaene er lange.',
  );
  await clean(owner, 'a new note');
  await glimpseAll(owner, 'findings-inputs-note');
  await press(owner, owner.getByRole('button', { name: 'Lagre notatet' }));
  await expect(owner.getByRole('heading', { name: 'Amina Hassan' })).toBeVisible();

  await press(owner, owner.getByRole('link', { name: 'Ta med en del: Hva er vanskelig? Amina Hassan' }));
  const part = owner.getByLabel('Ta med en del', { exact: true });
  await expect(part).toBeVisible();
  await clean(owner, 'taking a part');
  await glimpseAll(owner, 'findings-inputs-part');
  await tabTo(owner, part);
  await owner.keyboard.press('Control+Home');
  for (let i = 0; i < 'Jeg finner ingen jobb. '.length; i += 1) await owner.keyboard.press('ArrowRight');
  await owner.keyboard.down('Shift');
  for (let i = 0; i < 'Bussen går ikke om kvelden'.length; i += 1) await owner.keyboard.press('ArrowRight');
  await owner.keyboard.up('Shift');
  await press(owner, owner.getByRole('button', { name: 'Gjør til behov', exact: true }));
  await expect(owner.getByText('Allerede i idébanken: 1 behov')).toBeInViewport();
  await expect(part).toHaveValue(/^Jeg finner ingen jobb/);

  await owner.goto(`${desk}/bank`);
  await expect(owner.locator('.bank .told')).toHaveText('Bussen går ikke om kvelden');
  await expect(owner.getByRole('link', { name: 'Samtale med Amina Hassan, Målgruppe' })).toBeVisible();
  await press(owner, owner.getByRole('link', { name: 'Samtale med Amina Hassan, Målgruppe' }));
  await expect(owner.locator('mark')).toHaveText('Bussen går ikke om kvelden');
});

test('one press takes what is marked, or the whole answer, and the page stays where it was', async ({
  stage,
}) => {
  test.setTimeout(120_000);
  const owner = await stage.window({ owner: true });
  const projectId = await stage.example(owner);
  const inputs = `/desk/${projectId}/inputs`;
  await owner.goto(inputs);
  for (let i = 1; i <= 4; i += 1)
    await writeNote(owner, {
      who: `Person ${i}`,
      works: `Kafeen på fredager er fin. Det er god plass der. ${i}`,
      hard: 'Å finne fram i skjemaene',
    });
  const card = owner.getByRole('listitem').filter({ has: owner.getByRole('heading', { name: 'Person 2' }) });
  await card.getByRole('button', { name: 'Gjør til idé: Hva virker?' }).scrollIntoViewIfNeeded();
  await mark(card.locator('.told').first(), 'Kafeen på fredager');
  await expect(owner.getByText('Du tar med: «Kafeen på fredager»')).toBeVisible();
  await owner.getByLabel('Tema for det du tar med').selectOption({ index: 1 });
  const theme = await owner.getByLabel('Tema for det du tar med').inputValue();
  await mark(card.locator('.told').first(), 'Kafeen på fredager');
  await glimpseAll(owner, 'findings-inputs-marked');
  await card.getByRole('button', { name: 'Gjør til idé: Hva virker?' }).click();
  await expect(card.locator('mark')).toHaveText('Kafeen på fredager');
  await expect(card.getByText('Allerede i idébanken: 1 idé')).toBeInViewport();
  await expect(owner.getByLabel('Tema for det du tar med')).toHaveValue(theme);
  await card.getByRole('button', { name: 'Gjør til behov: Hva er vanskelig?' }).click();
  await expect(card.getByText('Allerede i idébanken: 1 behov')).toBeInViewport();
  await clean(owner, 'inputs with pieces taken');
  await glimpseAll(owner, 'findings-inputs');
  await owner.getByRole('button', { name: 'Angre' }).click();
  await expect(owner.getByText('Allerede i idébanken: 1 behov')).toHaveCount(0);
  await expect(owner.getByText('Allerede i idébanken: 1 idé')).toHaveCount(1);

  await owner.goto(`/desk/${projectId}/bank`);
  await clean(owner, 'the bank');
  await owner.getByLabel('Tekst').fill('Kafeen på fredager!');
  await owner.getByRole('button', { name: 'Legg til som idé' }).click();
  await expect(owner.getByText('Samme tekst står 1 gang til i idébanken.')).toHaveCount(2);
  await glimpseAll(owner, 'findings-bank');
  await owner.getByRole('link', { name: 'Endre: Kafeen på fredager!' }).click();
  await clean(owner, 'editing in the bank');
  await owner.locator('.bank').getByLabel('Tekst').fill('En kafé til');
  await owner.getByLabel('Behov eller idé', { exact: true }).selectOption({ label: 'Behov' });
  await owner.locator('.bank').getByLabel('Tema').selectOption({ index: 1 });
  await glimpseAll(owner, 'findings-bank-edit');
  await owner.getByRole('button', { name: 'Lagre' }).click();
  await expect(owner.getByText('Samme tekst står')).toHaveCount(0);
  await owner.getByRole('link', { name: 'Endre: En kafé til' }).click();
  await owner.getByRole('button', { name: 'Fjern' }).click();
  await expect(owner.getByText('En kafé til')).toHaveCount(0);
  await owner.getByRole('button', { name: 'Angre' }).click();
  await expect(owner.getByText('En kafé til')).toHaveCount(1);

  await owner.setViewportSize(SIZES.phone);
  for (const path of [inputs, `${inputs}?edit=new`, `/desk/${projectId}/bank`]) {
    await owner.goto(path);
    await fits(owner, path);
    await glimpseAll(owner, `findings-phone${path.replace(/[^a-z]/g, '-').slice(-12)}`);
  }
});

test('without JavaScript a piece is taken by cutting the text down', async ({ stage }) => {
  const writer = await stage.window({ owner: true });
  const desk = await emptyInputs(stage, writer, 'Uten skript');
  await writeNote(writer, { who: 'Amina', works: 'Kafeen. Og bussen.' });
  const owner = await stage.window({ owner: true, javaScript: false });
  await owner.goto(`${desk}/inputs`);
  await expect(owner.getByText('Marker en bit')).toBeHidden();
  await owner.getByRole('button', { name: 'Gjør til behov: Hva virker? Amina' }).click();
  await expect(owner.getByText('Allerede i idébanken: 1 behov')).toBeVisible();
  await owner.getByRole('link', { name: 'Ta med en del: Hva virker? Amina' }).click();
  await owner.getByLabel('Ta med en del', { exact: true }).fill('Kafeen');
  await owner.getByRole('button', { name: 'Gjør til idé', exact: true }).click();
  await expect(owner.getByText('Allerede i idébanken: 1 behov, 1 idé')).toBeVisible();
  await owner.getByRole('link', { name: 'Ferdig' }).click();
  await expect(owner.getByRole('button', { name: 'Gjør til behov: Hva virker? Amina' })).toBeVisible();
});

test('two windows: what one removes the other cannot take, and nothing that was typed is lost', async ({
  stage,
}) => {
  const one = await stage.window({ owner: true });
  const desk = await emptyInputs(stage, one, 'To vinduer');
  await writeNote(one, { who: 'Amina', works: 'Kafeen' });
  const other = await stage.window({ owner: true });
  await other.goto(`${desk}/inputs`);
  const editing = await stage.window({ owner: true });
  await editing.goto(`${desk}/inputs`);
  await editing.getByRole('link', { name: 'Endre: Amina' }).click();
  // The list that the link leads away from has a field of the same name.
  await expect(editing.getByRole('textbox', { name: 'Hva virker?' })).toHaveValue('Kafeen');
  await editing.getByRole('textbox', { name: 'Hva virker?' }).fill('Kafeen, særlig på fredager');

  await one.getByRole('link', { name: 'Endre: Amina' }).click();
  await one.getByRole('button', { name: 'Fjern innspillet' }).click();
  await expect(one.getByText('Lagret')).toBeVisible();
  await other.getByRole('button', { name: 'Gjør til behov: Hva virker? Amina' }).click();
  await expect(other.getByRole('alert')).toHaveText('Dette finnes ikke her, eller det er fjernet.');

  await editing.getByRole('button', { name: 'Lagre notatet' }).click();
  await expect(editing.getByRole('alert')).toHaveText('Dette finnes ikke her, eller det er fjernet.');
  await expect(editing.getByRole('textbox', { name: 'Hva virker?' })).toHaveValue(
    'Kafeen, særlig på fredager',
  );
  await editing.getByRole('button', { name: 'Lagre notatet' }).click();
  await expect(editing.getByRole('heading', { name: 'Amina' })).toHaveCount(1);
});

test('hostile and long texts and right-to-left script stand as they were written', async ({ stage }) => {
  const owner = await stage.window({ owner: true });
  const desk = await emptyInputs(stage, owner, 'Alle slags tekster');
  const markup = '<img src=x onerror="document.title=1"><b>fet</b> {{t}} $t(title)';
  const arabic = 'مرحبا بكم في البلدية';
  const long = 'Å'.repeat(2_000);
  await writeNote(owner, { who: '<i>Ola</i>', works: markup, hard: arabic });
  await writeNote(owner, { who: arabic, works: long });
  for (const text of [markup, arabic, long])
    await expect(owner.locator('.told').filter({ hasText: text })).toHaveText(text);
  await expect(owner.getByRole('heading', { name: '<i>Ola</i>' })).toBeVisible();
  expect(await owner.title()).toBe('Innspill – Alle slags tekster – Samverk');
  const direction = (locator: Locator) => locator.evaluate((element) => getComputedStyle(element).direction);
  expect(await direction(owner.locator('.told').filter({ hasText: arabic }))).toBe('rtl');
  const takes = ['Gjør til behov: Hva er vanskelig? <i>Ola</i>', 'Gjør til idé: Hva virker? <i>Ola</i>'];
  for (const [i, name] of [...takes, `Gjør til idé: Hva virker? ${arabic}`].entries()) {
    await owner.getByRole('button', { name }).click();
    await expect(owner.locator('mark')).toHaveCount(i + 1);
  }
  await owner.goto(`${desk}/bank`);
  for (const text of [markup, arabic, long])
    await expect(owner.locator('.told').filter({ hasText: text })).toHaveText(text);
  await clean(owner, 'hostile texts');
  for (const size of ['laptop', 'phone'] as const) {
    await owner.setViewportSize(SIZES[size]);
    for (const path of [`${desk}/bank`, `${desk}/inputs`]) {
      await owner.goto(path);
      await fits(owner, `${path} with hostile texts`);
    }
    await glimpseAll(owner, `findings-hostile-${size}`);
  }
});

test('a reader and an archived project have it all to read, and no form', async ({ stage }) => {
  const owner = await stage.window({ owner: true });
  const desk = await emptyInputs(stage, owner, 'Bare å lese');
  await writeNote(owner, { who: 'Amina', works: 'Kafeen' });
  await owner.getByRole('button', { name: 'Gjør til behov: Hva virker? Amina' }).click();
  await expect(owner.getByText('Allerede i idébanken: 1 behov')).toBeVisible();
  await owner.goto(desk);
  await confirmed(owner, () => owner.getByRole('button', { name: 'Arkiver prosjektet' }).click());
  await expect(owner.getByText('Prosjektet er arkivert.')).toBeVisible();
  for (const path of [`${desk}/inputs?edit=new`, `${desk}/bank`]) {
    await owner.goto(path);
    await expect(owner.locator('.told')).toHaveText('Kafeen');
    await expect(owner.locator('main').getByRole('textbox')).toHaveCount(0);
    await expect(owner.locator('main').getByRole('button')).toHaveCount(0);
    await clean(owner, path);
  }
});
