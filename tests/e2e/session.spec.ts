import { expect, type Page } from '@playwright/test';
import { claim, clean, fits, personalCodes, stageTest as test } from './stage';

/** One command of the facilitator's, as her page sends it. */
async function give(owner: Page, projectId: string, name: string, input: Record<string, unknown>) {
  const message = {
    name,
    input: { projectId, ...input },
    callId: crypto.randomUUID(),
    as: 'console',
    projectId,
  };
  const headers = { origin: new URL(owner.url()).origin };
  const reply = await (await owner.request.post('/call', { data: message, headers })).json();
  expect(reply, name).toMatchObject({ ok: true });
  return reply.answer as Record<string, string>;
}

test('workshop 2 goes from what was found to who does what, on the phone, the console and the screen', async ({
  stage,
}) => {
  test.setTimeout(60_000);
  const owner = await stage.window({ owner: true });
  const projectId = await stage.example(owner);
  const codes = await personalCodes(owner, projectId);
  const [phone, screen] = [
    await stage.window({ size: 'phone' }),
    await stage.window({ size: 'projector', owner: true }),
  ];
  await claim(phone, [...codes.values()][0] ?? '');
  const participantId = /"me":\{"id":"([^"]+)"/.exec(await phone.content())?.[1] ?? '';
  await owner.goto(`/desk/${projectId}/tables`);
  const found = await owner
    .locator('input[name=groupId]')
    .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
  for (const groupId of new Set(found))
    await give(owner, projectId, 'proposal.add', { groupId, title: 'Leieskole' });
  await owner.goto(`/console/${projectId}`);
  await give(owner, projectId, 'workshop.begin', { expected: 1, number: 2 });
  await give(owner, projectId, 'seating.move', { participantId, groupId: found[0] });
  const step = (expected: string, to: string) =>
    give(owner, projectId, 'session.step', { expected, step: to });
  await step('welcome', 'cards');
  await phone.goto('/room');
  await phone.getByLabel('Hvilket forslag?').waitFor({ timeout: 10_000 });
  await fits(phone, 'the cards');
  await phone.screenshot({ path: 'test-results/session-add.png', fullPage: true });
  await phone.getByLabel('Hvilket forslag?').selectOption({ index: 0 });
  await phone.getByRole('button', { name: 'Lag løsningskort' }).click();
  await phone.getByRole('link', { name: /^Åpne: / }).click();
  await phone.getByLabel('Utfordring').fill('Ingen vil leie ut til oss. ');
  await clean(phone, 'an open card');
  await phone.screenshot({ path: 'test-results/session-card.png', fullPage: true });
  await screen.goto(`/screen/${projectId}`);
  await expect(screen.getByText('Ingen vil leie ut til oss.')).toBeVisible();
  await screen.screenshot({ path: 'test-results/session-screen-cards.png' });
  await step('cards', 'reality');
  await phone.getByRole('radio', { name: 'Må avklares' }).first().check();
  await phone.getByLabel('Hvem avklarer det?').first().fill('NAV');
  await phone.getByRole('button', { name: 'Lagre vurderingen' }).first().click();
  await expect(screen.getByText('Må avklares')).toBeVisible();
  await phone.screenshot({ path: 'test-results/session-reality.png', fullPage: true });
  await screen.screenshot({ path: 'test-results/session-screen-reality.png' });
  await step('reality', 'plan');
  await phone.getByLabel('Hva skal gjøres?').fill('Møte utleierne');
  await phone.getByLabel('Hvem gjør det?').fill('Kari');
  await phone.getByRole('button', { name: 'Legg til aktivitet' }).click();
  await expect(screen.getByText('Møte utleierne')).toBeVisible();
  await fits(phone, 'the plan');
  await phone.screenshot({ path: 'test-results/session-plan.png', fullPage: true });
  await screen.screenshot({ path: 'test-results/session-screen-plan.png' });
  await owner.reload();
  await expect(owner.getByText(/1 av 10 felt/)).toBeVisible();
  await clean(owner, 'the console at the plan');
  await owner.screenshot({ path: 'test-results/session-console.png' });
});
