import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { socket, type Browser, type Live, type ViewMessage } from '../../scripts/replay/client';
import { stopServersAfterAll, type Server } from '../support/server';
import * as town from '../support/town';

stopServersAfterAll();
let server: Server;
let owner: Browser;
const lives: Live[] = [];

beforeAll(async () => {
  ({ server, owner } = await town.settledServer());
});
afterEach(() => lives.splice(0).forEach((live) => live.close()));

async function opened(browser: Browser, as: 'participant' | 'console' | 'screen', projectId: string) {
  const live = await socket(browser, as, projectId);
  lives.push(live);
  return live;
}
const sizeOf = (messages: readonly ViewMessage[]) => Buffer.byteLength(JSON.stringify(messages));

/** So many people come in one after another, in a room where one phone was open before. */
async function arrival(people: number) {
  const project = await town.makeProject(owner);
  const first = await town.join(server, project, 'Første');
  const phone = await opened(first.browser, 'participant', project.id);
  await phone.seen('me', () => true, 'her own view');
  const console = await opened(owner, 'console', project.id);
  await console.seen('console', () => true, 'the console');
  const heard = { phone: [] as ViewMessage[], console: [] as ViewMessage[] };
  phone.onView((message) => heard.phone.push(message));
  console.onView((message) => heard.console.push(message));
  for (let i = 1; i <= people; i += 1) await town.join(server, project, `Gjest ${i}`);
  await console.seen('console', (view) => view.people.length === people + 1, 'everyone on the console');
  await console.seen('screen', (view) => view.here === people + 1, 'everyone counted');
  // A command of the staff comes after all that was told before it: then nothing is on its way any more.
  await console.must('session.timer', { act: 'start', minutes: 5 });
  await phone.until(() => heard.phone.length > 0, 'the clock');
  return heard;
}

describe('people who come in', () => {
  it('are no news to phones that are open: with 5 and with 25 they hear the same', async () => {
    const few = await arrival(5);
    const many = await arrival(25);
    expect(few.phone.map(({ topic }) => topic)).toEqual(['room']);
    expect(many.phone.map(({ topic }) => topic)).toEqual(['room']);
    expect(sizeOf(many.phone)).toBeLessThan(sizeOf(few.phone) * 1.1);
  });

  it('are told to the console together, and not each by herself', async () => {
    const { console } = await arrival(25);
    const lists = console.filter(({ topic }) => topic === 'console');
    expect(lists.length).toBeLessThan(25);
    expect(lists.at(-1)?.view).toMatchObject({ people: expect.objectContaining({ length: 26 }) as object });
  });
});

describe('while votes come in', () => {
  it('the wall shows the last of them, and nobody hears of votes but its own and those who watch', async () => {
    const project = await town.makeProject(owner);
    await town.goTo(owner, project, 'welcome', 'solutions');
    const proposals = await town.nominate(owner, project, ['Kafé', 'Buss']);
    await town.goTo(owner, project, 'solutions', 'vote');
    const voteRoundId = await town.openVote(owner, project);
    const guests = await town.joinMany(server, project, 6);
    const phones = await Promise.all(guests.map((guest) => opened(guest.browser, 'participant', project.id)));
    const [silent, ...voters] = phones;
    const screen = await opened(owner, 'screen', project.id);
    await Promise.all(phones.map((phone) => phone.seen('me', () => true, 'her own view')));
    const heard: ViewMessage[] = [];
    silent?.onView((message) => heard.push(message));
    await Promise.all(
      voters.flatMap((phone) =>
        proposals.map((proposalId) => phone.must('ballot.place', { voteRoundId, proposalId })),
      ),
    );
    await screen.seen('screen', ({ progress }) => progress?.votes === 10, 'ten votes');
    await Promise.all(voters.map((phone) => phone.seen('me', (me) => me.votes.length === 2, 'my votes')));
    expect(heard).toEqual([]);
  });
});
