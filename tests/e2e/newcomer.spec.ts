import { claim, confirmed, expect, next, personalCodes, picture, glimpse, stageTest as test } from './stage';

test('a newcomer loads the example and sees a vote from the phone to the screen', async ({ stage }) => {
  const owner = await stage.window({ owner: true });
  const projectId = await stage.example(owner);
  await expect(owner.getByRole('heading', { level: 1 })).toBeVisible();
  await glimpse(owner, 'desk');
  await owner.goto(`/console/${projectId}`);
  await expect(owner.getByRole('heading', { name: 'Nå: Avstemning' })).toBeVisible();
  const screen = await stage.window({ owner: true, size: 'projector' });
  await screen.goto(`/screen/${projectId}`);
  await expect(screen.getByRole('heading', { name: 'Snart stemmer vi' })).toBeVisible();

  const codes = await personalCodes(owner, projectId);
  const [name = '', code = ''] = [...codes][0] ?? [];
  const phone = await stage.window({ size: 'phone' });
  await claim(phone, code);
  await expect(phone.getByText('Avstemningen åpner snart')).toBeVisible();

  await owner.getByRole('button', { name: 'Start avstemningen' }).click();
  await expect(phone.getByRole('heading', { name: 'Gi stemmene dine' })).toBeVisible();
  const give = phone.getByRole('button', { name: /^Stem på/ });
  await give.first().click();
  await give.first().click();
  await expect(phone.getByText('Kvittering: 2 av 2 stemmer er lagret.')).toBeVisible();
  await expect(give.first()).toBeDisabled();
  await picture(phone, 'phone-vote');
  await expect(screen.getByText(`1 av ${codes.size} har stemt`)).toBeVisible();
  await picture(screen, 'screen-vote');
  await expect(owner.getByText(`1 av ${codes.size} har stemt`)).toBeVisible();
  await picture(owner, 'console-vote');
  await expect(screen.getByText(name)).toHaveCount(0);

  await confirmed(owner, () => owner.getByRole('button', { name: 'Lukk avstemningen' }).click());
  await expect(phone.getByRole('heading', { name: 'Avstemningen er lukket' })).toBeVisible();
  await phone.reload();
  await expect(phone.getByText('Kvittering: 2 av 2 stemmer er lagret.')).toBeVisible();
  await next(owner, 'Resultat');
  await owner.getByRole('checkbox').nth(0).check();
  await owner.getByRole('checkbox').nth(1).check();
  await owner.getByRole('button', { name: 'Lagre valget' }).click();
  await expect(owner.getByText('2 valgt.')).toBeVisible();
  await expect(screen.getByText('2 stemmer fra 1 av')).toBeVisible();
  await expect(screen.getByText('✓ Valgt')).toHaveCount(2);
  await picture(screen, 'screen-result');
});
