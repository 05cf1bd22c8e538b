import type { Page } from '@playwright/test';
import {
  claim,
  confirmed,
  expect,
  join,
  next,
  personalCodes,
  picture,
  glimpse,
  stageTest as test,
  type Stage,
} from './stage';

const PEOPLE = [
  ['Berit Bordleder', 'Kommune og NAV'],
  ['Nils Uten Skript', 'Næringsliv'],
  ['أمينة حداد', 'Målgruppe'],
] as const;

test('a facilitator, three participants and a screen go from welcome to the end', async ({ stage }) => {
  test.setTimeout(150_000);
  const owner = await stage.window({ owner: true });
  const projectId = await setUpProject(owner);
  const codes = await personalCodes(owner, projectId);
  const screen = await pairScreen(stage, owner, projectId);
  await expect(screen.getByText('0 er her')).toBeVisible();

  const lead = await stage.window({ size: 'phone' });
  await claim(lead, codes.get('Berit Bordleder') ?? '');
  const plain = await stage.window({ size: 'phone', javaScript: false });
  await claim(plain, codes.get('Nils Uten Skript') ?? '');
  const keys = await stage.window({ size: 'laptop' });
  await claimByKeyboard(keys, codes.get('أمينة حداد') ?? '');
  await expect(screen.getByText('3 er her')).toBeVisible();
  await glimpse(screen, 'screen-welcome');

  await next(owner, 'Grupper');
  await owner.getByRole('button', { name: 'Lag plan for de som er her' }).click();
  await expect(screen.getByText('Bordfasilitator: Berit Bordleder')).toBeVisible();
  await expect(lead.getByText('Du sitter ved bord 1')).toBeVisible();
  // One table, so that all three write on the same board.
  await moveAllToTable1(owner);

  await next(owner, 'Behov');
  await writeNeeds(lead, plain, keys);
  await expect(screen.getByText('مكان للقاء الجيران')).toBeVisible();
  await glimpse(screen, 'screen-needs');
  await gatherNeeds(lead, keys);
  await expect(screen.getByText('Møteplasser')).toBeVisible();
  await picture(lead, 'phone-needs');

  await next(owner, 'Løsninger');
  await writeProposals(lead, plain);
  await nominate(owner, lead);
  await expect(screen.getByRole('heading', { name: 'Nabokveld' })).toBeVisible();

  await next(owner, 'Avstemning');
  await owner.getByRole('button', { name: 'Start avstemningen' }).click();
  await voteEveryWay(lead, plain, keys);
  await expect(screen.getByText('3 av 3 har stemt')).toBeVisible();
  await expect(screen.locator('body')).not.toContainText('stemmer fra');
  await confirmed(owner, () => owner.getByRole('button', { name: 'Lukk avstemningen' }).click());
  await expect(owner.getByText('5 stemmer fra 3 av 3')).toBeVisible();

  await next(owner, 'Resultat');
  await expect(screen.getByText('5 stemmer fra 3 av 3')).toBeVisible();
  await owner.getByRole('checkbox', { name: 'Velg «Nabokveld»' }).check();
  await owner.getByRole('button', { name: 'Lagre valget' }).click();
  await expect(lead.getByText('✓ Valgt')).toBeVisible();

  await next(owner, 'Hjemmelekse');
  await assignHomework(owner);
  await expect(screen.getByText('Berit Bordleder')).toBeVisible();
  await expect(lead.getByRole('heading', { name: 'Dette har du ansvar for' })).toBeVisible();
  await glimpse(lead, 'phone-homework');
  await next(owner, 'Slutt');
  await expect(screen.getByRole('heading', { name: 'Takk for i dag' })).toBeVisible();
  const pdf = await owner.request.get(`/documents/${projectId}/summary-1.pdf`);
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
});

