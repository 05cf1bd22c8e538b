import { press, tabTo, typeIn } from './keyboard';
import { must } from './must';
import { clean, expect, fits, fitsPhone, glimpseAll, stageTest as test } from './stage';
import type { Page } from '@playwright/test';

const SPAN = {
  title: 'Sogn for alle',
  aim: 'Flere i arbeid og flere med.',
  year: 2025,
  quarter: 1,
  quarters: 16,
};

/** A programme of two packages, the first with two measures. */
async function programme(owner: Page, projectId: string): Promise<void> {
  await must(owner, projectId, 'programme.save', SPAN);
  const [first = '', second = ''] = await Promise.all(
    ['Bolig', 'Arbeid og kvalifisering'].map(
      async (title) => (await must(owner, projectId, 'package.save', { title })).packageId,
    ),
  );
  for (const text of ['Boligskole for nye leietakere', 'Avtale med private utleiere'])
    await must(owner, projectId, 'measure.save', { packageId: first, text });
  await must(owner, projectId, 'measure.save', { packageId: second, text: 'Språkpraksis i bedrift' });
}

test('a programme is begun, and its packages get measures from the action plan', async ({ stage }) => {
  const owner = await stage.window({ owner: true });
  const projectId = await stage.example(owner);
  await must(owner, projectId, 'action.save', { activity: 'Ring alle utleiere' });
  await owner.goto(`/desk/${projectId}/programme`);
  await clean(owner, 'no programme yet');
  await owner.getByLabel('Tittel på programmet').fill('Sogn for alle');
  await owner.getByRole('button', { name: 'Begynn på planen' }).click();
  await expect(owner.getByText('Lagret')).toBeVisible();
  await owner.getByLabel('Navn på arbeidspakken').fill('Bolig');
  await owner.getByLabel('Mål for arbeidspakken').fill('Alle har et sted å bo.');
  await owner.getByRole('button', { name: 'Legg til' }).click();
  await owner.getByRole('link', { name: 'Hent fra handlingsplanen: Bolig' }).click();
  await owner.getByLabel('Ring alle utleiere').check();
  await clean(owner, 'picking');
  await owner.getByRole('button', { name: 'Hent det som er krysset av' }).click();
  await expect(owner.locator('.measures li')).toHaveText(/Ring alle utleiere/);
  await owner.getByRole('link', { name: 'Nytt tiltak: Bolig' }).click();
  await owner.getByLabel('Nytt tiltak').fill('Boligskole');
  await owner.getByRole('button', { name: 'Legg til' }).first().click();
  await expect(owner.locator('.measures > li')).toHaveCount(2);
  for (const type of ['pdf', 'docx', 'xlsx'])
    expect((await owner.request.get(`/documents/${projectId}/programme.${type}`)).status(), type).toBe(200);
  await fitsPhone(owner, 'the packages');
  await glimpseAll(owner, 'programme-packages');
});

