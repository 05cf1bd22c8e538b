import { useTranslation } from 'react-i18next';
import { CallForm } from '../forms';

interface MoveButtonsProps {
  call: 'theme.move' | 'question.move' | 'photo.move';
  target: { themeId: string } | { questionId: string } | { photoId: string };
  /** What is moved, for those who hear the button alone. */
  name: string;
  first: boolean;
  last: boolean;
  /** The page's query to come back to; the button that was pressed has the focus there. */
  back?: string;
}

/** One place up or down among its like. */
export function MoveButtons({ call, target, name, first, last, back = '' }: MoveButtonsProps) {
  const { t } = useTranslation('themes');
  const [of] = Object.values(target);
  return (['up', 'down'] as const).map((direction) => {
    const id = `${direction}-${of}`;
    return (
      <CallForm key={direction} call={call} input={{ ...target, direction, _to: `${back}#${id}` }}>
        <button
          className="ds-button"
          data-variant="tertiary"
          data-size="sm"
          type="submit"
          id={id}
          disabled={direction === 'up' ? first : last}
          aria-label={`${t(direction)}: ${name}`}
        >
          {t(direction)}
        </button>
      </CallForm>
    );
  });
}
