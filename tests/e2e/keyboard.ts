import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any page has. */
const STOPS = 150;

/** Goes on with Tab until this has the focus, as someone without a mouse does. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let i = 0; i < STOPS; i += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${String(target)}`);
}

/** Goes there, and presses it. */
export async function press(page: Page, target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** Goes there, and writes. */
export async function typeIn(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.type(text);
}

/**
 * Lifts what has the focus, to be carried by arrows. The library listens to arrows from the page's next frame on, which
 * is sooner than any hand and later than a test.
 */
export async function lift(page: Page, told: Locator, sentence: string): Promise<void> {
  await page.keyboard.press('Space');
  await expect(told).toContainText(sentence);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
}
