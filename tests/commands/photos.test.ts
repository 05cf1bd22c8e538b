import sharp from 'sharp';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { tidy, type OpenHouse } from '~/house.server';
import { LIMITS } from '~/domain/limits';
import { changes } from '~db/schema';
import { photoHeads } from '~db/photos';
import { closeAfterAll, freshHouse } from '../support/db';
import {
  call,
  makeMunicipality,
  makeProject,
  outcomeOf,
  type Municipality,
  type Project,
} from '../support/make';
import { phonePicture, withCamera } from '../support/pictures';
import { row, rows } from './rows';

let house: OpenHouse;
let shared: Municipality;
let project: Project;
beforeAll(async () => {
  house = await freshHouse();
  shared = await makeMunicipality(house);
});
beforeEach(async () => {
  project = await makeProject(house, shared);
});
closeAfterAll();

const of = () => ({ projectId: project.id });
const add = (photos: readonly (Buffer | string)[], about: { caption?: string; groupId?: string } = {}) => {
  const sent = photos.map((one) => (typeof one === 'string' ? one : one.toString('base64')));
  return call(house, project.owner, 'photo.add', { ...of(), photos: sent, ...about });
};
const undo = async (changeId = '') =>
  (await call(house, project.owner, 'change.undo', { ...of(), changeId })).answer.changeId;
const shown = async () => (await photoHeads(house.store.read, project.workshopId)).map((one) => one.caption);
const small = () => withCamera({ width: 30, height: 20 });
const png = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: '#0000' } }).png();

