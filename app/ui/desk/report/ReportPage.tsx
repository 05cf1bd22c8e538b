import { useTranslation } from 'react-i18next';
import { REPORT_FIELDS, type ReportField } from '~/domain/lists-after';
import type { DeskHead, FinalReportView } from '~/views/shapes';
import { Accounts } from './Accounts';
import { ReportPart } from './ReportPart';

export interface ReportData extends DeskHead, FinalReportView {
  /** What stands in each part until somebody writes it, in the project's language. */
  known: Record<ReportField, string>;
  /** The budget line that is open to be changed, or empty. */
  edit: string;
}

export const reportAddress = ({ project, pilot }: Pick<ReportData, 'project' | 'pilot'>): string =>
  `/desk/${project.id}/pilots/${pilot.id}/report`;

/** The final report of a pilot: the form's parts, filled in from what is known, and its budget against its accounts. */
export function ReportPage({ data }: { data: ReportData }) {
  const { t } = useTranslation('finalReport');
  const { project, pilot, known, written, number, mayEdit } = data;
  const done = REPORT_FIELDS.filter((field) => (written[field] ?? known[field]) !== '').length;
  const file = `/documents/${project.id}/final-report-${number}`;
  return (
    <div className="report-page stack">
      <p>
        <a href={`/desk/${project.id}/pilots/${pilot.id}`}>{t('back')}</a> ·{' '}
        <strong>
          <bdi>{pilot.title}</bdi>
        </strong>
      </p>
      {mayEdit && <p>{t('why')}</p>}
      <p>
        {t('documents')} <a href={`${file}.pdf`}>PDF</a> · <a href={`${file}.docx`}>Word</a>
      </p>
      <section className="stack" aria-labelledby="parts-title">
        <h2 className="ds-heading" data-size="sm" id="parts-title">
          {t('parts')}
        </h2>
        <p className="hint">{t('done', { done, count: REPORT_FIELDS.length })}</p>
        {REPORT_FIELDS.map((field) => (
          <ReportPart key={field} data={data} field={field} />
        ))}
      </section>
      <Accounts data={data} />
    </div>
  );
}
