import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { open, type Browser } from '../../scripts/replay/client';
import { pdfOf } from '../support/pdfs';
import { phonePicture } from '../support/pictures';
import { raw, stopServersAfterAll, type Server } from '../support/server';
import * as town from '../support/town';

stopServersAfterAll();
let server: Server;
let owner: Browser;
let project: town.Project;
let homeworkId: string;
let anna: town.Guest;
let guest: town.Guest;
beforeAll(async () => {
  ({ server, owner } = await town.settledServer());
  project = await town.makeProject(owner);
  anna = await town.join(server, project, 'Anna');
  guest = await town.join(server, project, 'Gjest');
  const [proposalId = ''] = await town.nominate(owner, project, ['A café']);
  await town.goTo(owner, project, 'welcome', 'vote');
  await town.must(owner, project.id, 'vote.decide', { proposalIds: [proposalId], reason: 'The only one' });
  const homework = { proposalId, responsible: [anna.id], due: '', questions: [] };
  homeworkId = (await town.must(owner, project.id, 'homework.assign', homework)).homeworkId ?? '';
});

const GOOD = pdfOf({ pages: ['1 0 0', '0 0 1'] });
const desk = () => `/desk/${project.id}/homework`;
const TOO_LARGE = Buffer.alloc(10_000_001, 1);

function formOf(name: string, content: Buffer, fields: Record<string, string> = {}): FormData {
  const form = new FormData();
  const all = { _call: 'material.add', _id: town.newCallId(), homeworkId, ...fields };
  for (const [key, value] of Object.entries(all)) form.set(key, value);
  form.set('file', new File([new Uint8Array(content)], name));
  return form;
}
/** As a script sends it. */
const uploaded = async (browser: Browser, as: string, content: Buffer, name = 'plan.pdf') => {
  const page = await browser.sendForm(`/upload?as=${as}&project=${project.id}`, formOf(name, content));
  return JSON.parse(page.text) as { ok: boolean; answer: { fileId: string }; problem: { code: string } };
};
const page = (fileId: string, at = 1, size = 'screen') => `/material/${fileId}/${at}?size=${size}`;
const statusFor = async (browser: Browser, path: string) => (await browser.download(path)).status;

