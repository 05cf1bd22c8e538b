import { beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../../scripts/replay/client';
import { freePort, onDisk, startServer, stopServersAfterAll, type Server } from '../support/server';
import { readMail, startMailServer } from '../support/smtp';
import * as town from '../support/town';

stopServersAfterAll();

interface Office {
  server: Server;
  owner: Browser;
  project: town.Project;
}
const newOffice = async (settings?: Record<string, string>): Promise<Office> => {
  const { server, owner } = await town.settledServer(settings);
  return { server, owner, project: await town.makeProject(owner) };
};
const invite = async ({ owner, project }: Office, name: string, email: string) => {
  const input = { name, organisation: '', sector: 'target', language: 'nb', email };
  return (await town.must(owner, project.id, 'invitee.save', input)).participantId ?? '';
};
const dated = ({ owner, project }: Office) =>
  town.must(owner, project.id, 'workshop.save', {
    ...{ number: 1, date: '2026-10-25', start: '16:00', minutes: 240, place: 'Rådhuset' },
  });

describe('an office without a mail server', () => {
  let office: Office;
  beforeAll(async () => {
    office = await newOffice();
  });
  const fetchFile = async (name: string) => {
    const { status, type, bytes } = await office.owner.download(`/documents/${office.project.id}/${name}`);
    return { status, type, text: bytes.toString() };
  };

  it('gives each letter as a draft that a mail program opens, with the calendar in it', async () => {
    const id = await invite(office, 'Åse «Q» محمد\u2028', 'ase@example.no');
    await dated(office);
    const page = await fetchFile(`invitation.eml?person=${id}`);
    expect(page.type).toBe('message/rfc822');
    const { headers, parts } = readMail(page.text);
    expect(headers).toMatchObject({
      'x-unsent': '1',
      to: expect.stringContaining('<ase@example.no>') as string,
      subject: 'Invitasjon til verksteder: Work for everyone',
    });
    expect(headers).not.toHaveProperty('from');
    expect(parts[0]?.text).toMatch(/\/k\/[0-9A-Z]{10}\r?\n/);
    expect(parts[1]?.type).toContain('text/calendar');
    expect(parts[1]?.text).toContain('DTSTART:20261025T150000Z');
    const change = readMail((await fetchFile(`invitation.eml?person=${id}&kind=change`)).text);
    expect(change.headers.subject).toMatch(/^Ny tid eller nytt sted/);
  });

  it('makes a draft also for who has no address, and none for who was removed', async () => {
    const id = await invite(office, 'Bo', '');
    const { headers } = readMail((await fetchFile(`invitation.eml?person=${id}`)).text);
    expect(headers).not.toHaveProperty('to');
    await town.must(office.owner, office.project.id, 'invitee.remove', { participantId: id });
    expect((await fetchFile(`invitation.eml?person=${id}`)).status).toBe(404);
    expect((await fetchFile(`invitation.eml?person=%00`)).status).toBe(404);
  });

  it('gives the calendar as a file of its own, and the pack and the badges as documents', async () => {
    await dated(office);
    const calendar = await fetchFile('invitation.ics?language=en');
    expect(calendar.type).toBe('text/calendar; charset=utf-8');
    expect(calendar.text).toContain('SUMMARY:Workshop 1: Work for everyone');
    for (const name of ['info-pack.pdf?language=ar', 'info-pack.pdf?language=%00', 'badges.pdf'])
      expect((await fetchFile(name)).text.slice(0, 4), name).toBe('%PDF');
  });

  it('refuses to send, in words, and shows a reader neither addresses nor codes', async () => {
    const path = `/desk/${office.project.id}/invitation?group=all`;
    const id = await invite(office, 'Canary', 'canary@example.no');
    const page = await office.owner.submit(path, 'pack.send', { participantIds: id }, town.newCallId());
    expect([page.status, page.text.includes('E-post er ikke satt opp her')]).toEqual([422, true]);
    const reader = await town.addStaff(office.server, office.owner, 'reader', 'lea@storvik.example');
    for (const asked of [
      path,
      `${path}&person=${id}`,
      `/desk/${office.project.id}/invitation?person=${id}`,
    ]) {
      const seen = await reader.get(asked);
      expect(seen.status).toBe(200);
      expect(seen.text).not.toMatch(/canary@|<form[^>]*pack\.save/);
      const codes = seen.text.match(/\/k\/[0-9A-Z]{10}/g) ?? [];
      expect(new Set(codes).size).toBeLessThanOrEqual(1);
      for (const code of codes) expect(code).toBe('/k/ABCDEFGHJK');
    }
  });

  it('S8 shows what people wrote as words', async () => {
    const markup = '<script>alert(1)</script>';
    await town.must(office.owner, office.project.id, 'pack.save', { language: 'nb', background: markup });
    const page = await office.owner.get(`/desk/${office.project.id}/invitation`);
    expect(page.text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page.text).not.toContain(markup);
  });
});

describe('an office whose mail server opens the door and says nothing', () => {
  it('R24 stops within ten seconds, and after the start what was under way is not sent twice', async () => {
    const post = await startMailServer({ silent: true });
    const port = String(await freePort());
    const mail = { SMTP_URL: post.url, MAIL_FROM: 'noreply@samverk.example' };
    const settings = { ...mail, PORT: port, PUBLIC_URL: `http://127.0.0.1:${port}` };
    const office = await newOffice(settings);
    const id = await invite(office, 'Anna', 'anna@example.no');
    await town.must(office.owner, office.project.id, 'pack.send', { participantIds: [id] });
    await post.visited(1);
    expect(await office.server.end('SIGTERM')).toEqual({ code: 0, signal: null });
    const states = () =>
      onDisk(office.server, (file) => file.prepare('SELECT state, attempts, error FROM mails').all());
    expect(states()).toEqual([{ state: 'queued', attempts: 1, error: '' }]);
    const again = await startServer({ ...settings, DATA_DIR: office.server.dataDir }, false);
    expect(post.visits).toBe(1);
    await again.end('SIGKILL');
    await post.close();
  }, 30_000);
});
