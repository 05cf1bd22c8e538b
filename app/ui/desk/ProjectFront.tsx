import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import { spacedCode } from '~/domain/codes';
import type { DeskHead, FrontView } from '~/views/shapes';
import { Begin } from '../Begin';
import { CallForm, Field } from '../forms';
import { ChangeList } from './ChangeList';
import { Documents } from './Documents';
import { LanguageChoice } from './MunicipalitySection';
import { Phases } from './Phases';
import { Remaining } from './Remaining';
import { SummaryNews } from './SummaryNews';
import { Todos } from './Todos';

type FrontData = DeskHead & FrontView;

/** The project's front page: where it stands, what remains, what changed last, and the documents. */
export function ProjectFront({ data }: { data: FrontData }) {
  const { t } = useTranslation('desk');
  const { project, role, mayEdit } = data;
  const base = `/desk/${project.id}`;
  const preparing = data.phase.phase === 'preparation';
  return (
    <>
      {project.archived && <p className="notice">{t('front.isArchived')}</p>}
      <Phases data={data} />
      {data.summaries.map((state) => (
        <SummaryNews
          key={state.number}
          state={state}
          href={mayEdit ? `${base}/summary?workshop=${state.number}` : null}
        />
      ))}
      <BetweenNews open={data.commentsOpen} phase={data.phase.phase} href={`${base}/between`} />
      {data.homework > 0 && <HomeworkNews href={`${base}/homework`} />}
      <div className="front">
        <div className="stack">
          <Remaining parts={data.parts} asked={data.asked} base={base} mayEdit={mayEdit} isNow={preparing} />
          <Todos data={data} base={base} mayEdit={mayEdit} />
          <History data={data} base={base} />
        </div>
        <div className="stack">
          <Workshop data={data} base={base} isNow={!preparing} />
          <Documents
            projectId={project.id}
            data={data}
            mayManage={role !== 'reader'}
            isOwner={role === 'owner'}
          />
        </div>
      </div>
      {mayEdit && <AboutProject project={project} />}
      {role === 'owner' && <ArchiveForm project={project} />}
    </>
  );
}

type BetweenNewsProps = { open: boolean; phase: FrontView['phase']['phase']; href: string };

/** The way to the comments and the proposals, from the homework on. */
function BetweenNews({ open, phase, href }: BetweenNewsProps) {
  const { t } = useTranslation('between');
  if (!open && phase !== 'homework' && phase !== 'pilots') return null;
  return (
    <div className="notice row spread">
      <p>{t(open ? 'news.open' : 'news.title')}</p>
      <a className="ds-button" data-variant="secondary" href={href}>
        {t('news.see')}
      </a>
    </div>
  );
}

/** The way to how the homework goes, once somebody has some. */
function HomeworkNews({ href }: { href: string }) {
  const { t } = useTranslation('homework');
  return (
    <div className="notice row spread">
      <p>{t('news.title')}</p>
      <a className="ds-button" data-variant="secondary" href={href}>
        {t('news.see')}
      </a>
    </div>
  );
}

function History({ data, base }: { data: FrontData; base: string }) {
  const { t } = useTranslation('preparation');
  return (
    <section className="panel stack">
      <h2 className="ds-heading" data-size="sm">
        {t('history.title')}
      </h2>
      <ChangeList changes={data.changes} now={data.now} mayEdit={data.mayEdit} />
      {data.changes.length > 0 && (
        <p>
          <a href={`${base}/changes`}>{t('history.more')}</a>
        </p>
      )}
    </section>
  );
}

/** The way into the room. */
function Workshop({ data, base, isNow }: { data: FrontData; base: string; isNow: boolean }) {
  const { t } = useTranslation(['desk', 'common']);
  const { project, running, tables, mayEdit } = data;
  const isOver = running.step === 'end';
  const next = isOver && data.workshops.find(({ number }) => number > running.number);
  return (
    <section className="panel stack">
      <h2 className="ds-heading" data-size="sm">
        {t('front.step', { number: running.number, step: t(`common:steps.${running.step}`) })}
      </h2>
      <p>
        {t('front.roomCode')}: <strong className="code">{spacedCode(project.roomCode)}</strong>
      </p>
      {tables === 0 && (
        <p>
          {t('front.needTables')} {mayEdit && <a href={`${base}/tables`}>{t('front.fix')}</a>}
        </p>
      )}
      <p>
        <a
          className="ds-button"
          data-variant={isNow ? 'primary' : 'secondary'}
          href={`/console/${project.id}`}
        >
          {t('front.openConsole')}
        </a>
      </p>
      {mayEdit && next && <Begin projectId={project.id} expected={running.number} number={next.number} />}
    </section>
  );
}

function AboutProject({ project }: { project: DeskHead['project'] }) {
  const { t } = useTranslation(['desk', 'common']);
  const call = 'project.edit';
  return (
    <details className="ds-details">
      <summary>{t('front.about')}</summary>
      <CallForm call={call} className="stack">
        <Field
          call={call}
          name="title"
          label={t('projects.title_field')}
          required
          maxLength={LIMITS.title}
          defaultValue={project.title}
        />
        <Field
          call={call}
          name="aim"
          label={t('projects.aim')}
          rows={3}
          maxLength={LIMITS.text}
          defaultValue={project.aim}
        />
        <LanguageChoice call={call} language={project.language} />
        <button className="ds-button" data-variant="primary" type="submit">
          {t('common:save')}
        </button>
      </CallForm>
    </details>
  );
}

function ArchiveForm({ project }: { project: DeskHead['project'] }) {
  const { t } = useTranslation(['desk', 'common']);
  if (project.archived)
    return (
      <CallForm call="project.restore">
        <button className="ds-button" data-variant="secondary" type="submit">
          {t('front.restore')}
        </button>
      </CallForm>
    );
  return (
    <CallForm call="project.archive" confirm={t('front.archiveSure')} className="stack">
      <p className="hint">{t('front.archiveWhy')}</p>
      <button className="ds-button" data-variant="secondary" data-color="danger" type="submit">
        {t('front.archive')}
      </button>
    </CallForm>
  );
}
