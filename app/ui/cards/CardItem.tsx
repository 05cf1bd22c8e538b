import { useTranslation } from 'react-i18next';
import { CARD_FIELDS, REALITY_AREAS } from '~/domain/lists';
import type { CardLine } from '~/views/shapes';
import { CardFields } from './CardFields';
import { CardPlan } from './CardPlan';
import type { CardStep } from './CardsTask';
import { RealityChecks } from './RealityChecks';

interface CardItemProps {
  card: CardLine;
  step: CardStep;
  place: { first: boolean; last: boolean };
  reads: boolean;
  open: boolean;
  onOpen: (on: boolean) => void;
}

/** One card: how far it has come, and what belongs to the step when it is open. */
export function CardItem({ card, step, place, reads, open, onOpen }: CardItemProps) {
  const { t } = useTranslation('cards');
  const { id, title, proposal } = card;
  return (
    <li className="proposal-card" id={`card-${id}`}>
      <h2 className="ds-heading" data-size="xs" dir="auto">
        {title}
      </h2>
      {proposal !== title && (
        <p className="hint">
          <bdi>{t('list.of', { title: proposal })}</bdi>
        </p>
      )}
      <p className="hint">
        <Progress card={card} step={step} />
      </p>
      <a
        className="ds-button wide"
        data-variant="secondary"
        href={open ? '?' : `?card=${id}#card-${id}`}
        aria-label={`${t(open ? 'list.close' : 'list.open')}: ${title}`}
        onClick={(event) => {
          event.preventDefault();
          onOpen(!open);
        }}
      >
        {t(open ? 'list.close' : 'list.open')}
      </a>
      {open && step === 'cards' && <CardFields card={card} place={place} reads={reads} />}
      {open && step === 'reality' && <RealityChecks card={card} reads={reads} />}
      {open && step === 'plan' && <CardPlan card={card} reads={reads} />}
    </li>
  );
}

function Progress({ card, step }: { card: CardLine; step: CardStep }) {
  const { t } = useTranslation('cards');
  if (step === 'cards') return t('list.filled', { filled: card.filled, count: CARD_FIELDS.length });
  if (step === 'reality') return t('list.checked', { checked: judged(card), count: REALITY_AREAS.length });
  const ready = card.actions.filter(isReady).length;
  const count = card.actions.length;
  return count === 0
    ? t('list.actions', { count })
    : `${t('list.actions', { count })}, ${t('list.ready', { ready })}`;
}

/** Areas that somebody has judged. */
export const judged = ({ checks }: CardLine): number => checks.filter(({ verdict }) => verdict !== '').length;
/** Somebody has it, and until when. */
export const isReady = ({ responsible, due }: CardLine['actions'][number]): boolean =>
  responsible !== '' && due !== '';
