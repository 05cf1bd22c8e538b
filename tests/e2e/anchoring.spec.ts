import type { Page } from '@playwright/test';
import { claimLink, clean, confirmed, expect, fits, SIZES, stageTest as test, type Stage } from './stage';

/** Looks with axe and at both widths. */
async function inOrder(page: Page, what: string): Promise<void> {
  await clean(page, what);
  await page.setViewportSize(SIZES.phone);
  await clean(page, `${what} on a phone`);
  await fits(page, what);
  await page.setViewportSize(SIZES.laptop);
}

const speakNynorsk = (page: Page) => page.getByRole('button', { name: 'nynorsk' }).click();

test('an owner anchors the project from nothing, by keyboard, and takes one step back', async ({ stage }) => {
  const owner = await stage.window({ owner: true });
  const front = `/desk/${await stage.empty(owner, { title: 'Flere i arbeid' })}`;
  await expect(owner.getByText('0 av 7 gjort')).toBeVisible();
  await inOrder(owner, 'an empty front page');
  const start = owner.getByRole('link', { name: 'Begynn på sjekklisten: Ingenting er avklart ennå' });
  await start.focus();
  await owner.keyboard.press('Enter');
  await expect(owner.getByRole('heading', { level: 1, name: 'Forankring' })).toBeVisible();
  await inOrder(owner, 'an empty checklist');
  await expect(
    owner.getByText('Mangler: navn på rådmann/kommunedirektør og dato for avklaringen'),
  ).toBeVisible();

  const fill = async (point: string, answers: () => Promise<void>) => {
    await owner.getByRole('link', { name: `Fyll ut: ${point}` }).focus();
    await owner.keyboard.press('Enter');
    await answers();
    await owner.getByLabel('Dette er avklart').focus();
    await owner.keyboard.press('Space');
    await owner.keyboard.press('Tab');
    await owner.keyboard.press('Enter');
    await expect(owner.getByText('Lagret')).toBeInViewport();
  };
  await fill('Ordfører', async () => {
    await owner.getByLabel('Navn på ordføreren').focus();
    await owner.keyboard.type('Olga Ordfører');
    await owner.getByLabel('Dato for avklaringen').fill('2026-01-15');
  });
  const mayor = owner.getByRole('listitem').filter({ hasText: 'Olga Ordfører' });
  await expect(mayor).toContainText('avklart torsdag 15. januar');
  await expect(owner.getByText('1 av 7 punkter er avklart.')).toBeVisible();
  await fill('Fasilitator', async () => {
    await owner.getByLabel('Hvem leder prosessen?').selectOption({ label: 'Innleid fasilitator' });
    await owner.getByLabel('Navn på fasilitatoren').fill('Frida');
  });
  await owner.getByRole('button', { name: 'Angre' }).click();
  await expect(owner.getByText('1 av 7 punkter er avklart.')).toBeVisible();

  await owner.goto(front);
  await expect(
    owner.getByText('Ikke avklart: Eier, Navngitt ressurs, Kommunedirektør (rådmann)'),
  ).toBeVisible();
  await expect(owner.getByText('Kari Eier angret en endring «Fasilitator», nå nettopp')).toBeVisible();
  await owner.getByRole('button', { name: 'Angre: Kari Eier angret en endring «Fasilitator»' }).click();
  await owner.getByRole('link', { name: 'Se flere endringer' }).click();
  await expect(owner.getByRole('listitem').filter({ hasText: 'angret' })).not.toHaveCount(0);
  await inOrder(owner, 'the history');
  await owner.goto(`${front}/anchoring`);
  await expect(owner.getByText('2 av 7 punkter er avklart.')).toBeVisible();
});

