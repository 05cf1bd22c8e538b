import type { Language } from '~/domain/lists';
import type { Translate } from './blocks';

/** The language of a report as the web, Word and PDF name it. */
export const LOCALES = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' } as const satisfies Record<Language, string>;

const ZONE = 'Europe/Oslo';
const MINUTES_PER_DAY = 24 * 60;

/** The day of an instant (milliseconds since 1970) in Norway: 3. februar 2016. */
export function dayOf(language: Language, instant: number): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: ZONE }).format(instant);
}

/** A calendar date (YYYY-MM-DD) with its weekday: tirsdag 2. februar 2016. Anything else is given back as it is. */
export function weekdayOf(language: Language, date: string): string {
  const noon = Date.parse(`${date}T12:00:00Z`);
  if (Number.isNaN(noon)) return date;
  return new Intl.DateTimeFormat(LOCALES[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: ZONE,
  }).format(noon);
}

/** The same without its weekday: 2. februar 2016; empty for none. */
export function dateOf(language: Language, date: string): string {
  const noon = Date.parse(`${date}T12:00:00Z`);
  return Number.isNaN(noon) ? date : dayOf(language, noon);
}

/** A time of day (HH:MM), to its end when the length is known; empty when no time is set. */
export function hours(t: Translate, start: string, minutes?: number): string {
  const [h, m] = start.split(':').map(Number);
  if (h === undefined || m === undefined || Number.isNaN(h + m)) return start;
  if (!minutes) return t('time.from', { from: start });
  const end = (h * 60 + m + minutes) % MINUTES_PER_DAY;
  const two = (value: number) => String(value).padStart(2, '0');
  return t('time.span', { from: start, to: `${two(Math.floor(end / 60))}:${two(end % 60)}` });
}
