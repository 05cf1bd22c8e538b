import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { outline } from '~/domain/board';
import { useRoom } from '~/live/useRoom';
import type { MeView, NeedLine, TableView } from '~/views/shapes';
import { Act } from '../forms';
import { BankPart } from '../board/BankPart';
import { BoardDrag, LooseHead } from '../board/BoardDrag';
import { GroupBar } from '../board/GroupBar';
import { HeadingHead } from '../board/HeadingHead';
import { HeldBy } from '../hold';
import { NeedRow } from '../board/NeedRow';
import { SimilarSets } from '../board/Similar';
import { TableVote } from '../board/TableVote';
import { TableChanges, UndoBar } from '../board/UndoBar';
import { WriteForm } from './WriteForm';

interface NeedsTaskProps {
  me: MeView | null;
  table: TableView;
}

/** Writing and gathering needs: one task, the list below. `me` is null for staff, who may change everything. */
export function NeedsTask({ me, table }: NeedsTaskProps) {
  const { t } = useTranslation(['phone', 'common']);
  const needs = usePendingNeeds(table);
  const { clusters, loose } = outline(needs, table.clusters);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const shown = needs.filter((need) => !need.withdrawn);
  const tick = (id: string, on: boolean) =>
    setTicked((all) => (on ? [...all, id] : all.filter((one) => one !== id)));
  const leads = me === null || me.leadsTableId === table.id;
  const row = (need: NeedLine, i: number, list: readonly NeedLine[]) => (
    <NeedRow
      key={need.id}
      need={need}
      me={me}
      table={table}
      place={i + 1}
      of={list.length}
      ticked={ticked.includes(need.id)}
      onTick={tick}
    />
  );
  return (
    <section className="task">
      <h1 className="ds-heading" data-size="sm">
        {t('needs.title')}
      </h1>
      <Questions questions={table.questions} />
      <WriteForm call="need.add" table={table} label={t('needs.field')} button={t('needs.add')} />
      <h2 className="ds-heading" data-size="xs" id={`needs-${table.id}`} tabIndex={-1}>
        {t('needs.list', { count: shown.length })}
      </h2>
      {shown.length === 0 && <p className="hint">{t('needs.empty')}</p>}
      <HeldBy place={table.id} card={table.id} />
      <BankPart table={table} kinds={['need']} />
      <TableVote table={table} leads={leads} />
      <BoardDrag table={table}>
        {clusters.map(({ cluster, needs: inside }) => (
          <section key={cluster.id} className="cluster">
            <HeadingHead cluster={cluster} table={table} me={me} />
            <ul className="need-list">{inside.map(row)}</ul>
          </section>
        ))}
        {clusters.length > 0 && <LooseHead>{t('needs.loose')}</LooseHead>}
        <ul className="need-list">{loose.map(row)}</ul>
      </BoardDrag>
      <SimilarSets
        loose={loose.filter((need) => table.needs.includes(need))}
        ticked={ticked}
        onPick={(ids) => setTicked((all) => [...new Set([...all, ...ids])])}
      />
      <GroupBar table={table} ticked={ticked} onDone={() => setTicked([])} />
      <UndoBar />
      <Withdrawn needs={needs.filter((need) => need.withdrawn && mayChange(need, me, table))} />
      <TableChanges me={me} table={table} />
    </section>
  );
}

const mayChange = (need: NeedLine, me: MeView | null, table: TableView) =>
  me === null || me.leadsTableId === table.id || need.author === me.mark;

function Questions({ questions }: { questions: readonly string[] }) {
  if (questions.length === 0) return null;
  return (
    <ul className="questions">
      {questions.map((question) => (
        <li key={question} dir="auto">
          {question}
        </li>
      ))}
    </ul>
  );
}

/** The table's needs with what I have just written, before the server has answered. */
function usePendingNeeds(table: TableView): NeedLine[] {
  const { state } = useRoom();
  const written = state.pending.filter((call) => call.name === 'need.add' && call.input.groupId === table.id);
  const coming = written
    .filter((call) => call.state !== 'refused')
    .map((call) => ({
      id: call.callId,
      text: String(call.input.text),
      clusterId: null,
      position: Number.MAX_SAFE_INTEGER,
      round: 1,
      author: null,
      fromBank: false,
      withdrawn: false,
      state: call.state,
    }));
  return [...table.needs, ...coming];
}

/** What was taken back, to bring back. */
function Withdrawn({ needs }: { needs: readonly NeedLine[] }) {
  const { t } = useTranslation(['phone', 'common']);
  const { room } = useRoom().state.views;
  if (needs.length === 0 || !room) return null;
  return (
    <details className="ds-details">
      <summary>
        {t('needs.withdrawn')} ({needs.length})
      </summary>
      <ul className="need-list">
        {needs.map((need) => (
          <li key={need.id} className="need-row">
            <span dir="auto">{need.text}</span>
            <Act
              call="need.restore"
              input={{ projectId: room.project.id, needId: need.id }}
              label={t('common:restore')}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