/** Everything by the forms of the desk. */
async function setUpProject(owner: Page): Promise<string> {
  await owner.goto('/desk');
  await owner.getByText('Nytt prosjekt').click();
  await owner.getByLabel('Tittel').fill('Gode naboer');
  await owner.getByLabel('Mål', { exact: true }).fill('Flere møter mellom gamle og nye naboer.');
  await owner.getByRole('button', { name: 'Lag prosjektet' }).click();
  await owner.waitForURL(/\/desk\/[0-9a-f-]{36}$/);
  const projectId = owner.url().split('/').at(-1) ?? '';
  await expect(owner.getByText('Ingen temaer er valgt ennå')).toBeVisible();
  const parts = owner.getByRole('navigation', { name: 'Deler av prosjektet' });
  await parts.getByRole('link', { name: 'Temaer' }).click();
  for (const theme of ['Nabolag', 'Arbeid']) {
    const form = owner.locator('form', { has: owner.getByRole('button', { name: 'Legg til temaet' }) });
    await form.getByLabel('Tema', { exact: true }).fill(theme);
    await form.getByLabel('Spørsmål').fill(`Hvordan får vi til ${theme}?\nHva mangler?`);
    await form.getByRole('button').click();
    await expect(owner.getByRole('heading', { name: theme })).toBeVisible();
  }
  await parts.getByRole('link', { name: 'Deltakere' }).click();
  await expect(owner.getByRole('heading', { level: 1, name: 'Deltakere' })).toBeVisible();
  for (const [name, sector] of PEOPLE) {
    const form = owner.locator('form', { has: owner.getByRole('button', { name: 'Legg til', exact: true }) });
    if (!(await form.getByLabel('Navn').isVisible())) await owner.getByText('Inviter en person').click();
    await form.getByLabel('Navn').fill(name);
    await form.getByLabel('Sektor').selectOption({ label: sector });
    await form.getByRole('button').click();
    await expect(owner.getByRole('row').filter({ hasText: name })).toBeVisible();
  }
  await parts.getByRole('link', { name: 'Verksteder' }).click();
  const second = owner.locator('section', { has: owner.getByRole('heading', { name: 'Verksted 2' }) });
  await second.getByLabel('Dato').fill('2027-02-09');
  await second.getByLabel('Starter').fill('16:00');
  await second.getByRole('button', { name: 'Lagre' }).click();
  await expect(owner.getByText('tirsdag 9. februar')).toBeVisible();
  await parts.getByRole('link', { name: 'Bord' }).click();
  await addTable(owner, 'Nabolag', 'Berit Bordleder');
  await addTable(owner, 'Arbeid', 'ikke valgt');
  await owner.getByRole('link', { name: 'Konsoll' }).click();
  return projectId;
}

async function addTable(owner: Page, theme: string, facilitator: string): Promise<void> {
  const form = owner.locator('form', { has: owner.getByRole('button', { name: 'Legg til bord' }) });
  const before = await owner.getByRole('heading', { name: /^Bord \d+$/ }).count();
  await form.getByLabel('Tema').selectOption({ label: theme });
  await form.getByLabel('Bordfasilitator').selectOption({ label: facilitator });
  await form.getByRole('button').click();
  await expect(owner.getByRole('heading', { name: /^Bord \d+$/ })).toHaveCount(before + 1);
}

/** A projector on another machine shows a number, which the console takes. */
async function pairScreen(stage: Stage, owner: Page, projectId: string): Promise<Page> {
  const screen = await stage.window({ size: 'projector' });
  await screen.goto('/screen');
  const number = (await screen.locator('.huge').innerText()).replace(/\D/g, '');
  await owner.goto(`/console/${projectId}`);
  await owner.getByText('Koble til en skjerm på en annen maskin').click();
  await owner.getByLabel('Nummer på skjermen').fill('000 000');
  await owner.getByRole('button', { name: 'Koble til' }).click();
  await expect(owner.getByText('Ingen skjerm viser dette nummeret nå')).toBeVisible();
  await owner.getByLabel('Nummer på skjermen').fill(number);
  await owner.getByRole('button', { name: 'Koble til' }).click();
  await expect(screen.getByRole('heading', { name: 'Gode naboer' })).toBeVisible();
  return screen;
}

async function claimByKeyboard(page: Page, code: string): Promise<void> {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Kode')).toBeFocused();
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/hello');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/room');
}

