import type { Page } from '@playwright/test';
import { clean, expect, fits, glimpseAll, SIZES, stageTest as test, type Stage } from './stage';

async function openQuestionnaire(owner: Page): Promise<string> {
  await owner.getByRole('button', { name: 'Åpne et spørreskjema' }).click();
  await expect(owner.getByText('Skjemaet er åpent.')).toBeVisible();
  return new URL(await owner.getByLabel('Lenke til skjemaet', { exact: true }).inputValue()).pathname;
}

/** A project of its own with an open questionnaire, on its page for inputs. */
async function asked(stage: Stage, title: string) {
  const owner = await stage.window({ owner: true });
  const desk = `/desk/${await stage.empty(owner, { title })}`;
  await owner.goto(`${desk}/inputs`);
  return { owner, desk, link: await openQuestionnaire(owner) };
}

test('a stranger on a small phone without JavaScript answers in nynorsk, and the owner finds it', async ({
  stage,
}) => {
  const { owner, desk, link } = await asked(stage, 'Raskere i arbeid');
  const phone = await stage.window({ size: 'phone', javaScript: false, locale: 'nn-NO' });
  await phone.goto(link);
  await expect(phone).toHaveTitle('Spørjeskjema – Samverk');
  await expect(phone.getByRole('heading', { name: 'Nordvik kommune vil høyre frå deg' })).toBeVisible();
  await fits(phone, 'the questionnaire');
  await glimpseAll(phone, 'findings-phone-empty');

  await phone.getByLabel('Kva gruppe høyrer du til?').selectOption({ label: 'Næringsliv' });
  await phone.getByLabel('Namn').fill('Åse Øyen');
  await phone.getByRole('button', { name: 'Send svaret' }).click();
  await expect(phone.getByText('Skriv noko i minst eitt av dei fire felta.')).toBeVisible();
  await expect(phone.getByLabel('Namn')).toHaveValue('Åse Øyen');
  await glimpseAll(phone, 'findings-phone-refused');
  await phone.getByLabel('Kva er vanskeleg?').fill('Vi veit ikkje\nkven vi skal ringje.');
  await phone.getByRole('button', { name: 'Send svaret' }).click();
  await expect(phone.getByRole('heading', { name: 'Takk for svaret' })).toBeVisible();
  await glimpseAll(phone, 'findings-phone-thanks');
  await phone.reload();

  await owner.goto(`${desk}/inputs`);
  await expect(owner.getByText('1 svar er kommet.')).toBeVisible();
  await expect(owner.getByRole('heading', { name: 'Åse Øyen' })).toHaveCount(1);
  await expect(owner.locator('.told')).toHaveText('Vi veit ikkje\nkven vi skal ringje.');
  await expect(
    owner.getByText('Ingen er spurt ennå fra: Kommune og NAV, Frivillighet, Målgruppe'),
  ).toBeVisible();

  await phone.getByRole('link', { name: 'Gi eit svar til' }).click();
  await expect(phone.getByLabel('Namn')).toHaveValue('');
});

test('axe finds nothing on the questionnaire in any of its states, and it fits a phone', async ({
  stage,
}) => {
  const { owner, desk, link } = await asked(stage, 'Et skjema for alle');
  const phone = await stage.window({ size: 'phone' });
  const look = async (what: string) => {
    await clean(phone, what);
    await fits(phone, what);
  };
  await clean(owner, 'the questionnaire on the desk');
  await glimpseAll(owner, 'findings-inputs-asked');
  await owner.setViewportSize(SIZES.phone);
  await fits(owner, 'the questionnaire on the desk');
  await glimpseAll(owner, 'findings-phone-asked');
  await phone.goto(link);
  await look('open');
  for (const language of ['nynorsk', 'English', 'bokmål']) {
    await phone.getByRole('button', { name: language }).click();
    await look(language);
  }
  await phone.getByRole('combobox').selectOption({ label: 'Andre' });
  await phone.getByRole('button', { name: 'Send svaret' }).click();
  await expect(phone.getByText('Skriv noe i minst ett av de fire feltene.')).toBeVisible();
  await look('refused');
  await phone.getByLabel('Hva virker?').fill('Kafeen');
  await owner.goto(`${desk}/inputs`);
  await owner.getByText('Innledning og åpning').click();
  await owner.getByRole('button', { name: 'Steng skjemaet' }).click();
  await expect(owner.getByText('Skjemaet er stengt.')).toBeVisible();
  await phone.getByRole('button', { name: 'Send svaret' }).click();
  await expect(phone.getByText('Dette ble ikke sendt. Kopier det hvis du vil ta vare på det.')).toBeVisible();
  await expect(phone.getByText('Kafeen')).toBeVisible();
  await look('closed while writing');
  await glimpseAll(phone, 'findings-phone-closed');
  await owner.getByRole('button', { name: 'Åpne skjemaet igjen' }).click();
  await expect(owner.getByText('Skjemaet er åpent.')).toBeVisible();
  await phone.goto(link);
  await expect(phone.getByLabel('Hva virker?')).toHaveValue('Kafeen');
  await expect(phone.getByText('Dette skrev du sist.')).toBeVisible();
  await look('a draft');
  await phone.getByRole('button', { name: 'Send svaret' }).click();
  await look('thanks');
});

test('a draft stays on the phone over a reload and a change of language, and is gone when it is sent', async ({
  stage,
}) => {
  const { owner, desk, link } = await asked(stage, 'Utkast');
  const phone = await stage.window({ size: 'phone' });
  await phone.goto(link);
  await phone.getByLabel('Hvem kommer du fra?').selectOption({ label: 'Frivillighet' });
  await phone.getByLabel('Hva står i veien?').fill('Ingen buss om kvelden');
  await phone.reload();
  await expect(phone.getByLabel('Hva står i veien?')).toHaveValue('Ingen buss om kvelden');
  await phone.getByRole('button', { name: 'English' }).click();
  await expect(phone.getByLabel('What stands in the way?')).toHaveValue('Ingen buss om kvelden');
  await phone.getByRole('button', { name: 'Empty the form' }).click();
  await expect(phone.getByLabel('What stands in the way?')).toHaveValue('');
  await phone.reload();
  await expect(phone.getByLabel('What stands in the way?')).toHaveValue('');
  await phone.getByRole('combobox').selectOption({ label: 'Others' });
  await phone.getByLabel('What stands in the way?').fill('No bus at night');
  await phone.getByRole('button', { name: 'Send the answer' }).click();
  await expect(phone.getByRole('heading', { name: 'Thank you for your answer' })).toBeVisible();
  await phone.getByRole('link', { name: 'Give another answer' }).click();
  await expect(phone.getByLabel('What stands in the way?')).toHaveValue('');
  await owner.goto(`${desk}/inputs`);
  await expect(owner.getByText('1 svar er kommet.')).toBeVisible();
});