describe('a picture that is taken in', () => {
  it('stands upright, and nothing of the camera or the place is in it', async () => {
    const file = await phonePicture({ width: 400, height: 300 });
    const before = await sharp(file).metadata();
    expect(before.orientation).toBe(6);
    expect(file.includes('Telefonprodusenten')).toBe(true);
    await add([file]);
    const { image, width, height } = await row(house, 'photos', of());
    const after = await sharp(image).metadata();
    expect([width, height, after.width, after.height]).toEqual([300, 400, 300, 400]);
    expect([after.format, after.exif, after.iptc, after.xmp, after.icc, after.orientation]).toEqual([
      'jpeg',
      ...Array<undefined>(5).fill(undefined),
    ]);
    expect(image.includes('Telefonprodusenten') || image.includes('Exif')).toBe(false);
    // What lay in the upper left corner of the file stands in the upper right one of the picture.
    const { data } = await sharp(image).raw().toBuffer({ resolveWithObject: true });
    const redAt = (x: number, y: number) => (data[(y * 300 + x) * 3 + 1] ?? 255) < 100;
    expect([redAt(280, 20), redAt(20, 20), redAt(20, 380), redAt(280, 380)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it.each([
    ['lying', 3000, 1500, [2000, 1000]],
    ['standing', 1000, 4000, [500, 2000]],
    ['small', 40, 30, [40, 30]],
  ] as const)('is at most 2000 pixels on its long side, %s', async (_, width, height, size) => {
    await add([await png(width, height).toBuffer()]);
    const photo = await row(house, 'photos', of());
    expect([photo.width, photo.height]).toEqual(size);
  });

  it('may be a PNG or a WebP too, whatever it is called, and what is clear in it is white', async () => {
    await add([await png(8, 8).toBuffer(), await png(8, 8).webp().toBuffer()]);
    const all = await rows(house, 'photos', of());
    expect(all).toHaveLength(2);
    for (const { image } of all)
      expect((await sharp(image).stats()).channels.map((one) => one.mean)).toEqual([255, 255, 255]);
  });

  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';
  it.each([
    ['words', () => Buffer.from('A list, not a picture')],
    ['nothing', () => Buffer.alloc(0)],
    ['a drawing with code in it', () => Buffer.from(svg)],
    ['a moving picture', () => png(8, 8).gif().toBuffer()],
    ['half a picture', async () => (await png(300, 300).jpeg().toBuffer()).subarray(0, 400)],
    ['only the beginning of one', () => Buffer.from('ffd8ffe000104a464946', 'hex')],
    ['one that claims more pixels than any camera has', () => hugePng()],
  ])('is none when it is %s', async (_, made) => {
    expect(await outcomeOf(add([await made()]))).toBe('photo-unreadable');
    expect(await rows(house, 'photos', of())).toEqual([]);
  });

  it('is kept when others that came with it are none, and those are named by their place', async () => {
    const { answer } = await add(['bm8=', await small(), 'bm8='], { caption: 'All of them' });
    expect([answer.added, answer.unread]).toEqual(['1', '0,2']);
    expect(await shown()).toEqual(['All of them']);
  });

  it('is needed, and there is an end to how many there may be', async () => {
    expect(await outcomeOf(add([]))).toBe('no-photo');
    const one = await small();
    await add(Array<string>(LIMITS.photos - 1).fill(one));
    expect(await outcomeOf(add([one, one]))).toBe('photos-full');
    expect(await outcomeOf(add([one]))).toBe('accepted');
    expect(await outcomeOf(add([one]))).toBe('photos-full');
  });
});

/** A PNG of a few bytes whose head says 60000 × 60000. */
async function hugePng(): Promise<Buffer> {
  const file = await png(1, 1).toBuffer();
  file.writeUInt32BE(60_000, 16);
  file.writeUInt32BE(60_000, 20);
  return file;
}

describe('the pictures of a summary', () => {
  const idOf = async (caption: string) =>
    (await photoHeads(house.store.read, project.workshopId)).find((one) => one.caption === caption)?.id ?? '';
  const give = async (name: 'photo.remove' | 'photo.move', caption: string, more: object = {}) =>
    call(house, project.owner, name, { ...of(), photoId: await idOf(caption), ...more } as never);
  beforeEach(async () => {
    for (const caption of ['one', 'two', 'three']) await add([await small()], { caption });
  });

  it('are put in order, one place at a time', async () => {
    await give('photo.move', 'three', { direction: 'up' });
    expect(await shown()).toEqual(['one', 'three', 'two']);
    await give('photo.move', 'one', { direction: 'up' });
    await give('photo.move', 'one', { direction: 'down' });
    expect(await shown()).toEqual(['three', 'one', 'two']);
  });

  it('go when they are removed, and come back whole to their place', async () => {
    const before = await row(house, 'photos', { id: await idOf('two') });
    const { answer } = await give('photo.remove', 'two');
    expect(await shown()).toEqual(['one', 'three']);
    const again = await undo(answer.changeId);
    expect(await shown()).toEqual(['one', 'two', 'three']);
    expect(await row(house, 'photos', { id: before.id })).toEqual(before);
    await undo(again);
    expect(await shown()).toEqual(['one', 'three']);
    expect(await outcomeOf(call(house, project.owner, 'photo.save', { ...of(), photoId: before.id }))).toBe(
      'not-found',
    );
  });

  it('are taken back as they came, and that too can be undone', async () => {
    const { answer } = await add([await small(), await small()], { caption: 'more' });
    const again = await undo(answer.changeId);
    expect(await shown()).toEqual(['one', 'two', 'three']);
    await undo(again);
    expect(await shown()).toEqual(['one', 'two', 'three', 'more', 'more']);
  });

  it('leave no bytes in the trail', async () => {
    await give('photo.remove', 'one');
    for (const { rows: noted } of await rows(house, 'changes', of()))
      expect(JSON.stringify(noted)).not.toMatch(/"image"|"Buffer"/);
  });

  it('stay when their table is removed', async () => {
    const [groupId] = project.tables;
    await add([await small()], { caption: 'theirs', groupId });
    const id = await idOf('theirs');
    await call(house, project.owner, 'table.remove', { ...of(), groupId });
    expect((await row(house, 'photos', { id })).groupId).toBeNull();
    expect(await shown()).toContain('theirs');
  });

  it('are deleted for good when nothing can bring them back, and not before', async () => {
    const id = await idOf('two');
    await give('photo.remove', 'two');
    await tidy(house);
    expect(await rows(house, 'photos', { id })).toHaveLength(1);
    await house.store.write((tx) => tx.delete(changes));
    await tidy(house);
    expect(await rows(house, 'photos', { id })).toEqual([]);
    expect(await shown()).toEqual(['one', 'three']);
  });
});
