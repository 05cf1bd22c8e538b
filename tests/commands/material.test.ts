import sharp from 'sharp';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { drawPage } from '~/commands/pdf.server';
import { LIMITS } from '~/domain/limits';
import { tidy, type OpenHouse } from '~/house.server';
import { reportOf } from '~/views/homework-rows.server';
import { changes } from '~db/schema';
import { closeAfterAll, freshHouse } from '../support/db';
import {
  call,
  goTo,
  makeHomework,
  makeMunicipality,
  makeParticipant,
  makeProject,
  outcomeOf,
  type Municipality,
  type Participant,
  type Project,
} from '../support/make';
import { pdfOf } from '../support/pdfs';
import { phonePicture } from '../support/pictures';
import { row, rows } from './rows';

let house: OpenHouse;
let shared: Municipality;
let project: Project;
let anna: Participant;
let homeworkId: string;
beforeAll(async () => {
  house = await freshHouse();
  shared = await makeMunicipality(house);
});
beforeEach(async () => {
  project = await makeProject(house, shared);
  anna = await makeParticipant(house, project, 'Anna');
  homeworkId = await makeHomework(house, project, [anna.participantId]);
});
closeAfterAll();

const of = () => ({ projectId: project.id });
const add = (file: Buffer, name = 'plan.pdf', who: Participant | Project['owner'] = anna) =>
  call(house, who, 'material.add', { ...of(), homeworkId, name, file: file.toString('base64') });
const give = (name: 'material.remove' | 'material.restore', fileId: string) =>
  call(house, anna, name, { ...of(), fileId });
const shown = async () => (await reportOf(house.store.read, homeworkId)).files;
const aside = async () => (await reportOf(house.store.read, homeworkId)).aside;
const names = async () => (await shown()).map(({ name }) => name);
const small = () =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();

const RED = '1 0 0';
const good = pdfOf({ pages: [RED, '0 1 0', '0 0 1'] });

describe('a file that is taken in', () => {
  it('is known by its content, with its pages and its size, whatever it is called', async () => {
    await add(good, 'bilde.jpg');
    await add(await phonePicture({ width: 400, height: 300 }), 'plan.pdf');
    const picture = (await shown())[1];
    expect(await shown()).toMatchObject([
      { name: 'bilde.jpg', type: 'application/pdf', pages: 3, size: good.length },
      { name: 'plan.pdf', type: 'image/jpeg', pages: 1 },
    ]);
    const { content } = await row(house, 'homeworkFiles', { id: picture?.id ?? '' });
    const { width, height, exif, orientation } = await sharp(content).metadata();
    expect([width, height, exif, orientation]).toEqual([300, 400, undefined, undefined]);
    expect(content.includes('Telefonprodusenten')).toBe(false);
  });

  const half = async () => (await phonePicture({ width: 300, height: 300 })).subarray(0, 900);
  it.each([
    ['a program', 'file-unreadable', () => Buffer.from('MZ\x90\0\x03 This program cannot be run')],
    ['nothing', 'file-unreadable', () => Buffer.alloc(0)],
    ['a drawing with code in it', 'file-unreadable', () => Buffer.from('<svg xmlns="x"/>')],
    ['half a picture', 'file-broken', half],
    ['the first half of a PDF', 'file-broken', () => good.subarray(0, good.length / 2)],
    ['a PDF in name only', 'file-broken', () => Buffer.from('%PDF-1.7\nnothing\n%%EOF\n')],
    ['a PDF without a page', 'file-broken', () => pdfOf({ pages: [] })],
    ['a PDF that is locked', 'file-locked', () => pdfOf({ pages: [RED], locked: true })],
    [
      'a PDF of more pages than anyone shows',
      'file-long',
      () => pdfOf({ pages: Array<string>(61).fill(RED) }),
    ],
  ])('is refused when it is %s', async (_, code, made) => {
    expect(await outcomeOf(add(await made()))).toBe(code);
    expect(await rows(house, 'homeworkFiles', of())).toEqual([]);
  });

  it('is not for who is responsible for something else', async () => {
    const cecilie = await makeParticipant(house, project, 'Cecilie');
    expect(await outcomeOf(add(good, 'plan.pdf', cecilie))).toBe('not-responsible');
    const { answer } = await add(good);
    const removing = call(house, cecilie, 'material.remove', { ...of(), fileId: answer.fileId ?? '' });
    expect(await outcomeOf(removing)).toBe('not-responsible');
  });

  it('has an end to how many there are', async () => {
    const one = await small();
    for (let n = 1; n <= LIMITS.files; n += 1) await add(one, `${n}.png`);
    expect(await outcomeOf(add(one))).toBe('files-full');
    const [first] = await shown();
    await give('material.remove', first?.id ?? '');
    expect(await outcomeOf(add(one))).toBe('accepted');
    expect(await outcomeOf(give('material.restore', first?.id ?? ''))).toBe('files-full');
  });
});

