import { useTranslation } from 'react-i18next';
import { grouped } from '~/domain/kroner';
import { LANGUAGES } from '~/domain/lists';
import type { CriterionView } from '~/views/shapes';

/** What a criterion is called: its own title, or the model's in the reader's language. */
export function useCriterion() {
  const { t } = useTranslation('pilots');
  return ({ title, key }: Pick<CriterionView, 'title' | 'key'>) =>
    title || (key === '' ? '' : t(`criteria.${key}`));
}

/** Figures in the reader's language: to be read, and as she would type them. */
export function useFigures() {
  const { i18n } = useTranslation();
  const language = LANGUAGES.find((one) => one === i18n.language) ?? 'nb';
  return {
    read: (value: number) => grouped(value, language),
    /** Without groups: a comma between thousands would be read as one before decimals. */
    typed: (value: number | null | undefined) =>
      value === null || value === undefined
        ? ''
        : language === 'en'
          ? String(value)
          : String(value).replace('.', ','),
  };
}