test('without JavaScript a point is saved, and a choice that went wrong keeps what was typed', async ({
  stage,
}) => {
  const owner = await stage.window({ owner: true });
  const front = `/desk/${await stage.empty(owner, { title: 'Uten skript' })}`;
  const plain = await stage.window({ owner: true, javaScript: false, size: 'phone' });
  await plain.goto(`${front}/anchoring`);
  await plain.getByText('Deler av prosjektet: Forankring').click();
  await expect(plain.getByRole('link', { name: 'Innspill' })).toBeVisible();
  await plain.getByRole('link', { name: 'Fyll ut: Budsjett' }).click();
  await plain.getByLabel('Beløp og hvor pengene kommer fra').fill('200 000 kr i integreringstilskudd');
  await plain.getByLabel('Dette er avklart').check();
  await plain.getByRole('button', { name: 'Lagre' }).click();
  await expect(plain.getByRole('status')).toHaveText('Lagret');
  await expect(plain.getByText('200 000 kr i integreringstilskudd')).toBeVisible();
  await plain.getByRole('link', { name: 'Legg til en partnerkommune' }).click();
  await plain.getByLabel('Kommune', { exact: true }).fill('Lilleby');
  await plain.getByLabel('E-post til kontaktpersonen (valgfritt)').fill('lise@lilleby');
  await plain.getByRole('button', { name: 'Legg til en partnerkommune' }).click();
  await expect(plain.getByText('Dette er ikke en e-postadresse.')).toBeVisible();
  await expect(plain.getByLabel('Kommune', { exact: true })).toHaveValue('Lilleby');
  await fits(plain, 'a refused form');
});

test('a partner municipality gets a person of its own into the project, and she is shown out again', async ({
  stage,
}) => {
  const owner = await stage.window({ owner: true });
  const front = `/desk/${await stage.empty(owner, { title: 'Regionalt prosjekt' })}`;
  await owner.goto(`${front}/anchoring`);
  await speakNynorsk(owner);
  await owner.goto(`${front}/anchoring?edit=partner`);
  await owner.getByLabel('Kommune', { exact: true }).fill('Lilleby');
  await owner.getByRole('button', { name: 'Legg til ein partnarkommune' }).click();
  await owner.getByRole('link', { name: 'Gi ein medarbeidar tilgang: Lilleby' }).click();
  await inOrder(owner, 'letting someone in');
  await owner.getByLabel('Namn', { exact: true }).fill('Guri Gjest');
  await owner.getByLabel('E-post', { exact: true }).fill('guri@lilleby.example');
  await owner.getByRole('button', { name: 'Gi tilgang' }).click();
  const link = (await owner.locator('.one-time-link').textContent()) ?? '';
  expect(link).toContain('/password?token=');
  await expect(owner.locator('.one-time-link')).toBeInViewport();
  await owner.reload();
  await inOrder(owner, 'a checklist with a partner');

  const guest = await stage.window();
  await claimLink(guest, link);
  await expect(guest.getByRole('heading', { name: 'Prosjekter du er invitert til' })).toBeVisible();
  await expect(guest.getByText('Du er ikke med i noen kommune')).toHaveCount(0);
  await clean(guest, 'the desk of a guest');
  await guest.getByRole('link', { name: 'Regionalt prosjekt · Nordvik kommune' }).click();
  await expect(guest.getByRole('heading', { level: 1, name: 'Regionalt prosjekt' })).toBeVisible();
  await expect(guest.getByRole('button', { name: 'Arkiver prosjektet' })).toHaveCount(0);
  await guest.goto(`${front}/anchoring`);
  await expect(guest.getByRole('link', { name: /^Gi en medarbeider tilgang/ })).toHaveCount(0);

  await owner.goto(`${front}/anchoring`);
  await confirmed(owner, () => owner.getByRole('button', { name: 'Ta bort tilgangen: Guri Gjest' }).click());
  await expect(owner.getByText('Ingen medarbeidarar herifrå har tilgang enno.')).toBeVisible();
  await guest.reload();
  await expect(guest.getByRole('heading', { name: 'Logg inn' })).toBeVisible();
});

test('the example’s front page tells where it stands', async ({ stage }: { stage: Stage }) => {
  const owner = await stage.window({ owner: true });
  await stage.example(owner);
  await expect(owner.locator('[aria-current=step]')).toContainText('Verksted 1');
  await expect(owner.getByText('Her er dere nå')).toBeVisible();
  await inOrder(owner, 'the front page of the example');
});
