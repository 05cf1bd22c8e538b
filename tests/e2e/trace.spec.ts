import type { Page } from '@playwright/test';
import { must } from './must';
import { assigned } from './second';
import { clean, complaints, expect, fits, glimpseAll, SIZES, stageTest as test } from './stage';

/** A proposal of the example, merged with another, looked into, carried out, tested, and sent back. */
async function followed(owner: Page, projectId: string) {
  const say = (name: string, input: object) => must(owner, projectId, name, input);
  const between = await (await owner.request.get(`/desk/${projectId}/between`)).text();
  const [into = '', other = ''] = [...between.matchAll(/id="p-([0-9a-f-]{36})"/g)].map(([, id]) => id);
  await assigned(owner, projectId);
  await say('proposal.merge', { into, from: [other] });
  const tables = await (await owner.request.get(`/desk/${projectId}/tables`)).text();
  const groupId = /name="groupId" value="([0-9a-f-]{36})"/.exec(tables)?.[1] ?? '';
  const needIds = [];
  for (const text of ['Et sted å spørre', 'Noen som kjenner bygget', 'Hjelp med skjemaer på eget språk'])
    needIds.push((await say('need.add', { groupId, text })).needId);
  const { clusterId } = await say('need.group', { groupId, needIds, heading: 'Hjelp der man bor' });
  await say('proposal.edit', { proposalId: into, title: 'Boligverten', clusterId });
  const { solutionId = '' } = await say('card.add', { groupId, proposalId: into });
  const { actionId = '' } = await say('action.save', { activity: 'Lei et lokale', solutionId });
  await say('programme.save', { title: 'Flere møteplasser', year: 2026, quarter: 1, quarters: 8 });
  const { packageId } = await say('package.save', { title: 'Møteplasser' });
  await say('measure.pick', { packageId, actionIds: [actionId] });
  const { pilotId = '' } = await say('candidate.add', { solutionId });
  await say('pilot.decide', { pilotId, state: 'chosen', reason: 'Billig å prøve.' });
  for (const decision of ['adjust', 'back']) {
    const { roundId } = await say('pilotRound.begin', { pilotId });
    await say('pilotRound.decide', { roundId, decision, change: 'For få kom.' });
  }
  return { actionId, pilotId };
}

test('from an action one walks back to the needs, and from there on to the decisions', async ({ stage }) => {
  test.setTimeout(60_000);
  const owner = await stage.window({ owner: true });
  const heard = complaints(owner);
  const projectId = await stage.example(owner);
  const { pilotId } = await followed(owner, projectId);

  await owner.goto(`/desk/${projectId}/plan`);
  await owner.getByRole('link', { name: 'Spor: Lei et lokale' }).click();
  await expect(owner.getByRole('heading', { level: 1, name: 'Spor' })).toBeVisible();
  const origin = owner.getByRole('region', { name: 'Hvor det kommer fra' });
  await expect(
    origin.getByText('Aktiviteten gjennomfører løsningen:', { exact: false }).first(),
  ).toBeVisible();
  await expect(owner.getByText('Dette bygger på 3 behov.')).toBeVisible();
  await expect(origin.getByText('Forslaget tok opp i seg:', { exact: false }).first()).toBeVisible();
  await clean(owner, 'the trace of an action');
  await glimpseAll(owner, 'trace-action');

  await owner.goto(`/desk/${projectId}/pilots/${pilotId}`);
  await owner.getByRole('link', { name: /^Spor: Tilbake til idéfasen/ }).click();
  await expect(
    owner.getByRole('heading', { level: 2, name: /^Tilbake til idéfasen, etter runde 2/ }),
  ).toBeVisible();
  const became = owner.getByRole('region', { name: 'Hva det ble til' });
  await expect(
    became.getByText('Beslutningen åpnet igjen forslaget:', { exact: false }).first(),
  ).toBeVisible();

  // What the pilot found out stands by the proposal, for whoever takes it up again.
  const address = owner.url();
  await owner.goto(`/desk/${projectId}/between`);
  const back = owner.locator('.notice').filter({ hasText: 'Tilbake fra en pilot' });
  await expect(back).toContainText('For få kom.');
  await expect(back.getByRole('link', { name: 'Boligverten' })).toHaveAttribute(
    'href',
    new RegExp(`${pilotId}$`),
  );
  await owner.goto(address);

  // Each box of the picture leads on, by keyboard too.
  const picture = owner.getByRole('region', { name: 'Sporet som bilde' });
  await picture.getByRole('link', { name: /^Pilot/ }).focus();
  await owner.keyboard.press('Enter');
  await expect(owner).toHaveURL(new RegExp(`of=pilot:${pilotId}`));
  await expect(picture.getByRole('link', { name: /^Pilot/ })).toHaveAttribute('aria-current', 'true');
  await clean(owner, 'the trace of a pilot');
  await glimpseAll(owner, 'trace-pilot');
  await owner.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
  await glimpseAll(owner, 'trace-right-to-left');
  await fits(owner, 'the trace right to left');
  await owner.evaluate(() => document.documentElement.removeAttribute('dir'));
  await owner.setViewportSize(SIZES.phone);
  await fits(owner, 'the trace on a phone');
  await clean(owner, 'the trace on a phone');
  await glimpseAll(owner, 'trace-phone');
  expect(heard).toEqual([]);
});

test('the trace is read and chosen without JavaScript', async ({ stage }) => {
  const owner = await stage.window({ owner: true });
  const projectId = await stage.example(owner);
  const plain = await stage.window({ owner: true, javaScript: false });
  await plain.goto(`/desk/${projectId}/trace`);
  const choice = plain.getByLabel('Hva vil du følge?');
  const [first = ''] = await choice.locator('option').allTextContents();
  await choice.selectOption({ label: first });
  await plain.getByRole('button', { name: 'Vis sporet' }).click();
  await expect(plain.getByRole('heading', { level: 2, name: first })).toBeVisible();
});
