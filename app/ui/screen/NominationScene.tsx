import { useTranslation } from 'react-i18next';
import { Plain } from './BoardScenes';
import { PageMark, usePages } from './Pages';
import type { SceneProps } from './Stage';

const CARDS_AT_ONCE = 4;

/** The nominated proposals as cards, while they are presented. */
export function NominationScene({ tables }: SceneProps) {
  const { t } = useTranslation(['screen', 'common']);
  const cards = tables.flatMap((table) =>
    table.proposals.filter((proposal) => proposal.nominated).map((proposal) => ({ ...proposal, table })),
  );
  const { shown, page, pages } = usePages(cards, CARDS_AT_ONCE);
  if (cards.length === 0) return <Plain title={t('nomination.title')} text={t('nomination.none')} />;
  return (
    <section className="scene">
      <h1>{t('nomination.title')}</h1>
      <ul className="stage-cards">
        {shown.map((card) => (
          <li key={card.id}>
            <p className="note">{t('common:table', { number: card.table.number })}</p>
            <h2 className="clamp-2" dir="auto">
              {card.title}
            </h2>
            <p className="clamp-2" dir="auto">
              {card.text}
            </p>
          </li>
        ))}
      </ul>
      <PageMark page={page} pages={pages} />
    </section>
  );
}
