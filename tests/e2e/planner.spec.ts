import type { Page } from '@playwright/test';
import { lift } from './keyboard';
import { clean, complaints, confirmed, expect, fits, glimpse, stageTest as test, type Stage } from './stage';

/** These items stand here, from this place on (0 is first). */
async function stand(page: Page, from: number, ...titles: string[]): Promise<void> {
  for (const [i, title] of titles.entries())
    await expect(page.locator('.agenda h3').nth(from + i)).toHaveText(title);
}
/** When the item begins. */
const begins = (page: Page, title: string) =>
  page
    .locator('.agenda > li', { has: page.getByRole('heading', { name: title, exact: true }) })
    .locator('.agenda-time')
    .innerText();

/** A project of one's own without an agenda, on the page of its workshops' dates. */
async function newProject(stage: Stage, page: Page): Promise<string> {
  const projectId = await stage.empty(page, { title: 'Gode naboer' });
  await page.goto(`/desk/${projectId}/workshops`);
  return projectId;
}
const card = (page: Page, number: number) =>
  page.locator('section', { has: page.getByRole('heading', { name: `Verksted ${number}`, exact: true }) });

test('two workshops get dates, with warnings in words, and a third comes and goes', async ({ stage }) => {
  const owner = await stage.window({ owner: true });
  await newProject(stage, owner);
  const save = async (number: number, fields: Record<string, string>) => {
    for (const [label, value] of Object.entries(fields))
      await card(owner, number).getByLabel(label).fill(value);
    await card(owner, number).getByRole('button', { name: 'Lagre' }).click();
    await expect(owner.getByText('Lagret', { exact: true })).toBeVisible();
  };
  await save(1, { Dato: '2030-02-06' });
  await expect(card(owner, 1).getByText('Klokkeslettet mangler')).toBeVisible();
  await save(1, { Starter: '16:00', Sted: 'Kantina' });
  await expect(card(owner, 1).getByText('onsdag 6. februar, kl. 16:00, Kantina')).toBeVisible();
  await save(2, { Dato: '2030-02-09', Starter: '16:00' });
  await expect(card(owner, 2).getByText('under én uke siden')).toBeVisible();
  await expect(card(owner, 2).getByText('i en helg')).toBeVisible();
  await save(2, { Dato: '2030-02-05' });
  await expect(card(owner, 2).getByText('ikke etter det forrige')).toBeVisible();
  await clean(owner, 'dates with warnings');
  await glimpse(owner, 'workshops-warnings');
  await owner.getByRole('button', { name: 'Angre' }).click();
  await expect(card(owner, 2).getByLabel('Dato')).toHaveValue('2030-02-09');
  await owner.getByRole('button', { name: 'Legg til et verksted' }).click();
  await expect(card(owner, 3)).toBeVisible();
  await confirmed(owner, () => owner.getByRole('button', { name: 'Fjern verksted 3' }).click());
  await expect(card(owner, 3)).toHaveCount(0);
});

test('a date that does not exist is refused at its own field, and nothing else is touched', async ({
  stage,
}) => {
  const owner = await stage.window({ owner: true, javaScript: false });
  const projectId = await newProject(stage, owner);
  const dateForm = card(owner, 2).locator('form', { has: owner.getByLabel('Dato') });
  const id = await dateForm.locator('input[name=_id]').inputValue();
  const form = {
    _call: 'workshop.save',
    _id: id,
    number: '2',
    date: '2030-02-30',
    minutes: '240',
    place: 'Kaia',
  };
  const answer = await owner.request.post(`/desk/${projectId}/workshops`, {
    form,
    headers: { origin: new URL(owner.url()).origin },
  });
  expect(answer.status()).toBe(422);
  await owner.setContent(await answer.text());
  await expect(owner.getByText('Dette er ikke en dato.')).toHaveCount(1);
  await expect(card(owner, 2).getByText('Dette er ikke en dato.')).toBeVisible();
  await expect(card(owner, 2).getByLabel('Sted')).toHaveValue('Kaia');
  await expect(card(owner, 1).getByLabel('Sted')).toHaveValue('');
});

