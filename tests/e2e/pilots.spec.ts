import { must } from './must';
import {
  claim,
  clean,
  expect,
  fits,
  fitsPhone,
  glimpse,
  glimpseAll,
  personalCodes,
  stageTest as test,
} from './stage';

test('pilots are chosen together, tested in rounds, and evaluated', async ({ stage }) => {
  const owner = await stage.window({ owner: true });
  const projectId = await stage.example(owner);
  await owner.goto(`/desk/${projectId}/pilots`);
  await expect(owner.getByText('Ingen løsninger er foreslått som pilot ennå.')).toBeVisible();
  for (const title of ['Boligskole på fire kvelder', 'Mentor i bedrift']) {
    await owner.getByRole('textbox', { name: 'Tittel' }).fill(title);
    await owner.getByRole('button', { name: 'Legg til kandidat' }).click();
    await expect(owner.getByRole('row', { name: title })).toBeVisible();
  }

  // Everyone scores on her own phone; nobody sees the spread before it is shown.
  await owner.getByRole('button', { name: 'Åpne poenggivingen' }).click();
  const [code = ''] = (await personalCodes(owner, projectId)).values();
  const phone = await stage.window({ size: 'phone' });
  await claim(phone, code);
  await phone.goto('/scores');
  const school = phone.getByRole('article').first();
  await school.getByLabel('Størst antatt virkning på behovet').selectOption('5');
  await school.getByRole('button', { name: 'Lagre poeng' }).click();
  await expect(phone.getByText('Poengene dine er lagret.', { exact: false })).toBeVisible();
  await clean(phone, 'scores');
  await fits(phone, 'scores');
  await glimpseAll(phone, 'scores-phone');
  const screen = await stage.window({ size: 'projector', owner: true });
  await screen.goto(`/screen/${projectId}`);
  await expect(screen.getByRole('heading', { name: 'Hvor gode er kandidatene?' })).toBeVisible();
  await expect(screen.getByText('1 av 24 har gitt poeng')).toBeVisible();
  await clean(screen, 'the screen while people score');
  await glimpse(screen, 'scoring-screen');
  await owner.getByRole('link', { name: 'Oppdater' }).click();
  await expect(owner.getByText('1 har gitt poeng.')).toBeVisible();
  await expect(owner.getByText('Hvor mange som ga hvert poeng.')).toHaveCount(0);
  await owner.getByRole('button', { name: 'Vis spredningen' }).click();
  await expect(owner.getByText('Hvor mange som ga hvert poeng.')).toBeVisible();
  await expect(screen.getByRole('heading', { name: 'Boligskole på fire kvelder' })).toBeVisible();
  await expect(
    screen.getByRole('row', { name: /^Størst antatt virkning på behovet 0 0 0 0 1$/ }),
  ).toBeVisible();
  await glimpse(screen, 'spread-screen');
  await phone.goto('/scores');
  await expect(phone.getByText('Slik svarte rommet.')).toBeVisible();
  await fits(phone, 'the spread on a phone');
  await glimpseAll(phone, 'spread-phone');

  // The group's number is written by people, and what is missing is said.
  const row = owner.getByRole('row', { name: 'Boligskole på fire kvelder' }).first();
  await expect(row.getByText('Ingen plass ennå')).toBeVisible();
  for (const [title, values] of [
    ['Boligskole på fire kvelder', ['5', '3', '4', '5']],
    ['Mentor i bedrift', ['2', '5', '3', '4']],
  ] as const) {
    const line = owner.getByRole('row', { name: title }).first();
    for (const [i, value] of values.entries()) await line.getByRole('combobox').nth(i).selectOption(value);
    await line.getByRole('button', { name: 'Lagre poeng' }).click();
    await expect(
      owner
        .getByRole('row', { name: title })
        .first()
        .getByText(/\d\. plass/),
    ).toBeVisible();
  }
  await expect(row.getByText('1. plass')).toBeVisible();

  // A weight that is dragged tells at once what it would change, by keyboard too.
  const cost = owner.getByRole('slider', { name: 'Billigst å prøve med et godt svar' });
  await cost.focus();
  await owner.keyboard.press('End');
  await expect(owner.getByText('Slik blir rekkefølgen med vektene', { exact: false })).toBeVisible();
  await owner.getByLabel('Endre: Best kapasitet og kompetanse', { exact: true }).click();
  const renaming = owner.locator('details[open]').last();
  await renaming.getByLabel('Kriterium').fill('Har folk til det');
  await renaming.getByRole('button', { name: 'Lagre' }).click();
  await expect(owner.getByRole('columnheader', { name: /^Har folk til det/ })).toBeVisible();
  await clean(owner, 'the choice of pilots');
  await glimpseAll(owner, 'pilots-choice');
  await fitsPhone(owner, 'the choice of pilots');

  const decision = owner.getByRole('listitem').filter({ hasText: 'Boligskole på fire kvelder' }).last();
  await decision.locator('summary').click();
  await decision.getByLabel('Beslutning').selectOption({ label: 'Velg som pilot' });
  await decision.getByRole('button', { name: 'Lagre beslutningen' }).click();
  await expect(owner.getByRole('alert')).toBeVisible();
  await decision.getByLabel('Begrunnelse').fill('Mest igjen for pengene.');
  await decision.getByRole('button', { name: 'Lagre beslutningen' }).click();
  await owner.getByRole('link', { name: /Åpne piloten: Boligskole/ }).click();
  await expect(owner.getByRole('heading', { level: 1, name: 'Boligskole på fire kvelder' })).toBeVisible();
  const pilotId = owner.url().split('/').pop() ?? '';
  await severalRounds(owner, projectId, pilotId);
  await owner.reload();
  await clean(owner, 'the pilot');
  await glimpseAll(owner, 'pilot-desk');
  await fitsPhone(owner, 'the pilot');
  await expect(owner.getByText('Testingen er over etter siste beslutning.')).toBeVisible();
});

