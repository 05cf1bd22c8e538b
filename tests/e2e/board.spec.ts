import type { Page } from '@playwright/test';
import { lift, tabTo } from './keyboard';
import { must } from './must';
import {
  claim,
  clean,
  expect,
  fits,
  glimpse,
  glimpseAll,
  next,
  personalCodes,
  stageTest as test,
  type Stage,
} from './stage';

/** A project with two tables; two people at the first, of whom Berit leads it. */
async function set(stage: Stage) {
  const owner = await stage.window({ owner: true });
  const projectId = await stage.empty(owner, { title: 'Gode naboer' });
  const give = (name: string, input: object) => must(owner, projectId, name, input);
  const { themeId = '' } = await give('theme.save', { title: 'Nabolag', questions: [] });
  const invite = async (name: string) =>
    (await give('invitee.save', { name, sector: 'voluntary', language: 'nb' })).participantId ?? '';
  const [berit, amina] = [await invite('Berit Bordleder'), await invite('Amina Haddad')];
  const { groupId = '' } = await give('table.save', { themeId, facilitatorId: berit });
  const second = await give('table.save', { themeId });
  await give('bank.add', { kind: 'need', text: 'Buss på søndager', themeId });
  await give('bank.add', { kind: 'idea', text: 'Språkkafé på biblioteket', themeId });
  for (const participantId of [berit, amina]) await give('seating.move', { participantId, groupId });
  await give('session.step', { expected: 'welcome', step: 'needs' });
  const codes = await personalCodes(owner, projectId);
  const lead = await stage.window({ size: 'phone' });
  await claim(lead, codes.get('Berit Bordleder') ?? '');
  const guest = await stage.window({ size: 'phone' });
  await claim(guest, codes.get('Amina Haddad') ?? '');
  return { owner, projectId, give, groupId, otherId: second.groupId ?? '', lead, guest, codes };
}

const tick = (page: Page, text: string) => page.getByRole('checkbox', { name: `Velg «${text}»` });
const under = (page: Page, heading: string) =>
  page.locator('.cluster', { has: page.getByRole('heading', { name: heading }) });
const edit = (page: Page, text: string) => page.getByLabel(`Endre: ${text}`, { exact: true });
const handle = (page: Page, text: string) => page.getByRole('button', { name: `Flytt «${text}»` });

async function write(page: Page, text: string): Promise<void> {
  await page.getByLabel('Skriv ett behov').fill(text);
  await page.getByRole('button', { name: 'Legg til' }).click();
  await expect(tick(page, text)).toBeVisible();
}
async function gather(page: Page, texts: readonly string[], heading: string): Promise<void> {
  for (const text of texts) await tick(page, text).check();
  await page.getByLabel('Samle under overskriften').fill(heading);
  await page.getByRole('button', { name: 'Samle', exact: true }).click();
  await expect(under(page, heading)).toBeVisible();
}

test('two phones: similar needs, the soft lock, grouping by keyboard and buttons, split, merge and undo', async ({
  stage,
}) => {
  test.setTimeout(150_000);
  const { owner, lead, guest, projectId } = await set(stage);
  await write(lead, 'Vi trenger flere møteplasser');

  await guest.getByLabel('Skriv ett behov').fill('En møteplass');
  await expect(guest.getByText('Ligner på: «Vi trenger flere møteplasser»')).toBeVisible();
  await expect(lead.getByText('Amina Haddad skriver …')).toBeVisible();
  await glimpse(guest, 'board-similar');
  await guest.getByRole('button', { name: 'Vis det' }).click();
  await expect(tick(guest, 'Vi trenger flere møteplasser')).toBeFocused();
  await expect(lead.getByText('Amina Haddad skriver …')).toBeHidden();
  await expect(guest.getByLabel('Skriv ett behov')).toHaveValue('En møteplass');
  await write(guest, 'En møteplass for alle');
  await write(guest, 'Bussen går for sjelden');

  await lead.getByRole('button', { name: 'Velg alle 2' }).click();
  await tabTo(lead, lead.getByLabel('Samle under overskriften'));
  await lead.keyboard.type('Møteplasser');
  await lead.keyboard.press('Enter');
  await expect(under(guest, 'Møteplasser').getByRole('listitem')).toHaveCount(2);
  await gather(guest, ['Bussen går for sjelden'], 'Transport');

  await edit(lead, 'Transport').click();
  await under(lead, 'Transport').getByLabel('Slå sammen med').selectOption({ label: 'Møteplasser' });
  await glimpseAll(lead, 'board-heading-open');
  await clean(lead, 'a heading that is open');
  await fits(lead, 'a heading that is open');
  await under(lead, 'Transport').getByRole('button', { name: 'Slå sammen', exact: true }).click();
  await expect(under(guest, 'Møteplasser').getByRole('listitem')).toHaveCount(3);
  await lead.getByRole('button', { name: 'Angre', exact: true }).click();
  await expect(under(guest, 'Transport')).toBeVisible();
  await edit(lead, 'Møteplasser').click();
  await lead.getByRole('button', { name: 'Del opp overskriften: Møteplasser' }).click();
  await expect(under(guest, 'Møteplasser')).toHaveCount(0);

  await lead.getByText('Siste endringer ved bordet').click();
  await lead.getByRole('button', { name: /^Angre: delte opp en overskrift/ }).click();
  await expect(under(guest, 'Møteplasser').getByRole('listitem')).toHaveCount(2);
  await lead.getByRole('button', { name: /^Angre: samlet behov «Transport»/ }).click();
  await expect(under(guest, 'Transport')).toHaveCount(0);
  await glimpseAll(lead, 'board-changes');
  await clean(lead, 'the needs of a table');

  await owner.goto(`/console/${projectId}`);
  await owner.getByText('Se og rett tavla til bordet').first().click();
  await owner.getByText('Siste endringer ved bordet').click();
  await expect(owner.getByRole('button', { name: /^Angre: nytt behov/ }).first()).toBeVisible();
  await clean(owner, 'the console with a board');
  await glimpseAll(owner, 'board-console');
  await owner.goto(`/desk/${projectId}/changes`);
  await expect(owner.getByText('samlet behov')).toHaveCount(0);
});

