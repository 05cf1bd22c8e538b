import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../../scripts/replay/client';
import { raw, stopServersAfterAll, type Server } from '../support/server';
import { phonePicture } from '../support/pictures';
import { readMail } from '../support/smtp';
import * as town from '../support/town';

stopServersAfterAll();
let server: Server;
let owner: Browser;
let project: town.Project;
let guest: town.Guest;
beforeAll(async () => {
  ({ server, owner } = await town.settledServer());
  project = await town.makeProject(owner);
  guest = await town.join(server, project, 'Gjest');
});

type Files = readonly (readonly [name: string, content: Buffer])[];
const page = () => `/desk/${project.id}/summary?part=photos`;
function formOf(files: Files): FormData {
  const form = new FormData();
  form.set('_call', 'photo.add');
  form.set('_id', town.newCallId());
  form.set('caption', 'Flippover');
  for (const [name, content] of files) form.append('photos', new File([new Uint8Array(content)], name));
  return form;
}
const upload = (files: Files, browser = owner) => browser.sendForm(page(), formOf(files));
const photosOn = async (browser = owner) => [
  ...new Set(
    [...(await browser.get(page())).text.matchAll(/photo\.jpg\?photo=([\w-]{36})/g)].map(([, id]) => id),
  ),
];
const file = () => phonePicture({ width: 60, height: 40 });

describe('pictures sent with a form', () => {
  it('are kept and shown to the staff, whatever their names say', async () => {
    const { status, location } = await upload([
      ['flippover.exe', await file()],
      ['blank', await file()],
    ]);
    expect([status, location]).toEqual([303, page()]);
    const [id = '', ...others] = await photosOn();
    expect(others).toHaveLength(1);
    const picture = await owner.download(`/documents/${project.id}/photo.jpg?photo=${id}`);
    expect([picture.status, picture.type]).toEqual([200, 'image/jpeg']);
    const { width, height, format } = await sharp(picture.bytes).metadata();
    expect([width, height, format]).toEqual([40, 60, 'jpeg']);
  });

  it('are for nobody else: a participant, and staff of a project that has another address', async () => {
    await upload([['a.jpg', await file()]]);
    const [id = ''] = await photosOn();
    const other = await town.makeProject(owner, 'Another project');
    expect((await owner.get(`/documents/${other.id}/photo.jpg?photo=${id}`)).status).toBe(404);
    const asGuest = await guest.browser.get(`/documents/${project.id}/photo.jpg?photo=${id}`);
    expect([asGuest.status, asGuest.location]).toEqual([303, expect.stringContaining('/sign-in')]);
  });

  it('that are none are told of by name, and those that are good are kept', async () => {
    const before = (await photosOn()).length;
    const { status, location } = await upload([
      ['Møte & notat.docx', Buffer.from('PK and so on')],
      ['tavle.jpg', await file()],
      ['for stor.jpg', Buffer.alloc(10_000_001, 1)],
    ]);
    expect(status).toBe(303);
    const shown = await owner.get(location ?? '');
    expect(shown.text).toContain('Møte &amp; notat.docx');
    expect(shown.text).toContain('for stor.jpg');
    expect(shown.text).not.toContain('tavle.jpg');
    expect(await photosOn()).toHaveLength(before + 1);
  });

  it.each([
    ['none was chosen', [], 'Velg minst ett bilde først.'],
    ['it is too large', [['a.jpg', Buffer.alloc(10_000_001, 1)]], 'Bildet er for stort.'],
    ['it is none', [['a.jpg', Buffer.from('words')]], 'Vi kan ikke lese dette som et bilde.'],
  ] as const)(
    'are refused in one sentence when %s, and the words on the form stay',
    async (_, files, words) => {
      const { status, text } = await upload(files);
      expect(status).toBe(422);
      expect(text).toContain(words);
      expect(text).toContain('value="Flippover"');
    },
  );

  it('S6 may fill thirty megabytes together and no more, and only as a form with files', async () => {
    const announced = (type: string, length: number) =>
      raw(server, {
        ...{ method: 'POST', path: page() },
        headers: { origin: server.base, 'content-type': type, 'content-length': String(length) },
        body: '',
      }).catch(() => ({ status: 0 }));
    expect((await announced('multipart/form-data; boundary=x', 30_000_001)).status).toBe(413);
    expect((await announced('application/x-www-form-urlencoded', 1_000_001)).status).toBe(413);
  });

  it('S6 are not even read for who may add none', async () => {
    const { status, location } = await upload([['a.jpg', await file()]], guest.browser);
    expect([status, location]).toEqual([303, expect.stringContaining('/sign-in')]);
  });
});

