import { useTranslation } from 'react-i18next';
import { SECTORS } from '~/domain/lists';
import { spotOf, TRAY } from '~/domain/stakeholders';
import type { DeskHead, StakeholderMapView, StakeholderMark } from '~/views/shapes';
import { CallForm } from '../../forms';
import { SectorMark, SectorName } from '../../marks';
import { ProblemText } from '../../Problems';
import { addressOf, mapAddress } from './address';
import { JudgementFields } from './DescribeStep';
import { DocumentLinks } from './DocumentLinks';
import { MapBoard, useSpotWords } from './MapBoard';
import { StakeholderTable } from './StakeholderTable';
import { useJudgements, type News } from './useJudgements';

/** The picture of the analysis (report ch. 2.4): how much each is affected, and whether that is good for them. */
export function MapPage({ data }: { data: StakeholderMapView & DeskHead }) {
  const { t } = useTranslation('stakeholders');
  const { project, chosen, mayEdit } = data;
  const { marks, news, move } = useJudgements(project.id, data.marks);
  const choose = mayEdit ? (id: string) => mapAddress(project.id, id) : null;
  return (
    <>
      <p className="row">
        <a href={addressOf(project.id, 'identify')}>{t('map.back')}</a>
        <a href={addressOf(project.id, 'invite')}>{t('path.invite')}</a>
      </p>
      {marks.length === 0 ? (
        <div className="empty stack">
          <p>{t('empty.why')}</p>
          <a className="ds-button" data-variant="primary" href={addressOf(project.id, 'identify')}>
            {t('empty.go')}
          </a>
        </div>
      ) : (
        <div className="stack wide-content map-page">
          <p>{t('map.why')}</p>
          {mayEdit && <p className="hint map-how">{t('map.how')}</p>}
          {mayEdit && <p className="hint map-touch">{t('map.touch')}</p>}
          {mayEdit && chosen && <JudgeForm chosen={chosen} marks={marks} projectId={project.id} />}
          <MapNews news={news} />
          <MapBoard
            marks={marks}
            choose={choose}
            chosen={chosen?.id}
            onMove={(mark, spot) => void move(mark, spot)}
          />
          <Legend />
          <p className="hint">{t('map.print')}</p>
          <DocumentLinks projectId={project.id} />
          <section className="stack map-table" aria-labelledby="map-table">
            <h2 className="ds-heading" data-size="sm" id="map-table">
              {t('map.asTable')}
            </h2>
            <StakeholderTable
              rows={marks}
              columns={['tier', 'affected', 'overall']}
              edit={choose ?? undefined}
              chosen={chosen?.id}
            />
          </section>
        </div>
      )}
    </>
  );
}

interface JudgeFormProps {
  chosen: StakeholderMark;
  marks: readonly StakeholderMark[];
  projectId: string;
}

/** The way without dragging, and without JavaScript. */
function JudgeForm({ chosen, marks, projectId }: JudgeFormProps) {
  const { t } = useTranslation(['stakeholders', 'common']);
  const call = 'stakeholder.judge';
  const next = marks.find((mark) => mark.id !== chosen.id && spotOf(mark) === TRAY);
  const then = mapAddress(projectId, next && spotOf(chosen) === TRAY ? next.id : null);
  return (
    <section className="panel stack" id="judge" tabIndex={-1} aria-labelledby="judge-title">
      <h2 className="ds-heading" data-size="xs" id="judge-title">
        {t('map.choose')}: <SectorMark sector={chosen.sector} /> <bdi>{chosen.name}</bdi>
      </h2>
      <CallForm call={call} input={{ stakeholderId: chosen.id, _then: then }} className="form-grid">
        <JudgementFields call={call} judged={chosen} />
        <div className="row">
          <button className="ds-button" data-variant="primary" type="submit">
            {then === mapAddress(projectId) ? t('common:save') : t('edit.next')}
          </button>
          <a href={mapAddress(projectId)}>{t('edit.close')}</a>
        </div>
      </CallForm>
    </section>
  );
}

/** What came of the last move, with the way back. */
function MapNews({ news }: { news: News | null }) {
  return (
    <div className="map-news" role="status" data-kind={news?.kind}>
      {news && <NewsText news={news} />}
    </div>
  );
}

function NewsText({ news }: { news: News }) {
  const { t } = useTranslation(['stakeholders', 'desk']);
  const about = { name: news.name, spot: useSpotWords()(news.spot) };
  switch (news.kind) {
    case 'saving':
      return <p>{t('map.saving')}</p>;
    case 'back':
      return <p>{t('map.movedBack', about)}</p>;
    case 'refused':
      return (
        <p>
          {t('map.refused', about)} {news.problem ? <ProblemText problem={news.problem} /> : t('map.lost')}
        </p>
      );
    case 'saved':
      return (
        <p className="row">
          {t('map.moved', about)}
          {news.undo && (
            <button
              className="ds-button"
              data-variant="tertiary"
              data-size="sm"
              type="button"
              onClick={news.undo}
            >
              {t('desk:undo')}
            </button>
          )}
        </p>
      );
  }
}

function Legend() {
  const { t } = useTranslation('stakeholders');
  return (
    <section className="legend" aria-labelledby="legend-title">
      <h2 className="ds-heading" data-size="2xs" id="legend-title">
        {t('map.legend')}
      </h2>
      <ul>
        {SECTORS.map((sector) => (
          <li key={sector}>
            <SectorName sector={sector} />
          </li>
        ))}
        <li>{t('map.big')}</li>
        <li>{t('map.small')}</li>
      </ul>
    </section>
  );
}
