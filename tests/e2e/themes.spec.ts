import type { Page } from '@playwright/test';
import { press, tabTo } from './keyboard';
import { clean, expect, fits, glimpse, SIZES, stageTest as test } from './stage';

const questionsOf = (page: Page) => page.locator('.question');

test('from nothing to a theme with questions that were picked and rewritten, by keyboard, in nynorsk', async ({
  stage,
}) => {
  const page = await stage.window({ owner: true, locale: 'nn-NO' });
  await page.goto(`/desk/${await stage.empty(page, { title: 'Gode naboer', language: 'nn' })}/themes`);
  await expect(page.getByText('Ingen tema enno')).toBeVisible();
  await press(page, page.getByRole('link', { name: 'Vel frå ein mal' }));
  await expect(page.getByRole('link', { name: 'Integrering' })).toHaveAttribute('aria-current', 'page');
  const housing = page.getByRole('group', { name: 'Bustad og busetjing' });
  await press(page, housing.getByRole('checkbox', { name: /^Korleis kan fleire gå frå å leige/ }), 'Space');
  const inclusion = page.getByRole('group', { name: 'Deltaking og inkludering' });
  await press(page, inclusion.getByRole('button', { name: /^Kryss av alle spørsmåla/ }));
  await expect(inclusion.getByRole('checkbox', { checked: true })).toHaveCount(5);
  await press(page, page.getByRole('button', { name: 'Legg til det som er kryssa av' }));
  await expect(page.getByRole('heading', { level: 2, name: 'Deltaking og inkludering' })).toBeVisible();
  await expect(questionsOf(page)).toHaveCount(5);
  await expect(page.getByText('5 av 6 merke')).toHaveCount(5);

  await press(page, page.getByRole('link', { name: /^Endre: Korleis kan fleire gå frå å leige/ }));
  const text = page.getByLabel('Spørsmål', { exact: true });
  await tabTo(page, text);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('Bør vi lage ein brosjyre for utleigarar');
  await expect(page.getByText('Ein kan svare ja eller nei på dette.')).toBeVisible();
  await expect(page.getByText('«brosjyre» er eit tiltak.')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('Korleis kan fleire kjøpe sin første heim her?');
  await expect(page.getByText('eit tiltak')).toHaveCount(0);
  await press(page, page.getByRole('checkbox', { name: 'Treffer eit behov' }), 'Space');
  await expect(page.getByRole('group', { name: '6 av 6 merke' })).toBeVisible();
  await press(page, page.getByRole('button', { name: 'Lagre spørsmålet' }));
  await expect(questionsOf(page).first()).toHaveText('Korleis kan fleire kjøpe sin første heim her?');
  await expect(page.getByText('6 av 6 merke')).toHaveCount(1);

  const last = page.getByRole('link', { name: /^Endre: Korleis kan fleire nye innbyggjarar/ });
  await press(page, last);
  const up = page.getByRole('button', { name: /^Flytt opp: Korleis kan fleire nye/ });
  await press(page, up);
  await expect(page.getByText('Spørsmål 3 av 4')).toBeVisible();
  await expect(up).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Spørsmål 2 av 4')).toBeVisible();
  await press(page, page.getByRole('button', { name: 'Flytt opp: Deltaking og inkludering' }));
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('Deltaking og inkludering');
  await expect(page.getByRole('button', { name: 'Angre' })).toBeInViewport();
  await clean(page, 'themes in nynorsk');
  await glimpse(page, 'themes-laptop');
});

test('without JavaScript: a theme of one’s own, its warnings, its questions, and the way back', async ({
  stage,
}) => {
  const page = await stage.window({ owner: true, javaScript: false });
  await page.goto(`/desk/${await stage.empty(page, { title: 'Gode naboer' })}/themes`);
  await page.getByLabel('Tema', { exact: true }).fill('Språkkurs for naboer');
  await page.getByLabel('Spørsmål').fill('Hva kan vi si til hverandre i dag?\nSkal vi ha kurs?');
  await page.getByRole('button', { name: 'Legg til temaet' }).click();
  await expect(page.getByText('Temaet utelukker løsninger: «Språkkurs» er et tiltak.')).toBeVisible();
  await expect(page.getByText('Dette kan besvares med ja eller nei.')).toBeVisible();
  await expect(page.getByText('«kurs» er et tiltak.')).toBeVisible();

  await page.getByRole('link', { name: 'Endre: Språkkurs for naboer' }).click();
  await page.getByLabel('Tema', { exact: true }).fill('Språk');
  await page.getByRole('button', { name: 'Lagre', exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Språk', exact: true })).toBeVisible();
  await expect(questionsOf(page)).toHaveCount(2);

  await page.getByRole('link', { name: 'Nytt spørsmål: Språk' }).click();
  await page.getByRole('button', { name: 'Lagre spørsmålet' }).evaluate((button) => {
    button.closest('form')?.setAttribute('novalidate', '');
  });
  await page.getByRole('checkbox', { name: 'Motiverer' }).check();
  await page.getByRole('button', { name: 'Lagre spørsmålet' }).click();
  await expect(page.getByText('Noe i skjemaet må rettes.')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Motiverer' })).toBeChecked();
  await page.getByLabel('Spørsmål', { exact: true }).fill('Hvordan kan alle snakke med alle?');
  await page.getByRole('button', { name: 'Lagre spørsmålet' }).click();
  await expect(page.getByText('2 av 6 merker')).toBeVisible();

  await page.getByRole('link', { name: 'Endre: Skal vi ha kurs?' }).click();
  await page.getByRole('button', { name: 'Fjern spørsmålet' }).click();
  await expect(page.getByText('Skal vi ha kurs?')).toHaveCount(0);
  await page.getByRole('button', { name: 'Angre' }).click();
  await expect(page.getByText('Skal vi ha kurs?')).toBeVisible();

  await page.getByRole('link', { name: 'Velg fra en mal' }).click();
  await page.getByRole('link', { name: 'Unge utenfor' }).click();
  await page.getByRole('button', { name: 'Legg til det som er krysset av' }).click();
  await expect(page.getByText('Kryss av minst ett tema eller ett spørsmål først.')).toBeVisible();
  await page.getByRole('checkbox', { name: /^Hvordan kan alle unge ha minst én voksen/ }).check();
  await page.getByRole('button', { name: 'Legg til det som er krysset av' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Tilhørighet og mestring' })).toBeVisible();
  await page.getByRole('link', { name: 'Endre: Tilhørighet og mestring' }).click();
  await page.getByRole('button', { name: 'Fjern temaet' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Tilhørighet og mestring' })).toHaveCount(0);
});

test('every state of the page is clean for axe, and fits a phone and a laptop', async ({ stage }) => {
  test.setTimeout(180_000);
  const page = await stage.window({ owner: true, size: 'phone' });
  const themes = `/desk/${await stage.empty(page, { title: 'Gode naboer' })}/themes`;
  const look = async (what: string) => {
    for (const size of ['phone', 'laptop'] as const) {
      await page.setViewportSize(SIZES[size]);
      await clean(page, `${what}, ${size}`);
      await fits(page, `${what}, ${size}`);
      await glimpse(page, `themes-${what}-${size}`);
    }
    await page.setViewportSize(SIZES.phone);
  };
  await page.goto(themes);
  await look('empty');
  await page.getByText('Seks merker på et godt spørsmål').click();
  await look('guide');
  await page.goto(`${themes}?pick=integration`);
  await look('template');
  for (const all of await page.getByRole('button', { name: /^Kryss av alle/ }).all()) await all.click();
  await page.getByRole('button', { name: 'Legg til det som er krysset av' }).click();
  await expect(questionsOf(page)).toHaveCount(17);
  await look('list');
  await page.getByRole('link', { name: /^Endre: Hva skal til for at en huseier/ }).click();
  await page
    .getByLabel('Spørsmål', { exact: true })
    .fill('Skal vi ha en mentorordning, og hvordan betaler vi for den?');
  await expect(page.getByText('flere spørsmål i ett')).toBeVisible();
  await look('question');
  await page.goto(themes);
  await page.getByRole('link', { name: 'Endre: Bolig og bosetting' }).click();
  await look('theme');
  await page.goto(`${themes}?pick=integration`);
  await look('template-taken');
});
