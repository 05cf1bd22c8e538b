import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { House } from '~/commands/context.server';
import type { MailSettings } from '~/env.server';
import type { OpenHouse } from '~/house.server';
import { createPostman, type Postman } from '~/mail.server';
import { mails, workshops } from '~db/schema';
import { closeAfterAll, freshHouse, WITH_MAIL } from '../support/db';
import { call, makeMunicipality, makeProject, type Municipality, type Project } from '../support/make';
import { readMail, startMailServer, type MailServer, type Manners } from '../support/smtp';
import { rows } from './rows';

const MINUTE = 60_000;
let server: MailServer;
let house: OpenHouse;
let place: Municipality;
beforeAll(async () => {
  server = await startMailServer();
  house = await freshHouse({ ...WITH_MAIL, SMTP_URL: server.url });
  place = await makeMunicipality(house);
});
afterEach(async () => {
  await house.store.write((tx) => tx.delete(mails));
  if (!server.listening()) server = await startMailServer({}, server.port);
  Object.assign(server, { manners: {}, arrived: [], visits: 0 });
});
afterAll(() => server.close());
closeAfterAll();

const settings = (from = { name: '', address: 'noreply@samverk.example' }): MailSettings => ({
  url: server.url,
  from,
});

interface Post {
  project: Project;
  postman: Postman;
  /** As often as it says that more is due. */
  deliver(at?: Date): Promise<void>;
  mails(): Promise<(typeof mails.$inferSelect)[]>;
}

/** A project with letters to these names in its outbox, and a mail server of these manners. */
async function post(manners: Manners, names: readonly string[], from?: MailSettings['from']): Promise<Post> {
  server.manners = manners;
  const project = await makeProject(house, place);
  const postman = createPostman(house, settings(from));
  await write(project, names);
  return {
    ...{ project, postman },
    mails: async () =>
      (await rows(house, 'mails', { projectId: project.id })).sort((a, b) =>
        a.recipient.localeCompare(b.recipient),
      ),
    async deliver(at = house.now()) {
      while (await postman.deliver(at));
    },
  };
}

async function write(project: Project, names: readonly string[], by: House = house) {
  const ids: string[] = [];
  for (const [i, name] of names.entries()) {
    const about = { name, sector: 'target', language: 'nb', email: `person${i}@example.no` } as const;
    const input = { ...about, projectId: project.id };
    ids.push((await call(house, project.owner, 'invitee.save', input)).answer.participantId ?? '');
  }
  if (ids.length > 0)
    await call(by, project.owner, 'pack.send', { projectId: project.id, participantIds: ids });
}