test('an agenda is planned from the template by keyboard alone', async ({ stage }) => {
  const owner = await stage.window({ owner: true });
  const heard = complaints(owner);
  const projectId = await newProject(stage, owner);
  await card(owner, 1).getByLabel('Dato').fill('2030-02-06');
  await card(owner, 1).getByLabel('Starter').fill('16:00');
  await card(owner, 1).getByRole('button', { name: 'Lagre' }).click();
  await owner.getByRole('link', { name: 'Lag programmet for verksted 1' }).press('Enter');
  await expect(owner.getByRole('heading', { name: 'Ingen punkter ennå' })).toBeVisible();
  await clean(owner, 'an empty agenda');
  await owner.getByRole('button', { name: 'Bruk malen «Verksted 1, fire timer»' }).press('Enter');
  await expect(owner.getByText('Programmet passer. Det slutter 20:00.')).toBeVisible();
  expect(await begins(owner, 'Mat og kaffe')).toBe('17:15 – 17:45');

  // Two places down, by the handle.
  const told = owner.locator('[id^="DndLiveRegion"]');
  await owner.getByRole('button', { name: 'Flytt «Behov»' }).focus();
  await lift(owner, told, 'Du holder «Behov», punkt 4 av 14.');
  await clean(owner, 'an item that is held');
  await owner.keyboard.press('ArrowDown');
  await expect(owner.getByText('«Behov» blir punkt 5 av 14 og begynner 17:00.')).toBeAttached();
  await owner.keyboard.press('ArrowDown');
  await expect(owner.getByText('«Behov» blir punkt 6 av 14 og begynner 17:35.')).toBeAttached();
  expect(await begins(owner, 'Mat og kaffe')).toBe('16:30 – 17:00');
  await owner.keyboard.press('Space');
  await stand(owner, 3, 'Mat og kaffe', 'Løsninger', 'Behov');
  await expect(owner.getByRole('button', { name: 'Flytt «Behov»' })).toBeFocused();

  // And up again by the buttons: the focus stays on what is pressed.
  for (const place of [4, 3]) {
    await owner.getByRole('button', { name: 'Opp: Behov' }).press('Enter');
    await stand(owner, place, 'Behov');
    await expect(owner.getByRole('button', { name: 'Opp: Behov' })).toBeFocused();
  }
  // Escape leaves it where it was.
  await owner.getByRole('button', { name: 'Flytt «Behov»' }).focus();
  await lift(owner, told, 'Du holder «Behov», punkt 4 av 14.');
  await owner.keyboard.press('ArrowUp');
  await expect(owner.getByText('«Behov» blir punkt 3 av 14')).toBeAttached();
  await owner.keyboard.press('Escape');
  await expect(owner.getByText('Avbrutt. «Behov» står der det stod.')).toBeAttached();

  await makeTooLong(owner);
  await owner.getByRole('button', { name: 'Angre' }).press('Enter');
  await expect(owner.getByText('Programmet passer. Det slutter 20:00.')).toBeVisible();
  expect(heard).toEqual([]);
  expect(projectId).not.toBe('');
});

/** Changes one item and takes another away, still by keyboard. */
async function makeTooLong(owner: Page): Promise<void> {
  await owner.getByRole('link', { name: 'Endre: Behov' }).press('Enter');
  await owner.getByLabel('Minutter').fill('70');
  await clean(owner, 'an item that is opened');
  await owner.getByRole('button', { name: 'Lagre' }).press('Enter');
  await expect(
    owner.getByText('Programmet er 25 minutter for langt: det slutter 20:25, verkstedet 20:00.'),
  ).toBeVisible();
  expect(await begins(owner, 'Mat og kaffe')).toBe('17:40 – 18:10');
  await clean(owner, 'an agenda that is too long');
  await glimpse(owner, 'agenda-too-long');
}

