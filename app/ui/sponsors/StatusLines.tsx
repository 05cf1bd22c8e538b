import { useTranslation } from 'react-i18next';
import type { StatusLine } from '~/views/shapes';
import { useDates } from '../dates';

interface StatusLinesProps {
  /** The last first. */
  reports: readonly StatusLine[];
  /** What stands there while nothing has been told. */
  none: string;
  /** What a line answers, in words. */
  answers: (to: NonNullable<StatusLine['answers']>) => string;
}

/** What was told of a pilot: the last in sight, those before it folded away. */
export function StatusLines({ reports, none, answers }: StatusLinesProps) {
  const { t } = useTranslation('sponsors');
  const [last, ...earlier] = reports;
  if (!last) return <p className="hint">{none}</p>;
  return (
    <>
      <div className="stack status-last">
        <p className="hint">{t('status.last')}</p>
        <Line line={last} answers={answers} />
      </div>
      {earlier.length > 0 && (
        <details className="ds-details">
          <summary>{t('status.history', { count: earlier.length })}</summary>
          <ol className="status-lines">
            {earlier.map((line) => (
              <li key={line.id} className="stack">
                <Line line={line} answers={answers} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}

function Line({ line, answers }: { line: StatusLine; answers: StatusLinesProps['answers'] }) {
  const { t } = useTranslation('sponsors');
  const { dateOf } = useDates();
  const { state, text, day, answers: to } = line;
  return (
    <>
      <p>
        <strong className="status-state" data-state={state}>
          {t(`states.${state}`)}
        </strong>{' '}
        <span className="hint">{dateOf(day)}</span>
      </p>
      <p className="told" dir="auto">
        {text}
      </p>
      {to && (
        <p className="hint">
          <bdi>{answers(to)}</bdi> <q dir="auto">{to.text || t('page.ask')}</q>
        </p>
      )}
    </>
  );
}
