import { useTranslation } from 'react-i18next';
import { LANGUAGES, type StaffRole } from '~/domain/lists';
import { LIMITS } from '~/domain/limits';
import { FileFaults } from '../FileFaults';
import { CallForm, Choice, Field, FileField } from '../forms';
import { useRefused } from '../Problems';

interface Municipality {
  id: string;
  name: string;
  role: StaffRole;
  projects: { id: string; title: string; archived: boolean }[];
}

/** One municipality on the desk: its projects, and how to make the next. */
export function MunicipalitySection({ municipality }: { municipality: Municipality }) {
  const { t } = useTranslation(['desk', 'common', 'archive']);
  const { id, name, role, projects } = municipality;
  const current = projects.filter((project) => !project.archived);
  const archived = projects.filter((project) => project.archived);
  return (
    <section className="stack">
      <div className="row spread">
        <h2 className="ds-heading" data-size="md" dir="auto">
          {name}
        </h2>
        {role === 'owner' && (
          <nav className="row" aria-label={name}>
            <a className="ds-link" href={`/staff/${id}`}>
              {t('nav.staff')}
            </a>
            <a className="ds-link" href={`/operation/${id}`}>
              {t('nav.operation')}
            </a>
          </nav>
        )}
      </div>
      {current.length === 0 && (
        <div className="empty stack">
          <p>
            <strong>{t('projects.none')}</strong>
          </p>
          <p>{t('projects.noneWhy')}</p>
        </div>
      )}
      <ProjectLinks projects={current} />
      {role !== 'reader' && <NewProject municipalityId={id} first={current.length === 0} />}
      {role === 'owner' && (
        <p>
          <a className="ds-button" data-variant="secondary" href={`/import/${id}`}>
            {t('archive:open')}
          </a>
        </p>
      )}
      {archived.length > 0 && (
        <details className="ds-details">
          <summary>
            {t('projects.archived')} ({archived.length})
          </summary>
          <ProjectLinks projects={archived} />
        </details>
      )}
    </section>
  );
}

function ProjectLinks({ projects }: { projects: Municipality['projects'] }) {
  return (
    <ul className="cards">
      {projects.map((project) => (
        <li key={project.id}>
          <a className="project-card" href={`/desk/${project.id}`} dir="auto">
            {project.title}
          </a>
        </li>
      ))}
    </ul>
  );
}

function NewProject({ municipalityId, first }: { municipalityId: string; first: boolean }) {
  const { t, i18n } = useTranslation(['desk', 'common']);
  const call = 'project.create';
  return (
    <>
      <CallForm call="project.example" input={{ municipalityId, language: i18n.language }}>
        <button className="ds-button" data-variant={first ? 'primary' : 'secondary'} type="submit">
          {t('projects.example')}
        </button>
      </CallForm>
      <details className="ds-details">
        <summary>{t('projects.new')}</summary>
        <CallForm call={call} input={{ municipalityId }} className="stack">
          <Field
            call={call}
            name="title"
            label={t('projects.title_field')}
            hint={t('projects.titleHint')}
            required
            maxLength={LIMITS.title}
          />
          <Field
            call={call}
            name="aim"
            label={t('projects.aim')}
            hint={t('projects.aimHint')}
            rows={3}
            maxLength={LIMITS.text}
          />
          <LanguageChoice call={call} language={i18n.language} />
          <button className="ds-button" data-variant="primary" type="submit">
            {t('projects.create')}
          </button>
        </CallForm>
      </details>
      <ImportCase municipalityId={municipalityId} />
    </>
  );
}

/** The preparation of a workshop that was written down elsewhere, as a project in one press. */
function ImportCase({ municipalityId }: { municipalityId: string }) {
  const { t } = useTranslation(['desk', 'common', 'problems']);
  const call = 'project.import';
  const faults = useRefused(call)?.problem.fields ?? [];
  return (
    <details className="ds-details" open={faults.length > 0}>
      <summary>{t('projects.import')}</summary>
      <CallForm call={call} input={{ municipalityId }} className="stack" encType="multipart/form-data">
        <FileField
          call={call}
          name="file"
          label={t('projects.importFile')}
          hint={t('projects.importHint')}
          accept=".json,application/json"
          required
        />
        <FileFaults call={call} />
        <button className="ds-button" data-variant="primary" type="submit">
          {t('projects.importGo')}
        </button>
      </CallForm>
    </details>
  );
}

export function LanguageChoice({ call, language }: { call: string; language: string }) {
  const { t } = useTranslation(['desk', 'common']);
  return (
    <Choice
      call={call}
      name="language"
      label={t('projects.language')}
      hint={t('projects.languageHint')}
      defaultValue={language}
      options={LANGUAGES.map((code) => ({ value: code, label: t(`common:languages.${code}`) }))}
    />
  );
}
