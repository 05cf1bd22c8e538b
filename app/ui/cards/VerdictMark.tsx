import { useTranslation } from 'react-i18next';
import type { RealityVerdict } from '~/domain/lists';

const SHAPES: Record<RealityVerdict | 'none', string> = {
  possible: 'M10 1a9 9 0 1 1 0 18a9 9 0 0 1 0-18z',
  clarify: 'M10 1.5l9 17H1z',
  impossible: 'M2 2h16v16H2z',
  none: 'M2 8.5h16v3H2z',
};

/** A verdict by shape and by word: never by colour alone. */
export function VerdictMark({ verdict }: { verdict: RealityVerdict | '' }) {
  const { t } = useTranslation('cards');
  const kind = verdict || 'none';
  return (
    <span className="verdict" data-verdict={kind}>
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d={SHAPES[kind]} />
      </svg>{' '}
      {t(`verdicts.${kind}`)}
    </span>
  );
}
