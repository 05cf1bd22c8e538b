import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { HINT_RENEWED_MS, type HintAct } from '~/domain/hints';
import { useRoom } from '~/live/useRoom';

/** Tells the table what I have in hand, and when I let go. A hint that is not renewed goes away by itself. */
export function useHold(tableId: string) {
  const { client } = useRoom();
  const last = useRef({ card: '', at: 0 });
  const hold = useCallback(
    (card: string, act: HintAct) => {
      const now = Date.now();
      if (last.current.card === card && now - last.current.at < HINT_RENEWED_MS) return;
      last.current = { card, at: now };
      client.hint({ tableId, card, act });
    },
    [client, tableId],
  );
  const release = useCallback(() => {
    if (last.current.card === '') return;
    last.current = { card: '', at: 0 };
    client.hint(null);
  }, [client]);
  useEffect(() => release, [release]);
  return { hold, release };
}

interface HoldingProps {
  tableId: string;
  /** What is written on; the table itself for something new. */
  card: string;
  children: React.ReactNode;
}

/** Fields that tell the table while someone writes in them. */
export function Writing({ tableId, card, children }: HoldingProps) {
  const { hold, release } = useHold(tableId);
  return (
    <div
      className="writing"
      onInput={() => hold(card, 'write')}
      onBlur={release}
      onSubmit={release}
      role="presentation"
    >
      {children}
    </div>
  );
}

/** Who has this card in hand, in words. Others may still change it. */
export function HeldBy({ tableId, card }: Pick<HoldingProps, 'tableId' | 'card'>) {
  const { t } = useTranslation('board');
  const hints = useRoom().state.hints[tableId] ?? [];
  const here = hints.filter((hint) => hint.card === card);
  if (here.length === 0) return null;
  return (
    <span className="held-by">
      {here.map(({ from, name, act }) => (
        <bdi key={from}>{t(`hint.${act}`, { name })}</bdi>
      ))}
    </span>
  );
}
