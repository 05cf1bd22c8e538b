import type { Page } from '@playwright/test';
import { claim, confirmed, expect, next, personalCodes, stageTest as test } from './stage';

const vote = (page: Page) => page.getByRole('button', { name: /^Stem på/ }).first();

test('R28 without WebSocket, and without JavaScript, people join, vote and are counted', async ({
  stage,
}) => {
  const owner = await stage.window({ owner: true });
  const projectId = await stage.example(owner);
  const [first = '', second = ''] = [...(await personalCodes(owner, projectId)).values()];
  await owner.goto(`/console/${projectId}`);
  await owner.getByRole('button', { name: 'Start avstemningen' }).click();

  const polling = await stage.window({ size: 'phone' });
  const opened: string[] = [];
  polling.on('websocket', (socket) => opened.push(socket.url()));
  await polling.addInitScript(() => Reflect.deleteProperty(window, 'WebSocket'));
  await claim(polling, first);
  await vote(polling).tap();
  await expect(polling.getByText('Kvittering: 1 av 2 stemmer er lagret.')).toBeVisible();
  await expect(owner.getByText('1 av 24 har stemt')).toBeVisible();

  const plain = await stage.window({ size: 'phone', javaScript: false });
  await claim(plain, second);
  await vote(plain).tap();
  await expect(plain.getByText('Kvittering: 1 av 2 stemmer er lagret.')).toBeVisible();
  await expect(owner.getByText('2 av 24 har stemt')).toBeVisible();

  await confirmed(owner, () => owner.getByRole('button', { name: 'Lukk avstemningen' }).click());
  // What others do reaches a phone that asks instead of listening.
  await expect(polling.getByRole('heading', { name: 'Avstemningen er lukket' })).toBeVisible();
  expect(opened).toEqual([]);
});

test('R29 when the projector’s machine dies, another shows the same, whatever the room has come to', async ({
  stage,
}) => {
  const owner = await stage.window({ owner: true });
  const projectId = await stage.example(owner);
  await owner.goto(`/console/${projectId}`);
  await owner.getByRole('button', { name: 'Start avstemningen' }).click();
  const pair = async () => {
    const screen = await stage.window({ size: 'projector' });
    await screen.goto('/screen');
    const number = (await screen.locator('.huge').innerText()).replace(/\D/g, '');
    const field = owner.getByLabel('Nummer på skjermen');
    if (!(await field.isVisible())) await owner.getByText('Koble til en skjerm på en annen maskin').click();
    await field.fill(number);
    await owner.getByRole('button', { name: 'Koble til' }).click();
    return screen;
  };
  const first = await pair();
  await expect(first.getByText('0 av 24 har stemt')).toBeVisible();
  await first.context().close();
  const second = await pair();
  await expect(second.getByText('0 av 24 har stemt')).toBeVisible();
  await confirmed(owner, () => owner.getByRole('button', { name: 'Lukk avstemningen' }).click());
  await next(owner, 'Resultat');
  // All but the clock, which goes on.
  const scene = (screen: Page) => screen.locator('.scene').innerText();
  await expect(second.getByRole('heading', { name: /^Resultatet/ })).toBeVisible();
  const shown = await scene(second);
  await second.context().close();
  const third = await pair();
  await expect(third.getByRole('heading', { name: /^Resultatet/ })).toBeVisible();
  expect(await scene(third)).toBe(shown);
});
