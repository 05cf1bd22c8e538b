import {
  backTo,
  claim,
  clean,
  confirmed,
  expect,
  fits,
  glimpse,
  next,
  personalCodes,
  stageTest as test,
} from './stage';

/** The example's agenda up to the vote. Breaks are looked at in agenda.spec. */
const ITEMS = [
  'Mål og metode',
  'Grupper',
  'Behov',
  'Mat og kaffe',
  'Løsninger',
  'Bytt bord',
  'Bygg videre',
  'Kaffepause',
  'Nominering',
  'Avstemning',
] as const;
/** Where phones name the step of work, and not the item. */
const STEP_OF: Record<string, string> = { 'Bytt bord': 'Grupper', 'Bygg videre': 'Løsninger' };
const PASSED_BY: readonly string[] = ['Mat og kaffe', 'Kaffepause'];

test('axe finds nothing on the pages before the room and on the desk, also at 360 px', async ({ stage }) => {
  test.setTimeout(120_000);
  const visitor = await stage.window({ size: 'phone' });
  for (const path of ['/', '/sign-in', '/password', '/setup', '/hello', '/no-such-page', '/screen']) {
    await visitor.goto(path);
    await clean(visitor, path);
    await fits(visitor, path);
  }
  const owner = await stage.window({ owner: true });
  await owner.goto('/desk');
  await clean(owner, 'an empty desk');
  const staffPage = await owner.getByRole('link', { name: 'Medarbeidere' }).getAttribute('href');
  const projectId = await stage.example(owner);
  const pages = [
    '',
    '/anchoring',
    '/changes',
    '/inputs',
    '/bank',
    '/between',
    '/homework',
    '/themes',
    '/stakeholders',
    '/map',
    '/people',
    '/import',
    '/workshops',
    '/agenda/1',
    '/invitation',
    '/mail',
    '/tables',
    '/summary',
    '/summary?part=photos',
    '/summary?part=send',
    '/plan',
    '/pilots',
    '/sponsors',
    '/programme',
    '/trace',
  ].map((part) => `/desk/${projectId}${part}`);
  const importPage = staffPage?.replace('staff', 'import');
  const operationPage = staffPage?.replace('staff', 'operation');
  for (const path of [
    ...pages,
    '/desk',
    '/examples',
    staffPage ?? '',
    importPage ?? '',
    operationPage ?? '',
    `/documents/${projectId}/summary-1.html`,
  ]) {
    await owner.goto(path);
    await clean(owner, path);
    await owner.setViewportSize({ width: 360, height: 740 });
    await fits(owner, path);
    await owner.setViewportSize({ width: 1440, height: 900 });
  }
});

test('axe finds nothing at any step on the console, the phones and the screen', async ({ stage }) => {
  test.setTimeout(240_000);
  const owner = await stage.window({ owner: true });
  const projectId = await stage.example(owner);
  const codes = [...(await personalCodes(owner, projectId)).values()];
  const lead = await stage.window({ size: 'phone' });
  await claim(lead, codes[0] ?? '');
  const phone = await stage.window({ size: 'phone' });
  await claim(phone, codes[5] ?? '');
  const screen = await stage.window({ owner: true, size: 'projector' });
  await screen.goto(`/screen/${projectId}`);
  await owner.goto(`/console/${projectId}`);
  await backTo(owner, 'Velkommen');
  const everyone = async (step: string) => {
    await expect(phone.locator('.where')).toContainText(STEP_OF[step] ?? step);
    for (const [page, who] of [
      [owner, 'console'],
      [lead, 'lead'],
      [phone, 'phone'],
      [screen, 'screen'],
    ] as const) {
      await clean(page, `${who}: ${step}`);
      await fits(page, `${who}: ${step}`);
      await glimpse(page, `${step}-${who}`);
    }
  };
  await everyone('Velkommen');
  for (const step of ITEMS) {
    await next(owner, step);
    if (!PASSED_BY.includes(step)) await everyone(step);
  }
  await owner.getByRole('button', { name: 'Start avstemningen' }).click();
  await phone
    .getByRole('button', { name: /^Stem på/ })
    .first()
    .click();
  await expect(phone.getByText('Kvittering: 1 av 2')).toBeVisible();
  await everyone('Avstemning');
  await confirmed(owner, () => owner.getByRole('button', { name: 'Lukk avstemningen' }).click());
  await next(owner, 'Resultat');
  await everyone('Resultat');
  await owner.getByRole('checkbox').nth(0).check();
  await owner.getByRole('button', { name: 'Lagre valget' }).click();
  await expect(owner.getByText('1 valgt.')).toBeVisible();
  await next(owner, 'Hjemmelekse');
  await everyone('Hjemmelekse');
  await next(owner, 'Slutt');
  await everyone('Slutt');
});

