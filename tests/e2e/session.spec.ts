import type { Page } from '@playwright/test';
import { must } from './must';
import { assigned } from './second';
import {
  claim,
  clean,
  confirmed,
  expect,
  fits,
  glimpse,
  glimpseAll,
  next,
  personalCodes,
  stageTest as test,
  type Stage,
} from './stage';

/** One at each of three tables, by what she writes there. */
const TABLES = [
  { challenge: 'Ingen vil leie ut til oss.', activity: 'Møte utleierne', who: 'Kari' },
  { challenge: 'Bussen går for sjelden.', activity: 'Regne på en kveldsbuss', who: 'Fylket' },
  { challenge: 'Kinoen er stengt.', activity: 'Søke om lån av salen', who: 'Ola' },
] as const;

/** A phone at each table of the example, whose second workshop has begun. */
async function seated(stage: Stage, owner: Page, projectId: string): Promise<Page[]> {
  await assigned(owner, projectId);
  const codes = [...(await personalCodes(owner, projectId)).values()];
  await owner.goto(`/desk/${projectId}/tables`);
  const all = owner.locator('input[name=groupId]');
  const ids = await all.evaluateAll((inputs) => inputs.map((one) => (one as HTMLInputElement).value));
  const tables = [...new Set(ids)].slice(0, TABLES.length);
  expect(tables).toHaveLength(TABLES.length);
  await must(owner, projectId, 'session.step', { expected: 'vote', step: 'end' });
  await owner.goto(`/desk/${projectId}`);
  const begin = owner.getByRole('button', { name: 'Begynn verksted 2' });
  await confirmed(owner, () => begin.click());
  await expect(begin).toHaveCount(0);
  await owner.goto(`/console/${projectId}`);
  const phones = [];
  for (const [i, groupId] of tables.entries()) {
    await must(owner, projectId, 'proposal.add', { groupId, title: 'Leieskole' }).catch(() => null);
    const phone = await stage.window({ size: 'phone' });
    await claim(phone, codes[i] ?? '');
    const participantId = /"me":\{"id":"([^"]+)"/.exec(await phone.content())?.[1];
    await must(owner, projectId, 'seating.move', { participantId, groupId });
    phones.push(phone);
  }
  return phones;
}

/** What all three surfaces look like at a step; the phone also from right to left. */
async function look([phone, owner, screen]: [Page, Page, Page], step: string): Promise<void> {
  await fits(phone, `${step} on a phone`);
  await glimpseAll(phone, `session-${step}-phone`);
  if (process.env.PICTURES) {
    await phone.locator('html').evaluate((html) => html.setAttribute('dir', 'rtl'));
    await glimpseAll(phone, `session-${step}-rtl`);
    await phone.locator('html').evaluate((html) => html.setAttribute('dir', 'ltr'));
  }
  await glimpse(screen, `session-${step}-screen`);
  await glimpse(owner, `session-${step}-console`);
}

async function makeCards(phones: readonly Page[]): Promise<void> {
  for (const [i, phone] of phones.entries()) {
    await phone.getByLabel('Hvilket forslag?').selectOption({ index: 0 });
    await phone.getByRole('button', { name: 'Lag løsningskort' }).click();
    await phone.getByRole('link', { name: /^Åpne: / }).click();
    await phone.getByLabel('Utfordring').fill(TABLES[i]?.challenge ?? '');
  }
}

test('a facilitator takes three tables through workshop 2, from what was found to who does what', async ({
  stage,
}) => {
  test.setTimeout(120_000);
  const owner = await stage.window({ owner: true });
  const projectId = await stage.example(owner);
  const phones = await seated(stage, owner, projectId);
  const phone = phones[0] as Page;
  const screen = await stage.window({ size: 'projector', owner: true });
  await screen.goto(`/screen/${projectId}`);
  const surfaces: [Page, Page, Page] = [phone, owner, screen];
  await next(owner, 'Velkommen tilbake');
  await next(owner, 'Kort tilbakeblikk');
  await expect(screen.getByText('Dette kom dere fram til')).toBeVisible();
  await expect(phone.getByText('Dette kom dere fram til')).toBeVisible();
  await look(surfaces, 'recap');
  await next(owner, 'Hjemmelekse: dette fant vi ut');
  await next(owner, 'Diskusjon');
  await next(owner, 'Til gruppene');
  await look(surfaces, 'groups');
  await next(owner, 'Arbeid i gruppene');
  await makeCards(phones);
  await expect(owner.getByText(/1 av 10 felt/)).toHaveCount(TABLES.length);
  await expect(screen.getByText(TABLES[0].challenge)).toBeVisible();
  await clean(phone, 'an open card');
  await look(surfaces, 'cards');
  // What somebody still writes on stays before her: here nobody does.
  await next(owner, 'Mat og kaffe');
  await look(surfaces, 'break');
  await next(owner, 'Realitetssjekk');
  await phone.getByRole('radio', { name: 'Må avklares' }).first().check();
  await phone.getByLabel('Hvem avklarer det?').first().fill('NAV');
  await phone.getByRole('button', { name: 'Lagre vurderingen' }).first().click();
  await expect(screen.getByText('Må avklares')).toBeVisible();
  await clean(phone, 'the reality check');
  await look(surfaces, 'reality');
  await next(owner, 'Ansvar, tid og aktivitet');
  for (const [i, one] of phones.entries()) {
    await one.getByLabel('Hva skal gjøres?').fill(TABLES[i]?.activity ?? '');
    await one.getByLabel('Hvem gjør det?').fill(TABLES[i]?.who ?? '');
    await one.getByLabel('Innen').fill('2026-12-01');
    await one.getByRole('button', { name: 'Legg til aktivitet' }).click();
  }
  for (const { activity } of TABLES) await expect(screen.getByText(activity)).toBeVisible();
  await expect(owner.getByText('1 av 1 aktiviteter har navn og dato')).toHaveCount(TABLES.length);
  await clean(owner, 'the console at the plan');
  await look(surfaces, 'plan');
  await next(owner, 'Slutt og veien videre');
  await look(surfaces, 'end');
  await owner.goto(`/desk/${projectId}/plan`);
  for (const { activity } of TABLES) await expect(owner.getByText(activity).first()).toBeVisible();
  await glimpseAll(owner, 'session-desk-plan');
});
