import { pictureFrom } from '~/commands/picture.server';
import type { SummaryView } from '~/views/shapes';
import { phonePicture } from '../support/pictures';
import { hamar } from './sample';

/** A picture as it is kept. Phones held upright: a wide file becomes a tall picture. */
async function kept(width: number, height: number, colour: string) {
  const picture = await pictureFrom(await phonePicture({ width, height, colour }));
  if (!picture) throw new Error('not a picture');
  return picture;
}

/** Hamar's summary with pictures that stand and lie, with and without words and tables. */
export async function withPhotos(): Promise<SummaryView> {
  const standing = await kept(1600, 1200, '#fff2cc');
  const lying = await kept(900, 1600, '#d9ead3');
  const table = { number: 1, theme: 'Boligetablering' };
  return {
    ...hamar(),
    photos: [
      { ...lying, caption: 'Behovene, gruppert', table },
      { ...lying, caption: '', table: null },
      { ...standing, caption: 'Forslag <b>"1"</b> & #eval("2")\nlinje', table: null },
      { ...lying, caption: 'مرحبا', table },
      { ...standing, caption: 'En lang bildetekst som går over flere linjer. '.repeat(4).trim(), table },
    ],
  };
}