test('the Gantt is filled by keyboard alone, undone, and works without JavaScript', async ({ stage }) => {
  const owner = await stage.window({ owner: true });
  const projectId = await stage.empty(owner);
  await programme(owner, projectId);
  await owner.goto(`/desk/${projectId}/programme?part=progress`);
  const cell = (quarter: string, mark: string, measure = 'Boligskole for nye leietakere') =>
    owner.getByRole('button', { name: `${measure}, ${quarter}: ${mark}`, exact: true });
  await expect(owner.getByRole('grid')).toBeVisible();
  await owner.locator('[tabindex="0"].progress-cell').focus();
  await owner.keyboard.press('Home');
  await expect(cell('1. kvartal 2025', 'tom')).toBeFocused();
  for (let i = 0; i < 3; i += 1) {
    await owner.keyboard.press('Enter');
    await owner.keyboard.press('ArrowRight');
  }
  await owner.keyboard.press('Home');
  await owner.keyboard.press('Space');
  await expect(cell('1. kvartal 2025', 'gjort')).toBeFocused();
  await expect(owner.getByRole('status')).toHaveText(/^Lagret: .* 1\. kvartal 2025: gjort$/);
  await owner.keyboard.press('ArrowDown');
  await owner.keyboard.press('End');
  await expect(cell('4. kvartal 2028', 'tom', 'Avtale med private utleiere')).toBeFocused();
  await owner.keyboard.press('Enter');
  await expect(owner.getByRole('status')).toHaveText(/^Lagret: Avtale/);
  await owner.keyboard.press('Shift+Tab');
  await press(owner, owner.getByRole('button', { name: 'Angre' }));
  await expect(owner.getByRole('status')).toHaveText(/^Angret: Avtale/);
  await expect(cell('4. kvartal 2028', 'tom', 'Avtale med private utleiere')).toBeFocused();
  await clean(owner, 'the Gantt');
  await fitsPhone(owner, 'the Gantt');
  await glimpseAll(owner, 'programme-gantt');
  await owner.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
  await fits(owner, 'the Gantt right to left');
  await glimpseAll(owner, 'programme-gantt-rtl');
  await cell('2. kvartal 2025', 'planlagt').focus();
  await owner.keyboard.press('ArrowLeft');
  await expect(cell('3. kvartal 2025', 'planlagt')).toBeFocused();

  const plain = await stage.window({ owner: true, javaScript: false });
  await plain.goto(`/desk/${projectId}/programme?part=progress`);
  const name = 'Boligskole for nye leietakere, 2. kvartal 2025: ';
  await plain.getByRole('button', { name: `${name}planlagt` }).click();
  await expect(plain.getByRole('button', { name: `${name}gjort` })).toBeVisible();
  await plain.getByRole('button', { name: `${name}gjort` }).click();
  await expect(plain.getByRole('button', { name: `${name}tom` })).toBeVisible();
});

test('the budget says what is missing until it balances, by keyboard alone', async ({ stage }) => {
  const owner = await stage.window({ owner: true });
  const projectId = await stage.empty(owner);
  await programme(owner, projectId);
  await owner.goto(`/desk/${projectId}/programme?part=budget&year=2026`);
  const line = async (side: 'cost' | 'financing', title: string, cash: string, own: string) => {
    await tabTo(owner, owner.getByLabel('Side av budsjettet'));
    await owner.keyboard.press(side === 'cost' ? 'Home' : 'End');
    await typeIn(owner, owner.getByLabel('Hva', { exact: true }), title);
    await typeIn(owner, owner.getByLabel('Kontanter, kroner'), cash);
    await typeIn(owner, owner.getByLabel('Egeninnsats, kroner'), own);
    await press(owner, owner.getByRole('button', { name: 'Legg til' }));
    await expect(owner.getByRole('row', { name: title })).toBeVisible();
  };
  await line('cost', 'Prosjektleder', '1 080 000', '1 350 000');
  await line('financing', 'Regionen', '200 000', '100000');
  await expect(owner.getByText('Det mangler 880 000 kr i kontanter.')).toBeVisible();
  await line('financing', 'Kommunene', '200 000', '1.250.000');
  await line('financing', 'Andre', '600 000', '');
  await expect(owner.getByText('Det mangler 80 000 kr i kontanter.')).toBeVisible();
  await expect(owner.getByText('i egeninnsats.')).toHaveCount(0);
  await clean(owner, 'a budget that does not balance');
  await glimpseAll(owner, 'programme-budget');
  await press(owner, owner.getByRole('link', { name: 'Endre: Andre' }));
  await tabTo(owner, owner.getByLabel('Kontanter, kroner'));
  await owner.keyboard.press('Control+A');
  await owner.keyboard.type('680 000');
  await press(owner, owner.getByRole('button', { name: 'Lagre' }));
  await expect(owner.getByText('Budsjettet går opp: 2 430 000 kr på begge sider.')).toBeVisible();
  await clean(owner, 'a budget that balances');
  await fitsPhone(owner, 'the budget');
  await glimpseAll(owner, 'programme-budget-balanced');
});
