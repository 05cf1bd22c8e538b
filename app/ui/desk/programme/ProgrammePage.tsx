import { useTranslation } from 'react-i18next';
import type { DeskHead, ProgrammeAbout, ProgrammeView } from '~/views/shapes';
import { useProgrammeWords } from '../../programme';
import { AboutForm } from './AboutForm';
import { addressOf, PARTS, type ProgrammeAsked } from './address';
import { Budget } from './Budget';
import { Mapping } from './Mapping';
import { Organisation } from './Organisation';
import { Packages } from './Packages';
import { Progress } from './Progress';

export interface ProgrammeData extends DeskHead, ProgrammeView {
  asked: ProgrammeAsked;
}
interface Props {
  data: ProgrammeData;
}

/** The programme plan, part by part (report ch. 7). */
export function ProgrammePage({ data }: Props) {
  const { t } = useTranslation('programme');
  const { programme, mayEdit, asked } = data;
  if (!programme)
    return (
      <div className="stack programme-page">
        <p>{t('why')}</p>
        <div className="empty">
          <p>
            <strong>{t('about.none')}</strong>
          </p>
          {mayEdit && <p>{t('about.noneWhy')}</p>}
        </div>
        {mayEdit && <AboutForm data={data} />}
      </div>
    );
  // One thing at a time: while the programme itself is changed, nothing else is.
  if (mayEdit && asked.edit === 'programme')
    return (
      <div className="stack programme-page">
        <AboutForm data={data} programme={programme} />
      </div>
    );
  return (
    <div className="stack wide-content programme-page">
      <About data={data} programme={programme} />
      <nav className="tabs no-print" aria-label={t('parts.label')}>
        {PARTS.map((part) => (
          <a
            key={part}
            href={addressOf(data.project.id, { ...asked, part })}
            aria-current={part === asked.part ? 'page' : undefined}
          >
            {t(`parts.${part}`)}
          </a>
        ))}
      </nav>
      <Part data={data} programme={programme} />
      <p className="documents-line no-print">
        {t('documents')} <ProgrammeLinks projectId={data.project.id} />
      </p>
    </div>
  );
}

function Part({ data, programme }: Props & { programme: ProgrammeAbout }) {
  switch (data.asked.part) {
    case 'packages':
      return <Packages data={data} />;
    case 'organisation':
      return <Organisation data={data} />;
    case 'mapping':
      return <Mapping data={data} />;
    case 'progress':
      return <Progress data={data} programme={programme} />;
    case 'budget':
      return <Budget data={data} />;
  }
}

/** What the programme is, in sight above every part. */
function About({ data, programme }: Props & { programme: ProgrammeAbout }) {
  const { t } = useTranslation(['programme', 'common']);
  const { quarterOf } = useProgrammeWords();
  const { project, asked, mayEdit } = data;
  const { title, aim, quarters } = programme;
  const ends = { from: quarterOf(programme, 0), to: quarterOf(programme, quarters - 1) };
  return (
    <section className="programme-about stack" aria-labelledby="programme-title">
      <div className="row spread">
        <h2 className="ds-heading" data-size="sm" id="programme-title" dir="auto">
          {title}
        </h2>
        {mayEdit && (
          <p className="no-print">
            <a href={`${addressOf(project.id, asked, { edit: 'programme' })}#edit`}>{t('about.change')}</a>
          </p>
        )}
      </div>
      <p className={aim ? 'typed' : 'hint'} dir="auto">
        {aim || t('about.noAim')}
      </p>
      <p className="hint">{t('about.span', { ...ends, count: quarters })}</p>
    </section>
  );
}

/** The plan on paper, and as a spreadsheet. */
export function ProgrammeLinks({ projectId }: { projectId: string }) {
  const base = `/documents/${projectId}/programme`;
  return (
    <>
      <a href={`${base}.pdf`}>PDF</a> · <a href={`${base}.docx`}>Word</a> · <a href={`${base}.xlsx`}>Excel</a>
    </>
  );
}
