import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { HINT_RENEWED_MS, type HintAct, type HintPlace } from '~/domain/hints';
import { useRoom } from '~/live/useRoom';

/** Tells the others at a place what I have in hand, and when I let go. A hint that is not renewed goes away by itself. */
export function useHold(place: HintPlace) {
  const { client } = useRoom();
  const last = useRef({ card: '', at: 0 });
  const hold = useCallback(
    (card: string, act: HintAct) => {
      const now = Date.now();
      if (last.current.card === card && now - last.current.at < HINT_RENEWED_MS) return;
      last.current = { card, at: now };
      client.hint({ place, card, act });
    },
    [client, place],
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
  place: HintPlace;
  /** What is written on; the table itself for something new; a text's field. */
  card: string;
  children: React.ReactNode;
}

/** Fields that tell the others while someone writes in them. */
export function Writing({ place, card, children }: HoldingProps) {
  const { hold, release } = useHold(place);
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
export function HeldBy({ place, card }: Pick<HoldingProps, 'place' | 'card'>) {
  const { t } = useTranslation('common');
  const hints = useRoom().state.hints[place] ?? [];
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
