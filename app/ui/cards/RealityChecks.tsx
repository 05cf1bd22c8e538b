import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { REALITY_AREAS, REALITY_VERDICTS, type RealityArea } from '~/domain/lists';
import { LIMITS } from '~/domain/limits';
import { useRoom } from '~/live/useRoom';
import type { CardLine, CheckLine } from '~/views/shapes';
import { useDates } from '../dates';
import { CallForm, Field } from '../forms';
import { VerdictMark } from './VerdictMark';

const CALL = 'card.check';
const NOTHING = { verdict: '', note: '', who: '', due: '' } as const;

/** The four areas of the reality check of a card. */
export function RealityChecks({ card, reads }: { card: CardLine; reads: boolean }) {
  const { t } = useTranslation('cards');
  return (
    <ul className="checks">
      {REALITY_AREAS.map((area) => {
        const check = card.checks.find((one) => one.area === area) ?? { area, ...NOTHING };
        return (
          <li key={area} className="stack">
            <h3 className="ds-heading" data-size="2xs">
              {t(`areas.${area}`)}
            </h3>
            <Judged check={check} />
            {!reads && <CheckForm solutionId={card.id} area={area} check={check} />}
          </li>
        );
      })}
    </ul>
  );
}

/** What the table has come to so far. */
function Judged({ check }: { check: CheckLine }) {
  const { t } = useTranslation('cards');
  const { day } = useDates();
  const { verdict, note, who, due } = check;
  const date = due && day(due);
  const clarified =
    who && date ? t('reality.by', { who, date }) : who || (date && t('reality.until', { date }));
  return (
    <p>
      <VerdictMark verdict={verdict} /> {clarified && <bdi className="hint">{clarified}</bdi>}
      {note && (
        <span className="typed judged-note" dir="auto">
          {note}
        </span>
      )}
    </p>
  );
}

interface CheckFormProps {
  solutionId: string;
  area: RealityArea;
  check: CheckLine;
}

function CheckForm({ solutionId, area, check }: CheckFormProps) {
  const { t } = useTranslation('cards');
  const { room } = useRoom().state.views;
  const id = useId();
  if (!room) return null;
  return (
    <CallForm
      call={CALL}
      input={{ projectId: room.project.id, solutionId, area }}
      className="stack check-form"
      aria-label={t(`areas.${area}`)}
    >
      <fieldset className="verdicts">
        <legend className="ds-sr-only">{t(`areas.${area}`)}</legend>
        {REALITY_VERDICTS.map((verdict) => (
          <label key={verdict} htmlFor={`${id}-${verdict}`}>
            <input
              className="ds-input"
              type="radio"
              id={`${id}-${verdict}`}
              name="verdict"
              value={verdict}
              required
              defaultChecked={check.verdict === verdict}
            />
            {t(`verdicts.${verdict}`)}
          </label>
        ))}
      </fieldset>
      <Field
        call={CALL}
        name="note"
        rows={2}
        label={t('reality.note')}
        maxLength={LIMITS.text}
        defaultValue={check.note}
      />
      <div className="clarify stack">
        <p className="hint">{t('reality.ifClarify')}</p>
        <Field
          call={CALL}
          name="who"
          label={t('reality.who')}
          maxLength={LIMITS.name}
          defaultValue={check.who}
        />
        <Field call={CALL} name="due" type="date" label={t('reality.due')} defaultValue={check.due} />
      </div>
      <button className="ds-button" data-variant="secondary" type="submit">
        {t('reality.save')}
      </button>
    </CallForm>
  );
}
