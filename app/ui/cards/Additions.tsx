import { useTranslation } from 'react-i18next';
import { useRoom } from '~/live/useRoom';
import type { AdditionLine } from '~/views/shapes';
import { Act } from '../forms';

interface AdditionsProps {
  lines: readonly AdditionLine[];
  mayWithdraw: (line: AdditionLine) => boolean;
}

/** What the room adds while a homework is presented, the newest first. */
export function Additions({ lines, mayWithdraw }: AdditionsProps) {
  const { t } = useTranslation('cards');
  const { room } = useRoom().state.views;
  return (
    <>
      <h2 className="ds-heading" data-size="xs">
        {t('present.additions', { count: lines.length })}
      </h2>
      {lines.length === 0 && <p className="hint">{t('present.noAdditions')}</p>}
      <ul className="need-list additions">
        {[...lines].reverse().map((line) => (
          <li key={line.id} className="need-row">
            <span className="typed" dir="auto">
              {line.text}
            </span>
            {room && mayWithdraw(line) && (
              <Act
                call="addition.withdraw"
                input={{ projectId: room.project.id, additionId: line.id }}
                label={t('present.withdraw')}
                about={line.text}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
