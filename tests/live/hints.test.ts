import type { Socket } from 'socket.io-client';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { stopServersAfterAll, type Server } from '../support/server';
import * as town from '../support/town';
import { answerOf, knock } from './wire';
import type { Browser } from '../../scripts/replay/client';

interface Message {
  place: string;
  hints: { name: string; card: string; act: string }[];
}
stopServersAfterAll();
let server: Server;
let owner: Browser;
let project: town.Project;
beforeAll(async () => {
  ({ server, owner } = await town.settledServer());
  project = await town.makeProject(owner);
});
const sockets: Socket[] = [];
afterEach(() => sockets.splice(0).forEach((one) => one.disconnect()));

/** Someone at a table with a bare socket, which has got her table's board. */
async function seated(name: string, table: 0 | 1): Promise<Socket> {
  const guest = await town.join(server, project, name);
  const groupId = project.tables[table];
  await town.must(owner, project.id, 'seating.move', { participantId: guest.id, groupId });
  const made = knock(server.base, { projectId: project.id, cookie: guest.browser.cookie() });
  sockets.push(made);
  const board = new Promise((resolve) =>
    made.on('view', ({ topic }: { topic: string }) => topic === `table:${groupId}` && resolve(null)),
  );
  expect(await answerOf(made)).toBe('in');
  await board;
  return made;
}
/** The next message in which this many have something in hand. */
const hears = (socket: Socket, count: number) =>
  new Promise<Message>((resolve) =>
    socket.on('hints', (message: Message) => message.hints.length === count && resolve(message)),
  );
const holding = (card: string, table: 0 | 1 = 0) => ({ place: project.tables[table], card, act: 'write' });

describe('what someone has in hand', () => {
  it('is shown to her table with her name, and to no other; it goes away when she lets go or is gone', async () => {
    const [amina, bo, cecilie] = [
      await seated('Amina', 0),
      await seated('Bo', 0),
      await seated('Cecilie', 1),
    ];
    const elsewhere: Message[] = [];
    cecilie.on('hints', (message: Message) => elsewhere.push(message));
    const held = hears(bo, 1);
    amina.emit('hint', holding('a-need'));
    expect(await held).toMatchObject({
      place: project.tables[0],
      hints: [{ name: 'Amina', card: 'a-need', act: 'write' }],
    });
    const released = hears(bo, 0);
    amina.emit('hint', null);
    await released;
    const again = hears(bo, 1);
    amina.emit('hint', holding('a-need'));
    await again;
    const gone = hears(bo, 0);
    amina.disconnect();
    await gone;
    expect(elsewhere).toEqual([]);
  });

  it('is shown to who comes to the table after', async () => {
    const amina = await seated('Amina', 0);
    const own = hears(amina, 1);
    amina.emit('hint', holding('a-need'));
    await own;
    const guest = await town.join(server, project, 'Dina');
    const input = { participantId: guest.id, groupId: project.tables[0] };
    await town.must(owner, project.id, 'seating.move', input);
    const dina = knock(server.base, { projectId: project.id, cookie: guest.browser.cookie() });
    sockets.push(dina);
    expect((await hears(dina, 1)).hints).toMatchObject([{ name: 'Amina' }]);
  });

  it('R26 S1 is nothing at another’s table, and nonsense is nothing', async () => {
    const [amina, cecilie] = [await seated('Amina', 0), await seated('Cecilie', 1)];
    const heard: Message[] = [];
    cecilie.on('hints', (message: Message) => heard.push(message));
    for (const nonsense of [holding('x', 1), 7, 'x', {}, { ...holding('x'), act: 'burn' }, [null]])
      amina.emit('hint', nonsense);
    amina.emit('hint', { ...holding('x'), card: 'x'.repeat(1000) });
    amina.emit('look', project.tables[1]);
    amina.emit('look', { not: 'an id' });
    const own = hears(cecilie, 1);
    cecilie.emit('hint', holding('last', 1));
    expect((await own).hints).toMatchObject([{ name: 'Cecilie', card: 'last' }]);
    expect(heard).toHaveLength(1);
  });
});

describe('the board of another table', () => {
  it('S1 is sent from the step of nomination on, and not before', async () => {
    const amina = await seated('Amina', 0);
    const topics: string[] = [];
    amina.on('view', ({ topic }: { topic: string }) => topics.push(topic));
    const answered = () => new Promise((resolve) => amina.emit('resync', resolve));
    amina.emit('look', project.tables[1]);
    await answered();
    await town.goTo(owner, project, 'welcome', 'needs');
    amina.emit('look', project.tables[1]);
    await answered();
    await town.goTo(owner, project, 'needs', 'nomination');
    expect(topics).not.toContain(`table:${project.tables[1]}`);
    const seen = new Promise((resolve) =>
      amina.on(
        'view',
        ({ topic }: { topic: string }) => topic === `table:${project.tables[1]}` && resolve(null),
      ),
    );
    amina.emit('look', project.tables[1]);
    await seen;
  });
});

describe('who writes in a text that several write', () => {
  it('is told to those who have it open, also to who opens it after, and can only be said by them', async () => {
    const [amina, bo] = [await seated('Amina', 0), await seated('Bo', 0)];
    const cecilie = await seated('Cecilie', 1);
    const groupId = project.tables[0];
    const { proposalId } = await town.must(owner, project.id, 'proposal.add', { groupId, title: 'A bus' });
    await town.must(owner, project.id, 'workshop.begin', { expected: 1, number: 2 });
    await town.goTo(owner, project, 'welcome', 'cards');
    const { solutionId } = await town.must(owner, project.id, 'card.add', { groupId, proposalId });
    const place = `card:${solutionId}`;
    const opened = (socket: Socket) => {
      const sent = new Promise((resolve) =>
        socket.on('view', ({ topic }: { topic: string }) => topic === place && resolve(null)),
      );
      socket.emit('watch', place);
      return sent;
    };
    await opened(amina);
    const heard: Message[] = [];
    cecilie.on('hints', (message: Message) => heard.push(message));
    cecilie.emit('watch', place);
    cecilie.emit('hint', { place, card: 'effect', act: 'write' });
    const own = hears(amina, 1);
    amina.emit('hint', { place, card: 'measure', act: 'write' });
    const held = { place, hints: [{ name: 'Amina', card: 'measure', act: 'write' }] };
    expect(await own).toMatchObject(held);
    const late = hears(bo, 1);
    await opened(bo);
    expect(await late).toMatchObject(held);
    const released = hears(bo, 0);
    amina.disconnect();
    await released;
    expect(heard).toEqual([]);
  });
});
