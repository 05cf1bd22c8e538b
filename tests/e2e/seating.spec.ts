import type { Page } from '@playwright/test';
import { claim, clean, expect, fits, glimpse, glimpseAll, personalCodes, stageTest as test } from './stage';

const THEMES = ['Bolig og nabolag', 'Arbeid', 'Språk'];
const PEOPLE = [
  ['Anna Aas', 'Kommune og NAV'],
  ['Bo Berg', 'Næringsliv'],
  ['Cecilie Christoffersen-Wilhelmsen', 'Frivillighet'],
  ['Daniel Dahl', 'Målgruppe'],
  ['Eva Eide', 'Kommune og NAV'],
  ['Fatima Hassan Mohamed Abdirahman', 'Målgruppe'],
  ['Geir Gran', 'Næringsliv'],
  ['Hanne Hol', 'Frivillighet'],
  ['Ida Iversen', 'Andre'],
] as const;

test('check-in, a plan of three rounds, someone who leaves, and the change of tables', async ({ stage }) => {
  test.setTimeout(240_000);
  const owner = await stage.window({ owner: true });
  owner.setDefaultTimeout(12_000);
  const projectId = await stage.empty(owner, { title: 'Gode naboer' });
  await setUp(owner, projectId);
  const codes = await personalCodes(owner, projectId);

  await test.step('the desk: rounds, a wish, and the plan', () => planOnDesk(owner));
  await owner.goto(`/console/${projectId}`);
  await checkIn(owner, codes);
  const phone = await stage.window({ size: 'phone' });
  const seatComes = await lateSeat(phone);
  await claim(phone, codes.get('Anna Aas') ?? '');
  const screen = await stage.window({ owner: true, size: 'projector' });
  await screen.goto(`/screen/${projectId}`);

  await owner.getByRole('button', { name: 'Neste: Grupper' }).click();
  await expect(phone.getByText(/Du skal til bord \d/)).toBeVisible();
  await glimpse(screen, 'seating-screen-first');
  await moveByHand(owner);
  await leaveAndMend(owner);

  const come = seatComes();
  await owner.getByRole('button', { name: 'Bytt bord: runde 2' }).click();
  await expect(phone.getByText('Vi finner bordet ditt.')).toBeVisible();
  await expect(phone.getByRole('button', { name: 'Jeg er på plass' })).toBeHidden();
  come();
  await expect(phone.getByText('Vi finner bordet ditt.')).toBeHidden();
  await expect(screen.getByRole('heading', { name: 'Bytt bord: runde 2' })).toBeVisible();
  await expect(screen.getByText('0 av 8 er på plass')).toBeVisible();
  await glimpse(screen, 'seating-rotation-3');
  await expect(phone.getByText(/Du kommer fra bord \d/)).toBeVisible();
  await fits(phone, 'the phone that changes tables');
  await clean(phone, 'the phone that changes tables');
  await glimpse(phone, 'seating-phone-go');
  await phone.getByRole('button', { name: 'Jeg er på plass' }).tap();
  await expect(phone.getByText('Du er på plass. Fint.')).toBeVisible();
  await expect(screen.getByText('1 av 8 er på plass')).toBeVisible();
  await expect(owner.getByText('1 av 8 er på plass')).toBeVisible();
  await clean(owner, 'the console with a plan');
  await fits(owner, 'the console with a plan');
  await glimpse(owner, 'seating-console-rotation');
});

/** A phone whose line is slow: from the call on, what is hers alone waits until it is let through. */
async function lateSeat(phone: Page): Promise<() => () => void> {
  let waiting: (() => void)[] | null = null;
  await phone.routeWebSocket(/socket\.io/, (socket) => {
    const server = socket.connectToServer();
    server.onMessage((message) => {
      const isMine = String(message).includes('"topic":"me"');
      if (waiting && isMine) waiting.push(() => socket.send(message));
      else socket.send(message);
    });
  });
  return () => {
    const held: (() => void)[] = (waiting = []);
    return () => {
      waiting = null;
      held.forEach((send) => send());
    };
  };
}

