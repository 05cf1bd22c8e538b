import { readFile } from 'node:fs/promises';
import { bambleFile } from '../support/bamble';
import { must } from './must';
import { clean, expect, fitsPhone, glimpseAll, stageTest as test } from './stage';

test('a pilot becomes an example: told, freed of names, published, found and taken along', async ({
  stage,
}) => {
  test.setTimeout(120_000);
  const owner = await stage.window({ owner: true, javaScript: false });
  // Everything is done without JavaScript; another window looks at it with.
  const eyes = await stage.window({ owner: true });
  const look = async (name: string) => {
    await eyes.goto(owner.url().split('#')[0] ?? '');
    await clean(eyes, name);
    await glimpseAll(eyes, name);
    await fitsPhone(eyes, name);
    await eyes.setViewportSize({ width: 360, height: 740 });
    await glimpseAll(eyes, `${name}-phone`);
    await eyes.setViewportSize({ width: 1440, height: 900 });
  };
  const projectId = await stage.example(owner);
  const { pilotId } = await must(owner, projectId, 'candidate.add', { title: 'Fra bosatt til tilsatt' });
  await must(owner, projectId, 'pilot.decide', { pilotId, state: 'chosen', reason: 'Best' });
  await must(owner, projectId, 'pilot.save', {
    pilotId,
    aim: 'Språkpraksis fra første dag',
    leader: 'Kari Eier',
  });
  await owner.goto(`/desk/${projectId}/pilots/${pilotId}`);
  await owner.getByRole('link', { name: 'Fortell om piloten i eksempelbanken' }).click();
  await owner.getByRole('button', { name: 'Fyll ut med det vi vet' }).click();
  await expect(owner.getByLabel('Løsning', { exact: true })).toHaveValue('Språkpraksis fra første dag');
  await owner.getByLabel('Behov', { exact: true }).fill('Mange ble gående lenge på sosialhjelp.');
  await owner.getByLabel('Effekt', { exact: true }).fill('73 i språkpraksis. Ring 35 96 50 00.');
  await owner.getByLabel('Temaer', { exact: true }).fill('Arbeid\nSpråk');
  await owner.getByRole('button', { name: 'Lagre teksten' }).click();
  for (const [year, value] of [
    ['2012', '4,2'],
    ['2014', '3,0'],
  ] as const) {
    await owner.locator('summary', { hasText: 'Legg til et tall' }).click();
    const form = owner.locator('details[open]');
    await form.getByLabel('Hva tallet viser').fill('Utgifter til sosialhjelp');
    await form.getByLabel('Enhet').fill('millioner kroner');
    await form.getByLabel('År').fill(year);
    await form.getByLabel('Tall', { exact: true }).fill(value);
    await form.getByRole('button', { name: 'Legg til et tall' }).click();
  }
  await expect(owner.getByRole('row', { name: '2014 3' })).toBeVisible();

  // Whatever is about a person is ticked or taken out; else nothing is published.
  await expect(owner.getByText('Vi fant 2 navn og numre i tekstene')).toBeVisible();
  await owner.getByRole('button', { name: 'Ta ut: 35 96 50 00' }).click();
  await expect(owner.getByLabel('Effekt', { exact: true })).toHaveValue('73 i språkpraksis. Ring ….');
  await owner.getByRole('button', { name: 'Publiser eksempelet' }).click();
  await expect(owner.getByRole('alert')).toContainText('ingen har krysset av for');
  await glimpseAll(owner, 'story-refused');
  await look('story');
  await owner.getByRole('checkbox', { name: 'Kari Eier' }).check();
  await owner.getByRole('button', { name: 'Publiser eksempelet' }).click();
  await owner.getByRole('link', { name: 'Se eksempelet i banken' }).click();
  await expect(owner.getByRole('heading', { level: 1, name: 'Fra bosatt til tilsatt' })).toBeVisible();
  await look('example');
  const waiting = owner.waitForEvent('download');
  await owner.getByRole('link', { name: 'Last ned som fil til et annet Samverk' }).click();
  const file = await readFile(await (await waiting).path(), 'utf8');
  expect(JSON.parse(file)).toMatchObject({ schema: 'samverk-example/1', contact: 'Kari Eier' });

  // Others bring theirs in, and everybody searches.
  await owner.goto('/examples');
  await owner.locator('summary', { hasText: 'Hent inn et eksempel' }).click();
  const bring = async (text: string) => {
    const chosen = { name: 'example.json', mimeType: 'application/json', buffer: Buffer.from(text) };
    await owner.getByLabel('Eksempelfil (example.json)').setInputFiles(chosen);
    await owner.getByRole('button', { name: 'Hent inn eksempelet' }).click();
  };
  await bring(bambleFile().slice(0, 200));
  await expect(owner.getByRole('alert')).toContainText('Ingenting er hentet inn.');
  await bring(bambleFile({ title: 'Bolig først', themes: ['Bolig'] }));
  await expect(owner.getByText('Ordningen er blitt fast.')).toBeVisible();
  await owner.goto('/examples');
  await look('examples');
  await owner.getByLabel('Søk i eksemplene').fill('bolig');
  await owner.getByRole('button', { name: 'Søk', exact: true }).click();
  await expect(owner.getByText('1 eksempel passer.')).toBeVisible();
  await owner.getByRole('link', { name: 'Bolig først' }).click();
  await owner.getByRole('button', { name: /^Trekk tilbake/ }).click();
  await expect(owner.getByText('Eksempelet er trukket tilbake.', { exact: false })).toBeVisible();
});