describe('a file sent with a form', () => {
  it('is kept by the responsible without JavaScript, and a page of it is a picture for her and the staff', async () => {
    const sent = await anna.browser.sendForm('/homework', formOf('plan.exe', GOOD));
    expect([sent.status, sent.location]).toEqual([303, `/homework#h-${homeworkId}`]);
    const { text } = await anna.browser.get('/homework');
    expect(text).toContain('plan.exe');
    const id = /\/material\/([\w-]{36})\/1\?/.exec(text)?.[1] ?? '';
    for (const browser of [anna.browser, owner]) {
      const second = await browser.download(page(id, 2));
      expect([second.status, second.type]).toEqual([200, 'image/jpeg']);
      const { data, info } = await sharp(second.bytes).raw().toBuffer({ resolveWithObject: true });
      expect([info.width, info.height]).toEqual([1920, 1080]);
      const [red = 255, , blue = 0] = data;
      expect([red < 10, blue > 245]).toEqual([true, true]);
    }
    const small = await owner.download(page(id, 1, 'phone'));
    expect((await sharp(small.bytes).metadata()).width).toBe(960);
    for (const at of ['0', '3', '1.5', 'x'])
      expect(await statusFor(owner, `/material/${id}/${at}`)).toBe(404);
    expect(await statusFor(owner, page(id, 1, 'huge'))).toBe(404);
  });

  it('is kept from the desk', async () => {
    const sent = await owner.sendForm(
      desk(),
      formOf('tavle.jpg', await phonePicture({ width: 60, height: 40 })),
    );
    expect([sent.status, sent.location]).toEqual([303, `${desk()}#h-${homeworkId}`]);
    expect((await owner.get(desk())).text).toContain('tavle.jpg');
  });

  it.each([
    ['nothing was chosen', '', Buffer.alloc(0), 'Velg en fil som har noe i seg.'],
    ['it is too large', 'a.pdf', TOO_LARGE, 'Filen er større enn 10 MB.'],
    ['it is a program', 'a.pdf', Buffer.from('MZ and so on'), 'Dette er ikke en PDF'],
    ['it is locked', 'a.pdf', pdfOf({ pages: ['1 0 0'], locked: true }), 'PDF-en er låst med et passord.'],
    ['it was cut', 'a.pdf', GOOD.subarray(0, 400), 'Filen er skadet'],
  ])('is refused in one sentence when %s', async (_, name, content, words) => {
    const { status, text } = await anna.browser.sendForm('/homework', formOf(name, content));
    expect(status).toBe(422);
    expect(text).toContain(words);
  });

  it('by a script is answered as a call is', async () => {
    expect(await uploaded(anna.browser, 'participant', GOOD)).toMatchObject({ ok: true });
    expect(await uploaded(owner, 'console', GOOD)).toMatchObject({ ok: true });
    const codes = [];
    for (const [browser, as, content] of [
      [anna.browser, 'participant', TOO_LARGE],
      [anna.browser, 'participant', Buffer.alloc(0)],
      [anna.browser, 'screen', GOOD],
      [guest.browser, 'participant', GOOD],
      [guest.browser, 'console', GOOD],
      [open(server.base), 'participant', GOOD],
    ] as const)
      codes.push((await uploaded(browser, as, content)).problem.code);
    expect(codes).toEqual([
      ...['file-too-large', 'file-missing', 'invalid-input'],
      ...['not-responsible', 'not-signed-in', 'not-signed-in'],
    ]);
  });

  it('S6 is not even read for who may add none, and may not fill more than thirty megabytes', async () => {
    const asGuest = await guest.browser.sendForm('/homework', formOf('plan.pdf', GOOD));
    expect([asGuest.status, asGuest.text.includes('Du er ikke ansvarlig for dette.')]).toEqual([422, true]);
    const announced = (path: string, length: number) =>
      raw(server, {
        ...{ method: 'POST', path, body: '' },
        headers: {
          ...{ origin: server.base, 'content-length': String(length) },
          'content-type': 'multipart/form-data; boundary=x',
        },
      });
    for (const path of ['/homework', desk(), '/upload'])
      expect((await announced(path, 30_000_001)).status, path).toBe(413);
  });
});

describe('a page of a file', () => {
  it('S1 is for nobody else, until it is presented, and then for the room and no longer', async () => {
    const { fileId } = (await uploaded(anna.browser, 'participant', GOOD)).answer;
    const elsewhere = await town.join(server, await town.makeProject(owner, 'Another'), 'Fremmed');
    const screen = open(server.base);
    const number = /(\d{3}) ?(\d{3})/.exec((await screen.get('/screen')).text);
    const { screenId } = await town.must(owner, project.id, 'screen.pair', {
      number: `${number?.[1]}${number?.[2]}`,
    });
    const asked = async () => ({
      guest: await statusFor(guest.browser, page(fileId)),
      screen: await statusFor(screen, page(fileId)),
      elsewhere: await statusFor(elsewhere.browser, page(fileId)),
      nobody: await statusFor(open(server.base), page(fileId)),
    });
    const noOne = { guest: 404, screen: 404, elsewhere: 404, nobody: 404 };
    expect(screenId).not.toBe('');
    expect(await asked()).toEqual(noOne);
    await town.must(owner, project.id, 'workshop.begin', { expected: 1, number: 2 });
    await town.goTo(owner, project, 'welcome', 'presentations');
    expect(await asked()).toEqual(noOne);
    await town.must(owner, project.id, 'homework.present', { homeworkId, slide: 0 });
    expect(await asked()).toEqual({ ...noOne, guest: 200, screen: 200 });
    await town.must(owner, project.id, 'material.remove', { fileId });
    expect(await asked()).toEqual(noOne);
    await town.must(owner, project.id, 'material.restore', { fileId });
    await town.goTo(owner, project, 'presentations', 'groups');
    expect(await asked()).toEqual(noOne);
    expect(await statusFor(anna.browser, page(fileId))).toBe(200);
  });

  it('is kept by the browser of who asked and nobody between, as a picture and nothing else', async () => {
    const { fileId } = (await uploaded(anna.browser, 'participant', GOOD)).answer;
    const { headers } = await raw(server, { path: page(fileId, 2), headers: { cookie: owner.cookie() } });
    expect(headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': 'inline; filename="2.jpg"',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=3600',
    });
  });
});
