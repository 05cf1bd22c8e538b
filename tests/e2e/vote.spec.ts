import type { Page } from '@playwright/test';
import { press } from './keyboard';
import { must } from './must';
import {
  claim,
  clean,
  confirmed,
  expect,
  fits,
  glimpse,
  glimpseAll,
  next,
  personalCodes,
  stageTest as test,
  type Stage,
} from './stage';

/** The example stands at the vote, with its people in the register and proposals from three tables. */
async function atTheVote(stage: Stage, people: number) {
  const owner = await stage.window({ owner: true });
  const projectId = await stage.example(owner);
  const codes = [...(await personalCodes(owner, projectId)).values()];
  await owner.goto(`/console/${projectId}`);
  const screen = await stage.window({ owner: true, size: 'projector' });
  await screen.goto(`/screen/${projectId}`);
  const phones: Page[] = [];
  for (const code of codes.slice(0, people)) {
    const phone = await stage.window({ size: 'phone', javaScript: phones.length !== 1 });
    await claim(phone, code);
    phones.push(phone);
  }
  return { owner, projectId, screen, phones };
}

const give = (phone: Page, i = 0) => phone.getByRole('button', { name: /^Stem på/ }).nth(i);
const codeOn = async (phone: Page) => (await phone.locator('.check-code .code').first().innerText()).trim();
const close = (owner: Page) =>
  confirmed(owner, () => owner.getByRole('button', { name: 'Lukk avstemningen' }).click());
const titleOf = async (phone: Page, i: number) =>
  (await phone.locator('.paper-row h2').nth(i).innerText()).trim();

