import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import type { OwnServer } from '../../scripts/replay/own-server';
import { must } from './must';
import {
  claimLink,
  clean,
  confirmed,
  expect,
  fits,
  fitsPhone,
  glimpseAll,
  stageTest as test,
  type Stage,
} from './stage';

/** A chosen pilot with a round that is decided and measured. */
async function pilot(owner: Page, projectId: string, title: string): Promise<string> {
  const { pilotId = '' } = await must(owner, projectId, 'candidate.add', { title });
  await must(owner, projectId, 'pilot.decide', {
    pilotId,
    state: 'chosen',
    reason: 'Mest igjen for pengene.',
  });
  const aim = 'Ti familier har et sted å bo innen året er omme.';
  await must(owner, projectId, 'pilot.save', { pilotId, aim, start: '2026-05-01', due: '2026-11-30' });
  const measured = { pilotId, title: 'Familier', unit: 'familier', start: '0', target: '10' };
  const { id = '' } = await must(owner, projectId, 'indicator.save', measured);
  const { roundId = '' } = await must(owner, projectId, 'pilotRound.begin', { pilotId });
  await must(owner, projectId, 'pilotRound.save', { roundId, start: '2026-05-01', end: '2026-06-30' });
  await must(owner, projectId, 'pilotRound.figures', { roundId, indicatorIds: [id], values: ['4'] });
  await must(owner, projectId, 'pilotRound.decide', { roundId, decision: 'continue' });
  return pilotId;
}

test('a sponsor reads of a pilot by its link, asks, and is answered', async ({ stage }) => {
  const owner = await stage.window({ owner: true });
  const projectId = await stage.example(owner);
  const desk = `/desk/${projectId}/sponsors`;
  await owner.goto(desk);
  await expect(owner.getByText('Ingen piloter er valgt ennå.')).toBeVisible();
  await pilot(owner, projectId, 'Boligskole på fire kvelder');
  await pilot(owner, projectId, 'Mentor i bedrift');
  await owner.goto(`/desk/${projectId}/pilots`);
  await owner.getByRole('link', { name: 'Status til oppdragsgivere' }).click();
  await owner.getByText('Ny oppdragsgiver').click();
  await owner.getByLabel('Navn').fill('Vestland fylkeskommune');
  await owner.getByLabel('Kontaktperson').fill('Ragna Rådgiver');
  await owner.getByRole('checkbox', { name: 'Boligskole på fire kvelder' }).check();
  await owner.getByRole('button', { name: 'Legg til oppdragsgiver' }).click();
  const linkField = owner.getByRole('textbox', { name: 'Lenke til Vestland fylkeskommune' });
  const link = await linkField.inputValue();

  // Without JavaScript, and on a phone.
  const sponsor = await stage.window({ size: 'phone', javaScript: false });
  await sponsor.goto(link);
  await expect(sponsor).toHaveTitle('Pilotene dere følger – Samverk');
  await expect(sponsor.getByRole('heading', { level: 2, name: 'Nordvik kommune' })).toBeVisible();
  await expect(sponsor.getByText('Mentor i bedrift')).toHaveCount(0);
  await expect(sponsor.getByText('Fortsett, bestemt', { exact: false })).toBeVisible();
  await sponsor.getByText('Be om status', { exact: true }).click();
  await sponsor.getByLabel('Hva vil dere vite?').fill('Hvor mange familier er med?');
  await sponsor.getByLabel('Svar innen').fill('2020-01-01');
  await sponsor.getByRole('button', { name: 'Send spørsmålet' }).click();
  await expect(sponsor.getByRole('alert')).toContainText('Datoen er passert.');
  await expect(sponsor.getByLabel('Hva vil dere vite?')).toHaveValue('Hvor mange familier er med?');
  await sponsor.getByLabel('Svar innen').fill('2099-05-01');
  await sponsor.getByRole('button', { name: 'Send spørsmålet' }).click();
  await expect(sponsor.getByText('Spørsmålet er sendt.', { exact: false })).toBeVisible();
  await fits(sponsor, 'the page of a sponsor');
  await glimpseAll(sponsor, 'sponsor-phone');

  // It is among what remains, and leads to where it is answered.
  await owner.goto(`/desk/${projectId}`);
  await clean(owner, 'the front page with a question');
  await glimpseAll(owner, 'sponsor-front');
  await owner.getByRole('link', { name: /^Svar: Vestland fylkeskommune/ }).click();
  await expect(owner.getByText('Hvor mange familier er med?')).toBeVisible();
  await owner.getByText('Svar Vestland fylkeskommune', { exact: true }).click();
  const answer = owner.getByRole('form', { name: 'Svar Vestland fylkeskommune' });
  await answer.getByLabel('Hvordan går det?').selectOption({ label: 'Forsinket' });
  await answer.getByLabel('Status', { exact: true }).fill('Fire familier er med. To til begynner etter jul.');
  await clean(owner, 'answering a sponsor');
  await glimpseAll(owner, 'sponsors-desk');
  await fitsPhone(owner, 'the sponsors');
  await answer.getByRole('button', { name: 'Send status' }).click();
  await expect(owner.getByText('Lagret')).toBeVisible();
  await owner.goto(`/desk/${projectId}`);
  await expect(owner.getByText('Oppdragsgivere venter på status')).toHaveCount(0);

  const reader = await stage.window();
  await reader.goto(link);
  await expect(reader.getByText('Fire familier er med.', { exact: false })).toBeVisible();
  await expect(reader.getByText('Forsinket')).toBeVisible();
  await clean(reader, 'the page of a sponsor');
  await glimpseAll(reader, 'sponsor-page');
  await reader.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
  await fits(reader, 'the page of a sponsor, right to left');

  await owner.goto(desk);
  await confirmed(owner, () => owner.getByRole('button', { name: /^Lag ny lenke/ }).click());
  await expect(linkField).not.toHaveValue(link);
  expect((await reader.goto(link))?.status()).toBe(422);
});