test('needs and headings are dragged by mouse, by finger and by keyboard', async ({ stage }) => {
  test.setTimeout(120_000);
  const { lead, guest, codes } = await set(stage);
  for (const text of ['Buss', 'Kafé', 'Park']) await write(lead, text);
  await gather(lead, ['Buss'], 'Transport');
  await gather(lead, ['Kafé'], 'Steder');

  const laptop = await stage.window();
  await claim(laptop, codes.get('Berit Bordleder') ?? '');
  const from = await handle(laptop, 'Park').boundingBox();
  const to = await under(laptop, 'Steder').getByRole('heading').boundingBox();
  if (!from || !to) throw new Error('nothing to drag');
  await laptop.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await laptop.mouse.down();
  await laptop.mouse.move(to.x + 20, to.y + to.height / 2, { steps: 12 });
  await expect(guest.getByText('Berit Bordleder flytter …')).toBeVisible();
  await glimpse(laptop, 'board-drag');
  await laptop.mouse.up();
  await expect(under(guest, 'Steder').getByRole('listitem')).toHaveCount(2);
  await expect(guest.getByText('Berit Bordleder flytter …')).toBeHidden();

  await handle(lead, 'Park').scrollIntoViewIfNeeded();
  await finger(lead, 'Park', under(lead, 'Transport').getByRole('heading'));
  await expect(under(guest, 'Transport').getByRole('listitem')).toHaveCount(2);

  await handle(laptop, 'Steder').focus();
  await lift(laptop, laptop.locator('[id^="DndLiveRegion"]'), 'Løftet «Steder».');
  await laptop.keyboard.press('ArrowUp');
  await expect(laptop.getByText('«Steder» er på plass 1 av 2.')).toBeAttached();
  await laptop.keyboard.press('Space');
  await expect(under(guest, 'Steder').getByText('Prioritet 1')).toBeVisible();
  await clean(laptop, 'after a drag');
});

/** A finger that rests on the handle, and then carries the row. */
async function finger(page: Page, text: string, target: ReturnType<Page['locator']>): Promise<void> {
  const from = await handle(page, text).boundingBox();
  const to = await target.boundingBox();
  if (!from || !to) throw new Error('nothing to touch');
  const client = await page.context().newCDPSession(page);
  const at = (x: number, y: number) => [{ x, y }];
  const [x, y] = [from.x + from.width / 2, from.y + from.height / 2];
  await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(x, y) });
  await expect(page.getByText(`Løftet «${text}».`)).toBeAttached();
  for (let i = 1; i <= 10; i += 1)
    await client.send('Input.dispatchTouchEvent', {
      type: 'touchMove',
      touchPoints: at(x, y + ((to.y + to.height / 2 - y) * i) / 10),
    });
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

