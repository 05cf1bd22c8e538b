import { useTranslation } from 'react-i18next';
import { outline } from '~/domain/board';
import type { NeedLine, ProposalLine, TableView } from '~/views/shapes';
import { HeldBy } from '../hold';
import { Notes } from './Notes';

/** A board to read: headings with their needs, those that stand alone, and the proposals. */
export function BoardReading({ table }: { table: TableView }) {
  const { t } = useTranslation(['board', 'phone']);
  const { clusters, loose } = outline(table.needs, table.clusters);
  const proposals = table.proposals.filter((proposal) => !proposal.withdrawn);
  return (
    <div className="board-reading stack">
      <h3 className="ds-heading" data-size="2xs">
        {t('others.needs')}
      </h3>
      {clusters.length + loose.length === 0 && <p className="hint">{t('others.noNeeds')}</p>}
      {clusters.map(({ cluster, needs }) => (
        <section key={cluster.id} className="cluster">
          <div className="cluster-head">
            <h4 dir="auto">{cluster.heading}</h4>
            {cluster.priority !== null && (
              <span className="ds-tag priority">
                {t('phone:needs.prioritised', { priority: cluster.priority })}
              </span>
            )}
            <HeldBy place={table.id} card={cluster.id} />
          </div>
          <NeedsRead needs={needs} tableId={table.id} />
        </section>
      ))}
      <NeedsRead needs={loose} tableId={table.id} />
      <HeldBy place={table.id} card={table.id} />
      <h3 className="ds-heading" data-size="2xs">
        {t('others.proposals')}
      </h3>
      {proposals.length === 0 && <p className="hint">{t('others.noProposals')}</p>}
      <ul className="cards">
        {proposals.map((proposal) => (
          <ProposalRead key={proposal.id} proposal={proposal} table={table} />
        ))}
      </ul>
    </div>
  );
}

function NeedsRead({ needs, tableId }: { needs: readonly NeedLine[]; tableId: string }) {
  if (needs.length === 0) return null;
  return (
    <ul className="need-list">
      {needs.map((need) => (
        <li key={need.id} className="need-row">
          <span dir="auto">{need.text}</span>
          <Notes {...need} />
          <HeldBy place={tableId} card={need.id} />
        </li>
      ))}
    </ul>
  );
}

function ProposalRead({ proposal, table }: { proposal: ProposalLine; table: TableView }) {
  const { t } = useTranslation(['board', 'phone']);
  return (
    <li className="proposal-card" data-nominated={proposal.nominated || undefined}>
      <h4 dir="auto">{proposal.title}</h4>
      {proposal.text && <p dir="auto">{proposal.text}</p>}
      <AnswersTo proposal={proposal} table={table} />
      <div className="row">
        {proposal.nominated && <span className="ds-tag priority">✓ {t('phone:nomination.nominated')}</span>}
        <Notes {...proposal} />
      </div>
    </li>
  );
}

/** The heading and the needs that a proposal answers. */
export function answersOf({ clusterId, needIds }: ProposalLine, table: TableView): string[] {
  const heading = table.clusters.filter((cluster) => cluster.id === clusterId).map((one) => one.heading);
  return [...heading, ...table.needs.filter((need) => needIds.includes(need.id)).map((need) => need.text)];
}

export function AnswersTo({ proposal, table }: { proposal: ProposalLine; table: TableView }) {
  const { t } = useTranslation('board');
  const list = answersOf(proposal, table);
  if (list.length === 0) return null;
  return (
    <p className="hint">
      <bdi>{t('answersTo', { list: list.join(' · ') })}</bdi>
    </p>
  );
}