describe('a file that was removed', () => {
  it('is brought back by those responsible, last', async () => {
    await add(await small(), 'en.png');
    const { answer } = await add(await small(), 'to.png');
    const [first] = await shown();
    await give('material.remove', first?.id ?? '');
    expect(await names()).toEqual(['to.png']);
    await give('material.restore', first?.id ?? '');
    expect(await names()).toEqual(['to.png', 'en.png']);
    expect(await outcomeOf(give('material.restore', answer.fileId ?? ''))).toBe('accepted');
    expect(await names()).toEqual(['to.png', 'en.png']);
  });

  it('comes back to its own place when the staff undo that, and the log holds none of its bytes', async () => {
    await add(await small(), 'en.png');
    await add(await small(), 'to.png');
    const [first] = await shown();
    const { answer } = await give('material.remove', first?.id ?? '');
    await call(house, project.owner, 'change.undo', { ...of(), changeId: answer.changeId ?? '' });
    expect(await names()).toEqual(['en.png', 'to.png']);
    const all = await house.store.read.select().from(changes);
    expect(JSON.stringify(all)).not.toContain('content');
  });

  it('is deleted for good when nothing can bring it back, and not before', async () => {
    const { answer } = await add(await small());
    const [kept] = await shown();
    await give('material.remove', answer.fileId ?? '');
    await add(await small(), 'to.png');
    await tidy(house);
    expect(await rows(house, 'homeworkFiles', { id: kept?.id ?? '' })).toHaveLength(1);
    await house.store.write((tx) => tx.delete(changes));
    await tidy(house);
    expect(await rows(house, 'homeworkFiles', { id: kept?.id ?? '' })).toEqual([]);
    expect(await names()).toEqual(['to.png']);
  });

  it('is forgotten when many have been removed after it', async () => {
    for (let n = 0; n <= LIMITS.files + 1; n += 1) {
      const { answer } = await add(await small(), `${n}.png`);
      await give('material.remove', answer.fileId ?? '');
    }
    const kept = (await aside()).map(({ name }) => name);
    expect([kept.length, kept.includes('0.png')]).toEqual([LIMITS.files + 1, false]);
  });
});

describe('what others hear of it', () => {
  const heardOf = async (job: () => Promise<unknown>) => {
    const heard: string[] = [];
    house.listen({
      published: (_, topics) => heard.push(...topics),
      signedOut: () => undefined,
      screenPaired: () => undefined,
    });
    await job();
    return heard.filter((topic) => !/^(console|log|me|table)/.test(topic)).sort();
  };
  const write = (field: string) => () =>
    call(house, anna, 'homework.write', { ...of(), homeworkId, field, base: '', text: 'The rooms' });

  it('is heard by the room while it is presented there, of slides that are written as of files', async () => {
    const its = `homework:${homeworkId}`;
    const send = async () => add(await small(), 'en.png');
    for (const job of [write('presentation'), write('facts'), send])
      expect(await heardOf(job)).toEqual([its]);
    await call(house, project.owner, 'workshop.begin', { ...of(), expected: 1, number: 2 });
    await goTo(house, project, 'presentations');
    await call(house, project.owner, 'homework.present', { ...of(), homeworkId });
    for (const job of [write('presentation'), send])
      expect(await heardOf(job)).toEqual([its, 'room', 'screen']);
    expect(await heardOf(write('facts'))).toEqual([its]);
  });

  it('is heard by those who write on it when the staff undo something', async () => {
    const { answer } = await add(await small(), 'en.png');
    const removed = await give('material.remove', answer.fileId ?? '');
    const undone = () =>
      call(house, project.owner, 'change.undo', { ...of(), changeId: removed.answer.changeId ?? '' });
    expect(await heardOf(undone)).toContain(`homework:${homeworkId}`);
  });
});

describe('a page of a PDF', () => {
  const middle = async (page: number) => {
    const { data, width, height } = await drawPage(good, page);
    const dot = 4 * (Math.floor(height / 2) * width + Math.floor(width / 2));
    return { size: [width, height], colour: [...data.subarray(dot, dot + 4)] };
  };

  it('is drawn to fill the projector, in its own colours', async () => {
    expect(await middle(0)).toEqual({ size: [1920, 1080], colour: [255, 0, 0, 255] });
    expect(await middle(2)).toEqual({ size: [1920, 1080], colour: [0, 0, 255, 255] });
  });

  it('that is not there is not drawn', async () => {
    await expect(drawPage(good, 3)).rejects.toThrow();
  });
});
