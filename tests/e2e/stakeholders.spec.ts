import { press, tabTo, typeIn } from './keyboard';
import { clean, complaints, expect, fits, glimpse, SIZES, stageTest as test } from './stage';
import { fill, give } from './stakeholders';

test('an owner walks the five steps by keyboard alone, and invites from them', async ({ stage }) => {
  test.setTimeout(240_000);
  const page = await stage.window({ owner: true });
  const heard = complaints(page);
  const id = await stage.empty(page);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await page.goto(`/desk/${id}/stakeholders`);
  await expect(page.getByText('De avgjør om det skjer noe')).toBeVisible();

  await typeIn(page, page.getByLabel('Navn'), 'Private utleiere\nNæringsforeningen');
  await typeIn(page, page.getByLabel('Hvor hører de til?'), 'N');
  await press(page, button('Legg til'));
  await expect(page.getByText('2 er funnet.')).toBeVisible();
  await press(page, page.locator('#suggestions > summary'));
  await press(page, button('+ NAV-kontoret'));
  await expect(page.getByText('3 er funnet.')).toBeVisible();
  await press(page, page.getByRole('link', { name: 'Neste steg: Grupper' }));

  const working = page.locator('#edit');
  for (const [name, tier] of [
    ['Private utleiere', 'Primær: mye og direkte'],
    ['Næringsforeningen', 'Sekundær: mindre, og indirekte'],
    ['NAV-kontoret', 'Primær: mye og direkte'],
  ] as const) {
    await expect(working.getByRole('heading')).toContainText(name);
    await press(page, button(tier));
  }
  await expect(page.getByText('3 av 3 er gruppert.')).toBeVisible();
  await press(page, page.getByRole('link', { name: 'Neste steg: Roller' }));

  await typeIn(page, page.getByLabel('Hva skal de gjøre i prosjektet?'), 'Tilbyr boliger');
  await press(page, button('Lagre og neste'));
  await expect(page.getByText('1 av 3 har en rolle.')).toBeVisible();
  await expect(working.getByRole('heading')).toContainText('Næringsforeningen');
  await press(page, working.getByRole('link', { name: 'Hopp over' }));
  await expect(working.getByRole('heading')).toContainText('NAV-kontoret');
  await press(page, page.getByRole('link', { name: 'Neste steg: Virkninger' }));

  await typeIn(
    page,
    page.getByLabel('Hva trenger de mest, når det gjelder temaet?'),
    'Vite hvem de kan ringe',
  );
  await typeIn(page, page.getByLabel('Hvor mye påvirkes de av resultatmålet?'), 'My');
  await typeIn(page, page.getByLabel('Samlet virkning for dem'), 'Ne');
  await press(page, button('Lagre og neste'));
  await expect(page.getByText('1 av 3 er vurdert.')).toBeVisible();
  await glimpse(page, 'stakeholders-effects');
  await press(page, page.getByRole('link', { name: 'Neste steg: Konsekvenser' }));

  await expect(working).toContainText('mye påvirket · negativ virkning');
  await typeIn(page, page.getByLabel('Hva betyr dette for prosjektet?'), 'Gi dem én fast person å ringe');
  await tabTo(page, page.getByLabel('Noen må gjøre noe med dette'));
  await page.keyboard.press('Space');
  await typeIn(page, page.getByLabel('Hvem gjør det?'), 'Kari');
  await page.getByLabel('Innen når?').fill('2026-01-05');
  await press(page, button('Legg til konsekvens'));
  const todo = page.locator('#todos');
  await expect(todo).toContainText('Gi dem én fast person å ringe');
  await expect(todo).toContainText(/\d+ dager over fristen/);
  await press(page, todo.getByRole('button', { name: /^Gjort/ }));
  await expect(todo).toContainText('Alle oppgavene er gjort.');
  await press(page, button('Angre'));
  await expect(todo).toContainText(/\d+ dager over fristen/);

  await press(page, page.getByRole('link', { name: 'Inviter', exact: true }));
  await expect(page.getByText('har ingen som taler for seg ennå')).toBeVisible();
  await press(page, button('Inviter: NAV-kontoret'));
  await press(page, page.getByRole('link', { name: 'Skriv navn: Private utleiere' }));
  await typeIn(page, page.getByLabel('Navn på dem som skal inviteres'), 'Ida Nordmann');
  await press(page, working.getByRole('button', { name: 'Inviter' }));
  await expect(page.getByText('Alle de primære interessentene har noen')).toBeVisible();
  await page.goto(`/desk/${id}/people`);
  await expect(page.getByRole('row', { name: /Ida Nordmann.*Private utleiere/ })).toBeVisible();
  expect(heard).toEqual([]);
});

