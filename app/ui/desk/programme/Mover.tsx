import { useTranslation } from 'react-i18next';
import { CallForm } from '../../forms';

interface MoverProps {
  call: 'package.move' | 'measure.move' | 'budget.move';
  target: Record<string, string>;
  /** What is moved, for those who hear the button alone. */
  name: string;
  /** Its place among how many. */
  at: number;
  of: number;
  /** The page to come back to; the button that was pressed has the focus there. */
  back: string;
}

/** One place up or down among its like. */
export function Mover({ call, target, name, at, of, back }: MoverProps) {
  const { t } = useTranslation('programme');
  const [key] = Object.values(target);
  return (['up', 'down'] as const).map((direction) => {
    const id = `${direction}-${key}`;
    return (
      <CallForm key={direction} call={call} input={{ ...target, direction, _then: `${back}#${id}` }}>
        <button
          className="ds-button"
          data-variant="tertiary"
          data-size="sm"
          type="submit"
          id={id}
          disabled={direction === 'up' ? at === 0 : at === of - 1}
          aria-label={`${t(direction)}: ${name}`}
        >
          {direction === 'up' ? '↑' : '↓'}
        </button>
      </CallForm>
    );
  });
}
