import { useTranslation } from 'react-i18next';
import { isStep, STAKEHOLDER_STEPS, type StakeholderPage } from '~/domain/stakeholders';
import type { DeskHead, StakeholdersView } from '~/views/shapes';
import { addressOf, mapAddress } from './address';
import { ConsequencesStep } from './ConsequencesStep';
import { DocumentLinks } from './DocumentLinks';
import { IdentifyStep } from './IdentifyStep';
import { InvitePart } from './InvitePart';
import { DescribeStep } from './DescribeStep';
import { StakeholderTable } from './StakeholderTable';

export type StakeholdersData = StakeholdersView & DeskHead;

/** The stakeholder analysis (report ch. 2.4): five steps as a path, the whole table, and who is invited. */
export function StakeholdersPage({ data }: { data: StakeholdersData }) {
  const { t } = useTranslation('stakeholders');
  const nobody = data.lines.length === 0 && data.page !== 'identify';
  return (
    <>
      <PathNav data={data} />
      {!data.mayEdit && <p className="hint">{t('edit.readOnly')}</p>}
      {isStep(data.page) && <StepHead data={data} step={data.page} />}
      {nobody ? <NobodyYet data={data} /> : <Part data={data} page={data.page} />}
      {isStep(data.page) && !nobody && <Onwards data={data} />}
    </>
  );
}

function Part({ data, page }: { data: StakeholdersData; page: StakeholderPage }) {
  switch (page) {
    case 'identify':
      return <IdentifyStep data={data} />;
    case 'group':
    case 'role':
    case 'effects':
      return <DescribeStep data={data} step={page} />;
    case 'consequences':
      return <ConsequencesStep data={data} />;
    case 'table':
      return <WholeTable data={data} />;
    case 'invite':
      return <InvitePart data={data} />;
  }
}

function PathNav({ data }: { data: StakeholdersData }) {
  const { t } = useTranslation('stakeholders');
  const { id } = data.project;
  const here = (page: StakeholderPage) => (data.page === page ? 'page' : undefined);
  return (
    <div className="analysis-nav">
      <nav aria-label={t('path.label')}>
        <ol className="path">
          {STAKEHOLDER_STEPS.map((step) => {
            const { done, of } = data.progress[step];
            const complete = of > 0 && done === of;
            return (
              <li key={step}>
                <a href={addressOf(id, step)} aria-current={here(step) && 'step'}>
                  <span>{t(`steps.${step}.title`)}</span>{' '}
                  <span className="path-state">
                    {complete && step !== 'identify' && <span title={t('path.complete')}>✓ </span>}
                    {step === 'identify' ? of : t('path.count', { done, of })}
                  </span>
                </a>
              </li>
            );
          })}
        </ol>
      </nav>
      <nav aria-label={t('path.views')} className="row">
        <a href={addressOf(id, 'table')} aria-current={here('table')}>
          {t('path.table')}
        </a>
        <a href={mapAddress(id)}>{t('path.map')}</a>
        <a href={addressOf(id, 'invite')} aria-current={here('invite')}>
          {t('path.invite')}
        </a>
      </nav>
    </div>
  );
}

function StepHead({ data, step }: { data: StakeholdersData; step: keyof StakeholdersData['progress'] }) {
  const { t } = useTranslation('stakeholders');
  return (
    <>
      <h2 className="ds-heading" data-size="md">
        {t(`steps.${step}.heading`)}
      </h2>
      <p>{t(`steps.${step}.why`)}</p>
      {data.lines.length > 0 && (
        <p className="progress">{t(`steps.${step}.progress`, { ...data.progress[step] })}</p>
      )}
    </>
  );
}

/** The one way on from a step. */
function Onwards({ data }: { data: StakeholdersData }) {
  const { t } = useTranslation('stakeholders');
  if (data.lines.length === 0) return null;
  const next = STAKEHOLDER_STEPS[STAKEHOLDER_STEPS.findIndex((step) => step === data.page) + 1];
  const busy = data.mayEdit && data.chosen !== null;
  return (
    <p>
      <a
        className="ds-button"
        data-variant={busy ? 'secondary' : 'primary'}
        href={addressOf(data.project.id, next ?? 'table')}
      >
        {next ? t('path.next', { title: t(`steps.${next}.title`) }) : t('path.toTable')}
      </a>
    </p>
  );
}

function NobodyYet({ data }: { data: StakeholdersData }) {
  const { t } = useTranslation('stakeholders');
  return (
    <div className="empty stack">
      <p>{t('empty.why')}</p>
      <a className="ds-button" data-variant="primary" href={addressOf(data.project.id, 'identify')}>
        {t('empty.go')}
      </a>
    </div>
  );
}

function WholeTable({ data }: { data: StakeholdersData }) {
  const { t } = useTranslation('stakeholders');
  const edit = (id: string) => addressOf(data.project.id, 'effects', id);
  return (
    <div className="stack wide-content">
      <h2 className="ds-heading" data-size="md">
        {t('path.table')}
      </h2>
      <StakeholderTable
        rows={data.table}
        columns={['tier', 'role', 'need', 'positive', 'negative', 'overall', 'affected']}
        edit={data.mayEdit ? edit : undefined}
      />
      <DocumentLinks projectId={data.project.id} />
    </div>
  );
}