/** As in Hamar three families at first and nine of ten in the end; so many rounds that their table is wider than a phone. */
async function severalRounds(
  owner: Parameters<typeof must>[0],
  projectId: string,
  pilotId: string,
): Promise<void> {
  const say = (name: string, input: object) => must(owner, projectId, name, { pilotId, ...input });
  await say('pilot.save', { aim: 'Ti familier har fullført', targetGroup: 'Nybosatte familier' });
  await say('pilotAim.save', { text: 'Tre familier før sommeren', due: '2026-06-30', reached: 'reached' });
  await say('pilotPartner.save', { name: 'Frivilligsentralen', role: 'Finner vertsfamilier' });
  const { id } = await say('indicator.save', { title: 'Familier', unit: 'stk.', start: '0', target: '10' });
  for (const [value, decision] of [
    ['3', 'adjust'],
    ['5', 'continue'],
    ['8', 'continue'],
    ['9', 'scale'],
  ]) {
    const { roundId } = await say('pilotRound.begin', {});
    await say('pilotRound.save', { roundId, start: '2026-05-01', end: '2026-06-30', plan: 'Fire kvelder' });
    await say('pilotRound.figures', { roundId, indicatorIds: [id], values: [value] });
    await say('pilotRound.decide', { roundId, decision, change: 'Mer praksis hjemme' });
  }
}

test('a user of a pilot tells what she thinks by the link, without a name and without JavaScript', async ({
  stage,
}) => {
  const owner = await stage.window({ owner: true });
  const projectId = await stage.example(owner);
  const { pilotId } = await must(owner, projectId, 'candidate.add', { title: 'Boligskole' });
  await must(owner, projectId, 'pilot.decide', { pilotId, state: 'chosen', reason: 'Best' });
  await must(owner, projectId, 'pilotRound.begin', { pilotId });
  await owner.goto(`/desk/${projectId}/pilots/${pilotId}`);
  await owner.getByRole('button', { name: 'Åpne for tilbakemeldinger' }).click();
  const link = await owner.getByLabel('Lenke til brukerne', { exact: true }).inputValue();

  const user = await stage.window({ size: 'phone', javaScript: false });
  await user.goto(link);
  await user.getByLabel('Hvordan var det?').selectOption('4');
  await user.getByLabel('Fortell').fill('Kveldene var for lange.');
  await glimpse(user, 'feedback-phone');
  await user.getByRole('button', { name: 'Send' }).click();
  await expect(user.getByText('Takk. Svaret ditt er sendt, uten navn.')).toBeVisible();

  await owner.reload();
  await expect(owner.getByText('Kveldene var for lange.')).toBeVisible();
  await owner.getByRole('button', { name: /^Legg bort: Kveldene/ }).click();
  await expect(owner.getByText('Lagt bort: kommer ikke med i dokumenter.')).toBeVisible();
  await owner.getByRole('button', { name: 'Lukk for tilbakemeldinger' }).click();
  await expect(owner.getByRole('button', { name: 'Åpne for tilbakemeldinger' })).toBeVisible();
  await user.goto(link);
  await expect(user.getByText('Det tas ikke imot svar her nå.', { exact: false })).toBeVisible();
});
