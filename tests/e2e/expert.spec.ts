import { must } from './must';
import { clean, expect, fits, fitsPhone, glimpseAll, stageTest as test } from './stage';

test('an outside expert comments by her link, and reads what the municipality answers', async ({ stage }) => {
  const owner = await stage.window({ owner: true });
  const projectId = await stage.example(owner);
  await must(owner, projectId, 'comments.open', {});
  const about = { name: 'Ragna Fagperson', role: 'Statsforvalteren', language: 'nb' };
  await must(owner, projectId, 'referee.save', about);
  await owner.goto(`/desk/${projectId}/between`);
  const code = /\/c\/([0-9A-Z]{10})"/.exec(await owner.content())?.[1] ?? '';

  const expert = await stage.window({ size: 'phone' });
  await expert.goto(`/c/${code}`);
  await expect(expert.getByText('Du er Ragna Fagperson, Statsforvalteren.')).toBeVisible();
  const first = expert.getByRole('article').first();
  const title = await first.getByRole('heading').first().innerText();
  await first.getByText('Kommenter', { exact: true }).click();
  await first.getByLabel('Hva handler det om?').selectOption({ label: 'Regler' });
  await first.getByLabel('Kommentaren').fill('Husleieloven gir rom for dette.');
  await first.getByRole('button', { name: 'Send kommentaren' }).click();
  await expect(expert.getByText('Kommentaren er lagret.')).toBeVisible();
  await clean(expert, 'the comments by link');
  await fits(expert, 'the comments by link');
  await glimpseAll(expert, 'comments-phone');

  await owner.reload();
  await expect(owner.getByText('Husleieloven gir rom for dette.')).toBeVisible();
  await owner.getByText('Svar', { exact: true }).first().click();
  await owner.getByLabel('Svaret fra kommunen').fill('Takk. Vi tar det med til verkstedet.');
  await owner.getByRole('button', { name: 'Lagre svaret' }).click();
  await expect(owner.getByText('Takk. Vi tar det med til verkstedet.').first()).toBeVisible();
  await glimpseAll(owner, 'between-desk');
  await fitsPhone(owner, 'the comments on the desk');
  await expert.goto(`/c/${code}`);
  await expect(expert.getByRole('article').filter({ hasText: title }).first()).toContainText(
    'Takk. Vi tar det med til verkstedet.',
  );

  await must(owner, projectId, 'comments.close', {});
  const second = expert.getByRole('article').nth(1);
  await second.getByText('Kommenter', { exact: true }).click();
  await second.getByLabel('Kommentaren').fill('Dette kommer for sent.');
  await second.getByRole('button', { name: 'Send kommentaren' }).click();
  await expect(expert.getByRole('alert')).toContainText('Det er stengt for kommentarer nå.');
  await expect(expert.getByText('Dette kommer for sent.')).toBeVisible();
});