/** Themes, tables and people by the desk's forms. */
async function setUp(owner: Page, projectId: string): Promise<void> {
  await owner.goto(`/desk/${projectId}/themes`);
  for (const theme of THEMES) {
    const form = owner.locator('form', { has: owner.getByRole('button', { name: 'Legg til temaet' }) });
    await form.getByLabel('Tema', { exact: true }).fill(theme);
    await form.getByRole('button').click();
    await expect(owner.getByRole('heading', { name: theme })).toBeVisible();
  }
  await owner.goto(`/desk/${projectId}/people`);
  for (const [name, sector] of PEOPLE) {
    const form = owner.locator('form', { has: owner.getByRole('button', { name: 'Legg til', exact: true }) });
    if (!(await form.getByLabel('Navn').isVisible())) await owner.getByText('Inviter en person').click();
    await form.getByLabel('Navn').fill(name);
    await form.getByLabel('Sektor').selectOption({ label: sector });
    await form.getByRole('button').click();
    await expect(owner.getByRole('row').filter({ hasText: name })).toBeVisible();
  }
  await owner.goto(`/desk/${projectId}/tables`);
  for (const [i, theme] of THEMES.entries()) {
    const form = owner.locator('form', { has: owner.getByRole('button', { name: 'Legg til bord' }) });
    await form.getByLabel('Tema').selectOption({ label: theme });
    await form.getByLabel('Hvor i rommet').fill(['ved vinduet', 'ved døra', 'i kroken'][i] ?? '');
    await form.getByRole('button').click();
    await expect(owner.getByRole('heading', { name: `Bord ${i + 1}` })).toBeVisible();
  }
}

async function planOnDesk(owner: Page): Promise<void> {
  await owner.getByLabel('Runder rundt bordene').fill('3');
  await owner.getByRole('button', { name: 'Lagre runder og plassering' }).click();
  await owner.getByText('Legg til ønske om hvem').click();
  await owner.getByLabel('Hva slags ønske?').selectOption({ label: 'Hver for seg' });
  const wish = owner.getByRole('group', { name: 'Hvem gjelder det?' });
  for (const name of ['Bo Berg', 'Geir Gran']) await wish.getByLabel(name).check();
  await owner.getByRole('button', { name: 'Legg til ønsket' }).first().click();
  await expect(owner.getByText('Hver for seg: Bo Berg, Geir Gran')).toBeVisible();
  await owner.getByRole('button', { name: 'Lag plan for alle som er ventet' }).click();
  await expect(owner.getByRole('columnheader', { name: 'Runde 3' })).toBeVisible();
  await expect(owner.getByText('1 av 1 holdes i alle runder')).toBeVisible();
  await clean(owner, 'the tables on the desk');
  await fits(owner, 'the tables on the desk');
  await glimpseAll(owner, 'seating-desk');
}

/** Everyone but the last by a tick, one of them by the code; one more comes unasked. */
async function checkIn(owner: Page, codes: Map<string, string>): Promise<void> {
  const room = owner.getByRole('region', { name: 'Innsjekk' });
  await room.getByLabel('Finn et navn').fill('berg');
  await expect(room.getByRole('checkbox')).toHaveCount(1);
  await room.getByLabel('Finn et navn').fill('');
  for (const [name] of PEOPLE.slice(2)) {
    await room.getByRole('checkbox', { name: `${name} er her` }).click();
    await expect(room.getByRole('checkbox', { name: `${name} er her` })).toBeChecked();
  }
  await room.getByLabel('Kode på navneskiltet').fill(codes.get('Bo Berg') ?? '');
  await room.getByRole('button', { name: 'Sjekk inn', exact: true }).click();
  await expect(room.getByRole('checkbox', { name: 'Bo Berg er her' })).toBeChecked();
  await expect(room.getByText('1 er ikke kommet')).toBeVisible();
  await clean(owner, 'the check-in');
}

