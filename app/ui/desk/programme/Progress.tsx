import { useTranslation } from 'react-i18next';
import type { ProgrammeAbout } from '~/views/shapes';
import { briefly, useProgrammeWords } from '../../programme';
import { ProblemText } from '../../Problems';
import { ProgressTable } from './ProgressTable';
import type { ProgrammeData } from './ProgrammePage';
import { cellId, useProgress, type News } from './useProgress';

interface ProgressProps {
  data: ProgrammeData;
  programme: ProgrammeAbout;
}

/** When each measure is planned and done, quarter by quarter. */
export function Progress({ data, programme }: ProgressProps) {
  const { t } = useTranslation('programme');
  const { packages, beyond, mayEdit, project } = data;
  const { markAt, news, press } = useProgress(project.id);
  if (packages.every(({ measures }) => measures.length === 0))
    return <p className="empty">{t('progress.needsMeasures')}</p>;
  return (
    <>
      <p className="no-print">{t(mayEdit ? 'progress.how' : 'progress.read')}</p>
      {beyond > 0 && <p className="notice">{t('progress.beyond', { count: beyond })}</p>}
      <div className="row">
        <Legend />
        {mayEdit && <ProgressNews news={news} programme={programme} />}
      </div>
      <ProgressTable data={data} programme={programme} markAt={markAt} press={press} />
    </>
  );
}

function Legend() {
  const { t } = useTranslation('programme');
  return (
    <ul className="progress-legend row">
      {(['planned', 'done'] as const).map((mark) => (
        <li key={mark} className="row">
          <span className="progress-sample" data-mark={mark} aria-hidden="true" />
          {t(`progress.marks.${mark}`)}
        </li>
      ))}
    </ul>
  );
}

/** The button goes with what it undoes, so the focus goes back to the cell. */
function takeBack(news: Extract<News, { kind: 'saved' }>): void {
  document.getElementById(cellId(news.cell))?.focus();
  news.undo?.();
}

/** What came of the last press, read out when there is time. */
function ProgressNews({ news, programme }: { news: News | null; programme: ProgrammeAbout }) {
  const { t } = useTranslation('programme');
  const { quarterOf } = useProgrammeWords();
  const what =
    news &&
    t('progress.cell', {
      measure: briefly(news.cell.measure.text),
      quarter: quarterOf(programme, news.cell.quarter),
      mark: t(`progress.marks.${news.mark || 'none'}`),
    });
  return (
    <div className="progress-news row no-print">
      <p role="status" dir="auto">
        {news && t(`progress.${news.kind}`, { what })}
      </p>
      {news?.kind === 'refused' && (
        <p className="late">{news.problem ? <ProblemText problem={news.problem} /> : t('progress.lost')}</p>
      )}
      {news?.kind === 'saved' && news.undo && (
        <button
          className="ds-button"
          data-variant="tertiary"
          data-size="sm"
          type="button"
          onClick={() => takeBack(news)}
        >
          {t('progress.undo')}
        </button>
      )}
    </div>
  );
}
