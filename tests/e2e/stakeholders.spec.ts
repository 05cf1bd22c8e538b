import { randomUUID } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import { AFFECTED, EFFECTS, SECTORS } from '../../app/domain/lists';
import { clean, confirmed, expect, fits, glimpse, stageTest as test } from './stage';

/** One command of the desk, past its pages: for what a test needs to be there. */
async function give(page: Page, projectId: string, name: string, input: object) {
  const response = await page.request.post('/call', {
    data: { as: 'console', projectId, name, input: { projectId, ...input }, callId: randomUUID() },
    headers: { origin: new URL(page.url()).origin },
  });
  const reply = (await response.json()) as { ok: boolean; answer: Record<string, string> };
  expect(reply.ok, JSON.stringify(reply)).toBe(true);
  return reply.answer;
}

/** Stakeholders in every sector and, but for every seventh, in every cell. */
async function fill(page: Page, projectId: string, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const judged = { overall: EFFECTS[i % 3], affected: AFFECTED[Math.floor(i / 3) % 3] };
    const answer = await give(page, projectId, 'stakeholder.save', {
      name: i % 5 === 0 ? `Frivillige lag og foreninger i ytre Nordvik ${i}` : `Interessent ${i}`,
      sector: SECTORS[i % SECTORS.length],
      tier: i % 3 === 0 ? 'primary' : 'secondary',
      ...(i % 7 === 6 ? {} : judged),
    });
    ids.push(answer.stakeholderId ?? '');
  }
  return ids;
}

/** What the browser complains of, such as a style that the policy refuses. */
function complaints(page: Page): string[] {
  const heard: string[] = [];
  page.on('console', (message) => message.type() === 'error' && heard.push(message.text()));
  page.on('pageerror', (error) => heard.push(String(error)));
  return heard;
}

