import { useTranslation } from 'react-i18next';
import { grouped } from '~/domain/kroner';
import type { Language } from '~/domain/lists';
import { quarterAt, type Quarter } from '~/domain/quarters';

/** Quarters and kroner in the reader's words. */
export function useProgrammeWords() {
  const { t, i18n } = useTranslation('programme');
  const figure = (amount: number) => grouped(amount, i18n.language as Language);
  return {
    figure,
    kroner: (amount: number) => t('budget.kroner', { amount: figure(amount) }),
    /** @param index counted from the programme's first */
    quarterOf: (first: Quarter, index: number) => t('progress.quarterLong', { ...quarterAt(first, index) }),
  };
}

/** What a measure is called where its whole text would be heard again and again. */
const BRIEF = 80;
export function briefly(text: string): string {
  const signs = [...text];
  return signs.length <= BRIEF ? text : `${signs.slice(0, BRIEF).join('').trimEnd()} …`;
}
