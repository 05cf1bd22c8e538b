import { useTranslation } from 'react-i18next';
import { CallForm } from './forms';

interface BeginProps {
  projectId: string;
  /** The workshop that runs, and the one that it goes over to. */
  expected: number;
  number: number;
}

/** Takes the room over to another workshop, and asks once first. */
export function Begin({ projectId, expected, number }: BeginProps) {
  const { t } = useTranslation('cards');
  const isBack = number < expected;
  return (
    <CallForm
      call="workshop.begin"
      input={{ projectId, expected: String(expected), number: String(number) }}
      confirm={t(isBack ? 'begin.backSure' : 'begin.sure', { number })}
      className="stack"
    >
      {!isBack && <p className="hint">{t('begin.why', { number })}</p>}
      <button className="ds-button" data-variant={isBack ? 'tertiary' : 'primary'} type="submit">
        {t(isBack ? 'begin.back' : 'begin.go', { number })}
      </button>
    </CallForm>
  );
}
