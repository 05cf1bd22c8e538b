import {
  backTo,
  claim,
  expect,
  join,
  next,
  personalCodes,
  glimpse,
  stageTest as test,
  type Stage,
} from './stage';

async function openVote(stage: Stage) {
  const owner = await stage.window({ owner: true });
  const projectId = await stage.example(owner);
  const codes = [...(await personalCodes(owner, projectId)).values()];
  await owner.goto(`/console/${projectId}`);
  await owner.getByRole('button', { name: 'Start avstemningen' }).click();
  await expect(owner.getByText('0 av 24 har stemt')).toBeVisible();
  return { owner, projectId, codes };
}

test('R8 a vote given without network is shown as not sent, survives a reload, and counts once', async ({
  stage,
}) => {
  const { owner, codes } = await openVote(stage);
  const phone = await stage.window({ size: 'phone' });
  await claim(phone, codes[5] ?? '');
  await expect(phone.getByRole('heading', { name: 'Gi stemmene dine' })).toBeVisible();
  await phone.context().setOffline(true);
  await phone
    .getByRole('button', { name: /^Stem på/ })
    .first()
    .click();
  await expect(phone.getByText('ikke sendt, prøver igjen').first()).toBeVisible({ timeout: 15_000 });
  await expect(phone.getByText('Kvittering')).toHaveCount(0);
  await expect(owner.getByText('0 av 24 har stemt')).toBeVisible();
  await phone.context().setOffline(false);
  await phone.reload();
  await expect(phone.getByText('Kvittering: 1 av 2 stemmer er lagret.')).toBeVisible();
  await expect(owner.getByText('1 av 24 har stemt')).toBeVisible();
});

test('R7 two windows of one person are one voter, and agree', async ({ stage }) => {
  const { owner, codes } = await openVote(stage);
  const phone = await stage.window({ size: 'phone' });
  await claim(phone, codes[4] ?? '');
  const laptop = await stage.window();
  await claim(laptop, codes[4] ?? '');
  await phone
    .getByRole('button', { name: /^Stem på/ })
    .first()
    .click();
  await expect(laptop.getByText('Kvittering: 1 av 2 stemmer er lagret.')).toBeVisible();
  await laptop
    .getByRole('button', { name: /^Stem på/ })
    .first()
    .click();
  await expect(phone.getByText('Kvittering: 2 av 2 stemmer er lagret.')).toBeVisible();
  await expect(owner.getByText('1 av 24 har stemt')).toBeVisible();
});

test('R10 two consoles press next at once: the room moves one step, and one of them is told', async ({
  stage,
}) => {
  const owner = await stage.window({ owner: true });
  const projectId = await stage.example(owner);
  const second = await stage.window({ owner: true });
  for (const page of [owner, second]) {
    await page.goto(`/console/${projectId}`);
    await expect(page.getByRole('heading', { name: 'Nå: Avstemning' })).toBeVisible();
  }
  const press = 'document.querySelector("button[data-key=next]").click()';
  await Promise.all([owner.evaluate(press), second.evaluate(press)]);
  for (const page of [owner, second])
    await expect(page.getByRole('heading', { name: 'Nå: Resultat' })).toBeVisible();
  const told = async () => {
    const counts = [owner, second].map((page) => page.getByText('Steget var allerede flyttet').count());
    return (await Promise.all(counts)).reduce((all, one) => all + one, 0);
  };
  await expect.poll(told).toBe(1);
});

/** The room is at an item of the agenda, and somebody's phone is at her table. */
async function atTable(stage: Stage, item: string, person: number) {
  const owner = await stage.window({ owner: true });
  const projectId = await stage.example(owner);
  const codes = [...(await personalCodes(owner, projectId)).values()];
  await owner.goto(`/console/${projectId}`);
  await backTo(owner, item);
  const phone = await stage.window({ size: 'phone' });
  await claim(phone, codes[person] ?? '');
  return { owner, phone };
}

test('half-written text is kept when the facilitator moves on', async ({ stage }) => {
  const { owner, phone } = await atTable(stage, 'Behov', 6);
  await phone.getByLabel('Skriv ett behov').fill('Et behov som ikke er ferdig skr');
  await next(owner, 'Mat og kaffe');
  await expect(phone.getByText('Neste steg har begynt: Mat og kaffe')).toBeVisible();
  await expect(phone.getByLabel('Skriv ett behov')).toHaveValue('Et behov som ikke er ferdig skr');
  await phone.getByRole('button', { name: 'Gå dit' }).click();
  await expect(phone.getByRole('heading', { name: /^Pause til \d\d:\d\d$/ })).toBeVisible();
  await expect(phone.getByLabel('Skriv ett behov')).toBeHidden();
  await next(owner, 'Løsninger');
  await expect(phone.getByText('Neste steg har begynt: Løsninger')).toBeVisible();
  await expect(phone.getByLabel('Skriv ett behov')).toHaveValue('Et behov som ikke er ferdig skr');
  await phone.getByRole('button', { name: 'Gå dit' }).click();
  await expect(phone.getByText('Hva kan dere gjøre')).toBeVisible();
  await backTo(owner, 'Behov');
  await expect(phone.getByLabel('Skriv ett behov')).toHaveValue('Et behov som ikke er ferdig skr');
});

