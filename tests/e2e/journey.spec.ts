import type { Page } from '@playwright/test';
import { readMail } from '../support/smtp';
import { press, typeIn } from './keyboard';
import { mailTest as test } from './post';
import { clean, expect, fits, glimpse, glimpseAll, SIZES } from './stage';

/** From the project's front page by what it says is missing, as far as a page with this heading. */
async function follow(page: Page, front: string, missing: string, heading: string): Promise<void> {
  await page.goto(front);
  await press(page, page.getByRole('link', { name: missing }).first());
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
}

test('an owner comes from nothing to an invitation that is sent, in nynorsk and by keyboard', async ({
  stage,
  post,
}) => {
  test.setTimeout(240_000);
  const page = await stage.window({ owner: true, locale: 'nn-NO' });
  await page.goto('/desk');
  await press(page, page.getByText('Nytt prosjekt', { exact: true }));
  await typeIn(page, page.getByLabel('Tittel'), 'Fleire i arbeid');
  await press(page, page.getByRole('button', { name: 'Lag prosjektet' }));
  await page.waitForURL(/\/desk\/[0-9a-f-]{36}$/);
  const front = new URL(page.url()).pathname;
  const parts = page.getByRole('list').filter({ hasText: 'Ingenting er avklart enno' });
  await expect(parts.getByText('Ikkje byrja')).toHaveCount(7);
  await glimpse(page, 'journey-front-empty');

  await follow(page, front, 'Byrja på sjekklista', 'Forankring');
  await press(page, page.getByRole('link', { name: 'Fyll ut: Eigar' }));
  await typeIn(page, page.getByLabel('Namn på eigaren'), 'Kari Eier');
  await press(page, page.getByRole('button', { name: 'Lagre', exact: true }));
  await expect(page.getByText('Kari Eier').last()).toBeVisible();

  await follow(page, front, 'Hent innspel', 'Innspel');
  await press(page, page.getByRole('link', { name: 'Skriv det første notatet' }));
  await typeIn(page, page.getByLabel('Kven snakka du med?'), 'Amina Hassan');
  await typeIn(page, page.getByLabel('Sektor'), 'Må');
  await typeIn(page, page.getByLabel('Kva er vanskeleg?'), 'Eg finn ingen jobb.');
  await press(page, page.getByRole('button', { name: 'Lagre notatet' }));
  await press(page, page.getByRole('button', { name: /^Gjer til behov: Kva er vanskeleg/ }).first());
  await expect(page.getByText('Alt i idébanken: 1 behov')).toBeVisible();

  await follow(page, front, 'Vel tema', 'Tema');
  await press(page, page.getByRole('link', { name: 'Vel frå ein mal' }));
  const work = page.getByRole('group', { name: 'Kvalifisering og arbeid: etter busetjing' });
  await press(page, work.getByRole('button', { name: /^Kryss av alle spørsmåla/ }));
  await press(page, page.getByRole('button', { name: 'Legg til det som er kryssa av' }));
  await expect(
    page.getByRole('heading', { level: 2, name: 'Kvalifisering og arbeid: etter busetjing' }),
  ).toBeVisible();

  await follow(page, front, 'Kartlegg', 'Interessentar');
  await typeIn(page, page.getByLabel('Namn'), 'Næringsforeininga');
  await press(page, page.getByRole('button', { name: 'Legg til', exact: true }));
  await expect(page.getByText('Næringsforeininga').first()).toBeVisible();

  await follow(page, front, 'Lag lista', 'Deltakarar');
  await typeIn(page, page.getByLabel('Namn', { exact: true }), 'Ida Inviterte');
  await typeIn(page, page.getByLabel('E-post'), 'ida@example.no');
  await press(page, page.getByRole('button', { name: 'Legg til', exact: true }));
  await expect(page.getByRole('row').filter({ hasText: 'Ida Inviterte' })).toBeVisible();

  await follow(page, front, 'Planlegg', 'Verkstader');
  const first = page.locator('section', {
    has: page.getByRole('heading', { name: 'Verkstad 1', exact: true }),
  });
  await first.getByLabel('Dato').fill('2030-02-06');
  await first.getByLabel('Startar').fill('16:00');
  await typeIn(page, first.getByLabel('Stad'), 'Kantina');
  await press(page, first.getByRole('button', { name: 'Lagre' }));
  await press(page, page.getByRole('link', { name: 'Lag programmet for verkstad 1' }));
  await press(page, page.getByRole('button', { name: 'Bruk malen «Verkstad 1, fire timar»' }));
  await expect(page.getByText('Programmet passar. Det sluttar 20:00.')).toBeVisible();

  await follow(page, front, 'Sjå på invitasjonen', 'Invitasjon');
  await expect(page.getByLabel('Tekst', { exact: true })).toHaveValue(/16:00.*\n[^]*Velkomen/);
  await press(page, page.getByRole('link', { name: /Kven får han/ }));
  await press(page, page.getByRole('button', { name: /^Gå vidare med/ }).first());
  await press(page, page.getByRole('button', { name: 'Send til 1 person' }));
  await page.waitForURL('**/mail');
  await post.taken(1);
  const [mail] = post.arrived;
  expect(mail?.to).toBe('ida@example.no');
  expect(readMail(mail?.raw ?? '').parts[0]?.text).toContain('Kantina');

  // The workshop moves: those who were told are told again, and nobody else.
  await page.goto(`${front}/workshops`);
  await first.getByLabel('Dato').fill('2030-02-07');
  await press(page, first.getByRole('button', { name: 'Lagre' }));
  await expect(page.getByRole('status').filter({ hasText: 'Lagra' })).toBeVisible();
  await page.goto(`${front}/invitation`);
  await press(page, page.getByRole('link', { name: 'Sjå over og send endringa' }));
  await glimpse(page, 'journey-change');
  await press(page, page.getByRole('button', { name: 'Send til 1 person' }));
  await page.waitForURL('**/mail');
  await post.taken(2);
  expect(readMail(post.arrived[1]?.raw ?? '').headers.subject).toMatch(/Ny tid eller ny stad/);

  await page.goto(front);
  await expect(page.getByText('Ikkje byrja')).toHaveCount(0);
  await clean(page, 'the front page after the journey');
  await glimpse(page, 'journey-front');
  await page.setViewportSize(SIZES.phone);
  await fits(page, 'the front page after the journey');
  await glimpseAll(page, 'journey-front-phone');
});
