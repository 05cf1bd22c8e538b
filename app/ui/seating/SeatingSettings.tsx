import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import { SEATINGS, type Seating } from '~/domain/lists';
import { CallForm, Choice, Field } from '../forms';

interface SeatingSettingsProps {
  seating: { kind: Seating; round: number; rounds: number };
  input?: Record<string, string>;
}

/** How many rounds, and whether by a plan or by choice. */
export function SeatingSettings({ seating, input }: SeatingSettingsProps) {
  const { t } = useTranslation('seating');
  const call = 'seating.settings';
  return (
    <CallForm call={call} input={input} className="form-grid" key={`${seating.rounds} ${seating.kind}`}>
      <Field
        call={call}
        name="rounds"
        label={t('settings.rounds')}
        hint={t('settings.roundsHint')}
        type="number"
        min={seating.round}
        max={LIMITS.rounds}
        required
        defaultValue={String(seating.rounds)}
      />
      <Choice
        call={call}
        name="seating"
        label={t('settings.kind')}
        defaultValue={seating.kind}
        options={SEATINGS.map((value) => ({ value, label: t(`settings.${value}`) }))}
      />
      <button className="ds-button" data-variant="secondary" type="submit">
        {t('settings.save')}
      </button>
    </CallForm>
  );
}