test('the idea bank, the table’s vote, proposals, the limit, who presents, and the card on the screen', async ({
  stage,
}) => {
  test.setTimeout(150_000);
  const { owner, projectId, give, otherId, lead, guest } = await set(stage);
  await guest.getByText('Fra idébanken (1)').click();
  await guest.getByRole('button', { name: 'Ta inn: Buss på søndager' }).click();
  await expect(tick(lead, 'Buss på søndager')).toBeVisible();
  await expect(lead.getByText('fra idébanken', { exact: true })).toBeVisible();
  await write(lead, 'Et sted å møtes');
  await gather(lead, ['Buss på søndager'], 'Transport');
  await gather(lead, ['Et sted å møtes'], 'Steder');
  for (const page of [lead, guest]) {
    await page.getByRole('button', { name: 'Viktig: Steder' }).click();
    await expect(page.getByRole('button', { name: 'Viktig: Steder' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  }
  await expect(lead.getByText('2 stemmer')).toBeVisible();
  await glimpseAll(lead, 'board-vote');
  await lead.getByRole('button', { name: 'Bruk rekkefølgen' }).click();
  await expect(under(guest, 'Steder').getByText('Prioritet 1')).toBeVisible();

  await give('session.step', { expected: 'needs', step: 'solutions' });
  await guest.getByRole('textbox', { name: 'Forslag, i noen få ord' }).fill('Åpent rådhus');
  await guest.getByText('Behov det svarer på').first().click();
  await guest.getByLabel('Et sted å møtes').first().check();
  await guest.getByLabel('Et tiltak som finnes for andre, tilpasset').first().check();
  await glimpseAll(guest, 'board-proposal');
  await clean(guest, 'writing a proposal');
  await fits(guest, 'writing a proposal');
  await guest.getByRole('button', { name: 'Legg til forslag' }).click();
  await expect(lead.getByText('Svarer på: Et sted å møtes')).toBeVisible();
  await expect(lead.getByText('tilpasset tiltak')).toBeVisible();
  await lead.getByText(/^Fra idébanken/).click();
  await lead.getByRole('button', { name: 'Ta inn: Språkkafé på biblioteket' }).click();
  await lead.getByRole('textbox', { name: 'Forslag, i noen få ord' }).first().fill('Søndagsbuss');
  await lead.getByRole('button', { name: 'Legg til forslag' }).click();
  await expect(lead.getByRole('heading', { name: 'Søndagsbuss' })).toBeVisible();
  await give('need.add', { groupId: otherId, text: 'Behovet ved det andre bordet' });

  await owner.goto(`/console/${projectId}`);
  await next(owner, 'Nominering');
  for (const title of ['Åpent rådhus', 'Språkkafé på biblioteket'])
    await lead.getByRole('button', { name: `Nominer: ${title}` }).click();
  await expect(lead.getByText('2 av 2 er nominert')).toBeVisible();
  await lead.getByRole('button', { name: 'Nominer: Søndagsbuss' }).click();
  await expect(lead.getByText('Bordet har nominert så mange forslag som det kan.')).toBeVisible();
  await lead.getByLabel('Hvem legger fram?').selectOption({ label: 'Amina Haddad' });
  await lead.getByRole('button', { name: 'Lagre', exact: true }).first().click();
  await glimpseAll(lead, 'board-nomination');
  await clean(lead, 'nominating');

  const screen = await stage.window({ size: 'projector', owner: true });
  await screen.goto(`/screen/${projectId}`);
  await expect(screen.getByRole('heading', { name: 'Språkkafé på biblioteket' })).toBeVisible();
  await owner.getByRole('button', { name: 'Neste kort: Åpent rådhus' }).click();
  await expect(screen.getByRole('heading', { level: 1, name: 'Åpent rådhus' })).toBeVisible();
  await expect(screen.getByText('Amina Haddad legger fram')).toBeVisible();
  await expect(screen.getByText('Et sted å møtes')).toBeVisible();
  await glimpse(screen, 'board-card');
  await glimpseAll(owner, 'board-present');
  await clean(owner, 'the console while they present');
  await owner.getByRole('button', { name: 'Vis alle kortene' }).click();
  await expect(screen.getByRole('heading', { name: 'Språkkafé på biblioteket' })).toBeVisible();
  await glimpse(screen, 'board-cards');

  await guest.getByRole('link', { name: 'Bord 2' }).click();
  await expect(guest.getByText('Behovet ved det andre bordet')).toBeVisible();
  await give('need.add', { groupId: otherId, text: 'Et nytt behov der' });
  await expect(guest.getByText('Et nytt behov der')).toBeVisible();
  await glimpseAll(guest, 'board-others');
  await clean(guest, 'another table’s board');
  await fits(guest, 'another table’s board');
});

test('one device writes: the other phones read the board, also from right to left', async ({ stage }) => {
  const { owner, projectId, lead, guest } = await set(stage);
  await write(lead, 'Buss');
  await gather(lead, ['Buss'], 'Transport');
  await owner.goto(`/console/${projectId}`);
  await owner.getByText('Tavlene', { exact: true }).click();
  await owner
    .getByLabel('Hvem skriver ved bordet?')
    .selectOption({ label: 'Bare bordfasilitatoren, på én enhet' });
  await owner.getByRole('button', { name: 'Lagre', exact: true }).click();
  await expect(guest.getByText('Ved dette bordet skriver Berit Bordleder for alle.')).toBeVisible();
  await expect(guest.getByLabel('Skriv ett behov')).toHaveCount(0);
  await write(lead, 'Park');
  await expect(guest.getByText('Park')).toBeVisible();
  await clean(guest, 'a board to read');
  await fits(guest, 'a board to read');
  await glimpseAll(guest, 'board-one-device');
  await lead.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
  await fits(lead, 'a board from right to left');
  await glimpseAll(lead, 'board-rtl');
});
