import type { Page } from '@playwright/test';
import { pdfOf } from '../support/pdfs';
import { assigned, begin } from './second';
import {
  claim,
  clean,
  expect,
  fits,
  fitsPhone,
  glimpse,
  glimpseAll,
  personalCodes,
  stageTest as test,
} from './stage';

const SLIDES = {
  mimeType: 'application/pdf',
  buffer: pdfOf({ pages: ['1 1 1', '.8 .9 1'], words: 'Tre lokaler' }),
};
const PROGRAM = {
  name: 'plan.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('MZ and the rest of it'),
};
const HUGE = { name: 'tavle.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(30_000_000, 1) };

const choose = (page: Page, file: { name: string; mimeType: string; buffer: Buffer }) =>
  page.getByLabel('PDF eller bilde').setInputFiles(file);
const add = (page: Page) => page.getByRole('button', { name: 'Legg til filen' });
/** A picture that came, and is not only announced. */
async function isDrawn(page: Page, name: string): Promise<void> {
  const image = page.getByRole('img', { name });
  await image.scrollIntoViewIfNeeded();
  await expect
    .poll(() => image.evaluate((one) => (one as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(100);
}

test('a responsible sends slides from her phone, and the room sees them on the projector', async ({
  stage,
}) => {
  test.setTimeout(120_000);
  const owner = await stage.window({ owner: true });
  const projectId = await stage.example(owner);
  await assigned(owner, projectId);
  const anna = await stage.window({ size: 'phone' });
  await claim(anna, (await personalCodes(owner, projectId)).get('Anna Aas') ?? '');
  await anna.goto('/homework');
  await anna.getByText('Legg til en samtale').click();
  await anna.getByLabel('Hvem', { exact: true }).last().fill('NAV, ikke lagret ennå');
  await choose(anna, PROGRAM);
  await add(anna).click();
  await expect(anna.getByRole('alert')).toContainText('Dette er ikke en PDF');
  await choose(anna, HUGE);
  await add(anna).click();
  const field = anna.getByLabel('PDF eller bilde');
  expect(await field.evaluate((one) => (one as HTMLInputElement).validationMessage)).toContain('10 MB');
  await choose(anna, { ...SLIDES, name: 'Lokaler.pdf' });
  await add(anna).click();
  await expect(anna.getByText('Filen er lagret.')).toBeVisible();
  await isDrawn(anna, 'Første side av Lokaler.pdf');
  await expect(anna.getByLabel('Hvem', { exact: true }).last()).toHaveValue('NAV, ikke lagret ennå');
  await clean(anna, 'the homework with a file');
  await fits(anna, 'the homework with a file');
  await glimpseAll(anna, 'material-phone');
  await anna.getByRole('button', { name: 'Fjern: Lokaler.pdf' }).click();
  await anna.getByText('1 fjernet fil').click();
  await anna.getByRole('button', { name: 'Hent tilbake: Lokaler.pdf' }).click();
  await expect(anna.getByRole('button', { name: 'Fjern: Lokaler.pdf' })).toBeVisible();

  await owner.goto(`/desk/${projectId}/homework`);
  await isDrawn(owner, 'Første side av Lokaler.pdf');
  await glimpseAll(owner, 'material-desk');
  await fitsPhone(owner, 'the homework on the desk');

  await begin(owner, projectId, 'presentations');
  const screen = await stage.window({ size: 'projector', owner: true });
  await screen.goto(`/screen/${projectId}`);
  await anna.goto('/room');
  await owner.goto(`/console/${projectId}`);
  await owner.getByRole('button', { name: /^Vis: / }).click();
  await isDrawn(screen, 'Side 1 av 2 i Lokaler.pdf');
  await owner.getByRole('button', { name: 'Neste lysbilde' }).click();
  await isDrawn(screen, 'Side 2 av 2 i Lokaler.pdf');
  await isDrawn(anna, 'Side 2 av 2 i Lokaler.pdf');
  await expect(owner.getByText('Lysbilde 2 av 2').first()).toBeVisible();
  const last = owner.getByRole('button', { name: 'Neste lysbilde' });
  await expect(last).toBeDisabled();
  await expect(last).toBeFocused();
  await anna.getByLabel('Vet du noe mer? Skriv det her').fill('Kinoen står også tom.');
  await anna.getByRole('button', { name: 'Legg til' }).click();
  await expect(screen.getByText('Kinoen står også tom.')).toBeVisible();
  await fits(anna, 'the presentation');
  await clean(anna, 'the presentation on a phone');
  await clean(owner, 'the presentation on the console');
  await clean(screen, 'the presentation on the screen');
  await glimpse(screen, 'material-screen');
  await glimpseAll(anna, 'material-room');
  await glimpse(owner, 'material-console');

  await owner.goto(`/desk/${projectId}/homework`);
  await owner.getByText('Legg til en samtale').click();
  await owner.getByLabel('Hvem', { exact: true }).last().fill('Kinoeieren, ikke lagret ennå');
  await choose(owner, { ...SLIDES, name: 'Kinoen.pdf' });
  await add(owner).click();
  await isDrawn(owner, 'Første side av Kinoen.pdf');
  await expect(owner.getByLabel('Hvem', { exact: true }).last()).toHaveValue('Kinoeieren, ikke lagret ennå');
});