describe('a letter', () => {
  it('arrives with its headers, its signs and its calendar file', async () => {
    const { project, deliver, mails: all } = await post({}, []);
    await house.store.write((tx) =>
      tx
        .update(workshops)
        .set({ date: '2026-02-02', start: '16:00' })
        .where(eq(workshops.projectId, project.id)),
    );
    await write(project, ['Åse «Æ» ሰላም محمد']);
    await deliver();
    const [mail] = await all();
    const [arrived] = server.arrived;
    expect([arrived?.from, arrived?.to]).toEqual(['noreply@samverk.example', 'person0@example.no']);
    const { headers, parts } = readMail(arrived?.raw ?? '');
    expect(headers).toMatchObject({
      to: expect.stringContaining('Åse «Æ» ሰላም محمد') as string,
      from: 'Storvik <noreply@samverk.example>',
      'reply-to': expect.stringMatching(/^owner \d+ <owner\d+@example.no>$/) as string,
      subject: 'Invitasjon til verksteder: Work for everyone',
      'message-id': `<${mail?.id}@samverk.example>`,
      'content-language': 'nb',
    });
    const [text, calendar] = parts;
    expect(text?.type).toBe('text/plain; charset=utf-8');
    expect(text?.text.replaceAll('\r\n', '\n').trim()).toBe(mail?.text);
    expect(calendar?.type).toMatch(/^text\/calendar; charset=utf-8; method=PUBLISH/);
    expect([calendar?.name, calendar?.text]).toEqual(['invitation.ics', mail?.calendar]);
    expect(mail).toMatchObject({ state: 'sent', attempts: 1, error: '', nextAt: null });
  });

  it('is from the name that the operator has given, if any, and needs no calendar', async () => {
    const { deliver } = await post({}, ['Anna'], {
      name: 'Samverk i Storvik',
      address: 'post@samverk.example',
    });
    await deliver();
    const { headers, parts } = readMail(server.arrived[0]?.raw ?? '');
    expect(headers.from).toBe('Samverk i Storvik <post@samverk.example>');
    expect(parts).toHaveLength(1);
  });

  it.each([
    'Eva\r\nBcc: everyone@example.no\r\n\r\nX',
    'Eva" <evil@example.no>, "Two',
    '=?utf-8?Q?=0D=0ABcc:_everyone@example.no?=',
    '.\r\nQUIT',
  ])('gets no header, recipient or command from the name %j', async (name) => {
    const { deliver, mails: all } = await post({}, ['Eva']);
    const [mail] = await all();
    await house.store.write((tx) =>
      tx
        .update(mails)
        .set({ recipientName: name, subject: name, text: `${name}\r\n.\r\nMAIL FROM:<x@y.no>` })
        .where(eq(mails.id, mail?.id ?? '')),
    );
    await deliver();
    expect(server.arrived.map((one) => one.to)).toEqual(['person0@example.no']);
    const raw = server.arrived[0]?.raw ?? '';
    const head = raw.slice(0, raw.indexOf('\r\n\r\n'));
    expect(head).not.toMatch(/^(bcc|x):?/im);
    expect(head.match(/^to:/gim)).toHaveLength(1);
  });
});

describe('a mail server that says no', () => {
  it('to one recipient: that mail has failed with its words, the others arrive', async () => {
    const refuses = { 'person1@example.no': '550 5.1.1 <person1@example.no>: no such user' };
    const { deliver, mails: all } = await post({ refuses }, ['A', 'B', 'C']);
    await deliver();
    expect((await all()).map(({ state, attempts }) => [state, attempts])).toEqual([
      ['sent', 1],
      ['failed', 1],
      ['sent', 1],
    ]);
    expect((await all())[1]?.error).toContain('550 5.1.1 <person1@example.no>: no such user');
    await deliver(new Date(Date.now() + 24 * 60 * MINUTE));
    expect(server.arrived).toHaveLength(2);
  });

  it('to one recipient for now: that mail waits a minute, then five, and arrives', async () => {
    const refuses: Record<string, string> = { 'person0@example.no': '452 4.2.2 mailbox full' };
    const { deliver, mails: all } = await post({ refuses }, ['A']);
    const start = house.now();
    const at = (minutes: number) => new Date(start.getTime() + minutes * MINUTE);
    await deliver(at(0));
    expect((await all())[0]).toMatchObject({
      state: 'queued',
      attempts: 1,
      error: '452 4.2.2 mailbox full',
      nextAt: at(1),
    });
    await deliver(at(0.9));
    expect((await all())[0]?.attempts).toBe(1);
    await deliver(at(1));
    expect((await all())[0]).toMatchObject({ attempts: 2, nextAt: at(6) });
    delete refuses['person0@example.no'];
    await deliver(at(6));
    expect((await all())[0]).toMatchObject({ state: 'sent', attempts: 3, error: '' });
    expect(server.arrived).toHaveLength(1);
  });

  it('to every letter: each has failed at once', async () => {
    const { deliver, mails: all } = await post({ letter: '554 5.7.1 looks like spam' }, ['A', 'B']);
    await deliver();
    for (const mail of await all())
      expect([mail.state, mail.error]).toEqual(['failed', '554 5.7.1 looks like spam']);
  });

  it.each([
    ['at the door', { greeting: '554 no service here' }, '554 no service here'],
    ['to the sender', { sender: '530 5.7.0 sign in first' }, '530 5.7.0 sign in first'],
  ])('%s: everything waits, and it is asked once, not once for each', async (_, manners, words) => {
    const { deliver, mails: all } = await post(manners, ['A', 'B', 'C']);
    await deliver();
    expect(server.visits).toBe(1);
    for (const mail of await all())
      expect([mail.state, mail.attempts, mail.error]).toEqual(['queued', 1, words]);
  });
});