test('a page turned right to left keeps its place for everything', async ({ stage }) => {
  const owner = await stage.window({ owner: true });
  const projectId = await stage.example(owner);
  const codes = [...(await personalCodes(owner, projectId)).values()];
  const phone = await stage.window({ size: 'phone' });
  await claim(phone, codes[0] ?? '');
  await owner.goto(`/console/${projectId}`);
  await owner.getByRole('button', { name: 'Start avstemningen' }).click();
  await expect(phone.getByRole('heading', { name: 'Gi stemmene dine' })).toBeVisible();
  // A form that was sent before the script came brings a page of its own.
  await expect(owner.getByText(/^0 av \d+ har stemt/)).toBeVisible();
  for (const page of [phone, owner]) {
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    await fits(page, 'right to left');
  }
  await glimpse(phone, 'phone-right-to-left');
  await glimpse(owner, 'rtl-console');
});

test('every page has a title of its own, in its language, also without JavaScript', async ({ stage }) => {
  const desk = await stage.window({ owner: true });
  const projectId = await stage.example(desk);
  const project = (await desk.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await desk.goto('/desk');
  const staffPage = (await desk.getByRole('link', { name: 'Medarbeidere' }).getAttribute('href')) ?? '';
  const pages = [
    ['/', 'Bli med på verkstedet – Samverk'],
    ['/sign-in', 'Logg inn – Samverk'],
    ['/no-such-page', 'Det gikk ikke – Samverk'],
    ['/desk', 'Prosjektene dine – Samverk'],
    [staffPage, 'Medarbeidere – Nordvik kommune – Samverk'],
    [staffPage.replace('staff', 'operation'), 'Drift – Nordvik kommune – Samverk'],
    [`/desk/${projectId}`, `Oversikt – ${project} – Samverk`],
    [`/desk/${projectId}/anchoring`, `Forankring – ${project} – Samverk`],
    [`/desk/${projectId}/changes`, `Endringer – ${project} – Samverk`],
    [`/desk/${projectId}/inputs`, `Innspill – ${project} – Samverk`],
    [`/desk/${projectId}/bank`, `Idébanken – ${project} – Samverk`],
    [`/desk/${projectId}/stakeholders`, `Interessenter – ${project} – Samverk`],
    [`/desk/${projectId}/map`, `Interessentkart – ${project} – Samverk`],
    [`/desk/${projectId}/import`, `Hent inn en liste – ${project} – Samverk`],
    [`/desk/${projectId}/invitation`, `Invitasjon – ${project} – Samverk`],
    [`/desk/${projectId}/mail`, `Sendte e-poster – ${project} – Samverk`],
    [`/desk/${projectId}/themes`, `Temaer – ${project} – Samverk`],
    [`/desk/${projectId}/people`, `Deltakere – ${project} – Samverk`],
    [`/desk/${projectId}/workshops`, `Verksteder og program – ${project} – Samverk`],
    [`/desk/${projectId}/agenda/1`, `Program – ${project} – Samverk`],
    [`/desk/${projectId}/tables`, `Bord – ${project} – Samverk`],
    [`/desk/${projectId}/plan`, `Handlingsplan – ${project} – Samverk`],
    [`/desk/${projectId}/pilots`, `Piloter – ${project} – Samverk`],
    [`/desk/${projectId}/sponsors`, `Status til oppdragsgivere – ${project} – Samverk`],
    [`/desk/${projectId}/programme`, `Programplan – ${project} – Samverk`],
    [`/desk/${projectId}/trace`, `Spor – ${project} – Samverk`],
    [`/desk/${projectId}/summary`, `Oppsummering – ${project} – Samverk`],
    [`/console/${projectId}`, `Konsoll – ${project} – Samverk`],
    [`/screen/${projectId}`, `Skjerm – ${project} – Samverk`],
    ['/screen', 'Skjerm – Samverk'],
  ] as const;
  const plain = await stage.window({ owner: true, javaScript: false });
  for (const [path, title] of pages) {
    await plain.goto(path);
    await expect(plain, path).toHaveTitle(title);
    await desk.goto(path, { waitUntil: 'load' });
    await expect(desk, `${path} with JavaScript`).toHaveTitle(title);
  }
  expect(new Set(pages.map(([, title]) => title)).size).toBe(pages.length);
  const english = await stage.window({ locale: 'en-GB', javaScript: false });
  await english.goto('/sign-in');
  await expect(english).toHaveTitle('Sign in – Samverk');
});
