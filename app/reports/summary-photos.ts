import type { SummaryFrame } from '~/views/shapes';
import type { Block, Translate } from './blocks';
import { tableName } from './summary-board';
import { within } from './text';

/** The pictures from the workshop, in the order that the facilitator gave them. Without any there is nothing to say. */
export function photos({ photos: pictures }: SummaryFrame, t: Translate): Block[] {
  if (pictures.length === 0) return [];
  return [
    { kind: 'newPage' },
    { kind: 'heading', level: 1, text: t('photos.title') },
    ...pictures.map(({ image, width, height, caption, table }, i): Block => {
      const where = table ? tableName(table, t) : '';
      const words = [where, caption].filter((part) => part !== '').map(within);
      const alt = where ? t('photos.altTable', { table: where }) : t('photos.alt', { number: i + 1 });
      return {
        ...{ kind: 'photo', image, width, height },
        alt: caption || alt,
        caption: words.join(' – '),
      };
    }),
  ];
}
