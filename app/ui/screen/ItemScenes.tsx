import { useTranslation } from 'react-i18next';
import { osloClock } from '~/domain/oslo';
import type { RoomItem, RoomView } from '~/views/shapes';
import { Clock } from '../Clock';
import { PageMark, usePages } from './Pages';

/** What fits a page: rows of text, each of so many signs. */
const ROWS = 7;
const SIGNS_PER_ROW = 50;
const rowsOf = (line: string) => Math.ceil(line.length / SIGNS_PER_ROW);

/** A break: what it is, how much is left of it, and when the room goes on. */
export function BreakScene({ item, timer }: { item: RoomItem; timer: RoomView['timer'] }) {
  const { t } = useTranslation('screen');
  return (
    <section className="scene plain break-scene">
      <h1 className="clamp-2" dir="auto">
        {item.title}
      </h1>
      <Clock />
      {timer.endsAt !== null && <p className="note">{t('break', { time: osloClock(timer.endsAt) })}</p>}
    </section>
  );
}

/** The item's title and its own lines. */
export function TextScene({ item }: { item: RoomItem }) {
  const lines = item.screenText.split('\n').filter((line) => line.trim() !== '');
  const { shown, page, pages } = usePages(lines, ROWS, rowsOf);
  return (
    <section className="scene plain">
      <h1 className="clamp-2" dir="auto">
        {item.title}
      </h1>
      <ul className="text-lines" dir="auto">
        {shown.map((line, i) => (
          <li key={`${i} ${line}`}>{line}</li>
        ))}
      </ul>
      <PageMark page={page} pages={pages} />
    </section>
  );
}
