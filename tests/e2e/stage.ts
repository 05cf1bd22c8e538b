import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { startOwnServer, type OwnServer } from '../../scripts/replay/own-server';

export const OWNER = { name: 'Kari Eier', email: 'kari@nordvik.example', password: 'langt-passord-1' };
export const SIZES = {
  phone: { width: 360, height: 740 },
  laptop: { width: 1440, height: 900 },
  projector: { width: 1920, height: 1080 },
} as const;

interface Workers {
  /** The server's environment, on top of its own. */
  settings: Record<string, string>;
  server: OwnServer;
  ownerState: Awaited<ReturnType<BrowserContext['storageState']>>;
}

/** One server for a file of tests, with its first owner made through the one-time link. */
export const test = base.extend<object, Workers>({
  settings: [{}, { option: true, scope: 'worker' }],
  server: [
    async ({ settings }, use) => {
      const server = await startOwnServer(settings);
      await use(server);
      await server.stop(false);
    },
    { scope: 'worker' },
  ],
  ownerState: [
    async ({ server, browser }, use) => {
      const context = await browser.newContext({ baseURL: server.base, locale: 'nb-NO' });
      const page = await context.newPage();
      await page.goto(server.setupLink);
      await page.getByLabel('Kommune').fill('Nordvik kommune');
      await page.getByLabel('Navn').fill(OWNER.name);
      await page.getByLabel('E-post').fill(OWNER.email);
      await page.getByLabel('Passord').fill(OWNER.password);
      await page.getByRole('button', { name: 'Lag kommunen og logg inn' }).click();
      await expect(page.getByRole('heading', { name: 'Prosjektene dine' })).toBeVisible();
      await use(await context.storageState());
      await context.close();
    },
    { scope: 'worker' },
  ],
});

type Size = keyof typeof SIZES;
interface WindowOptions {
  size?: Size;
  owner?: boolean;
  javaScript?: boolean;
  locale?: string;
}

/** Opens browser windows, each a person or a machine of its own. */
export class Stage {
  /** What scripts threw in any of its windows, such as a page that the server and the browser drew differently. */
  readonly thrown: string[] = [];

  constructor(
    private readonly browser: Browser,
    private readonly server: OwnServer,
    private readonly ownerState: Awaited<ReturnType<BrowserContext['storageState']>>,
  ) {}

  async window({
    size = 'laptop',
    owner = false,
    javaScript = true,
    locale = 'nb-NO',
  }: WindowOptions = {}): Promise<Page> {
    const context = await this.browser.newContext({
      baseURL: this.server.base,
      viewport: SIZES[size],
      hasTouch: size === 'phone',
      javaScriptEnabled: javaScript,
      locale,
      reducedMotion: 'reduce',
      ...(owner ? { storageState: this.ownerState } : {}),
    });
    const page = await context.newPage();
    page.on('pageerror', (error) => this.thrown.push(`${page.url()}: ${error.message}`));
    return page;
  }

  /** A project with nothing in it yet, on the desk of the owner; returns its id. */
  async empty(page: Page, { title = 'Raskere og bedre integrering', language = 'nb' } = {}): Promise<string> {
    await page.goto('/desk');
    await page.getByText('Nytt prosjekt').first().click();
    await page.getByLabel('Tittel').first().fill(title);
    await page.locator('select[name=language]').first().selectOption(language);
    await page.getByRole('button', { name: 'Lag prosjektet', exact: true }).first().click();
    await page.waitForURL(/\/desk\/[0-9a-f-]{36}$/);
    return page.url().split('/').at(-1) ?? '';
  }

  /** The example project, on the desk of the owner; returns its id. */
  async example(page: Page): Promise<string> {
    await page.goto('/desk');
    await page.getByRole('button', { name: 'Last inn eksempelprosjektet' }).click();
    await page.waitForURL(/\/desk\/[0-9a-f-]{36}$/);
    return page.url().split('/').at(-1) ?? '';
  }
}

export const stageTest = test.extend<{ stage: Stage }>({
  stage: async ({ browser, server, ownerState }, use) => {
    const stage = new Stage(browser, server, ownerState);
    await use(stage);
    expect(stage.thrown, 'no script throws').toEqual([]);
    for (const context of browser.contexts()) await context.close();
  },
});

