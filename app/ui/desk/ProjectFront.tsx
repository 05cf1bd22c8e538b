import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import { spacedCode } from '~/domain/codes';
import type { ProjectView } from '~/views/shapes';
import { CallForm, Field } from '../forms';
import { LanguageChoice } from './MunicipalitySection';

/** The project's front page: what remains, the way to the console, and the documents. */
export function ProjectFront({ data }: { data: ProjectView }) {
  const { t } = useTranslation(['desk', 'common']);
  const { project, role, running } = data;
  const mayEdit = role !== 'reader' && !project.archived;
  return (
    <>
      {project.archived && <p className="notice">{t('front.isArchived')}</p>}
      <div className="front-grid">
        <section className="panel stack">
          <h2 className="ds-heading" data-size="sm">
            {t('front.remains')}
          </h2>
          <Remaining data={data} />
        </section>
        <section className="panel stack">
          <p>{t('front.step', { number: running.number, step: t(`common:steps.${running.step}`) })}</p>
          <p>
            {t('front.roomCode')}: <strong className="code">{spacedCode(project.roomCode)}</strong>
          </p>
          <p>
            <a className="ds-button" data-variant="primary" href={`/console/${project.id}`}>
              {t('front.openConsole')}
            </a>
          </p>
        </section>
        <Documents projectId={project.id} mayManage={role !== 'reader'} />
      </div>
      {mayEdit && <AboutProject data={data} />}
      {role === 'owner' && <ArchiveForm project={project} />}
    </>
  );
}

function Remaining({ data }: { data: ProjectView }) {
  const { t } = useTranslation(['desk', 'common']);
  const { project, themes, people, workshops, tables } = data;
  const base = `/desk/${project.id}`;
  const missing = [
    themes.length === 0 && { text: t('front.needThemes'), href: `${base}/themes` },
    people.length === 0 && { text: t('front.needPeople'), href: `${base}/people` },
    people.length > 0 &&
      people.every((person) => person.sector !== 'target') && {
        text: t('front.needTarget'),
        href: `${base}/people`,
      },
    ...workshops.map(
      ({ number, date }) =>
        date === '' && { text: t('front.needDate', { number }), href: `${base}/workshops` },
    ),
    tables.length === 0 && { text: t('front.needTables'), href: `${base}/tables` },
  ].filter((item) => item !== false);
  if (missing.length === 0) return <p>✓ {t('front.nothing')}</p>;
  return (
    <ul className="remaining">
      {missing.map((item) => (
        <li key={item.text}>
          <span>{item.text}</span>
          <a className="ds-link" href={item.href} aria-label={`${t('front.fix')}: ${item.text}`}>
            {t('front.fix')}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Documents({ projectId, mayManage }: { projectId: string; mayManage: boolean }) {
  const { t } = useTranslation(['desk', 'common']);
  const base = `/documents/${projectId}`;
  return (
    <section className="panel stack" id="documents">
      <h2 className="ds-heading" data-size="sm">
        {t('front.documents')}
      </h2>
      <ul className="documents">
        <li>
          {t('front.summary')}: <a href={`${base}/summary-1.pdf`}>PDF</a> ·{' '}
          <a href={`${base}/summary-1.docx`}>Word</a> ·{' '}
          <a href={`${base}/summary-1.html`}>{t('front.printable')}</a>
        </li>
        {mayManage && (
          <li>
            <a href={`${base}/codes.csv`}>{t('front.codes')}</a>
          </li>
        )}
      </ul>
      <p className="hint">{t('front.documentsHint')}</p>
    </section>
  );
}

function AboutProject({ data }: { data: ProjectView }) {
  const { t } = useTranslation(['desk', 'common']);
  const { project } = data;
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

function ArchiveForm({ project }: { project: ProjectView['project'] }) {
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
