import { finger, keys } from './hands';
import { clean, expect, fits, glimpse, stageTest as test } from './stage';
import { finish, makeRoom, needs, propose, rotate, seat, vote } from './twelve';

for (const [by, hands] of [
  ['keyboard', keys],
  ['touch', finger],
] as const)
  test(`twelve people play workshop 1 by ${by}, from the door to the summary`, async ({ stage }) => {
    test.setTimeout(400_000);
    const room = await makeRoom(stage, hands);
    const { owner, screen, people, projectId } = room;
    const look = async (step: string) => {
      const one = people[3];
      if (!one) throw new Error('nobody is there');
      await glimpse(screen, `twelve-${by}-screen-${step}`);
      await glimpse(one, `twelve-${by}-person-${step}`);
      await glimpse(owner, `twelve-${by}-console-${step}`);
      await fits(one, step);
      await fits(owner, step);
    };
    await test.step('seat', () => seat(room));
    await look('groups');
    await test.step('needs', () => needs(room));
    await look('needs');
    await test.step('rotate', () => rotate(room));
    await look('rotation');
    await test.step('propose', () => propose(room));
    await look('nomination');
    await test.step('vote', () => vote(room));
    await look('result');
    await test.step('finish', () => finish(room));
    await look('end');
    for (const page of people.slice(0, 4)) await clean(page, 'a page at the end');

    await owner.goto(`/desk/${projectId}/summary`);
    await keys.write(owner, owner.getByLabel('Forord'), 'Takk for sist.');
    await keys.press(owner, owner.getByRole('button', { name: /^Lagre/ }).first());
    await expect(owner.getByText('Lagret').first()).toBeVisible();
    const html = await (await owner.request.get(`/documents/${projectId}/summary-1.html`)).text();
    for (const word of ['Takk for sist.', 'Behov nummer 12', 'Viktig 3', 'Tiltak 4', 'Anna Aas'])
      expect(html).toContain(word);
  });
