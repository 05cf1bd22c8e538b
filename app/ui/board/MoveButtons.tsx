import { useTranslation } from 'react-i18next';
import { CallForm } from '../forms';

interface MoveButtonsProps {
  call: 'need.move' | 'cluster.prioritise';
  input: Record<string, string>;
  /** The field that takes the place. */
  field: 'place' | 'priority';
  /** 1 is first. */
  place: number;
  of: number;
  text: string;
}

/** One place up, one place down. */
export function MoveButtons({ call, input, field, place, of, text }: MoveButtonsProps) {
  const { t } = useTranslation('board');
  const button = (to: number, sign: string, label: string) =>
    to >= 1 &&
    to <= of && (
      <button
        className="ds-button"
        data-variant="secondary"
        data-size="sm"
        type="submit"
        name={field}
        value={to}
        aria-label={label}
      >
        {sign}
      </button>
    );
  if (of < 2) return null;
  return (
    <CallForm call={call} input={input} className="row">
      {button(place - 1, `↑ ${t('move.up')}`, t('move.upOf', { text }))}
      {button(place + 1, `↓ ${t('move.down')}`, t('move.downOf', { text }))}
    </CallForm>
  );
}