/** Cecilie goes to another table in round 2, by hand, and back again. */
async function moveByHand(owner: Page): Promise<void> {
  const name = PEOPLE[2][0];
  const opener = owner.getByLabel(`Flytt ${name} i runde 2`, { exact: true }).first();
  await opener.click();
  const made = owner.getByText(/par møtes, av/);
  await expect(made).toBeVisible();
  await owner
    .getByRole('button', { name: new RegExp(`^\\d: Flytt ${name} i runde 2`) })
    .first()
    .click();
  await expect(owner.getByText('Bordene er ujevne i runde 2.')).toBeVisible();
  await owner.getByRole('button', { name: 'Angre flyttingen' }).click();
  await expect(owner.getByText('Bordene er ujevne i runde 2.')).toBeHidden();
}

/** Ida leaves: a proposal, taken, undone, and taken for good. */
async function leaveAndMend(owner: Page): Promise<void> {
  const tick = owner.getByRole('checkbox', { name: 'Ida Iversen er her' });
  await tick.click();
  const proposal = owner.getByRole('region', { name: 'Planen passer ikke lenger' });
  await expect(proposal.getByText('Ikke her: Ida Iversen')).toBeVisible();
  await clean(owner, 'a proposed plan');
  await glimpse(owner, 'seating-proposal');
  await proposal.getByRole('button', { name: 'Ta forslaget' }).click();
  await expect(proposal).toBeHidden();
  await owner.getByRole('button', { name: 'Angre forslaget du tok' }).click();
  await expect(proposal).toBeVisible();
  await proposal.getByRole('button', { name: 'Ta forslaget' }).click();
  await expect(proposal).toBeHidden();
}

for (const tables of [2, 8])
  test(`the projector says who goes where from ${tables} tables`, async ({ stage, server }) => {
    const owner = await stage.window({ owner: true });
    owner.setDefaultTimeout(20_000);
    const projectId = await stage.empty(owner, { title: `Rotasjon ${tables}` });
    const give = async (name: string, input: Record<string, unknown>) => {
      const reply = await owner.request.post('/call', {
        headers: { origin: server.base },
        data: { as: 'console', name, input: { projectId, ...input }, callId: crypto.randomUUID() },
      });
      const { ok, answer, problem } = (await reply.json()) as {
        ok: boolean;
        answer: Record<string, string>;
        problem?: unknown;
      };
      expect(ok, `${name}: ${JSON.stringify(problem)}`).toBe(true);
      return answer;
    };
    for (let i = 0; i < tables; i += 1) {
      const title = `Et langt tema som noen har skrevet ${i + 1}`;
      const { themeId } = await give('theme.save', { title, questions: ['Hvordan får vi det til?'] });
      await give('table.save', { themeId, place: 'ved vinduet' });
    }
    for (let i = 0; i < tables * 6; i += 1) {
      const name = i % 3 === 0 ? `Fatima Mohamed Abdirahman-Christoffersen ${i}` : `Kari Nordmann ${i}`;
      await give('attendance.add', { name, sector: i % 2 ? 'business' : 'voluntary' });
    }
    await give('seating.settings', { rounds: 2, seating: 'planned' });
    await give('seating.plan', { who: 'present' });
    await give('session.round', { expected: 1, round: 2 });
    const screen = await stage.window({ owner: true, size: 'projector' });
    await screen.goto(`/screen/${projectId}`);
    await expect(screen.getByText(`0 av ${tables * 6} er på plass`)).toBeVisible();
    await clean(screen, `the rotation from ${tables} tables`);
    await fits(screen, `the rotation from ${tables} tables`);
    await glimpse(screen, `seating-rotation-${tables}`);
  });
