import { useTranslation } from 'react-i18next';

const LOCALES: Record<string, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

/** Dates and clock times in the reader's language. ISO dates are calendar days: no time zone can move them. */
export function useDates() {
  const { i18n } = useTranslation();
  const locale = LOCALES[i18n.language] ?? 'nb-NO';
  const format = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  const day = (iso: string) => format.format(new Date(`${iso}T12:00:00Z`));
  const when = (iso: string, start: string, place: string) =>
    [day(iso), start && (locale === 'en-GB' ? `at ${start}` : `kl. ${start}`), place]
      .filter(Boolean)
      .join(', ');
  return { day, when };
}
