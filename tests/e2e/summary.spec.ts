import type { Page } from '@playwright/test';
import { phonePicture } from '../support/pictures';
import { readMail } from '../support/smtp';
import { mailTest as test } from './post';
import {
  claim,
  clean,
  complaints,
  confirmed,
  expect,
  fits,
  fitsPhone,
  glimpseAll,
  personalCodes,
  SIZES,
  stageTest as withoutMail,
} from './stage';

let calls = 0;
async function give(owner: Page, projectId: string, name: string, input: object) {
  const { origin } = new URL(owner.url());
  const data = {
    ...{ as: 'console', name, callId: `e2e-summary-${(calls += 1)}-${projectId}`.slice(0, 64) },
    input: { projectId, ...input },
  };
  const reply = (await (await owner.request.post('/call', { headers: { origin }, data })).json()) as {
    ok: boolean;
    answer: Record<string, string>;
  };
  expect(reply, name).toMatchObject({ ok: true });
  return reply.answer;
}

/** A workshop that is over: these people have come, the first two with an address. */
async function held(owner: Page, projectId: string): Promise<void> {
  const about = { organisation: 'Nordvik', sector: 'voluntary' };
  for (const [name, language, email] of [
    ['Anna Aas', 'nb', 'anna@example.no'],
    ['Eve Engel', 'en', 'eve@example.no'],
    ['Uten Post', 'nb', ''],
  ]) {
    const input = { ...about, name, language, email };
    const { participantId } = await give(owner, projectId, 'invitee.save', input);
    await give(owner, projectId, 'attendance.mark', { participantId, here: true });
  }
  await give(owner, projectId, 'session.step', { expected: 'vote', step: 'end' });
}

const flipover = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/jpeg', buffer });
const tab = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: 'Deler av oppsummeringen' }).getByRole('link', { name });
/** How the browser draws a picture: its own width and height. */
const sizeOf = (page: Page, name: string) =>
  page
    .getByRole('img', { name })
    .evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight]);