test('a removal asks in words, and comes back with all that hung on it', async ({ stage }) => {
  const page = await stage.window({ owner: true });
  const id = await stage.empty(page);
  const [first = ''] = await fill(page, id, 2);
  await give(page, id, 'consequence.save', { stakeholderId: first, text: 'Ring dem' });
  await page.goto(`/desk/${id}/stakeholders?step=1&edit=${first}`);
  let asked = '';
  page.once('dialog', (dialog) => {
    asked = dialog.message();
    void dialog.accept();
  });
  await page.getByRole('button', { name: 'Fjern', exact: true }).click();
  await expect(page.getByText('1 er funnet.')).toBeVisible();
  expect(asked).toContain('Du kan angre rett etterpå.');
  await page.getByRole('button', { name: 'Angre' }).click();
  await expect(page.getByText('2 er funnet.')).toBeVisible();
  await page.goto(`/desk/${id}/stakeholders?step=5`);
  await expect(page.getByText('Ring dem')).toBeVisible();
});

test('axe finds nothing on the stakeholder pages, and all of them fit a phone', async ({ stage }) => {
  test.setTimeout(240_000);
  const page = await stage.window({ owner: true });
  const id = await stage.empty(page);
  const pages = ['?step=1', '?step=2', '?step=3', '?step=4', '?step=5', '?show=table', '?show=invite'].map(
    (query) => `/desk/${id}/stakeholders${query}`,
  );
  const everywhere = async (paths: string[], when: string) => {
    for (const path of paths) {
      await page.setViewportSize(SIZES.laptop);
      await page.goto(path);
      await clean(page, `${path}, ${when}`);
      await fits(page, `${path}, ${when}`);
      await page.setViewportSize(SIZES.phone);
      await fits(page, `${path} at 360 px, ${when}`);
    }
  };
  await everywhere([pages[0] ?? '', pages[2] ?? '', `/desk/${id}/map`], 'empty');
  const [first = '', second = ''] = await fill(page, id, 12);
  const note = { stakeholderId: first, text: 'Ring dem', todo: true, due: '2026-01-05', who: 'Kari' };
  const { consequenceId = '' } = await give(page, id, 'consequence.save', note);
  await give(page, id, 'consequence.done', { consequenceId, done: true });
  await give(page, id, 'consequence.save', note);
  await give(page, id, 'stakeholder.invite', { stakeholderId: first, names: 'Ida' });
  const working = [
    `/desk/${id}/stakeholders?step=1&edit=${second}`,
    `/desk/${id}/stakeholders?step=5&edit=${first}`,
    `/desk/${id}/stakeholders?step=5&edit=${consequenceId}`,
    `/desk/${id}/stakeholders?show=invite&edit=${first}`,
    `/desk/${id}/map`,
    `/desk/${id}/map?chosen=${first}`,
    `/documents/${id}/stakeholders.html`,
  ];
  await everywhere([...pages, ...working], 'filled');
  for (const path of [...pages.slice(3), `/desk/${id}/map?chosen=${first}`]) {
    await page.goto(path);
    await clean(page, `${path} at 360 px`);
  }
});
