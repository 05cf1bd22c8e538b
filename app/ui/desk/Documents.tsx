import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FrontView } from '~/views/shapes';
import { DocumentLinks } from './plan/PlanPage';
import { ProgrammeLinks } from './programme/ProgrammePage';

interface DocumentsProps {
  projectId: string;
  data: Pick<
    FrontView,
    'stakeholders' | 'actions' | 'programme' | 'pilots' | 'invitees' | 'workshops' | 'summarised' | 'voting'
  >;
  /** Not a reader: may have what personal codes stand in. */
  mayManage: boolean;
  /** An owner: may take the whole project along. */
  isOwner: boolean;
}

/** Every document of the project, where it is looked for; what cannot be made yet says when it can. */
export function Documents({ projectId, data, mayManage, isOwner }: DocumentsProps) {
  const { t } = useTranslation(['desk', 'plan', 'programme', 'finalReport', 'archive']);
  const link = (file: string, text: string) => <a href={`/documents/${projectId}/${file}`}>{text}</a>;
  const three = (name: string, third: ReactNode) => (
    <>
      {link(`${name}.pdf`, 'PDF')} · {link(`${name}.docx`, 'Word')} · {third}
    </>
  );
  return (
    <section className="panel stack" id="documents">
      <h2 className="ds-heading" data-size="sm">
        {t('front.documents')}
      </h2>
      <ul className="documents">
        {data.stakeholders > 0 ? (
          <li>
            {t('front.stakeholders')}: {three('stakeholders', link('stakeholders.xlsx', 'Excel'))}
          </li>
        ) : (
          <li className="hint">{t('front.stakeholdersSoon')}</li>
        )}
        <li>
          {t('front.infoPack')}: {link('info-pack.pdf', 'PDF')}
        </li>
        {data.workshops.some(({ date }) => date !== '') ? (
          <li>{link('invitation.ics', t('front.calendar'))}</li>
        ) : (
          <li className="hint">{t('front.workshopSoon')}</li>
        )}
        {mayManage &&
          (data.invitees > 0 ? (
            <>
              <li>
                {t('front.badges')}: {link('badges.pdf', 'PDF')}
              </li>
              <li>{link('codes.csv', t('front.codes'))}</li>
            </>
          ) : (
            <li className="hint">{t('front.peopleSoon')}</li>
          ))}
        {data.summarised.map((number) => (
          <li key={number}>
            {t('front.summary', { number })}:{' '}
            {three(`summary-${number}`, link(`summary-${number}.html`, t('front.printable')))} ·{' '}
            {link(`summary-${number}.xlsx`, 'Excel')}
          </li>
        ))}
        {data.actions > 0 ? (
          <li>
            {t('plan:title')}: <DocumentLinks projectId={projectId} />
          </li>
        ) : (
          <li className="hint">{t('plan:soon')}</li>
        )}
        {data.programme ? (
          <li>
            {t('programme:title')}: <ProgrammeLinks projectId={projectId} />
          </li>
        ) : (
          <li className="hint">{t('programme:soon')}</li>
        )}
        {data.pilots.map((pilot, i) => (
          <li key={i}>
            {t('finalReport:title')}, <bdi>{pilot}</bdi>: {link(`final-report-${i + 1}.pdf`, 'PDF')} ·{' '}
            {link(`final-report-${i + 1}.docx`, 'Word')}
          </li>
        ))}
        <li>
          {t('front.protocol')}: {link('count-protocol.pdf', 'PDF')} ·{' '}
          {link('count-protocol.html', t('front.printable'))}
        </li>
        {isOwner &&
          (data.voting ? (
            <li className="hint">{t('archive:downloadVote')}</li>
          ) : (
            <li>{link('project.zip', t('archive:download'))}</li>
          ))}
      </ul>
      <p className="hint">{t('front.documentsHint')}</p>
      {isOwner && <p className="hint">{t('archive:downloadHint')}</p>}
    </section>
  );
}
