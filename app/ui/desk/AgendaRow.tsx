import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Slot } from '~/domain/agenda';
import type { AgendaLine } from '~/views/shapes';
import { CallForm } from '../forms';

interface AgendaRowProps {
  item: AgendaLine;
  slot: Slot;
  handle?: ReactNode;
  acts?: ReactNode;
}

/** What an item is: when, what, how long, and what phones and screen do meanwhile. */
export function AgendaRow({ item, slot, handle, acts }: AgendaRowProps) {
  const { t } = useTranslation(['agenda', 'common']);
  const { title, minutes, step, screen, screenText } = item;
  const told = (['notes', 'forEveryone', 'forTables'] as const).filter((name) => item[name] !== '');
  const without = screen === 'break' ? t('plan.break') : t('plan.plenary');
  return (
    <>
      {handle}
      <p className="agenda-time">
        {slot.from}
        <span className="hint"> – {slot.to}</span>
      </p>
      <div className="agenda-body">
        <div className="agenda-head">
          <h3 className="ds-heading" data-size="2xs" dir="auto">
            {title}
          </h3>
          <span className="ds-tag" data-color={step ? 'accent' : 'neutral'}>
            {step ? t('plan.phones', { step: t(`common:steps.${step}`) }) : without}
          </span>
          {screen === 'text' && (
            <span className="ds-tag" data-color="neutral">
              {t('plan.screenText')}
            </span>
          )}
        </div>
        {screen === 'text' && screenText && (
          <p className="agenda-text" dir="auto">
            {screenText}
          </p>
        )}
        {told.map((name) => (
          <p key={name} className="hint agenda-notes" dir="auto">
            {name !== 'notes' && <strong>{t(`plan.${name}`)}: </strong>}
            {item[name]}
          </p>
        ))}
      </div>
      <p className="agenda-minutes">{t('plan.min', { minutes })}</p>
      {acts}
    </>
  );
}

interface RowActsProps {
  item: AgendaLine;
  /** 1 is first. */
  place: number;
  of: number;
}

/** Up, down and change. Where the browser looks afterwards (`_at`) is the button that can be pressed again. */
export function RowActs({ item, place, of }: RowActsProps) {
  const { t } = useTranslation(['agenda', 'common']);
  const { id, title } = item;
  const move = (direction: 'up' | 'down', to: number) => {
    const again = to === 1 ? 'down' : to === of ? 'up' : direction;
    return (
      <CallForm call="agenda.move" input={{ itemId: id, place: String(to), _at: `${again}-${id}` }}>
        <button
          className="ds-button"
          data-variant="tertiary"
          data-size="sm"
          id={`${direction}-${id}`}
          type="submit"
          aria-label={`${t(`plan.${direction}`)}: ${title}`}
        >
          {direction === 'up' ? '↑' : '↓'}
        </button>
      </CallForm>
    );
  };
  return (
    <div className="agenda-acts no-print">
      {place > 1 ? move('up', place - 1) : <span />}
      {place < of ? move('down', place + 1) : <span />}
      <a
        className="ds-button"
        data-variant="tertiary"
        data-size="sm"
        href={`?edit=${id}#item-${id}`}
        aria-label={`${t('common:edit')}: ${title}`}
      >
        {t('common:edit')}
      </a>
    </div>
  );
}