test('what was typed before the script had run is kept, and the page waits for it', async ({ stage }) => {
  const { owner, phone } = await atTable(stage, 'Behov', 6);
  let arrive = () => {};
  const line = new Promise<void>((resolve) => (arrive = resolve));
  await phone.route('**/*.js', async (route) => {
    await line;
    await route.continue();
  });
  await phone.reload({ waitUntil: 'commit' });
  await phone.getByLabel('Skriv ett behov').fill('Skrevet på treg linje');
  arrive();
  await next(owner, 'Mat og kaffe');
  await expect(phone.getByText('Neste steg har begynt: Mat og kaffe')).toBeVisible();
  await expect(phone.getByLabel('Skriv ett behov')).toHaveValue('Skrevet på treg linje');
  await phone.getByLabel('Skriv ett behov').press('Enter');
  // It is on the table's list, and with nothing half written the page goes along.
  await expect(phone.locator('span').getByText('Skrevet på treg linje', { exact: true })).toBeAttached();
  await expect(phone.getByRole('heading', { name: /^Pause til/ })).toBeVisible();
});

test('nynorsk from the desk to the phone and the screen', async ({ stage }) => {
  const owner = await stage.window({ owner: true, locale: 'nn-NO' });
  await owner.goto('/desk');
  await owner.getByRole('button', { name: 'nynorsk' }).click();
  await expect(owner.getByRole('heading', { name: 'Prosjekta dine' })).toBeVisible();
  await owner.getByRole('button', { name: 'Last inn eksempelprosjektet' }).click();
  await owner.waitForURL(/\/desk\/[0-9a-f-]{36}$/);
  const projectId = owner.url().split('/').at(-1) ?? '';
  await owner.goto(`/console/${projectId}`);
  await expect(owner.locator('html')).toHaveAttribute('lang', 'nn');
  await owner.getByRole('button', { name: 'Start avrøystinga' }).click();
  const phone = await stage.window({ size: 'phone' });
  await claim(phone, [...(await personalCodes(owner, projectId)).values()][1] ?? '');
  await expect(phone.locator('html')).toHaveAttribute('lang', /nn|nb/);
  await phone.getByText('Meg og koden min').click();
  await phone.getByRole('button', { name: 'nynorsk' }).click();
  await expect(phone.getByRole('button', { name: /^Røyst/ }).first()).toBeVisible();
  await glimpse(phone, 'phone-nynorsk');
  const screen = await stage.window({ owner: true, size: 'projector' });
  await screen.goto(`/screen/${projectId}`);
  await expect(screen.locator('html')).toHaveAttribute('lang', 'nn');
});

test('one browser is one voter: scanning the code again leads back to the room', async ({ stage }) => {
  const owner = await stage.window({ owner: true });
  const projectId = await stage.example(owner);
  await owner.goto(`/console/${projectId}`);
  const code = (await owner.locator('.console-room .code').first().innerText()).replace(' ', '');
  const phone = await stage.window({ size: 'phone' });
  await join(phone, code, 'Ola Nysgjerrig');
  await phone.goto(`/join/${code}`);
  await phone.waitForURL('**/room');
  await phone.goto('/');
  await phone.getByRole('link', { name: /Ola Nysgjerrig/ }).click();
  await phone.waitForURL('**/room');
  await expect(owner.getByText('25 her', { exact: true })).toBeVisible();
});

test('a double click on next takes the room one step', async ({ stage }) => {
  const owner = await stage.window({ owner: true });
  const projectId = await stage.example(owner);
  await owner.goto(`/console/${projectId}`);
  await owner.getByRole('button', { name: 'Tilbake til Nominering' }).click();
  await expect(owner.getByRole('button', { name: 'Neste: Avstemning' })).toBeEnabled();
  await owner.locator('button[data-key=next]').dblclick();
  await expect(owner.getByRole('heading', { name: 'Nå: Avstemning' })).toBeVisible();
  await expect(owner.getByRole('button', { name: 'Neste: Resultat' })).toBeEnabled();
  await expect(owner.getByRole('heading', { name: 'Nå: Avstemning' })).toBeVisible();
});

test('a proposal half written stays when the facilitator moves on', async ({ stage }) => {
  const { owner, phone } = await atTable(stage, 'Bygg videre', 7);
  await phone.getByRole('textbox', { name: 'Forslag, i noen få ord' }).first().fill('Et halvt forslag');
  const half = phone.getByRole('textbox', { name: 'Forslag, i noen få ord' }).first();
  await next(owner, 'Kaffepause');
  await phone.getByLabel('Hvordan skal det fungere?').first().focus();
  await expect(phone.getByText('Neste steg har begynt')).toBeVisible();
  await expect(half).toHaveValue('Et halvt forslag');
  await phone.getByRole('button', { name: 'Gå dit' }).click();
  await expect(phone.getByRole('heading', { name: 'Pause til' })).toBeVisible();
  await owner.getByRole('button', { name: 'Tilbake til Bygg videre' }).click();
  await expect(phone.getByText('Neste steg har begynt')).toBeHidden();
  await expect(half).toHaveValue('Et halvt forslag');
  await next(owner, 'Kaffepause');
  await next(owner, 'Nominering');
  await expect(phone.getByText('Neste steg har begynt: Nominering')).toBeVisible();
  await expect(half).toHaveValue('Et halvt forslag');
});
