import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import type { FollowedPilot, SponsorPageView, StatusRequest } from '~/views/shapes';
import { useDates } from '../dates';
import { CallForm, Field } from '../forms';
import { RefusedBox, RefusedContext, type Refused } from '../Problems';
import { Folded, RefusedFor } from '../RefusedFor';
import { LanguageLinks } from '../StartPage';
import { FollowedFacts } from './FollowedFacts';
import { StatusLines } from './StatusLines';

interface SponsorPageProps {
  view: SponsorPageView;
  /** A question was just sent. */
  sent: boolean;
  refused: Refused | undefined;
}

/** The pilots that a sponsor follows, by municipality, to be read and asked about. */
export function SponsorPage({ view, sent, refused }: SponsorPageProps) {
  const { t } = useTranslation(['sponsors', 'common']);
  const { code, name, municipalities } = view;
  return (
    <RefusedContext.Provider value={refused ?? null}>
      <main className="sponsor-page stack" id="main">
        <div className="row spread">
          <p className="brand">{t('common:product')}</p>
          <LanguageLinks back={`/s/${code}`} />
        </div>
        <h1 className="ds-heading" data-size="md">
          {t('page.title')}
        </h1>
        <p>
          <bdi>{t('page.why', { name })}</bdi>
        </p>
        <RefusedBox />
        {sent && (
          <p className="notice" role="status">
            {t('page.sent')}
          </p>
        )}
        <Late view={view} />
        {municipalities.length === 0 && <p className="empty">{t('page.none')}</p>}
        {municipalities.map((place) => (
          <section key={place.id} className="stack" aria-labelledby={`m-${place.id}`}>
            <h2 className="ds-heading" data-size="sm" id={`m-${place.id}`} dir="auto">
              {place.name}
            </h2>
            {place.pilots.map((pilot) => (
              <Pilot key={pilot.id} pilot={pilot} />
            ))}
          </section>
        ))}
      </main>
    </RefusedContext.Provider>
  );
}

/** How many questions have waited too long. */
function Late({ view: { municipalities } }: Pick<SponsorPageProps, 'view'>) {
  const { t } = useTranslation('sponsors');
  const asked = municipalities.flatMap(({ pilots }) => pilots.flatMap(({ requests }) => requests));
  const count = asked.filter(({ overdue }) => overdue).length;
  return count > 0 ? <p className="notice">{t('page.late', { count })}</p> : null;
}

function Pilot({ pilot }: { pilot: FollowedPilot }) {
  const { t } = useTranslation(['sponsors', 'pilots']);
  const { dateOf } = useDates();
  const { id, title, project, standing, ended, reports, requests } = pilot;
  return (
    <article className="panel stack" id={`p-${id}`} aria-labelledby={`t-${id}`}>
      <h3 className="ds-heading" data-size="xs" id={`t-${id}`} dir="auto">
        {title}
      </h3>
      <p>
        <strong>{ended ? t('page.ended') : t(`pilots:standing.${standing}`)}</strong>{' '}
        <span className="hint">
          <bdi>{t('page.project', { project })}</bdi>
        </span>
      </p>
      <StatusLines
        reports={reports}
        none={t('page.noStatus')}
        answers={({ asked }) => t('page.answers', { day: dateOf(asked) })}
      />
      {requests.map((request) => (
        <Waiting key={request.id} request={request} />
      ))}
      {!ended && <Ask pilot={pilot} />}
      <FollowedFacts pilot={pilot} />
    </article>
  );
}

function Waiting({ request: { text, asked, due, overdue } }: { request: StatusRequest }) {
  const { t } = useTranslation('sponsors');
  const { dateOf } = useDates();
  return (
    <div className="status-asked stack">
      <p>
        {t('page.asked', { asked: dateOf(asked) })}{' '}
        <strong className={overdue ? 'late' : undefined}>
          {t(overdue ? 'status.late' : 'status.due', { due: dateOf(due) })}
        </strong>
      </p>
      {text && (
        <p className="told" dir="auto">
          {text}
        </p>
      )}
    </div>
  );
}

/** One question at a time about each pilot. */
function Ask({ pilot: { id, title, requests } }: { pilot: FollowedPilot }) {
  const { t } = useTranslation('sponsors');
  if (requests.length > 0) return <p className="hint">{t('page.waiting')}</p>;
  const call = 'status.ask';
  return (
    <RefusedFor field="pilotId" id={id}>
      <Folded call={call} title={t('page.ask')}>
        <CallForm
          call={call}
          input={{ pilotId: id }}
          className="stack"
          aria-label={`${t('page.ask')}: ${title}`}
        >
          <Field call={call} name="text" rows={3} label={t('page.text')} maxLength={LIMITS.text} />
          <Field call={call} name="due" type="date" required label={t('page.due')} />
          <button className="ds-button" data-variant="primary" type="submit">
            {t('page.send')}
          </button>
        </CallForm>
      </Folded>
    </RefusedFor>
  );
}