test('an owner finishes the summary with pictures, sends it, and a participant reads it', async ({
  stage,
  post,
}) => {
  test.setTimeout(120_000);
  const owner = await stage.window({ owner: true });
  const heard = complaints(owner);
  const projectId = await stage.example(owner);
  await held(owner, projectId);
  await owner.goto(`/desk/${projectId}`);
  await expect(owner.getByText('Oppsummeringen av verksted 1 skal sendes innen i morgen.')).toBeVisible();
  await clean(owner, 'the front page with a summary that is due');
  await glimpseAll(owner, 'summary-due');
  await owner.getByRole('link', { name: 'Gjør ferdig og send' }).click();

  await owner.getByLabel('Forord').fill('Takk for en fin kveld.');
  await owner.getByRole('checkbox', { name: 'Hvem var med' }).uncheck();
  await owner.getByRole('button', { name: 'Lagre' }).click();
  await expect(owner.getByText('Lagret')).toBeVisible();

  await tab(owner, /^Bilder/).click();
  await owner
    .getByLabel('Bilder', { exact: true })
    .setInputFiles([
      flipover('IMG_1.jpg', await phonePicture({ width: 1600, height: 1200, colour: '#fff2cc' })),
      flipover('IMG_2.jpg', await phonePicture({ width: 900, height: 1600, colour: '#d9ead3' })),
      flipover('notat.jpg', Buffer.from('not a picture')),
    ]);
  await owner.getByRole('button', { name: 'Last opp' }).click();
  await expect(owner.getByRole('alert')).toContainText('notat.jpg');
  await expect(owner.getByRole('link', { name: 'Bilder (2)' })).toBeVisible();
  // Held upright, the phone wrote it lying.
  expect(await sizeOf(owner, 'Bilde 1')).toEqual([1200, 1600]);
  const first = owner.getByRole('form', { name: 'Bilde 1' });
  await first.getByLabel('Bildetekst (valgfritt)').fill('Behovene');
  await first.getByLabel('Hører til').selectOption({ index: 1 });
  await first.getByRole('button', { name: 'Lagre' }).press('Enter');
  await owner.getByRole('button', { name: 'Flytt ned: Behovene' }).press('Enter');
  await expect(owner.getByRole('img').nth(1)).toHaveAccessibleName('Behovene');
  await owner.getByRole('button', { name: 'Fjern: Behovene' }).click();
  await expect(owner.getByRole('img')).toHaveCount(1);
  await owner.getByRole('button', { name: 'Angre' }).click();
  await expect(owner.getByRole('img').nth(1)).toHaveAccessibleName('Behovene');
  await clean(owner, 'the pictures');
  await glimpseAll(owner, 'summary-photos');
  await fitsPhone(owner, 'the pictures');

  await tab(owner, /^Send/).click();
  await expect(owner.getByRole('checkbox', { name: 'Anna Aas' })).toBeChecked();
  await expect(owner.getByRole('checkbox', { name: 'Uten Post' })).toHaveCount(0);
  await clean(owner, 'who receives it');
  await glimpseAll(owner, 'summary-send');
  await fitsPhone(owner, 'who receives it');
  const anna = await stage.window({ size: 'phone' });
  const code = (await personalCodes(owner, projectId)).get('Anna Aas') ?? '';
  await claim(anna, code);
  await expect(anna.getByText('Kommunen sender en oppsummering om en dag eller to.')).toBeVisible();
  expect((await anna.request.get('/summary/summary-1.pdf')).status()).toBe(422);
  await confirmed(owner, () =>
    owner.getByRole('button', { name: 'Send til dem som er krysset av' }).press('Enter'),
  );
  await expect(owner.getByText(/2 personer har fått den/)).toBeVisible();
  await expect(owner.getByRole('checkbox', { name: 'Anna Aas' })).not.toBeChecked();
  await post.taken(2);
  await expect(async () => {
    await owner.reload();
    await expect(owner.getByText(/^sendt /).first()).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await clean(owner, 'who has received it');

  const arrived = post.arrived.find((one) => one.to === 'eve@example.no');
  const { headers, parts } = readMail(arrived?.raw ?? '');
  expect(headers.subject).toMatch(/^Summary of workshop 1/);
  expect(parts[1]?.name).toBe('summary-1.pdf');

  await expect(anna.getByRole('heading', { name: 'Oppsummeringen' })).toBeVisible();
  await fits(anna, 'the phone with a summary');
  await clean(anna, 'the phone with a summary');
  await glimpseAll(anna, 'summary-phone');
  await anna.getByRole('link', { name: 'Les den her' }).click();
  await expect(anna.getByText('Takk for en fin kveld.')).toBeVisible();
  await expect(anna.getByRole('heading', { name: 'Hvem deltok' })).toHaveCount(0);
  expect(await sizeOf(anna, 'Behovene')).toEqual([1050, 1400]);
  await fits(anna, 'the summary on a phone');
  await clean(anna, 'the summary on a phone');
  await glimpseAll(anna, 'summary-read');
  expect(heard).toEqual([]);
});

test('everything works without JavaScript, and nobody gets it twice by accident', async ({ stage, post }) => {
  const owner = await stage.window({ owner: true, javaScript: false, size: 'phone' });
  const projectId = await stage.example(owner);
  await held(owner, projectId);
  await owner.goto(`/desk/${projectId}/summary?part=photos`);
  const choose = owner.getByLabel('Bilder', { exact: true });
  await choose.setInputFiles(flipover('a.jpg', Buffer.from('none')));
  await owner.getByLabel('Bildetekst (valgfritt)').fill('Veggen');
  await owner.getByRole('button', { name: 'Last opp' }).click();
  await expect(owner.getByRole('alert')).toContainText('Vi kan ikke lese dette som et bilde.');
  await expect(owner.getByLabel('Bildetekst (valgfritt)')).toHaveValue('Veggen');
  await choose.setInputFiles(flipover('a.jpg', await phonePicture({ width: 400, height: 300 })));
  await owner.getByRole('button', { name: 'Last opp' }).click();
  await expect(owner.getByRole('img', { name: 'Veggen' })).toBeVisible();
  await fits(owner, 'a picture on a phone');
  await glimpseAll(owner, 'summary-photos-phone');
  await owner.getByRole('button', { name: 'Fjern: Veggen' }).click();
  await expect(owner.getByRole('img', { name: 'Veggen' })).toHaveCount(0);
  await owner.getByRole('button', { name: 'Angre' }).click();
  await expect(owner.getByRole('img', { name: 'Veggen' })).toBeVisible();

  const sent = () => post.arrived.filter((one) => one.to === 'anna@example.no').length;
  const before = sent();
  const send = () => owner.getByRole('button', { name: 'Send til dem som er krysset av' }).click();
  await owner.goto(`/desk/${projectId}/summary?part=send`);
  await glimpseAll(owner, 'summary-send-phone');
  await send();
  await expect.poll(sent).toBe(before + 1);
  await owner.goto(`/desk/${projectId}/summary?part=send`);
  await owner.getByRole('checkbox', { name: 'Anna Aas' }).check();
  await send();
  await expect(owner.getByRole('alert')).toContainText('De valgte har allerede fått denne e-posten');
  await owner.getByRole('checkbox', { name: 'Anna Aas' }).check();
  await owner.getByLabel('Send på nytt til dem som allerede har fått den').check();
  await send();
  await expect.poll(sent).toBe(before + 2);
});

withoutMail(
  'without a mail server the owner takes each letter along, and opens the summary',
  async ({ stage }) => {
    const owner = await stage.window({ owner: true });
    const projectId = await stage.example(owner);
    await held(owner, projectId);
    await owner.goto(`/desk/${projectId}/summary?part=send`);
    await expect(owner.getByText('E-post er ikke satt opp på denne serveren.')).toBeVisible();
    await owner.getByRole('link', { name: 'Se e-posten: Uten Post' }).click();
    await expect(owner.getByRole('heading', { name: 'E-posten til Uten Post' })).toBeVisible();
    await expect(owner.getByLabel('Tekst', { exact: true })).toHaveValue(/\/k\/[0-9A-Z]{10}\n/);
    const [file] = await Promise.all([
      owner.waitForEvent('download'),
      owner.getByRole('link', { name: 'Hent som e-postfil: Uten Post' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('summary.eml');
    await clean(owner, 'the letters to take along');
    await glimpseAll(owner, 'summary-take-along');
    await confirmed(owner, () =>
      owner.getByRole('button', { name: 'Åpne oppsummeringen for deltakerne' }).click(),
    );
    await expect(owner.getByText(/ble åpnet for deltakerne/)).toBeVisible();
    await owner.setViewportSize(SIZES.phone);
    await fits(owner, 'the letters to take along');
    await owner.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    await fits(owner, 'the letters to take along, right to left');
    const guest = await stage.window({ size: 'phone' });
    await claim(guest, (await personalCodes(owner, projectId)).get('Uten Post') ?? '');
    await expect(guest.getByRole('link', { name: 'Last ned PDF' })).toBeVisible();
  },
);
