import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nextStep, previousStep } from '~/domain/lists';
import { useRoom } from '~/live/useRoom';
import { CallForm } from '../forms';

/** A second press of a double click must not take the room two steps. */
const SETTLE_MS = 800;

function useSettled(step: string): boolean {
  const [settledAt, setSettledAt] = useState(step);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettledAt(step), SETTLE_MS);
    return () => window.clearTimeout(timer);
  }, [step]);
  return settledAt === step;
}

/** What to say now, and the way on: one primary button that names the next step. */
export function StepBar() {
  const { t } = useTranslation(['console', 'common']);
  const { room } = useRoom().state.views;
  const settled = useSettled(room?.step ?? '');
  if (!room) return null;
  const { step } = room;
  const next = nextStep(step);
  const previous = previousStep(step);
  const held = !settled || (step === 'vote' && room.paper?.open === true);
  const target = { projectId: room.project.id, expected: step };
  return (
    <footer className="step-bar">
      <p className="script">
        {t('common:quote', { text: t(`script.${step}`) })} <span className="hint">{t('keys')}</span>
      </p>
      {previous && (
        <CallForm call="session.step" input={{ ...target, step: previous }}>
          <button className="ds-button" data-variant="secondary" type="submit" disabled={held}>
            {t('back', { step: t(`common:steps.${previous}`) })}
          </button>
        </CallForm>
      )}
      {next && (
        <CallForm call="session.step" input={{ ...target, step: next }}>
          <button className="ds-button" data-variant="primary" data-key="next" type="submit" disabled={held}>
            {t('next', { step: t(`common:steps.${next}`) })}
          </button>
        </CallForm>
      )}
    </footer>
  );
}
