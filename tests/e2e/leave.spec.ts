import type { Page } from '@playwright/test';
import { press, tabTo, typeIn } from './keyboard';
import { clean, expect, fits, fitsPhone, glimpse, stageTest as test } from './stage';

const NAMES = ['Anna Aas', 'Bo Berg', 'Cecilie Christoffersen', 'Daniel Dahl', 'Eva Eide', 'Fatima Farah'];
const LATE = ['Geir Gran', 'Hanne Hol', 'Ida Iversen'];

type Give = (name: string, input: Record<string, unknown>) => Promise<Record<string, string>>;

/** Two tables, six people of whom Anna leads the first, and a plan of two rounds that is under way. */
async function underWay(give: Give): Promise<void> {
  const ids = [];
  for (const [i, name] of NAMES.entries()) {
    const sector = i % 2 ? 'business' : 'voluntary';
    ids.push((await give('attendance.add', { name, sector })).participantId ?? '');
  }
  for (const [i, title] of ['Bolig', 'Arbeid'].entries()) {
    const { themeId } = await give('theme.save', { title, questions: ['Hvordan?'] });
    await give('table.save', { themeId, place: 'ved vinduet', facilitatorId: i === 0 ? ids[0] : '' });
  }
  await give('seating.settings', { rounds: 2, seating: 'planned' });
  await give('seating.plan', { who: 'present' });
  await give('session.step', { expected: 'welcome', step: 'needs' });
}

test('by the keyboard alone: the facilitator of a table falls ill, one leaves, three come late, and all is undone', async ({
  stage,
  server,
}) => {
  test.setTimeout(180_000);
  const owner = await stage.window({ owner: true });
  owner.setDefaultTimeout(12_000);
  const projectId = await stage.empty(owner, { title: 'Gode naboer' });
  await underWay(async (name, input) => {
    const reply = await owner.request.post('/call', {
      headers: { origin: server.base },
      data: { as: 'console', name, input: { projectId, ...input }, callId: crypto.randomUUID() },
    });
    const { ok, answer } = (await reply.json()) as { ok: boolean; answer: Record<string, string> };
    expect(ok, name).toBe(true);
    return answer;
  });
  await owner.goto(`/console/${projectId}`);
  await expect(owner.getByText('6 her', { exact: true })).toBeVisible();

  await test.step('the facilitator of table 1 falls ill, and another takes over', () => fallsIll(owner));
  await test.step('one leaves, and three come late', () => comeAndGo(owner));
  await test.step('the plan is shown before it is taken', () => mend(owner));
  await test.step('the log takes back, and says so where it cannot', () => undoAll(owner));
});

async function fallsIll(owner: Page): Promise<void> {
  await press(owner, owner.getByRole('button', { name: 'Har gått: Anna Aas' }));
  await expect(owner.getByText('5 her · 1 gått')).toBeVisible();
  const table = owner.getByRole('region', { name: 'Bord 1 har ingen bordfasilitator' });
  await expect(table.getByText('Anna Aas har gått.')).toBeVisible();
  await clean(owner, 'a table without its facilitator');
  await fits(owner, 'a table without its facilitator');
  await fitsPhone(owner, 'a table without its facilitator');
  await glimpse(owner, 'leave-leaderless');
  await press(owner, table.getByRole('button').first());
  await expect(table).toBeHidden();
}

async function comeAndGo(owner: Page): Promise<void> {
  const button = owner.getByRole('button', { name: 'Har gått: Fatima Farah' });
  await press(owner, button);
  await expect(owner.getByText('4 her · 2 gått')).toBeVisible();
  await expect(owner.getByRole('checkbox', { name: 'Fatima Farah er her' })).not.toBeChecked();
  await press(owner, owner.getByText('Legg til en som kom uten invitasjon'));
  for (const [i, name] of LATE.entries()) {
    await typeIn(owner, owner.getByLabel('Navn', { exact: true }), name);
    await owner.keyboard.press('Enter');
    await expect(owner.getByText(`${5 + i} her · 2 gått`)).toBeVisible();
  }
}

/** Nobody who stays is moved more than it takes, and what would be done is read before it is done. */
async function mend(owner: Page): Promise<void> {
  const proposal = owner.getByRole('region', { name: 'Planen passer ikke lenger' });
  await expect(proposal.getByText(/^Ikke her: .*Fatima Farah/)).toBeVisible();
  await expect(proposal.getByText(/^Forslag: (ingen andre flyttes|[12] flytting)/)).toBeVisible();
  await glimpse(owner, 'leave-proposal');
  await press(owner, proposal.getByRole('button', { name: 'Ta forslaget' }));
  await expect(proposal).toBeHidden();
}

async function undoAll(owner: Page): Promise<void> {
  const log = owner.getByRole('region', { name: 'Logg' });
  await expect(log.getByText('tok forslaget til ny bordplan')).toBeVisible();
  const taken = log.getByRole('button', { name: 'Angre: tok forslaget til ny bordplan' });
  await press(owner, taken);
  const redo = log.getByRole('button', { name: 'Gjør om igjen: tok forslaget til ny bordplan' });
  await expect(redo).toBeFocused();
  await expect(owner.getByRole('region', { name: 'Planen passer ikke lenger' })).toBeVisible();
  await owner.keyboard.press('Enter');
  await expect(taken).toBeFocused();
  await press(owner, log.getByText(/^Vis de \d+ før$/));
  const gone = log.getByRole('button', { name: 'Angre: førte opp som gått «Fatima Farah»' });
  await press(owner, gone);
  await expect(owner.getByText('8 her · 1 gått')).toBeVisible();
  const theme = log.getByRole('button', { name: 'Angre: lagret temaet «Bolig»' });
  await press(owner, theme);
  await expect(log.getByText(/Noen har bygget videre på dette/)).toBeVisible();
  await tabTo(owner, theme);
  await clean(owner, 'the log');
  await fits(owner, 'the log');
  await fitsPhone(owner, 'the log');
  await log.scrollIntoViewIfNeeded();
  await glimpse(owner, 'leave-log');
  await owner.setViewportSize({ width: 360, height: 740 });
  await owner.getByRole('region', { name: 'Innsjekk' }).scrollIntoViewIfNeeded();
  await glimpse(owner, 'leave-check-in-phone');
  await log.scrollIntoViewIfNeeded();
  await glimpse(owner, 'leave-log-phone');
}
