import type { Page } from '@playwright/test';
import { must } from './must';
import {
  backTo,
  claim,
  clean,
  expect,
  fits,
  glimpse,
  next,
  personalCodes,
  stageTest as test,
  type Stage,
} from './stage';

/** Console, screen and a phone in the example, back at its first item. */
async function room(stage: Stage) {
  const owner = await stage.window({ owner: true });
  const projectId = await stage.example(owner);
  const [code = ''] = [...(await personalCodes(owner, projectId)).values()].slice(5);
  const screen = await stage.window({ owner: true, size: 'projector' });
  await screen.goto(`/screen/${projectId}`);
  const phone = await stage.window({ size: 'phone' });
  await claim(phone, code);
  await owner.goto(`/console/${projectId}`);
  return { owner, screen, phone, projectId };
}

test('the session runs the agenda: items, breaks and plenary on console, screen and phones', async ({
  stage,
}) => {
  test.setTimeout(120_000);
  const { owner, screen, phone } = await room(stage);
  await backTo(owner, 'Velkommen');
  const rail = owner.getByRole('navigation', { name: 'Program' });
  await expect(rail.getByRole('listitem')).toHaveCount(14);
  await expect(rail.locator('[aria-current=step]')).toHaveText(/^16:30 Velkommen begynte → \d\d:\d\d$/);
  await expect(owner.getByRole('timer')).toContainText(/^(10:00|9:\d\d)/);

  await next(owner, 'Mål og metode');
  await expect(
    screen.getByRole('listitem').filter({ hasText: 'Test: Vi prøver det i det små.' }),
  ).toBeVisible();
  await expect(phone.getByRole('heading', { name: 'Mål og metode' })).toBeVisible();
  await expect(phone.getByText('Se opp.', { exact: true })).toBeVisible();
  await expect(owner.getByText('Fortell kort hvorfor dere er samlet')).toBeVisible();
  for (const page of [screen, phone])
    expect(await page.content()).not.toContain('Fortell kort hvorfor dere er samlet');
  await readable(screen);
  await glimpse(screen, 'screen-text');
  await glimpse(phone, 'phone-plenary');

  await next(owner, 'Grupper');
  await next(owner, 'Behov');
  await expect(rail.locator('[data-done]')).toHaveCount(3);
  await expect(phone.getByLabel('Skriv ett behov')).toBeVisible();

  await next(owner, 'Mat og kaffe');
  await expect(phone.getByRole('heading', { name: /^Pause til \d\d:\d\d$/ })).toBeVisible();
  const goOn = (await phone.getByRole('heading', { level: 1 }).innerText()).replace('Pause til ', '');
  await expect(screen.getByText(`Vi fortsetter kl. ${goOn}`)).toBeVisible();
  await expect(screen.getByRole('timer')).toHaveCount(1);
  await expect(owner.getByText('At det er pause, og når dere fortsetter.')).toBeVisible();
  await readable(screen);
  for (const [page, name] of [
    [owner, 'console'],
    [screen, 'screen'],
    [phone, 'phone'],
  ] as const) {
    await clean(page, `${name} in a break`);
    await fits(page, `${name} in a break`);
    await glimpse(page, `break-${name}`);
  }
  await owner.getByRole('button', { name: '+5 min' }).click();
  await expect(phone.getByRole('heading', { name: `Pause til ${goOn}` })).toBeHidden();
  await backTo(owner, 'Behov');
  await expect(phone.getByLabel('Skriv ett behov')).toBeVisible();
});

/** Whatever stands on the screen can be read from eight metres: 40 px and more at 1080 lines, and all of it is seen. */
async function readable(screen: Page): Promise<void> {
  const small = await screen.evaluate(() =>
    [...document.querySelectorAll('.stage *')]
      .filter((element) =>
        [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
      )
      .filter((element) => !element.closest('.ds-sr-only'))
      .filter((element) => parseFloat(getComputedStyle(element).fontSize) < 40)
      .map((element) => element.textContent),
  );
  expect(small).toEqual([]);
  const cut = await screen.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
  expect(cut).toBeLessThanOrEqual(0);
}

test('on the day of the workshop the console tells how far it is from the plan', async ({ stage }) => {
  const { owner, projectId } = await room(stage);
  const wall = new Date(new Date().toLocaleString('en-US', { timeZone: 'Europe/Oslo' }));
  const two = (value: number) => String(value).padStart(2, '0');
  const today = `${wall.getFullYear()}-${two(wall.getMonth() + 1)}-${two(wall.getDate())}`;
  await owner.goto(`/desk/${projectId}/workshops`);
  const heading = owner.getByRole('heading', { name: 'Verksted 1', exact: true });
  const first = owner.locator('section', { has: heading });
  await first.getByLabel('Dato').fill(today);
  await first.getByLabel('Starter').fill('00:00');
  await first.getByRole('button', { name: 'Lagre' }).click();
  await expect(owner.getByText('Lagret', { exact: true })).toBeVisible();
  await owner.goto(`/console/${projectId}`);
  await next(owner, 'Resultat');
  await expect(owner.getByText(/^\d+ min (etter|foran) planen$|^I rute$/)).toBeVisible();
});

test('next seats the first round, changes tables at the second, and goes back without changing them again', async ({
  stage,
}) => {
  const owner = await stage.window({ owner: true });
  const projectId = await stage.empty(owner, { title: 'Gode naboer' });
  const give = (name: string, input: object) => must(owner, projectId, name, input);
  for (const name of ['Anna', 'Bo', 'Cecilie', 'Daniel'])
    await give('invitee.save', { name, sector: 'business', language: 'nb' });
  for (const title of ['Bolig', 'Arbeid']) {
    const { themeId } = await give('theme.save', { title, questions: [] });
    await give('table.save', { themeId });
  }
  await give('agenda.fill', { number: 1, template: 'workshop-1' });
  await give('seating.plan', { who: 'invited' });
  await owner.goto(`/console/${projectId}`);
  for (const item of ['Velkommen', 'Mål og metode', 'Grupper']) await next(owner, item);
  const round = (now: number) => owner.getByText(`Runde ${now} av 2`, { exact: true });
  await expect(round(1)).toBeVisible();
  for (const item of ['Behov', 'Mat og kaffe', 'Løsninger', 'Bytt bord']) await next(owner, item);
  await expect(round(2)).toBeVisible();
  await backTo(owner, 'Løsninger');
  await next(owner, 'Bytt bord');
  await expect(round(2)).toBeVisible();
});