test('an item is dragged by the pointer, a new one is added, and one is taken away and brought back', async ({
  stage,
}) => {
  const owner = await stage.window({ owner: true });
  const heard = complaints(owner);
  const projectId = await stage.example(owner);
  await owner.goto(`/desk/${projectId}/agenda/2`);
  const from = owner.getByRole('button', { name: 'Flytt «Diskusjon»' });
  const to = owner.getByRole('button', { name: 'Flytt «Kort tilbakeblikk»' });
  await from.scrollIntoViewIfNeeded();
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  await owner.mouse.move((start?.x ?? 0) + 20, (start?.y ?? 0) + 20);
  await owner.mouse.down();
  await owner.mouse.move((end?.x ?? 0) + 20, (end?.y ?? 0) + 20, { steps: 10 });
  await expect(owner.locator('[data-target=before]').getByRole('heading')).toHaveText('Kort tilbakeblikk');
  await glimpse(owner, 'agenda-drag');
  await owner.mouse.up();
  await expect(owner.getByText('Lagret', { exact: true })).toBeVisible();
  await stand(owner, 0, 'Velkommen tilbake', 'Diskusjon', 'Kort tilbakeblikk');

  await owner.getByLabel('Tittel').fill('Kaffe <b>&</b> kake');
  await owner.getByLabel('Minutter').fill('15');
  await owner.getByLabel('Hva viser skjermen?').selectOption('Pause med klokke');
  await owner.getByRole('button', { name: 'Legg til punktet' }).click();
  await expect(owner.getByRole('heading', { name: 'Kaffe <b>&</b> kake' })).toBeVisible();
  await owner.getByRole('link', { name: 'Endre: Kaffe' }).click();
  await owner.getByRole('button', { name: 'Fjern: Kaffe' }).click();
  await expect(owner.getByRole('heading', { name: 'Kaffe <b>&</b> kake' })).toHaveCount(0);
  await owner.getByRole('button', { name: 'Angre' }).click();
  await expect(owner.getByRole('heading', { name: 'Kaffe <b>&</b> kake' })).toBeVisible();

  await owner.getByText('Begynn på nytt med en mal').click();
  await confirmed(owner, () => owner.getByRole('button', { name: 'Bruk malen' }).click());
  await expect(owner.getByRole('heading', { name: 'Kaffe <b>&</b> kake' })).toHaveCount(0);
  await owner.getByRole('button', { name: 'Angre' }).click();
  await expect(owner.getByRole('heading', { name: 'Kaffe <b>&</b> kake' })).toBeVisible();
  expect(heard).toEqual([]);
});

test('a programme is made on a phone in nynorsk, without JavaScript', async ({ stage }) => {
  const owner = await stage.window({ owner: true, size: 'phone', javaScript: false });
  const projectId = await newProject(stage, owner);
  await owner.goto(`/desk/${projectId}/agenda/1`);
  await owner.getByRole('button', { name: 'nynorsk' }).click();
  await owner.goto(`/desk/${projectId}/agenda/1`);
  await expect(owner.getByRole('heading', { level: 1, name: 'Program for verkstad 1' })).toBeVisible();
  // The template speaks the project's language.
  await owner.getByRole('button', { name: 'Bruk malen «Verksted 1, fire timer»' }).click();
  await expect(owner.getByText('Tidene er rekna frå start')).toBeVisible();
  await expect(owner.getByText('Programmet passar. Det sluttar etter 4:00.')).toBeVisible();
  await expect(owner.getByRole('button', { name: /^Flytt/ })).toHaveCount(0);
  await owner.getByRole('button', { name: 'Ned: Velkommen' }).click();
  await stand(owner, 0, 'Mål og metode', 'Velkommen');
  await owner.getByRole('link', { name: 'Endre: Velkommen' }).click();
  await owner.getByLabel('Minutt').fill('5');
  await owner.getByLabel('Notat til deg som leier').fill('Ver tidleg ute');
  await fits(owner, 'an item that is opened');
  await owner.getByRole('button', { name: 'Lagre' }).click();
  await expect(owner.getByText('Det er 5 minutt til overs')).toBeVisible();
  await expect(owner.getByText('Ver tidleg ute')).toBeVisible();
  await fits(owner, 'the planner');
  await glimpse(owner, 'agenda-phone');
});