/** Joins by the room code as someone who was not invited. */
export async function join(page: Page, code: string, name: string, sector = 'Frivillighet'): Promise<void> {
  await page.goto('/');
  await page.getByLabel('Kode').fill(code);
  await page.getByRole('button', { name: 'Bli med' }).click();
  await page.getByLabel('Navn').fill(name);
  await page.getByLabel('Hvem kommer du fra?').selectOption({ label: sector });
  await page.getByRole('button', { name: 'Bli med' }).click();
  await page.waitForURL('**/room');
}

/** The personal codes of a project, by name, as the owner downloads them. */
export async function personalCodes(owner: Page, projectId: string): Promise<Map<string, string>> {
  const response = await owner.request.get(`/documents/${projectId}/codes.csv`);
  const lines = (await response.text()).replace('\uFEFF', '').trim().split('\r\n').slice(1);
  return new Map(
    lines.map((line) => {
      const [name, , code] = line.split(';').map((cell) => cell.replace(/^"|"$/g, ''));
      return [name ?? '', code ?? ''];
    }),
  );
}

/** Signs a person in by her personal code. */
export async function claim(page: Page, code: string): Promise<void> {
  await page.goto('/');
  await page.getByLabel('Kode').fill(code);
  await page.getByRole('button', { name: 'Bli med' }).click();
  await page.getByRole('button', { name: 'Ja, det er meg' }).click();
  await page.waitForURL('**/room');
}

/** Presses the console's one way on, and waits until it is there. */
export async function next(console: Page, step: string): Promise<void> {
  await console.getByRole('button', { name: `Neste: ${step}` }).click();
  await expect(console.getByRole('heading', { level: 1, name: `Nå: ${step}` })).toBeVisible();
}

/** Goes back through the console's items, one by one, until it stands at this one. */
export async function backTo(console: Page, item: string): Promise<void> {
  const there = console.getByRole('heading', { level: 1, name: `Nå: ${item}` });
  while (!(await there.isVisible())) {
    const back = console.getByRole('button', { name: /^Tilbake til / });
    const to = (await back.innerText()).replace('Tilbake til ', '');
    await back.click();
    await expect(console.getByRole('heading', { level: 1, name: `Nå: ${to}` })).toBeVisible();
  }
}

/** Nothing for axe to find, in this window as it is now. The preview is a page of its own and is looked at there. */
export async function clean(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .exclude('iframe')
    .analyze();
  const found = violations.map(
    (one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(' | ')}`,
  );
  expect(found, what).toEqual([]);
}

/** No page is wider than its window. */
export async function fits(page: Page, what: string): Promise<void> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide, `${what} is wider than the window`).toBeLessThanOrEqual(0);
}

/** Nor at the width of a phone. The window is a laptop's again afterwards. */
export async function fitsPhone(page: Page, what: string): Promise<void> {
  await page.setViewportSize(SIZES.phone);
  await fits(page, `${what} on a phone`);
  await page.setViewportSize(SIZES.laptop);
}

/** What the browser complains of from now on: refused styles and scripts, and errors. */
export function complaints(page: Page): string[] {
  const heard: string[] = [];
  page.on('console', (message) => message.type() === 'error' && heard.push(message.text()));
  page.on('pageerror', (error) => heard.push(String(error)));
  return heard;
}

/** Presses a button that asks first, and says yes. */
export async function confirmed(page: Page, act: () => Promise<void>): Promise<void> {
  page.once('dialog', (dialog) => void dialog.accept());
  await act();
}

/** Chooses the first password through a one-time link, and is signed in by it. */
export async function claimLink(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Nytt passord').fill(OWNER.password);
  await page.getByRole('button', { name: 'Lagre passordet og logg inn' }).click();
  await page.waitForURL('**/desk');
}

/** Pictures are for people: they are taken when somebody asks for them, with PICTURES=1. */
async function shoot(page: Page, path: string, fullPage = false): Promise<void> {
  if (process.env.PICTURES) await page.screenshot({ path, fullPage });
}
/** A picture for the README. */
export const picture = (page: Page, name: string) => shoot(page, `docs/screenshots/${name}.png`);
/** A picture for whoever wants to see what the tests saw. */
export const glimpse = (page: Page, name: string) => shoot(page, `test-results/pictures/${name}.png`);
/** The same of the whole page, however long it is. */
export const glimpseAll = (page: Page, name: string) =>
  shoot(page, `test-results/pictures/${name}.png`, true);

export { expect };
