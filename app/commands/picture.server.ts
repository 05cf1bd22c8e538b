import { LIMITS } from '~/domain/limits';

/** A JPEG, upright, without anything that the camera knew. */
export interface Picture {
  image: Buffer;
  width: number;
  height: number;
}

/** The long side of a picture as it is kept: a flip-over can be read from that. */
const LONG_SIDE = 2000;
/** In a document: sharp across a page of A4, and small enough to be sent by mail. */
const LONG_SIDE_ON_PAPER = 1400;
/** More than any phone takes; a small file that claims to be more would fill the memory. */
const PIXELS = 100_000_000;

/** What a file begins with, by its kind. HEIC is read where the installation's own sharp can do that. */
const BEGINNINGS = [
  /^\xff\xd8\xff/,
  /^\x89PNG\r\n\x1a\n/,
  /^RIFF[^]{4}WEBP/,
  /^[^]{4}ftyp(heic|heix|mif1|avif)/,
];
const isPicture = (file: Buffer) => BEGINNINGS.some((one) => one.test(file.toString('latin1', 0, 16)));

/** One at a time, however many are sent in at once: each takes much memory for a moment. */
let last: Promise<unknown> = Promise.resolve();
function inTurn<T>(job: () => Promise<T>): Promise<T> {
  const mine = last.then(job);
  last = mine.catch(() => undefined);
  return mine;
}

/** A file as a picture to keep, or null for what is none, is broken or too large. Its name is not asked for. */
export function pictureFrom(file: Buffer): Promise<Picture | null> {
  if (file.length > LIMITS.uploadBytes || !isPicture(file)) return Promise.resolve(null);
  return inTurn(() => asJpeg(file, LONG_SIDE, 80)).catch(() => null);
}

/** The same picture for a document. */
export const onPaper = async <T extends { image: Uint8Array }>(picture: T): Promise<T & Picture> => ({
  ...picture,
  ...(await inTurn(() => asJpeg(picture.image, LONG_SIDE_ON_PAPER, 70))),
});

/** Turned first as the camera was held, since the note of that is not written again. */
async function asJpeg(file: Uint8Array, side: number, quality: number): Promise<Picture> {
  // Loaded by the first picture: a server that comes back after a crash must not wait for it.
  const { default: sharp } = await import('sharp');
  const { data, info } = await sharp(file, { limitInputPixels: PIXELS, failOn: 'error' })
    .autoOrient()
    .resize(side, side, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .jpeg({ quality })
    .toBuffer({ resolveWithObject: true });
  return { image: data, width: info.width, height: info.height };
}
