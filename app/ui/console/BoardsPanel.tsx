import { useTranslation } from 'react-i18next';
import { useRoom } from '~/live/useRoom';
import type { TableView } from '~/views/shapes';
import { BoardRules } from '../board/BoardRules';
import { Mending } from './Mending';
import { NoTables } from './NoTables';
import { PresentPanel } from './PresentPanel';
import { RoundPanel } from './RoundPanel';
import { NeedsTask } from '../phone/NeedsTask';
import { SolutionsTask } from '../phone/SolutionsTask';
import { useFold } from '../useFold';

/** The tables' boards: how far they have come, and each opened to see and to put right. */
export function BoardsPanel({ leads }: { leads: boolean }) {
  const { views } = useRoom().state;
  const { room } = views;
  if (!room) return null;
  if (room.tables.length === 0) return <NoTables projectId={room.project.id} />;
  return (
    <>
      {leads && <Mending />}
      {room.step !== 'nomination' && <RoundPanel leads={leads} />}
      {leads && (
        <BoardRules
          key={room.workshop.number}
          number={room.workshop.number}
          projectId={room.project.id}
          {...room.board}
        />
      )}
      {leads && room.step === 'nomination' && <PresentPanel />}
      <ul className="boards">
        {room.tables.map((head) => {
          const table = views.tables[head.id];
          return table && <BoardRow key={head.id} table={table} step={room.step} leads={leads} />;
        })}
      </ul>
    </>
  );
}

function BoardRow({ table, step, leads }: { table: TableView; step: string; leads: boolean }) {
  const { t } = useTranslation(['console', 'common']);
  const { open, fold } = useFold();
  const needs = table.needs.filter((need) => !need.withdrawn);
  const used = table.clusters.filter((cluster) => needs.some((need) => need.clusterId === cluster.id));
  const proposals = table.proposals.filter((proposal) => !proposal.withdrawn);
  const nominated = proposals.filter((proposal) => proposal.nominated).length;
  const counts =
    step === 'needs'
      ? [t('tables.needs', { count: needs.length }), t('tables.clusters', { count: used.length })]
      : [t('tables.proposals', { count: proposals.length }), t('tables.nominated', { count: nominated })];
  return (
    <li className="panel">
      <p className="board-head">
        <strong>
          {t('common:table', { number: table.number })} <bdi>{table.theme}</bdi>
        </strong>
        <span>{counts.join(' · ')}</span>
      </p>
      {leads && (
        <details className="ds-details" {...fold}>
          <summary aria-label={`${t('tables.open')}: ${t('common:table', { number: table.number })}`}>
            {t('tables.open')}
          </summary>
          {open && step !== 'solutions' && step !== 'nomination' && <NeedsTask me={null} table={table} />}
          {open && (step === 'solutions' || step === 'nomination') && (
            <SolutionsTask me={null} table={table} nominating={step === 'nomination'} />
          )}
        </details>
      )}
    </li>
  );
}