/** Another municipality on the installation, as the operator adds it, with its owner signed in. */
async function neighbour(stage: Stage, { dataDir, base }: OwnServer): Promise<Page> {
  const admin = async (...words: string[]) => {
    const env = {
      DATA_DIR: dataDir,
      DATABASE_URL: `file:${join(dataDir, 'samverk.sqlite')}`,
      PUBLIC_URL: base,
    };
    const task = promisify(execFile)('npx', ['tsx', 'scripts/admin.ts', ...words], {
      env: { ...process.env, ...env },
    });
    return (await task).stdout;
  };
  await admin('add-municipality', 'Vik kommune');
  const person = ['--name', 'Vera Vik', '--role', 'owner', '--municipality', 'Vik kommune'];
  const said = await admin('add-person', 'vera@vik.example', ...person);
  const page = await stage.window();
  await claimLink(page, /http\S+token=\S+/.exec(said)?.[0] ?? '');
  return page;
}

test('a sponsor follows pilots of two municipalities by one link', async ({ stage, server }) => {
  const owner = await stage.window({ owner: true });
  const ours = await stage.example(owner);
  await pilot(owner, ours, 'Boligskole på fire kvelder');
  const other = await neighbour(stage, server);
  const theirs = await stage.example(other);
  await pilot(other, theirs, 'Språkkafé på jobben');

  await owner.goto(`/desk/${ours}/sponsors`);
  await owner.getByText('Ny oppdragsgiver').click();
  const added = owner.locator('details[open]');
  await added.getByLabel('Navn').fill('Direktoratet');
  await added.getByRole('checkbox', { name: 'Boligskole på fire kvelder' }).check();
  await added.getByRole('button', { name: 'Legg til oppdragsgiver' }).click();
  const link = await owner.getByRole('textbox', { name: 'Lenke til Direktoratet' }).inputValue();

  await other.goto(`/desk/${theirs}/sponsors`);
  await other.getByText('Velg en som finnes fra før').click();
  const picking = other.locator('details[open]');
  await picking.getByLabel('Oppdragsgivere').selectOption({ label: 'Direktoratet (Nordvik kommune)' });
  await picking.getByRole('checkbox', { name: 'Språkkafé på jobben' }).check();
  await picking.getByRole('button').click();
  await expect(other.getByRole('heading', { name: 'Direktoratet' })).toBeVisible();
  await expect(other.getByRole('textbox', { name: /^Lenke til/ })).toHaveCount(0);

  const sponsor = await stage.window();
  await sponsor.goto(link);
  for (const place of ['Nordvik kommune', 'Vik kommune'])
    await expect(sponsor.getByRole('heading', { level: 2, name: place, exact: true })).toBeVisible();
  await clean(sponsor, 'the page of a sponsor of two municipalities');
  await glimpseAll(sponsor, 'sponsor-two');
  const asked = sponsor.getByRole('article', { name: 'Språkkafé på jobben' });
  await asked.getByText('Be om status', { exact: true }).click();
  await asked.getByLabel('Hva vil dere vite?').fill('Hvor mange kom?');
  await asked.getByLabel('Svar innen').fill('2099-05-01');
  await asked.getByRole('button', { name: 'Send spørsmålet' }).click();
  await expect(sponsor.getByText('Spørsmålet er sendt.', { exact: false })).toBeVisible();

  // The question is the other municipality's alone.
  await other.goto(`/desk/${theirs}/sponsors`);
  await expect(other.getByText('Hvor mange kom?')).toBeVisible();
  await owner.goto(`/desk/${ours}/sponsors`);
  await expect(owner.getByText('Hvor mange kom?')).toHaveCount(0);
});