test('dots, an own table that is closed, an abstention and a paper, found again in the protocol', async ({
  stage,
}) => {
  test.setTimeout(240_000);
  const { owner, projectId, screen, phones } = await atTheVote(stage, 4);
  const [dots, plain, keys, blank] = phones as [Page, Page, Page, Page];
  await owner.getByLabel('Slik stemmes det').selectOption('dots');
  await owner.getByLabel('Stemmer per person').fill('3');
  await owner.getByLabel('Eget bords forslag').selectOption('false');
  await clean(owner, 'the console before the vote');
  await glimpse(owner, 'vote-console-settings');
  await owner.getByRole('button', { name: 'Start avstemningen' }).click();

  // Dots on a phone: two on one, one on another; one's own table's proposals say why they cannot be chosen.
  await expect(dots.getByText('Fra ditt eget bord').first()).toBeVisible();
  await give(dots).click();
  await dots.getByRole('button', { name: /^Gi en stemme til på/ }).click();
  await expect(dots.getByText('2 stemmer', { exact: true })).toBeVisible();
  await give(dots).click();
  await expect(dots.getByText('Kvittering: 3 av 3 stemmer er lagret.')).toBeVisible();
  await clean(dots, 'the phone with dots');
  await fits(dots, 'the phone with dots');
  await glimpseAll(dots, 'vote-phone-dots');
  const mine = await codeOn(dots);
  expect(mine).toMatch(/^[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{2}$/);

  // Without JavaScript the same page and the same code.
  await plain.goto('/room');
  await give(plain).click();
  await plain.getByRole('button', { name: /^Gi en stemme til på/ }).click();
  await expect(plain.getByText('Kvittering: 2 av 3 stemmer er lagret.')).toBeVisible();
  const written = await codeOn(plain);
  await plain.getByRole('button', { name: 'Jeg stemmer ikke' }).click();
  await expect(plain.getByText('Du har sagt at du ikke stemmer.')).toBeVisible();
  await plain.getByRole('button', { name: 'Jeg vil stemme likevel' }).click();
  await give(plain).click();
  await expect(plain.getByText('Kvittering: 1 av 3 stemmer er lagret.')).toBeVisible();

  // By keyboard.
  await press(keys, give(keys));
  await expect(keys.getByText('Kvittering: 1 av 3 stemmer er lagret.')).toBeVisible();
  await press(keys, keys.getByRole('button', { name: /^Ta tilbake én stemme/ }));
  await press(keys, give(keys, 1));
  await expect(keys.getByText('Kvittering: 1 av 3 stemmer er lagret.')).toBeVisible();

  // The fourth person of the example has nynorsk as her language.
  await blank.getByRole('button', { name: 'Eg røystar ikkje' }).click();
  await expect(blank.getByText('Du har sagt at du ikkje røystar.')).toBeVisible();
  await expect(screen.getByText('1 stemmer ikke')).toBeVisible();

  // Two papers and a blank one, of which one is taken away again.
  const first = owner.getByLabel('Stemme 1');
  await first.selectOption({ index: 1 });
  await owner.getByLabel('Stemme 2').selectOption({ index: 1 });
  await owner.getByRole('button', { name: 'Tell med stemmeseddelen' }).click();
  await expect(owner.getByText(/^Papir 1:/)).toBeVisible();
  await owner.getByRole('button', { name: 'Tell med en blank stemmeseddel' }).click();
  await expect(owner.getByText(/^Papir 2:/)).toBeVisible();
  const onPaper = (await owner.locator('.papers .code').first().innerText()).trim();
  await owner.getByRole('button', { name: 'Ta bort: Papir 2' }).click();
  await expect(owner.getByText(/^Papir 2:/)).toHaveCount(0);
  await clean(owner, 'the console while the vote is open');
  await glimpse(owner, 'vote-console-papers');
  await expect(screen.getByText(/^4 av \d+ har stemt/)).toBeVisible();
  await glimpse(screen, 'vote-screen-open');

  await close(owner);
  await expect(dots.getByRole('heading', { name: 'Avstemningen er lukket' })).toBeVisible();
  expect(await codeOn(dots)).toBe(mine);
  await next(owner, 'Resultat');
  await expect(dots.getByText(`Avstemning 1: ${mine}`)).toBeVisible();
  await glimpse(dots, 'vote-phone-result');
  await dots.getByRole('link', { name: 'Les telleprotokollen' }).click();
  const rows = dots.getByRole('row');
  await expect(rows.filter({ hasText: mine })).toContainText('× 2');
  for (const code of [written, onPaper]) await expect(rows.filter({ hasText: code })).toHaveCount(1);
  await expect(dots.getByText('Blank, stemte ikke')).toHaveCount(1);
  await fits(dots, 'the protocol on a phone');
  await glimpseAll(dots, 'vote-protocol-phone');
  const pdf = await owner.request.get(`/documents/${projectId}/count-protocol.pdf`);
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
});

test('a tie is told in words, a run-off decides it, and the record keeps both', async ({ stage }) => {
  test.setTimeout(240_000);
  const { owner, projectId, screen, phones } = await atTheVote(stage, 3);
  await owner.getByLabel('Stillingen').selectOption('true');
  await owner.getByRole('button', { name: 'Start avstemningen' }).click();
  // Four proposals with a vote each or two: more of them than there are places.
  const [a, plain, c] = phones as [Page, Page, Page];
  const titles = [
    ...new Set([await titleOf(a, 0), await titleOf(a, 1), await titleOf(a, 2), await titleOf(a, 3)]),
  ];
  const vote = (phone: Page, title = '') => phone.getByRole('button', { name: `Stem på «${title}»` }).click();
  await vote(a, titles[0]);
  await vote(a, titles[1]);
  await plain.goto('/room');
  await vote(plain, titles[2]);
  await vote(plain, titles[3]);
  await expect(c.getByRole('heading', { name: 'Gi stemmene dine' })).toBeVisible();
  await expect(screen.getByText('2 av', { exact: false }).first()).toBeVisible();
  await glimpse(screen, 'vote-screen-standing');
  await close(owner);
  await expect(owner.getByText('Det står likt der grensen går')).toBeVisible();
  await clean(owner, 'the console with a tie');
  await next(owner, 'Resultat');
  await expect(screen.getByText(/^Likt: .* har 1 stemme hver/)).toBeVisible();
  await glimpse(screen, 'vote-screen-tie');
  await owner.getByRole('button', { name: /^Gå tilbake til avstemningen/ }).click();
  await owner.getByRole('button', { name: /^Hold omvalg mellom disse/ }).click();
  await expect(a.getByRole('heading', { name: 'Omvalg' })).toBeVisible();
  await expect(screen.getByRole('heading', { name: 'Omvalg: disse står likt' })).toBeVisible();
  await glimpse(screen, 'vote-screen-runoff');
  await vote(a, titles[0]);
  await plain.goto('/room');
  await vote(plain, titles[0]);
  await vote(c, titles[1]);
  await expect(c.getByText('Kvittering: 1 av 1 stemmer er lagret.')).toBeVisible();
  await close(owner);
  await next(owner, 'Resultat');
  await expect(screen.getByText(/^Omvalg: /)).toBeVisible();
  await owner.getByRole('checkbox', { name: `Velg «${titles[0]}»` }).check();
  await owner.getByRole('checkbox', { name: `Velg «${titles[1]}»` }).check();
  await owner.getByRole('button', { name: 'Lagre valget' }).click();
  // The votes of both rounds decide: no reason is asked for.
  await expect(owner.getByText('2 valgt.')).toBeVisible();
  await expect(screen.getByText('✓ Valgt')).toHaveCount(2);
  await glimpse(screen, 'vote-screen-decided');
  await glimpse(owner, 'vote-console-decided');
  await clean(owner, 'the console with the result');
  const protocol = await stage.window({ owner: true });
  await protocol.goto(`/documents/${projectId}/count-protocol.html`);
  await expect(protocol.getByRole('heading', { name: 'Omvalg (avstemning 2)' })).toBeVisible();
  await clean(protocol, 'the protocol');
  await glimpseAll(protocol, 'vote-protocol');
});

test('forty proposals can be voted on and shown, and a decision needs no vote', async ({ stage }) => {
  test.setTimeout(240_000);
  const { owner, projectId, screen, phones } = await atTheVote(stage, 1);
  const [phone] = phones as [Page];
  await fillPaper(owner, projectId);
  await owner.reload();
  await owner.getByText('Bestem uten avstemning').click();
  await glimpseAll(owner, 'vote-console-forty');
  await owner.getByRole('button', { name: 'Start avstemningen' }).click();
  await expect(screen.getByText('40 forslag å stemme på')).toBeVisible();
  await give(phone, 20).click();
  await expect(phone.getByText('Kvittering: 1 av 2 stemmer er lagret.')).toBeVisible();
  await glimpse(screen, 'vote-screen-forty-open');
  await close(owner);
  await next(owner, 'Resultat');
  await expect(screen.getByText('1 av 7')).toBeVisible();
  await glimpse(screen, 'vote-screen-forty');
});

/** Nominates new proposals until forty stand on the paper. */
async function fillPaper(owner: Page, projectId: string): Promise<void> {
  const tables = await owner.evaluate(() => [
    ...new Set(
      [...document.documentElement.innerHTML.matchAll(/"id":"([0-9a-f-]{36})","number":\d/g)].map(
        (one) => one[1] ?? '',
      ),
    ),
  ]);
  const call = (name: string, input: object) => must(owner, projectId, name, input);
  await call('workshop.board', { number: 1, writers: 'everyone', nominations: 20 });
  const nominated = await owner.locator('input[name="proposalIds[]"]').count();
  for (let i = nominated; i < 40; i += 1) {
    const long = i % 7 === 0 ? ' som samler frivillige, arbeidsgivere og kommunen om én felles plan' : '';
    const groupId = tables[i % tables.length];
    const added = await call('proposal.add', { groupId, title: `Forslag nummer ${i + 1}${long}` });
    await call('proposal.nominate', { proposalId: added.proposalId, nominated: true });
  }
}
