import type { Page } from '@playwright/test';
import { osloClock, osloDate } from '../../app/domain/oslo';
import { backTo, claim, clean, expect, fits, glimpse, next, personalCodes, stageTest as test } from './stage';

/** Lets workshop 1 have begun an hour ago. */
async function beganAnHourAgo(owner: Page, projectId: string): Promise<void> {
  const began = Date.now() - 3_600_000;
  await owner.goto(`/desk/${projectId}/workshops`);
  const first = owner.locator('section', {
    has: owner.getByRole('heading', { name: 'Verksted 1', exact: true }),
  });
  await first.getByLabel('Dato').fill(osloDate(began));
  await first.getByLabel('Starter').fill(osloClock(began));
  await first.getByRole('button', { name: 'Lagre' }).click();
  await expect(owner.getByText('Lagret', { exact: true })).toBeVisible();
}

test('one press makes what is left fit, and the rail tells when each item began', async ({ stage }) => {
  const owner = await stage.window({ owner: true });
  const projectId = await stage.example(owner);
  await beganAnHourAgo(owner, projectId);
  await owner.goto(`/console/${projectId}`);
  await backTo(owner, 'Behov');
  const rail = owner.getByRole('navigation', { name: 'Program' });
  await expect(rail.locator('[aria-current=step]')).toContainText(/begynte → \d\d:\d\d/);
  const spread = owner.getByRole('button', {
    name: /^Fordel det som gjenstår \(10 punkter\): \d+ min kortere$/,
  });
  await clean(owner, 'what is left can be spread');
  await glimpse(owner, 'time-console');
  await spread.press('Enter');
  await expect(spread).toBeHidden();
  await owner.goto(`/desk/${projectId}/changes`);
  await expect(owner.getByText('fordelte tiden som gjensto').first()).toBeVisible();
});

test('phones tell what to do, and a table goes on by itself until the room does', async ({ stage }) => {
  const owner = await stage.window({ owner: true });
  const projectId = await stage.example(owner);
  const codes = await personalCodes(owner, projectId);
  const lead = await stage.window({ size: 'phone' });
  await claim(lead, codes.get('Tormod Havnes') ?? '');
  await owner.goto(`/console/${projectId}`);
  await backTo(owner, 'Behov');
  await expect(lead.getByText('Skriv ett behov om gangen, med egne ord.')).toBeVisible();
  await expect(lead.getByText('La alle skrive i ro i fem minutter først.')).toBeVisible();
  await clean(lead, 'a phone with an instruction');
  await fits(lead, 'a phone with an instruction');
  await glimpse(lead, 'time-phone');

  await lead.getByText('Er bordet ferdig?').click();
  await lead.getByRole('button', { name: 'Gå til Løsninger' }).click();
  await expect(lead.getByRole('textbox', { name: 'Forslag, i noen få ord' }).first()).toBeVisible();
  await expect(owner.getByText('er ved: Løsninger')).toBeVisible();
  await clean(owner, 'a table that is ahead');
  await glimpse(owner, 'time-pace');
  await owner.getByRole('button', { name: /^Send til Behov: Bord/ }).click();
  await expect(lead.getByLabel('Skriv ett behov')).toBeVisible();
  await next(owner, 'Mat og kaffe');
  await next(owner, 'Løsninger');
  await expect(lead.getByText('Foreslå hva dere kan gjøre med de viktigste behovene.')).toBeVisible();
});

test('the projector sounds only where someone has switched it on', async ({ stage }) => {
  const owner = await stage.window({ owner: true });
  const projectId = await stage.example(owner);
  const screen = await stage.window({ owner: true, size: 'projector' });
  await screen.goto(`/screen/${projectId}`);
  const on = screen.getByRole('button', { name: 'Slå på lyd' });
  await clean(screen, 'the screen with its button for sound');
  await on.press('Enter');
  await expect(on).toBeHidden();
  await owner.goto(`/console/${projectId}`);
  await expect(owner.frameLocator('iframe').getByRole('button', { name: 'Slå på lyd' })).toHaveCount(0);
});
