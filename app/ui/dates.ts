import { useTranslation } from 'react-i18next';

/**
 * Dates and clock times in the reader's language, from the texts: browsers do not all know nynorsk, and what the
 * server drew must be what the browser draws. ISO dates are calendar days: no time zone can move them.
 */
export function useDates() {
  const { t } = useTranslation('common');
  const day = (iso: string) => {
    const date = new Date(`${iso}T12:00:00Z`);
    const weekday = t('dates.weekdays').split(' ')[date.getUTCDay()] ?? '';
    const month = t('dates.months').split(' ')[date.getUTCMonth()] ?? '';
    return t('dates.day', { weekday, month, day: date.getUTCDate() });
  };
  /** With the year and without the weekday, for what goes on for long. */
  const dateOf = (iso: string) => {
    const [year, month = 1, day] = iso.split('-').map(Number);
    return t('dates.date', { day, month: t('dates.months').split(' ')[month - 1] ?? '', year });
  };
  const when = (iso: string, start: string, place: string) =>
    [day(iso), start && t('dates.at', { time: start }), place].filter(Boolean).join(', ');
  return { day, dateOf, when };
}
