import type { Locator, Page } from '@playwright/test';
import { press, typeIn } from './keyboard';

/** How someone uses a page. */
export interface Hands {
  press(page: Page, target: Locator): Promise<void>;
  /** Ticks or unticks. */
  tick(page: Page, target: Locator): Promise<void>;
  write(page: Page, target: Locator, text: string): Promise<void>;
}

/** Nothing but the keys. */
export const keys: Hands = {
  press: (page, target) => press(page, target),
  tick: (page, target) => press(page, target, 'Space'),
  write: typeIn,
};

/** A finger, and the keyboard that the phone puts up. */
export const finger: Hands = {
  press: (_, target) => target.tap(),
  tick: (_, target) => target.tap(),
  async write(page, target, text) {
    await target.tap();
    await page.keyboard.insertText(text);
  },
};
