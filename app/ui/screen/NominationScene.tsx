import { useTranslation } from 'react-i18next';
import type { ProposalLine, TableView } from '~/views/shapes';
import { Plain } from './BoardScenes';
import { PageMark, usePages } from './Pages';
import type { SceneProps } from './Stage';

const CARDS_AT_ONCE = 4;
type Card = ProposalLine & { table: TableView };

/** The nominated proposals: the one that is presented, large; else all of them as cards. */
export function NominationScene({ tables, screen }: SceneProps) {
  const { t } = useTranslation(['screen', 'common']);
  const cards: Card[] = tables.flatMap((table) =>
    table.proposals.filter((proposal) => proposal.nominated).map((proposal) => ({ ...proposal, table })),
  );
  const { shown, page, pages } = usePages(cards, CARDS_AT_ONCE);
  const presented = cards.find((card) => card.id === screen.presenting);
  if (presented) return <PlenaryCard card={presented} />;
  if (cards.length === 0) return <Plain title={t('nomination.title')} text={t('nomination.none')} />;
  return (
    <section className="scene">
      <h1>{t('nomination.title')}</h1>
      <ul className="stage-cards">
        {shown.map((card) => (
          <li key={card.id}>
            <p className="note">
              {t('common:table', { number: card.table.number })} <Presenter card={card} />
            </p>
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

/** One card for the whole room: the title, what it is, and which need it answers. */
function PlenaryCard({ card }: { card: Card }) {
  const { t } = useTranslation(['screen', 'common']);
  const { table } = card;
  const heading = table.clusters.find((cluster) => cluster.id === card.clusterId)?.heading;
  const needs = table.needs.filter((need) => card.needIds.includes(need.id)).map((need) => need.text);
  const answers = [...(heading ? [heading] : []), ...needs];
  return (
    <section className="scene plenary-card">
      <p className="note">
        {t('common:table', { number: table.number })} <bdi>{table.theme}</bdi> <Presenter card={card} />
      </p>
      <h1 className="clamp-2" dir="auto">
        {card.title}
      </h1>
      {card.text && (
        <p className="clamp-4" dir="auto">
          {card.text}
        </p>
      )}
      {answers.length > 0 && (
        <p className="need clamp-2">
          {t('nomination.answers')} <bdi>{answers.join(' · ')}</bdi>
        </p>
      )}
      {card.adapted && <p className="note">{t('nomination.adapted')}</p>}
    </section>
  );
}

function Presenter({ card }: { card: Card }) {
  const { t } = useTranslation('screen');
  const { presenter } = card.table;
  return presenter && <bdi>· {t('nomination.presents', { name: presenter.name })}</bdi>;
}
