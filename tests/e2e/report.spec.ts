import type { Page } from '@playwright/test';
import { press, tabTo, typeIn } from './keyboard';
import { must } from './must';
import { clean, expect, fits, fitsPhone, glimpseAll, stageTest as test } from './stage';

/** A pilot that was tested and evaluated; returns the address of its report. */
async function pilot(owner: Page, projectId: string): Promise<string> {
  const { pilotId = '' } = await must(owner, projectId, 'candidate.add', { title: 'Arbeid fra første dag' });
  const say = (name: string, input: object) => must(owner, projectId, name, { pilotId, ...input });
  await say('pilot.decide', { state: 'chosen', reason: 'Best' });
  const about = { aim: 'Fem deltakere kommer i lønnet arbeid.', leader: 'Kari Leder' };
  await say('pilot.save', { ...about, targetGroup: 'Nyankomne flyktninger', start: '2013-08-01' });
  await say('pilotAim.save', { text: 'Fem er i praksis', reached: 'reached' });
  const { roundId } = await say('pilotRound.begin', {});
  await say('pilotRound.save', { roundId, plan: 'Praksis to dager i uka.', analysis: 'Faddere hjalp.' });
  await say('pilotRound.decide', { roundId, decision: 'scale', change: '' });
  await say('evaluation.save', { transfer: 'Små kommuner kan gjøre det samme.', decision: 'ordinary' });
  return `/desk/${projectId}/pilots/${pilotId}/report`;
}
const words = (count: number) => Array(count).fill('ord').join(' ');

test('a final report is filled in, its words are counted live, and it goes by keyboard', async ({
  stage,
}) => {
  const owner = await stage.window({ owner: true });
  const projectId = await stage.example(owner);
  const report = await pilot(owner, projectId);
  await owner.goto(report.replace('/report', ''));
  await owner.getByRole('link', { name: 'Skriv sluttrapporten' }).click();
  await expect(owner.getByRole('heading', { level: 1, name: 'Sluttrapport' })).toBeVisible();
  const part = (name: string) => owner.getByRole('article', { name });
  await expect(part('Leder av piloten')).toContainText('Kari Leder');
  await expect(part('Leder av piloten')).toContainText('Hentet fra piloten');
  await expect(part('Politiske mål')).toContainText('Mangler');
  await clean(owner, 'the report');

  const method = part('Metode');
  await press(owner, method.locator('summary'));
  const field = method.getByRole('textbox', { name: 'Metode' });
  await tabTo(owner, field);
  await owner.keyboard.press('Control+A');
  await owner.keyboard.insertText(words(252));
  await expect(method.getByText('252 av 250 ord')).toBeVisible();
  await expect(method.getByRole('status')).toHaveText(/^For mange ord/);
  await clean(owner, 'too many words');
  await press(owner, method.getByRole('button', { name: 'Lagre' }));
  await expect(owner.getByRole('alert')).toHaveText(/^Teksten har for mange ord/);
  await expect(field).toHaveValue(words(252));
  await glimpseAll(owner, 'report-too-many');
  await field.fill(words(249));
  await expect(method.getByText('249 av 250 ord')).toBeVisible();
  await method.getByRole('button', { name: 'Lagre' }).click();
  await expect(method).toContainText('Skrevet her');
  await method.getByRole('button', { name: 'Bruk det som er hentet fra piloten: Metode' }).click();
  await expect(method).toContainText('Praksis to dager i uka.');
  await owner.getByRole('button', { name: 'Angre' }).click();
  await expect(method).toContainText('Skrevet her');
  await fitsPhone(owner, 'the report');
  await glimpseAll(owner, 'report');
});

