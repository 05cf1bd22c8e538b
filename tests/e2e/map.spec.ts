import type { Page } from '@playwright/test';
import { lift, tabTo } from './keyboard';
import { complaints, confirmed, expect, fits, glimpse, SIZES, stageTest as test } from './stage';
import { fill } from './stakeholders';

const cell = (page: Page, spot: string) => page.locator(`[data-spot="${spot}"]`);
const mark = (page: Page, name: string) => page.locator('.mark').filter({ hasText: name }).first();

test('names are carried over the map by mouse and by keyboard, saved, undone, and put back when refused', async ({
  stage,
}) => {
  const page = await stage.window({ owner: true });
  const heard = complaints(page);
  const id = await stage.empty(page);
  await fill(page, id, 60);
  await page.goto(`/desk/${id}/map`);
  const name = 'Interessent 1';
  const one = page.getByRole('link', { name: new RegExp(`^${name} \\(`) });
  const status = page.locator('.map-news');
  await expect(cell(page, 'neutral/neutral')).toContainText(name);
  await expect(one).toHaveAttribute('aria-roledescription', 'navn som kan flyttes');

  const to = await cell(page, 'little/positive').boundingBox();
  const from = await one.boundingBox();
  await page.mouse.move((from?.x ?? 0) + 8, (from?.y ?? 0) + 8);
  await page.mouse.down();
  await page.mouse.move((to?.x ?? 0) + 40, (to?.y ?? 0) + 40, { steps: 8 });
  await glimpse(page, 'map-carried');
  await page.mouse.up();
  await expect(cell(page, 'little/positive')).toContainText(name);
  await expect(status).toContainText('Ny vurdering: litt påvirket, positiv virkning.');
  await expect(page).toHaveURL(`/desk/${id}/map`);
  await page.reload();
  await expect(cell(page, 'little/positive')).toContainText(name);

  await tabTo(page, one);
  const told = page.locator('[id^="DndLiveRegion"]');
  await lift(page, told, `${name} er over ruten litt påvirket, positiv virkning.`);
  for (const [key, spot] of [
    ['ArrowDown', 'litt påvirket, nøytral virkning'],
    ['ArrowRight', 'mye påvirket, nøytral virkning'],
    ['ArrowDown', 'mye påvirket, negativ virkning'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(told).toContainText(`${name} er over ruten ${spot}.`);
  }
  await page.keyboard.press('Space');
  await expect(cell(page, 'much/negative')).toContainText(name);
  await expect(status).toContainText('mye påvirket, negativ virkning');
  await expect(one).toBeFocused();
  await lift(page, told, 'er over ruten mye påvirket, negativ virkning.');
  await page.keyboard.press('ArrowRight');
  await expect(told).toContainText('ikke vurdert');
  await page.keyboard.press('Escape');
  await expect(cell(page, 'much/negative')).toContainText(name);

  await status.getByRole('button', { name: 'Angre' }).click();
  await expect(cell(page, 'little/positive')).toContainText(name);
  await expect(status).toContainText('er flyttet tilbake');

  const other = await stage.window({ owner: true });
  await other.goto(`/desk/${id}`);
  await confirmed(other, () => other.getByRole('button', { name: 'Arkiver prosjektet' }).click());
  await expect(other.getByText('Prosjektet er arkivert.')).toBeVisible();
  await tabTo(page, one);
  await lift(page, told, 'er over ruten litt påvirket, positiv virkning.');
  await page.keyboard.press('ArrowDown');
  await expect(told).toContainText('litt påvirket, nøytral virkning.');
  await page.keyboard.press('Space');
  await expect(status).toContainText('Prosjektet er arkivert, så ingenting kan endres.');
  await expect(cell(page, 'little/positive')).toContainText(name);
  await page.reload();
  await expect(page.locator('a.mark')).toHaveCount(0);
  expect(heard).toEqual([]);
});

test('nothing overlaps on the map with sixty names, and thirty are printed on one sheet', async ({
  stage,
}) => {
  const page = await stage.window({ owner: true });
  const id = await stage.empty(page);
  await fill(page, id, 30);
  await page.goto(`/desk/${id}/map`);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type ?\/Page[^s]/g)).toHaveLength(1);
  expect(pdf).toMatch(/\/MediaBox ?\[0 0 84[12][\d.]* 59[45]/);
  await fill(page, id, 30);
  await page.goto(`/desk/${id}/map`);
  for (const size of [SIZES.laptop, SIZES.phone]) {
    await page.setViewportSize(size);
    const overlaps = await page.evaluate(() => {
      const boxes = [...document.querySelectorAll('.marks .mark')].map((node) =>
        node.getBoundingClientRect(),
      );
      const hit = (a: DOMRect, b: DOMRect) =>
        a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
      return boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => hit(a, b))).length;
    });
    expect(overlaps, `at ${size.width} px`).toBe(0);
    await fits(page, `the map at ${size.width} px`);
  }
});

test('the map is judged by its form without JavaScript, and read in nynorsk on a phone', async ({
  stage,
}) => {
  const owner = await stage.window({ owner: true });
  const id = await stage.empty(owner);
  const [first = ''] = await fill(owner, id, 8);
  const plain = await stage.window({ owner: true, javaScript: false, size: 'phone', locale: 'nn-NO' });
  await plain.goto(`/desk/${id}/map`);
  await expect(plain.getByRole('heading', { level: 1 })).toHaveText('Interessentkart');
  await expect(plain).toHaveTitle(/^Interessentkart – /);
  await mark(plain, 'Frivillige lag og foreninger i ytre Nordvik 0').click();
  await plain.getByLabel('Kor mykje blir dei påverka av resultatmålet?').selectOption('Mykje');
  await plain.getByLabel('Samla verknad for dei').selectOption('Positiv');
  await plain.getByRole('button', { name: 'Lagre' }).click();
  await expect(plain.getByText('Lagra')).toBeVisible();
  await expect(cell(plain, 'much/positive')).toContainText('ytre Nordvik 0');
  await glimpse(plain, 'map-phone-nynorsk');
  await plain.getByRole('button', { name: 'Angre' }).click();
  await expect(cell(plain, 'neutral/negative')).toContainText('ytre Nordvik 0');
  await plain.goto(`/desk/${id}/stakeholders?step=3&edit=${first}`);
  await plain.getByLabel('Kva skal dei gjere i prosjektet?').fill('Avgjer');
  await plain.getByRole('button', { name: 'Lagre og neste' }).click();
  await expect(plain.getByText('1 av 8 har ei rolle.')).toBeVisible();
});
