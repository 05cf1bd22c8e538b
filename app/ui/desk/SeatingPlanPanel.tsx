import { useTranslation } from 'react-i18next';
import { useScripted } from '../hydrated';
import type { ProjectView, SeatingPlanView } from '~/views/shapes';
import { CallForm } from '../forms';
import { Button } from '../kit';
import { QualityPanel } from '../seating/QualityPanel';
import { SeatingSettings } from '../seating/SeatingSettings';
import { WishesPanel } from './WishesPanel';

interface SeatingPlanPanelProps {
  data: ProjectView;
  seating: SeatingPlanView;
  mayEdit: boolean;
}

/** Rounds, wishes and the plan of the running workshop: to set up, and to print. */
export function SeatingPlanPanel({ data, seating, mayEdit }: SeatingPlanPanelProps) {
  const { t } = useTranslation('seating');
  const planned = seating.plan.some((table) => table.rounds.some((names) => names.length > 0));
  return (
    <>
      <section className="panel stack no-print">
        <h2 className="ds-heading" data-size="sm">
          {t('settings.title')}
        </h2>
        {mayEdit ? (
          <SeatingSettings seating={seating} />
        ) : (
          <p>
            {t('settings.now', { round: seating.round, rounds: seating.rounds })}.{' '}
            {t(`settings.${seating.kind}`)}.
          </p>
        )}
      </section>
      {seating.kind === 'planned' && <WishesPanel data={data} seating={seating} mayEdit={mayEdit} />}
      <section className="panel stack">
        <h2 className="ds-heading" data-size="sm">
          {t('plan.title')}
        </h2>
        {seating.kind === 'chosen' && <p>{t('plan.chosen')}</p>}
        {mayEdit && seating.kind === 'planned' && <PlanForm planned={planned} />}
        {!planned && seating.kind === 'planned' && <p className="empty">{t('plan.none')}</p>}
        {planned && <PlanSheet seating={seating} />}
        {seating.quality && <QualityPanel quality={seating.quality} />}
      </section>
    </>
  );
}

function PlanForm({ planned }: { planned: boolean }) {
  const { t } = useTranslation('seating');
  return (
    <div className="no-print stack">
      <p className="hint">{t('plan.why')}</p>
      <CallForm
        call="seating.plan"
        input={{ who: 'invited' }}
        confirm={planned ? t('plan.again') : undefined}
      >
        <button className="ds-button" data-variant="secondary" type="submit">
          {t('plan.invited')}
        </button>
      </CallForm>
    </div>
  );
}

/** Tables down, rounds across; the facilitator stands first. */
function PlanSheet({ seating }: { seating: SeatingPlanView }) {
  const { t } = useTranslation(['seating', 'common']);
  const scripted = useScripted();
  const rounds = Array.from({ length: seating.rounds }, (_, i) => i);
  return (
    <>
      {/* A thing of the browser alone: without JavaScript there is its own way to print. */}
      <p className="no-print" {...scripted}>
        <Button variant="secondary" data-size="sm" onClick={() => window.print()}>
          {t('plan.print')}
        </Button>
      </p>
      <div className="plan-scroll" role="region" aria-label={t('plan.caption')} tabIndex={0}>
        <table className="ds-table plan-table">
          <thead>
            <tr>
              <th scope="col">{t('plan.table')}</th>
              {rounds.map((i) => (
                <th key={i} scope="col">
                  {t('plan.round', { round: i + 1 })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {seating.plan.map((table) => (
              <tr key={table.number}>
                <th scope="row">
                  {t('common:table', { number: table.number })} <bdi>{table.theme}</bdi>
                  {table.place && (
                    <>
                      <br />
                      <bdi className="hint">{table.place}</bdi>
                    </>
                  )}
                </th>
                {rounds.map((i) => (
                  <td key={i}>
                    <ul className="people-list">
                      {(table.rounds[i] ?? []).map((name, at) => (
                        <li key={at} data-here>
                          <bdi>{name}</bdi>
                        </li>
                      ))}
                    </ul>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
