import { useTranslation } from 'react-i18next';
import { nextStep, previousStep } from '~/domain/lists';
import { useRoom } from '~/live/useRoom';
import { CallForm } from '../forms';

/** What to say now, and the way on: one primary button that names the next step. */
export function StepBar() {
  const { t } = useTranslation(['console', 'common']);
  const { room } = useRoom().state.views;
  if (!room) return null;
  const { step } = room;
  const next = nextStep(step);
  const previous = previousStep(step);
  const voteIsOpen = step === 'vote' && room.paper?.open === true;
  const target = { projectId: room.project.id, expected: step };
  return (
    <footer className="step-bar">
      <p className="script">
        {t('common:quote', { text: t(`script.${step}`) })} <span className="hint">{t('keys')}</span>
      </p>
      {previous && (
        <CallForm call="session.step" input={{ ...target, step: previous }}>
          <button className="ds-button" data-variant="secondary" type="submit" disabled={voteIsOpen}>
            {t('back', { step: t(`common:steps.${previous}`) })}
          </button>
        </CallForm>
      )}
      {next && (
        <CallForm call="session.step" input={{ ...target, step: next }}>
          <button
            className="ds-button"
            data-variant="primary"
            data-key="next"
            type="submit"
            disabled={voteIsOpen}
          >
            {t('next', { step: t(`common:steps.${next}`) })}
          </button>
        </CallForm>
      )}
    </footer>
  );
}