describe('the summary on a participant’s own page', () => {
  const paths = ['html', 'pdf', 'docx'].map((type) => `/summary/summary-1.${type}`);

  it('is not there before it is sent, and then there is the same as the staff have', async () => {
    for (const path of paths) expect((await guest.browser.get(path)).status, path).toBe(422);
    expect((await guest.browser.get('/room')).text).not.toContain('/summary/summary-1');
    await town.must(owner, project.id, 'summary.save', { foreword: 'Takk for sist', parts: ['about'] });
    await town.must(owner, project.id, 'summary.open', {});
    const room = await guest.browser.get('/room');
    for (const path of paths) expect(room.text).toContain(path);
    const types = [];
    for (const path of paths) types.push((await guest.browser.download(path)).type.split(';')[0]);
    expect(types).toEqual([
      'text/html',
      'application/pdf',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ]);
    const bare = (text: string) => text.replace(/nonce="[^"]*"/g, '');
    const [mine, theirs] = [
      await guest.browser.get('/summary/summary-1.html'),
      await owner.get(`/documents/${project.id}/summary-1.html`),
    ];
    expect(bare(mine.text)).toBe(bare(theirs.text));
    expect(mine.text).toContain('Takk for sist');
    expect(bare(mine.text)).not.toMatch(/[?/](k|join|photo)[=/]|@storvik\.example/);
  });

  it('speaks her language, and is not for strangers', async () => {
    const sara = await town.join(server, project, 'Sara');
    const english = { projectId: project.id, ...town.about('Sara'), language: 'en' };
    await sara.browser.call('participant', project.id, 'person.edit', english, town.newCallId());
    expect((await sara.browser.get('/summary/summary-1.html')).text).toContain('Summary of workshop 1');
    const elsewhere = await town.join(server, await town.makeProject(owner, 'Another'), 'Fremmed');
    expect((await elsewhere.browser.get('/summary/summary-1.html')).status).toBe(422);
    expect((await owner.get('/summary/summary-1.html')).location).toBe('/');
  });

  it('goes with each letter that is taken along', async () => {
    const { bytes } = await owner.download(`/documents/${project.id}/summary.eml?person=${guest.id}`);
    const { headers, parts } = readMail(bytes.toString());
    expect(headers.subject).toBe('Oppsummering av verksted 1: Work for everyone');
    expect(parts.map((part) => part.name)).toEqual(['', 'summary-1.pdf']);
    expect(parts[1]?.type).toMatch(/^application\/pdf/);
  });

  it('stays where it was when the second workshop begins, and that one’s comes beside it', async () => {
    const desk = (query: string) => owner.get(`/desk/${project.id}/summary${query}`);
    await town.must(owner, project.id, 'workshop.begin', { expected: '1', number: '2' });
    expect((await guest.browser.get('/summary/summary-1.html')).text).toContain('Takk for sist');
    expect((await guest.browser.get('/summary/summary-2.html')).status).toBe(422);
    expect((await guest.browser.get('/summary/summary-3.html')).status).toBe(404);
    const page = await desk('');
    for (const number of [1, 2]) expect(page.text).toContain(`?workshop=${number}&amp;part=write`);
    expect(page.text).toContain(`/documents/${project.id}/summary-2.pdf`);
    expect((await desk('?workshop=1')).text).toContain('Takk for sist');
    expect((await desk('?workshop=3')).status).toBe(404);
    expect((await desk('?workshop=one')).status).toBe(404);
    for (const type of ['pdf', 'docx', 'html', 'xlsx'])
      expect((await owner.download(`/documents/${project.id}/summary-2.${type}`)).status, type).toBe(200);
    await town.must(owner, project.id, 'summary.open', { workshop: '2' });
    const room = (await guest.browser.get('/room')).text;
    for (const number of [1, 2]) expect(room).toContain(`/summary/summary-${number}.pdf`);
    const letter = `/documents/${project.id}/summary.eml?workshop=1&person=${guest.id}`;
    expect((await owner.download(letter)).bytes.toString()).toContain('summary-1.pdf');
  });
});
