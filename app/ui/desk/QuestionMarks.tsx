import { useTranslation } from 'react-i18next';
import { QUESTION_MARKS, type Language, type QuestionMark } from '~/domain/lists';
import { inspectQuestion, marksOf, QUESTION_LENGTH } from '~/domain/questions';

interface QuestionProps {
  text: string;
  language: Language;
}

/** The six marks of a question, each a word with its tick, and how many it has. */
export function MarkList({ text, ticked, language }: QuestionProps & { ticked: readonly QuestionMark[] }) {
  const { t } = useTranslation('themes');
  const marks = marksOf(text, ticked, language);
  const [has, lacks] = [t('marks.has'), t('marks.lacks')];
  return (
    <div className="marks">
      <strong>{t('marks.progress', { count: marks.length, max: QUESTION_MARKS.length })}</strong>
      <ul>
        {QUESTION_MARKS.map((mark) => (
          <li key={mark} data-has={marks.includes(mark)}>
            <span className="ds-sr-only">{`${marks.includes(mark) ? has : lacks}: `}</span>
            {t(`marks.${mark}.name`)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What the tool would think over in a question. It never refuses one. */
export function Remarks({ text, language }: QuestionProps) {
  const { t } = useTranslation('themes');
  return inspectQuestion(text, language).map(({ warning, word }) => (
    <Tip key={warning}>{t(`warnings.${warning}`, { word, max: QUESTION_LENGTH })}</Tip>
  ));
}

export function Tip({ children }: { children: string }) {
  const { t } = useTranslation('themes');
  return (
    <p className="tip">
      <strong>{t('tip')}:</strong> {children}
    </p>
  );
}

/** What the marks mean, each with a question that has it and one that has not. */
export function MarkGuide() {
  const { t } = useTranslation(['themes', 'common']);
  const quoted = (text: string) => t('common:quote', { text });
  return (
    <details className="ds-details">
      <summary>{t('themes:marks.what')}</summary>
      <dl className="mark-guide">
        {QUESTION_MARKS.map((mark) => (
          <div key={mark}>
            <dt>{t(`themes:marks.${mark}.name`)}</dt>
            <dd>{t(`themes:marks.${mark}.why`)}</dd>
            <dd>
              <span aria-hidden="true">✓</span> {t('themes:marks.good')}:{' '}
              {quoted(t(`themes:marks.${mark}.good`))}
            </dd>
            <dd>
              <span aria-hidden="true">✕</span> {t('themes:marks.bad')}:{' '}
              {quoted(t(`themes:marks.${mark}.bad`))}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
