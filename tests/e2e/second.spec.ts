import { readMail } from '../support/smtp';
import { must } from './must';
import { mailTest as test } from './post';
import { assigned, begin } from './second';
import {
  claim,
  clean,
  complaints,
  confirmed,
  expect,
  fits,
  fitsPhone,
  glimpseAll,
  personalCodes,
} from './stage';

test('when workshop 2 begins, both summaries are finished and read by themselves', async ({ stage }) => {
  test.setTimeout(60_000);
  const owner = await stage.window({ owner: true });
  const heard = complaints(owner);
  const projectId = await stage.example(owner);
  await must(owner, projectId, 'session.step', { expected: 'vote', step: 'end' });
  await must(owner, projectId, 'summary.save', {
    foreword: 'Takk for den første kvelden.',
    parts: ['about'],
  });
  await must(owner, projectId, 'workshop.begin', { expected: 1, number: 2 });
  await owner.goto(`/desk/${projectId}/summary`);
  const choice = owner.getByRole('navigation', { name: 'Oppsummeringer' });
  await expect(choice.getByRole('link', { name: 'Verksted 2' })).toHaveAttribute('aria-current', 'page');
  await owner.getByLabel('Forord').fill('Nå har vi en plan.');
  await owner.getByLabel('Veien videre', { exact: true }).first().fill('Vi møtes i mai.');
  await owner.getByRole('button', { name: 'Lagre' }).click();
  await expect(owner.getByText('Lagret')).toBeVisible();
  await clean(owner, 'summary 2');
  await glimpseAll(owner, 'summary-2-write');
  await fitsPhone(owner, 'summary 2');
  await choice.getByRole('link', { name: 'Verksted 1' }).click();
  await expect(owner.getByLabel('Forord')).toHaveValue('Takk for den første kvelden.');
  await expect(owner.getByRole('checkbox', { name: 'Løsningskort' })).toHaveCount(0);
  for (const workshop of [1, 2]) await must(owner, projectId, 'summary.open', { workshop });

  const phone = await stage.window({ size: 'phone' });
  await claim(phone, [...(await personalCodes(owner, projectId)).values()][0] ?? '');
  const ofWorkshop = (number: number) =>
    phone.getByRole('list', { name: `Oppsummeringen av verksted ${number}` });
  await expect(ofWorkshop(2)).toBeVisible();
  await expect(ofWorkshop(1)).toBeHidden();
  await phone.getByText('Oppsummeringen av verksted 1', { exact: true }).click();
  await expect(ofWorkshop(1)).toBeVisible();
  await fits(phone, 'the phone with two summaries');
  await clean(phone, 'the phone with two summaries');
  await glimpseAll(phone, 'summary-2-phone');
  await ofWorkshop(2).getByRole('link', { name: 'Les den her' }).click();
  await expect(phone.getByText('Nå har vi en plan.')).toBeVisible();
  await expect(phone.getByText('Vi møtes i mai.')).toBeVisible();
  await clean(phone, 'summary 2 on a phone');
  await glimpseAll(phone, 'summary-2-read');
  await owner.goto(`/desk/${projectId}`);
  await glimpseAll(owner, 'summary-2-front');
  await expect(owner.getByText('Oppsummering 2:')).toBeVisible();
  expect(heard).toEqual([]);
});

test('the reference group is asked by mail, each with a link that opens', async ({ stage, post }) => {
  const owner = await stage.window({ owner: true });
  const heard = complaints(owner);
  const projectId = await stage.example(owner);
  const add = (name: string, email: string) =>
    must(owner, projectId, 'referee.save', { name, role: 'helse', email, language: 'nb' });
  await add('Ragna Råd', 'ragna@example.no');
  await add('Uten Post', '');
  await owner.goto(`/desk/${projectId}/between`);
  await expect(owner.getByText('Åpne for kommentarer først.')).toBeVisible();
  await owner.getByRole('button', { name: 'Åpne for kommentarer' }).click();
  await expect(owner.getByRole('checkbox', { name: 'Send lenken på e-post: Ragna Råd' })).toBeChecked();
  await expect(owner.getByText('Uten e-postadresse.')).toBeVisible();
  await owner.getByText('E-posten som tekst').first().click();
  await expect(owner.getByRole('textbox', { name: 'Teksten til Ragna Råd' })).toHaveValue(
    /Hva sier reglene\?/,
  );
  await clean(owner, 'the reference group');
  await glimpseAll(owner, 'between-ask');
  await fitsPhone(owner, 'the reference group');
  const send = owner.getByRole('button', { name: 'Send til dem som er krysset av' });
  await confirmed(owner, () => send.press('Enter'));
  await post.taken(1);
  await expect(owner.getByRole('checkbox', { name: /Ragna Råd/ })).not.toBeChecked();
  await expect(async () => {
    await owner.reload();
    await expect(owner.getByText(/spurt /)).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await glimpseAll(owner, 'between-asked');
  const [link] = /http\S+\/c\/\w+/.exec(readMail(post.arrived.at(-1)?.raw ?? '').parts[0]?.text ?? '') ?? [];
  const ragna = await stage.window({ size: 'phone' });
  await ragna.goto(new URL(link ?? '').pathname);
  await expect(ragna.getByText('Du er Ragna Råd, helse.')).toBeVisible();
  expect(heard).toEqual([]);
});

test('the recap says on the screen and on phones what a chosen proposal became part of', async ({
  stage,
}) => {
  const owner = await stage.window({ owner: true });
  const projectId = await stage.example(owner);
  await assigned(owner, projectId);
  const between = await (await owner.request.get(`/desk/${projectId}/between`)).text();
  const [chosen = '', other = ''] = [...between.matchAll(/id="p-([0-9a-f-]{36})"/g)].map(([, id = '']) => id);
  await must(owner, projectId, 'proposal.nominate', { proposalId: other, nominated: true });
  await must(owner, projectId, 'vote.decide', { proposalIds: [chosen, other], reason: 'De hører sammen.' });
  await must(owner, projectId, 'homework.assign', {
    proposalId: other,
    responsible: [],
    questions: ['Når?'],
  });
  await must(owner, projectId, 'proposal.merge', { into: other, from: [chosen] });
  await begin(owner, projectId, 'recap');
  const screen = await stage.window({ owner: true, size: 'projector' });
  await screen.goto(`/screen/${projectId}`);
  const phone = await stage.window({ size: 'phone' });
  await claim(phone, (await personalCodes(owner, projectId)).get('Anna Aas') ?? '');
  for (const page of [screen, phone]) await expect(page.getByText(/Slått sammen med «/)).toBeVisible();
  await fits(screen, 'the recap');
  await clean(screen, 'the recap');
});