test('the words of a report are counted by the server without JavaScript, and a refused text is kept', async ({
  stage,
}) => {
  const owner = await stage.window({ owner: true });
  const projectId = await stage.example(owner);
  const report = await pilot(owner, projectId);
  const plain = await stage.window({ owner: true, javaScript: false, size: 'phone' });
  await plain.goto(report);
  const onward = plain.getByRole('article', { name: 'Hvordan det føres videre' });
  await onward.locator('summary').click();
  await onward.getByRole('textbox').fill(words(251));
  await onward.getByRole('button', { name: 'Lagre' }).click();
  await expect(onward.getByText('251 av 250 ord')).toBeVisible();
  await expect(onward.getByRole('textbox')).toHaveValue(words(251));
  await onward.getByRole('textbox').fill(words(250));
  await onward.getByRole('button', { name: 'Lagre' }).click();
  await expect(onward.getByText('250 av 250 ord').first()).toBeVisible();
  await fits(plain, 'the report without JavaScript');
});

test('the accounts of a pilot come out as in Vang, and both documents are there', async ({ stage }) => {
  const owner = await stage.window({ owner: true });
  const projectId = await stage.empty(owner);
  await owner.goto(await pilot(owner, projectId));
  const line = async (side: 'cost' | 'financing', title: string, cash: string, spent: string) => {
    await tabTo(owner, owner.getByLabel('Side av budsjettet'));
    await owner.keyboard.press(side === 'cost' ? 'Home' : 'End');
    await typeIn(owner, owner.getByLabel('Hva', { exact: true }), title);
    await typeIn(owner, owner.getByLabel('Kontanter, kroner'), cash);
    await typeIn(owner, owner.getByLabel('Regnskap, kroner'), spent);
    await press(owner, owner.getByRole('button', { name: 'Legg til' }));
    await expect(owner.getByRole('row', { name: title })).toBeVisible();
  };
  await line('cost', 'Prosjektleder', '650 000', '593 493');
  await line('financing', 'Staten', '650 000', '593493');
  await expect(owner.getByText('2 linjer er annerledes enn budsjettet uten forklaring.')).toBeVisible();
  await owner.getByText('Regn ut egeninnsatsen av timer').click();
  await owner.getByLabel('Timer', { exact: true }).fill('500');
  await owner.getByLabel('Timesats, kroner').fill('400');
  await line('cost', 'Egne timer', '', '200 000');
  await expect(owner.getByText(/500 timer × 400 kr/)).toBeVisible();
  await owner.getByLabel('Egeninnsats, kroner').fill('200 000');
  await line('financing', 'Kommunen', '', '200 000');
  for (const title of ['Prosjektleder', 'Staten']) {
    await owner.getByRole('link', { name: `Endre: ${title}` }).click();
    await owner.getByLabel('Forklaring').fill('To av fem flyttet.');
    await owner.getByRole('button', { name: 'Lagre', exact: true }).last().click();
    await expect(owner.getByRole('row', { name: title })).toContainText('To av fem flyttet.');
  }
  await expect(owner.getByText(/Regnskapet går opp: 793.493 kr på begge sider\./)).toBeVisible();
  await expect(owner.getByRole('row', { name: 'Sum' }).first()).toContainText(/850.000.*793.493/);
  await clean(owner, 'the accounts');
  await fitsPhone(owner, 'the accounts');
  await glimpseAll(owner, 'report-accounts');
  for (const type of ['pdf', 'docx'])
    expect((await owner.request.get(`/documents/${projectId}/final-report-1.${type}`)).status()).toBe(200);
  await owner.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
  await fits(owner, 'the accounts right to left');
});

test('what is typed over a text before the script has run is kept and counted', async ({ stage }) => {
  const owner = await stage.window({ owner: true });
  const report = await pilot(owner, await stage.example(owner));
  let arrive = () => {};
  const line = new Promise<void>((resolve) => (arrive = resolve));
  await owner.route('**/*.js', async (route) => {
    await line;
    await route.continue();
  });
  await owner.goto(report, { waitUntil: 'commit' });
  const method = owner.getByRole('article', { name: 'Metode' });
  await method.locator('summary').click();
  await method.getByRole('textbox', { name: 'Metode' }).fill(words(7));
  arrive();
  await expect(method.getByText('7 av 250 ord')).toBeVisible();
  await expect(method.getByRole('textbox', { name: 'Metode' })).toHaveValue(words(7));
});