/** Goes there by the Tab key alone. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let i = 0; i < 80; i += 1) {
    if (await target.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${String(target)}`);
}
async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

const cell = (page: Page, spot: string) => page.locator(`[data-spot="${spot}"]`);
const mark = (page: Page, name: string) => page.locator('.mark').filter({ hasText: name }).first();

test('an owner walks the five steps by keyboard alone, and invites from them', async ({ stage }) => {
  test.setTimeout(240_000);
  const page = await stage.window({ owner: true });
  const heard = complaints(page);
  const id = await stage.empty(page);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await page.goto(`/desk/${id}/stakeholders`);
  await expect(page.getByText('De avgjør om det skjer noe')).toBeVisible();

  await tabTo(page, page.getByLabel('Navn'));
  await page.keyboard.type('Private utleiere\nNæringsforeningen');
  await tabTo(page, page.getByLabel('Hvor hører de til?'));
  await page.keyboard.type('N');
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

  await tabTo(page, page.getByLabel('Hva skal de gjøre i prosjektet?'));
  await page.keyboard.type('Tilbyr boliger');
  await press(page, button('Lagre og neste'));
  await expect(page.getByText('1 av 3 har en rolle.')).toBeVisible();
  await expect(working.getByRole('heading')).toContainText('Næringsforeningen');
  await press(page, working.getByRole('link', { name: 'Hopp over' }));
  await expect(working.getByRole('heading')).toContainText('NAV-kontoret');
  await press(page, page.getByRole('link', { name: 'Neste steg: Virkninger' }));

  await tabTo(page, page.getByLabel('Hva trenger de mest, når det gjelder temaet?'));
  await page.keyboard.type('Vite hvem de kan ringe');
  await tabTo(page, page.getByLabel('Hvor mye påvirkes de av resultatmålet?'));
  await page.keyboard.type('My');
  await tabTo(page, page.getByLabel('Samlet virkning for dem'));
  await page.keyboard.type('Ne');
  await press(page, button('Lagre og neste'));
  await expect(page.getByText('1 av 3 er vurdert.')).toBeVisible();
  await glimpse(page, 'stakeholders-effects');
  await press(page, page.getByRole('link', { name: 'Neste steg: Konsekvenser' }));

  await expect(working).toContainText('mye påvirket · negativ virkning');
  await tabTo(page, page.getByLabel('Hva betyr dette for prosjektet?'));
  await page.keyboard.type('Gi dem én fast person å ringe');
  await tabTo(page, page.getByLabel('Noen må gjøre noe med dette'));
  await page.keyboard.press('Space');
  await tabTo(page, page.getByLabel('Hvem gjør det?'));
  await page.keyboard.type('Kari');
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
  await tabTo(page, page.getByLabel('Navn på dem som skal inviteres'));
  await page.keyboard.type('Ida Nordmann');
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

test('names are carried over the map by mouse and by keyboard, saved, undone, and put back when refused', async ({
  stage,
}) => {
  const page = await stage.window({ owner: true });
  const heard = complaints(page);
  const id = await stage.empty(page);
  await fill(page, id, 60);
  await page.goto(`/desk/${id}/map`);
  const name = 'Interessent 1';
  const one = page.getByRole('link', { name: new RegExp(`^${name} \\(`) });
  const status = page.locator('.map-news');
  await expect(cell(page, 'neutral/neutral')).toContainText(name);
  await expect(one).toHaveAttribute('aria-roledescription', 'navn som kan flyttes');

  const to = await cell(page, 'little/positive').boundingBox();
  const from = await one.boundingBox();
  await page.mouse.move((from?.x ?? 0) + 8, (from?.y ?? 0) + 8);
  await page.mouse.down();
  await page.mouse.move((to?.x ?? 0) + 40, (to?.y ?? 0) + 40, { steps: 8 });
  await glimpse(page, 'map-carried');
  await page.mouse.up();
  await expect(cell(page, 'little/positive')).toContainText(name);
  await expect(status).toContainText('Ny vurdering: litt påvirket, positiv virkning.');
  await expect(page).toHaveURL(`/desk/${id}/map`);
  await page.reload();
  await expect(cell(page, 'little/positive')).toContainText(name);

  await tabTo(page, one);
  await page.keyboard.press('Space');
  const told = page.locator('[id^="DndLiveRegion"]');
  await expect(told).toContainText(`${name} er over ruten litt påvirket, positiv virkning.`);
  for (const [key, spot] of [
    ['ArrowDown', 'litt påvirket, nøytral virkning'],
    ['ArrowRight', 'mye påvirket, nøytral virkning'],
    ['ArrowDown', 'mye påvirket, negativ virkning'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(told).toContainText(`${name} er over ruten ${spot}.`);
  }
  await page.keyboard.press('Space');
  await expect(cell(page, 'much/negative')).toContainText(name);
  await expect(status).toContainText('mye påvirket, negativ virkning');
  await expect(one).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await expect(told).toContainText('ikke vurdert');
  await page.keyboard.press('Escape');
  await expect(cell(page, 'much/negative')).toContainText(name);

  await status.getByRole('button', { name: 'Angre' }).click();
  await expect(cell(page, 'little/positive')).toContainText(name);
  await expect(status).toContainText('er flyttet tilbake');

  const other = await stage.window({ owner: true });
  await other.goto(`/desk/${id}`);
  await confirmed(other, () => other.getByRole('button', { name: 'Arkiver prosjektet' }).click());
  await expect(other.getByText('Prosjektet er arkivert.')).toBeVisible();
  await tabTo(page, one);
  await page.keyboard.press('Space');
  await expect(told).toContainText('er over ruten litt påvirket, positiv virkning.');
  await page.keyboard.press('ArrowDown');
  await expect(told).toContainText('litt påvirket, nøytral virkning.');
  await page.keyboard.press('Space');
  await expect(status).toContainText('Prosjektet er arkivert.');
  await expect(cell(page, 'little/positive')).toContainText(name);
  await page.reload();
  await expect(page.locator('a.mark')).toHaveCount(0);
  expect(heard).toEqual([]);
});

test('nothing overlaps on the map with sixty names, and thirty are printed on one sheet', async ({
  stage,
}) => {
  const page = await stage.window({ owner: true });
  const id = await stage.empty(page);
  await fill(page, id, 30);
  await page.goto(`/desk/${id}/map`);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type ?\/Page[^s]/g)).toHaveLength(1);
  expect(pdf).toMatch(/\/MediaBox ?\[0 0 84[12][\d.]* 59[45]/);
  await fill(page, id, 30);
  await page.goto(`/desk/${id}/map`);
  for (const size of [
    { width: 1440, height: 900 },
    { width: 360, height: 740 },
  ]) {
    await page.setViewportSize(size);
    const overlaps = await page.evaluate(() => {
      const boxes = [...document.querySelectorAll('.marks .mark')].map((node) =>
        node.getBoundingClientRect(),
      );
      const hit = (a: DOMRect, b: DOMRect) =>
        a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
      return boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => hit(a, b))).length;
    });
    expect(overlaps, `at ${size.width} px`).toBe(0);
    await fits(page, `the map at ${size.width} px`);
  }
});

test('the map is judged by its form without JavaScript, and read in nynorsk on a phone', async ({
  stage,
}) => {
  const owner = await stage.window({ owner: true });
  const id = await stage.empty(owner);
  const [first = ''] = await fill(owner, id, 8);
  const plain = await stage.window({ owner: true, javaScript: false, size: 'phone', locale: 'nn-NO' });
  await plain.goto(`/desk/${id}/map`);
  await expect(plain.getByRole('heading', { level: 1 })).toHaveText('Interessentkart');
  await expect(plain).toHaveTitle(/^Interessentkart – /);
  await mark(plain, 'Frivillige lag og foreninger i ytre Nordvik 0').click();
  await plain.getByLabel('Kor mykje blir dei påverka av resultatmålet?').selectOption('Mykje');
  await plain.getByLabel('Samla verknad for dei').selectOption('Positiv');
  await plain.getByRole('button', { name: 'Lagre' }).click();
  await expect(plain.getByText('Lagra')).toBeVisible();
  await expect(cell(plain, 'much/positive')).toContainText('ytre Nordvik 0');
  await glimpse(plain, 'map-phone-nynorsk');
  await plain.getByRole('button', { name: 'Angre' }).click();
  await expect(cell(plain, 'neutral/negative')).toContainText('ytre Nordvik 0');
  await plain.goto(`/desk/${id}/stakeholders?step=3&edit=${first}`);
  await plain.getByLabel('Kva skal dei gjere i prosjektet?').fill('Avgjer');
  await plain.getByRole('button', { name: 'Lagre og neste' }).click();
  await expect(plain.getByText('1 av 8 har ei rolle.')).toBeVisible();
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
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(path);
      await clean(page, `${path}, ${when}`);
      await fits(page, `${path}, ${when}`);
      await page.setViewportSize({ width: 360, height: 740 });
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
