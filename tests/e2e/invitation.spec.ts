import type { Page } from '@playwright/test';
import { readMail } from '../support/smtp';
import { mailTest } from './post';
import { clean, expect, fits, glimpseAll, stageTest as withoutMail } from './stage';

const REFUSED = 'feil@example.no';

const withMail = mailTest;
withMail.use({ refuses: { [REFUSED]: '550 5.1.1 No such user' } });

const shot = (page: Page, name: string) => glimpseAll(page, `invitation-${name}`);

/** People with addresses: the register has a page and tests of its own. */
async function addPeople(
  owner: Page,
  projectId: string,
  people: [name: string, email: string, language: string][],
) {
  const { origin } = new URL(owner.url());
  for (const [name, email, language] of people) {
    const input = { projectId, name, organisation: 'Nordvik', sector: 'voluntary', language, email };
    const callId = `e2e-${projectId.slice(0, 8)}-${email}`.replace(/[^\w-]/g, '-');
    const data = { as: 'console', name: 'invitee.save', callId, input };
    const reply = await owner.request.post('/call', { headers: { origin }, data });
    expect(await reply.json()).toMatchObject({ ok: true });
  }
}
const tick = (page: Page, name: string) => page.getByRole('checkbox', { name });

withMail('an owner writes the invitation, sends it, and follows what arrives', async ({ stage, post }) => {
  withMail.setTimeout(120_000);
  const owner = await stage.window({ owner: true });
  const empty = await stage.empty(owner);
  await owner.goto(`/desk/${empty}/invitation`);
  await expect(owner.getByText('Program for verksted 1 mangler')).toBeVisible();
  await clean(owner, 'with much missing');
  const projectId = await stage.example(owner);
  await addPeople(owner, projectId, [
    ['Anna Aas', 'anna@example.no', 'nb'],
    ['Bo Berg', REFUSED, 'nn'],
    ['Dina Dal', 'dina@example.no', 'nb'],
  ]);
  const menu = owner.getByRole('navigation', { name: 'Deler av prosjektet' });
  await menu.getByRole('link', { name: 'Invitasjon' }).click();
  await expect(owner.getByRole('heading', { name: 'Skriv teksten' })).toBeVisible();
  await clean(owner, 'the text');
  await shot(owner, 'text');

  await owner.getByLabel('Hilsen i begynnelsen').fill('Kjære {{name}}');
  await expect(owner.getByLabel('Tekst', { exact: true })).toHaveValue(/^Kjære Kari Nordmann\n/);
  await owner.getByRole('button', { name: 'Lagre teksten' }).click();
  await expect(owner.getByRole('status').first()).toHaveText('Lagret');
  await expect(owner.getByLabel('Hilsen i begynnelsen – din egen tekst')).toHaveValue('Kjære {{name}}');
  await owner.getByText('Forslaget vårt').click();
  await expect(owner.getByText('Hei, {{name}}')).toBeVisible();

  await owner.getByRole('link', { name: /Hvem får den/ }).click();
  await owner.getByRole('link', { name: /^Alle/ }).click();
  await clean(owner, 'who receives it');
  await shot(owner, 'recipients');
  for (const name of ['Anna Aas', 'Bo Berg', 'Ingrid Solvang']) {
    await tick(owner, name).focus();
    await owner.keyboard.press('Space');
  }
  await owner.getByRole('button', { name: 'Gå videre med dem du har krysset av' }).press('Enter');
  await expect(owner.getByText('2 personer får invitasjonen på e-post.')).toBeVisible();
  await expect(owner.getByText('På nynorsk: 1')).toBeVisible();
  await expect(owner.getByText('1 av de valgte har ikke e-post og er ikke med.')).toBeVisible();
  await clean(owner, 'the last look');
  await shot(owner, 'sending');
  await owner.getByRole('button', { name: 'Send til 2 personer' }).press('Enter');

  await owner.waitForURL('**/mail');
  await post.taken(1);
  await expect(async () => {
    await owner.getByRole('link', { name: 'Hent siden på nytt' }).click();
    await expect(owner.getByText('1 sendt, 0 i kø, 1 ikke sendt')).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expect(owner.getByText('550 5.1.1 No such user')).toBeVisible();
  await clean(owner, 'the outbox');
  await shot(owner, 'outbox');
  const anna = post.arrived.find((one) => one.to === 'anna@example.no');
  const { headers, parts } = readMail(anna?.raw ?? '');
  expect(headers['reply-to']).toBe('Kari Eier <kari@nordvik.example>');
  expect(parts[0]?.text).toMatch(/^Kjære Anna Aas\r?\n/);
  expect(parts[1]?.text).toContain('BEGIN:VCALENDAR');

  delete post.manners.refuses?.[REFUSED];
  await owner.getByRole('button', { name: 'Prøv igjen: Bo Berg' }).press('Enter');
  await expect.poll(() => post.arrived.map((one) => one.to)).toContain(REFUSED);
  await owner.getByRole('link', { name: 'Les e-posten: Bo Berg' }).click();
  await expect(owner.getByText(/^Hei, Bo Berg/)).toBeVisible();
  await clean(owner, 'a letter that was sent');
});

withMail(
  'sending works without JavaScript, and nobody gets it twice by accident',
  async ({ stage, post }) => {
    const owner = await stage.window({ owner: true, javaScript: false });
    const projectId = await stage.example(owner);
    await addPeople(owner, projectId, [['Eva Eng', 'eva@example.no', 'en']]);
    await owner.goto(`/desk/${projectId}/invitation?group=all`);
    const send = async () => {
      await owner.goto(`/desk/${projectId}/invitation?group=all`);
      await owner.getByRole('button', { name: 'Gå videre med alle 25' }).click();
      await owner.getByRole('button', { name: 'Send til 1 person' }).click();
    };
    await send();
    await expect(owner.getByText('Eva Eng')).toBeVisible();
    await expect.poll(() => post.arrived.filter((one) => one.to === 'eva@example.no').length).toBe(1);
    await owner.goto(`/desk/${projectId}/invitation?group=all`);
    await owner.getByRole('button', { name: 'Gå videre med alle 25' }).click();
    await expect(owner.getByText('1 av dem har allerede fått invitasjonen.')).toBeVisible();
    await owner.getByLabel('Send på nytt til dem som allerede har fått den').uncheck();
    await owner.getByRole('button', { name: 'Send til 1 person' }).click();
    await expect(owner.getByRole('alert')).toHaveText(/De valgte har allerede fått denne e-posten/);
    expect(post.arrived.filter((one) => one.to === 'eva@example.no')).toHaveLength(1);
  },
);

withMail('every page of the invitation fits a phone, also right to left', async ({ stage }) => {
  const owner = await stage.window({ owner: true, size: 'phone' });
  const projectId = await stage.example(owner);
  await addPeople(owner, projectId, [['محمد عبد الرحمن', 'm@example.no', 'ar']]);
  const base = `/desk/${projectId}`;
  const pages = [
    '/invitation',
    '/invitation?language=ar',
    '/invitation?group=all',
    '/invitation?send=invitation&group=all&everyone=1',
    '/mail',
  ];
  for (const path of pages) {
    await owner.goto(base + path);
    await fits(owner, path);
    await clean(owner, path);
    await shot(owner, `phone${pages.indexOf(path)}`);
    await owner.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    await fits(owner, `${path} right to left`);
  }
});

withoutMail('without a mail server the owner takes each letter along, in nynorsk', async ({ stage }) => {
  const owner = await stage.window({ owner: true, size: 'phone', locale: 'nn-NO' });
  await owner.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await owner.goto('/desk');
  await owner.getByRole('button', { name: 'Last inn eksempelprosjektet' }).click();
  await owner.waitForURL(/\/desk\/[0-9a-f-]{36}$/);
  await owner.getByRole('link', { name: 'Invitasjon' }).click();
  await owner.getByRole('link', { name: /Kven får han/ }).click();
  await owner.getByRole('link', { name: /^Utan e-post/ }).click();
  await expect(owner.getByText('E-post er ikkje sett opp på denne tenaren')).toBeVisible();
  await expect(owner.getByRole('button', { name: 'Merk som invitert' })).toBeVisible();
  await clean(owner, 'people without e-mail');
  await fits(owner, 'people without e-mail');
  await shot(owner, 'plain-recipients');
  await owner.getByRole('link', { name: 'Sjå e-posten: Ingrid Solvang' }).click();
  await owner.getByRole('button', { name: 'Kopier teksten' }).press('Enter');
  await expect(owner.getByText('Kopiert')).toBeVisible();
  const copied = await owner.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^Hei, Ingrid Solvang\n[\s\S]*\/k\/[0-9A-Z]{10}\n/);
  const [file] = await Promise.all([
    owner.waitForEvent('download'),
    owner.getByRole('link', { name: 'Hent som e-postfil (.eml)' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('invitation.eml');
  const [badge] = await Promise.all([
    owner.waitForEvent('download'),
    owner.getByRole('link', { name: /Berre skiltet til Ingrid Solvang/ }).click(),
  ]);
  expect(badge.suggestedFilename()).toBe('badges.pdf');
  await shot(owner, 'plain-letter');
});