describe('a mail server that is not there', () => {
  it('keeps everything in the queue with the reason, and it is sent later', async () => {
    const { deliver, mails: all } = await post({}, ['A', 'B', 'C']);
    const start = house.now();
    await server.close();
    await deliver(start);
    for (const mail of await all())
      expect([mail.state, mail.attempts, mail.error]).toEqual(['queued', 1, '#unreachable']);
    server = await startMailServer({}, server.port);
    await deliver(new Date(start.getTime() + MINUTE));
    expect((await all()).map((mail) => mail.state)).toEqual(['sent', 'sent', 'sent']);
    expect(server.arrived).toHaveLength(3);
  });

  it('that cuts the line is one of these', async () => {
    const { deliver, mails: all } = await post({ closes: true }, ['A']);
    await deliver();
    expect((await all())[0]).toMatchObject({ state: 'queued', error: '#unreachable' });
  });

  it('is given up after eight tries', async () => {
    const { deliver, mails: all } = await post({}, ['A']);
    await server.close();
    let now = house.now();
    for (let tries = 1; tries <= 8; tries += 1) {
      await deliver(now);
      const [mail] = await all();
      expect([mail?.attempts, mail?.state]).toEqual([tries, tries < 8 ? 'queued' : 'failed']);
      now = mail?.nextAt ?? now;
    }
    expect((now.getTime() - house.now().getTime()) / MINUTE).toBeGreaterThan(20 * 60);
  });
});

describe('a mail is sent once', () => {
  it('also when two postmen come at the same time', async () => {
    const { deliver, mails: all } = await post({}, ['A', 'B', 'C', 'D']);
    const second = createPostman(house, settings());
    await Promise.all([deliver(), second.deliver(house.now())]);
    await second.close();
    expect(server.arrived.map((one) => one.to).sort()).toEqual((await all()).map((mail) => mail.recipient));
  });

  it('and one that was being sent when the server stopped is not sent again: someone must look', async () => {
    const { deliver, mails: all } = await post({}, ['A']);
    await house.store.write((tx) => tx.update(mails).set({ attempts: 1 }));
    await deliver(new Date(Date.now() + 24 * 60 * MINUTE));
    expect((await all())[0]).toMatchObject({ state: 'failed', error: '#interrupted' });
    expect(server.visits).toBe(0);
  });

  it('up to twenty in a bundle, and all in the end', async () => {
    const { postman, deliver } = await post(
      {},
      Array.from({ length: 25 }, (_, i) => `P ${i}`),
    );
    expect(await postman.deliver(house.now())).toBe(true);
    expect(server.arrived).toHaveLength(20);
    await deliver();
    expect(server.arrived).toHaveLength(25);
  });
});

describe('a postman at work', () => {
  it('is woken by a sending, finishes what it holds when it is closed, and does nothing after', async () => {
    const { project, postman, mails: all } = await post({}, []);
    const at = { ...house, postman };
    postman.start();
    await write(project, ['Anna', 'Bo'], at);
    await server.taken(2);
    await postman.close();
    expect((await all()).map((mail) => mail.state)).toEqual(['sent', 'sent']);
    await write(project, ['Cecilie'], at);
    expect(await postman.deliver(house.now())).toBe(false);
    expect(server.arrived).toHaveLength(2);
  });

  it('lets its log learn no name, address or word of a letter', async () => {
    const refuses = { 'person0@example.no': '550 <person0@example.no> unknown' };
    const { mails: all } = await post({ refuses }, ['Anna Canary']);
    const told: string[] = [];
    const tell = (details: object, message: string) => void told.push(JSON.stringify(details) + message);
    const postman = createPostman({ ...house, log: { error: tell, info: tell } }, settings());
    await postman.deliver(house.now());
    await postman.close();
    expect(server.visits).toBe(1);
    expect((await all())[0]?.state).toBe('failed');
    expect(told).toHaveLength(1);
    expect(told.join()).not.toMatch(/canary|person0|unknown/i);
    expect(await rows(house, 'participants', { name: 'Anna Canary' })).toHaveLength(1);
  });
});
