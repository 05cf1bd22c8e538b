import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import type { FollowedRound, PilotIndicator } from '~/views/shapes';
import { PartForm } from './PartForm';
import { Act, Field } from '../../forms';
import { useFigures } from '../../pilots/words';
import { LineChart } from './LineChart';
import { Listed } from './PilotParts';
import type { PilotData } from './PilotPage';

/** What is measured: each as a small line chart with its numbers. */
export function Indicators({ data: { pilot, indicators, rounds, mayEdit } }: { data: PilotData }) {
  const { t } = useTranslation('common');
  return (
    <Listed name="indicators" empty={indicators.length === 0}>
      <ul className="indicators">
        {indicators.map((indicator) => (
          <li key={indicator.id} className="stack-tight">
            <h3 className="ds-heading" data-size="xs" dir="auto">
              {indicator.title}
              {indicator.unit && <span className="hint"> ({indicator.unit})</span>}
            </h3>
            <LineChart indicator={indicator} rounds={rounds} />
            <Numbers indicator={indicator} rounds={rounds} />
            {mayEdit && (
              <div className="row">
                <IndicatorForm pilotId={pilot.id} indicator={indicator} />
                <Act
                  call="indicator.remove"
                  input={{ indicatorId: indicator.id }}
                  label={t('remove')}
                  about={indicator.title}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
      {mayEdit && indicators.length < LIMITS.pilotParts && <IndicatorForm pilotId={pilot.id} />}
    </Listed>
  );
}

interface MeasuredProps {
  indicator: PilotIndicator;
  rounds: readonly Pick<FollowedRound, 'id' | 'number' | 'figures'>[];
}

/** What an indicator came to, round by round. */
export function Numbers({ indicator: { id, title, start, target }, rounds }: MeasuredProps) {
  const { t } = useTranslation('pilots');
  const figures = useFigures();
  const told = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : figures.read(value);
  return (
    <div className="scroll-x">
      <table className="ds-table numbers">
        <caption className="ds-sr-only">
          {t('indicators.table')}: {title}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('indicators.start')}</th>
            {rounds.map((round) => (
              <th key={round.id} scope="col">
                {t('indicators.round', { number: round.number })}
              </th>
            ))}
            <th scope="col">{t('indicators.target')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>{told(start)}</td>
            {rounds.map((round) => (
              <td key={round.id}>{told(round.figures[id]?.value)}</td>
            ))}
            <td>{told(target)}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function IndicatorForm({ pilotId, indicator }: { pilotId: string; indicator?: PilotIndicator }) {
  const { t } = useTranslation(['pilots', 'common']);
  const { typed } = useFigures();
  const call = 'indicator.save';
  return (
    <PartForm
      call={call}
      field="indicatorId"
      id={indicator?.id}
      pilotId={pilotId}
      title={indicator ? t('pilot.change') : t('indicators.add')}
      about={indicator?.title}
      add={t('indicators.add')}
    >
      <div className="form-grid">
        <Field
          call={call}
          name="title"
          label={t('indicators.name')}
          required
          maxLength={LIMITS.title}
          defaultValue={indicator?.title}
        />
        <Field
          call={call}
          name="unit"
          label={t('indicators.unit')}
          hint={t('indicators.unitHint')}
          maxLength={LIMITS.name}
          defaultValue={indicator?.unit}
        />
        {(['start', 'target'] as const).map((name) => (
          <Field
            key={name}
            call={call}
            name={name}
            label={t(`indicators.${name}`)}
            defaultValue={typed(indicator?.[name])}
          />
        ))}
      </div>
    </PartForm>
  );
}