/** Tabs until the element has the focus, as someone without a mouse does. */
async function tabTo(
  page: Page,
  role: 'button' | 'checkbox' | 'textbox',
  name: string | RegExp,
): Promise<void> {
  const target = page.getByRole(role, { name }).first();
  await expect(target).toBeVisible();
  for (let i = 0; i < 80; i += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way to ${String(name)} by Tab`);
}

async function moveAllToTable1(owner: Page): Promise<void> {
  for (const [name] of PEOPLE.slice(1)) {
    const about = `Flytt ${name} i runde 1`;
    await owner.getByLabel(about, { exact: true }).first().click();
    const move = owner.getByRole('button', { name: `1: ${about}` });
    if (await move.count()) await move.click();
    await expect(owner.getByRole('row', { name: /^Bord 1/ }).getByText(name)).toBeVisible();
  }
}

const need = (page: Page, text: string) => page.getByRole('checkbox', { name: `Velg «${text}»` });

async function writeNeeds(lead: Page, plain: Page, keys: Page): Promise<void> {
  await lead.getByLabel('Skriv ett behov').fill('Ingen vet hvem som bor i oppgangen');
  await lead.getByRole('button', { name: 'Legg til' }).click();
  await expect(need(lead, 'Ingen vet hvem som bor i oppgangen')).toBeVisible();
  await plain.goto('/room');
  await plain.getByLabel('Skriv ett behov').fill('<script>alert(1)</script>');
  await plain.getByRole('button', { name: 'Legg til' }).click();
  await expect(need(plain, '<script>alert(1)</script>')).toBeVisible();
  await tabTo(keys, 'textbox', 'Skriv ett behov');
  await keys.keyboard.type('مكان للقاء الجيران');
  await keys.keyboard.press('Enter');
  await expect(need(lead, 'مكان للقاء الجيران')).toBeVisible();
  await expect(need(keys, 'Ingen vet hvem som bor i oppgangen')).toBeVisible();
}

async function gatherNeeds(lead: Page, keys: Page): Promise<void> {
  for (const text of ['Ingen vet hvem', 'مكان للقاء']) {
    await tabTo(keys, 'checkbox', new RegExp(text));
    await keys.keyboard.press('Space');
  }
  await tabTo(keys, 'textbox', 'Samle under overskriften');
  await keys.keyboard.type('Møteplasser');
  await keys.keyboard.press('Enter');
  await expect(lead.getByRole('heading', { name: 'Møteplasser' })).toBeVisible();
  await lead.getByLabel('Endre: Møteplasser').click();
  await lead.getByRole('button', { name: 'Prioritet: Møteplasser' }).click();
  await expect(lead.getByText('Prioritet 1')).toBeVisible();
}

async function writeProposals(lead: Page, plain: Page): Promise<void> {
  await lead.getByRole('textbox', { name: 'Forslag, i noen få ord' }).first().fill('Nabokveld');
  await lead.getByRole('button', { name: 'Legg til forslag' }).click();
  await expect(lead.getByRole('heading', { name: 'Nabokveld' })).toBeVisible();
  await plain.goto('/room');
  for (const title of ['Kaffebord i oppgangen', 'Felles hage']) {
    await plain.getByRole('textbox', { name: 'Forslag, i noen få ord' }).first().fill(title);
    await plain.getByRole('button', { name: 'Legg til forslag' }).click();
    await expect(plain.getByRole('heading', { name: title })).toBeVisible();
  }
}

async function nominate(owner: Page, lead: Page): Promise<void> {
  await next(owner, 'Nominering');
  await owner.getByText('Tavlene', { exact: true }).click();
  await owner.getByLabel('Hvor mange forslag nominerer hvert bord?').fill('3');
  await owner.getByRole('button', { name: 'Lagre', exact: true }).click();
  await expect(lead.getByText('0 av 3 er nominert')).toBeVisible();
  for (const title of ['Nabokveld', 'Kaffebord i oppgangen', 'Felles hage']) {
    await lead.getByRole('button', { name: `Nominer: ${title}` }).click();
    await expect(lead.getByRole('button', { name: `Ta bort nomineringen: ${title}` })).toBeVisible();
  }
}

/** By touch, without JavaScript, and by keyboard; one of them changes her mind. */
async function voteEveryWay(lead: Page, plain: Page, keys: Page): Promise<void> {
  await lead.getByRole('button', { name: 'Stem på «Nabokveld»' }).tap();
  await lead.getByRole('button', { name: 'Stem på «Felles hage»' }).tap();
  await lead.getByRole('button', { name: 'Ta tilbake stemmen på «Felles hage»' }).tap();
  await lead.getByRole('button', { name: 'Stem på «Kaffebord i oppgangen»' }).tap();
  await expect(lead.getByText('Kvittering: 2 av 2 stemmer er lagret.')).toBeVisible();
  await plain.goto('/room');
  await plain.getByRole('button', { name: 'Stem på «Nabokveld»' }).click();
  await expect(plain.getByText('Kvittering: 1 av 2 stemmer er lagret.')).toBeVisible();
  await plain.getByRole('button', { name: 'Stem på «Felles hage»' }).click();
  await expect(plain.getByText('Kvittering: 2 av 2 stemmer er lagret.')).toBeVisible();
  await tabTo(keys, 'button', 'Stem på «Nabokveld»');
  await keys.keyboard.press('Enter');
  await expect(keys.getByText('Kvittering: 1 av 2 stemmer er lagret.')).toBeVisible();
}

async function assignHomework(owner: Page): Promise<void> {
  await owner
    .getByRole('main')
    .getByRole('checkbox', { name: /Berit Bordleder/ })
    .check();
  await owner
    .getByLabel('Spørsmål de skal finne svar på')
    .fill('Hvem har nøkkel til fellesrommet?\nHva koster kaffen?');
  await owner.getByRole('button', { name: 'Lagre hjemmeleksen' }).click();
  await expect(owner.getByText('Berit Bordleder').first()).toBeVisible();
}

test('someone who was not invited joins late by the room code and gets a seat', async ({ stage }) => {
  const owner = await stage.window({ owner: true });
  const projectId = await stage.example(owner);
  await owner.goto(`/console/${projectId}`);
  await owner.getByRole('button', { name: 'Start avstemningen' }).click();
  const code = (await owner.locator('.console-room .code').first().innerText()).replace(' ', '');
  const late = await stage.window({ size: 'phone' });
  await join(late, code, 'Sein Gjest');
  await expect(late.getByRole('heading', { name: 'Gi stemmene dine' })).toBeVisible();
  await expect(late.locator('.where').getByText(/^Bord \d/)).toBeVisible();
  await expect(owner.getByText('25 her', { exact: true })).toBeVisible();
});
