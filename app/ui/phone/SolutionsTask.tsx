import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { outline } from '~/domain/board';
import { LIMITS } from '~/domain/limits';
import { useRoom } from '~/live/useRoom';
import type { MeView, ProposalLine, TableView } from '~/views/shapes';
import { AnswersTo } from '../board/BoardReading';
import { BankPart } from '../board/BankPart';
import { HeldBy, Writing } from '../hold';
import { Notes } from '../board/Notes';
import { Presenter } from '../board/Presenter';
import { TableChanges, UndoBar } from '../board/UndoBar';
import { backToSummary } from '../focus';
import { Act, CallForm, Choice, Field } from '../forms';

interface SolutionsTaskProps {
  /** Null for staff, who may change everything. */
  me: MeView | null;
  table: TableView;
  nominating?: boolean;
}

/** Proposals for the prioritised needs; in the step of nomination the table facilitator picks a couple. */
export function SolutionsTask({ me, table, nominating = false }: SolutionsTaskProps) {
  const { t } = useTranslation(['phone', 'common', 'board']);
  const { room } = useRoom().state.views;
  const leads = me === null || me.leadsTableId === table.id;
  const shown = table.proposals.filter((proposal) => !proposal.withdrawn);
  const nominated = shown.filter((proposal) => proposal.nominated).length;
  const gone = table.proposals.filter(
    (proposal) => proposal.withdrawn && (leads || proposal.author === me?.mark),
  );
  if (!room) return null;
  return (
    <section className="task">
      <h1 className="ds-heading" data-size="sm">
        {nominating ? t('nomination.title') : t('solutions.title')}
      </h1>
      {!nominating && <Priorities table={table} />}
      {!nominating && <ProposalForm table={table} projectId={room.project.id} />}
      {!nominating && <BankPart table={table} kinds={['need', 'idea']} />}
      {nominating && (
        <>
          <p>{t('board:nominated', { count: nominated, max: room.board.nominations })}</p>
          {leads && <Presenter table={table} me={me} />}
        </>
      )}
      <h2 className="ds-heading" data-size="xs">
        {t('solutions.list', { count: shown.length })}
      </h2>
      {shown.length === 0 && <p className="hint">{t('solutions.empty')}</p>}
      <ul className="cards">
        {shown.map((proposal) => (
          <ProposalCard
            key={proposal.id}
            proposal={proposal}
            table={table}
            mine={leads || proposal.author === me?.mark}
            leads={leads}
          />
        ))}
      </ul>
      <UndoBar />
      {gone.length > 0 && (
        <details className="ds-details">
          <summary>
            {t('needs.withdrawn')} ({gone.length})
          </summary>
          <ul className="cards">
            {gone.map((proposal) => (
              <li key={proposal.id} className="need-row">
                <span dir="auto">{proposal.title}</span>
                <Act
                  call="proposal.restore"
                  input={{ projectId: room.project.id, proposalId: proposal.id }}
                  label={t('common:restore')}
                />
              </li>
            ))}
          </ul>
        </details>
      )}
      <TableChanges me={me} table={table} />
    </section>
  );
}

function Priorities({ table }: { table: TableView }) {
  const { t } = useTranslation(['phone', 'common']);
  const first = outline(table.needs, table.clusters).clusters.filter(
    ({ cluster }) => cluster.priority !== null,
  );
  if (first.length === 0) return null;
  return (
    <div className="questions">
      <p>{t('solutions.priorities')}</p>
      <ol>
        {first.map(({ cluster }) => (
          <li key={cluster.id} dir="auto">
            {cluster.heading}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** The fields of a proposal, for a new one and for one that is changed. */
function ProposalFields({
  call,
  table,
  proposal,
}: {
  call: string;
  table: TableView;
  proposal?: ProposalLine;
}) {
  const { t } = useTranslation(['phone', 'common', 'board']);
  const headings = outline(table.needs, table.clusters).clusters.map(({ cluster }) => cluster);
  return (
    <>
      <Field
        call={call}
        name="title"
        label={t('solutions.field')}
        required
        maxLength={LIMITS.title}
        defaultValue={proposal?.title}
      />
      <Field
        call={call}
        name="text"
        label={t('solutions.text')}
        rows={3}
        maxLength={LIMITS.text}
        defaultValue={proposal?.text}
      />
      {headings.length > 0 && (
        <Choice
          call={call}
          name="clusterId"
          label={t('solutions.answers')}
          defaultValue={proposal?.clusterId ?? ''}
          options={[
            { value: '', label: t('solutions.noAnswer') },
            ...headings.map((cluster) => ({ value: cluster.id, label: cluster.heading })),
          ]}
        />
      )}
      <AnsweredNeeds table={table} proposal={proposal} />
      <input type="hidden" name="adapted" value="" />
      <label className="tick">
        <input type="checkbox" name="adapted" defaultChecked={proposal?.adapted} />
        {t('board:isAdapted')}
      </label>
    </>
  );
}

/** The needs that a proposal answers, to be ticked; an empty one goes along, so that all can be unticked. */
function AnsweredNeeds({ table, proposal }: { table: TableView; proposal?: ProposalLine }) {
  const { t } = useTranslation('board');
  const { clusters, loose } = outline(table.needs, table.clusters);
  const standing = [...clusters.flatMap((one) => one.needs), ...loose];
  if (standing.length === 0) return null;
  return (
    <details className="ds-details">
      <summary>{t('answers')}</summary>
      <input type="hidden" name="needIds[]" value="" />
      {standing.map(({ id, text }) => (
        <label key={id} className="tick">
          <input
            type="checkbox"
            name="needIds[]"
            value={id}
            defaultChecked={proposal?.needIds.includes(id)}
          />
          <span dir="auto">{text}</span>
        </label>
      ))}
    </details>
  );
}

function ProposalForm({ table, projectId }: { table: TableView; projectId: string }) {
  const { t } = useTranslation(['phone', 'common']);
  const { state } = useRoom();
  const pending = state.pending
    .filter((call) => call.name === 'proposal.add' && call.state !== 'refused')
    .at(-1);
  return (
    <Writing place={table.id} card={table.id}>
      <CallForm
        call="proposal.add"
        input={{ projectId, groupId: table.id }}
        onSent={(form) => form.reset()}
        className="write-form"
      >
        <ProposalFields call="proposal.add" table={table} />
        <button className="ds-button wide" data-variant="primary" type="submit">
          {t('solutions.add')}
        </button>
        <p className="hint write-state" role="status">
          {pending ? t(`common:state.${pending.state as 'sending'}`) : ''}
        </p>
      </CallForm>
    </Writing>
  );
}

interface ProposalCardProps {
  proposal: ProposalLine;
  table: TableView;
  mine: boolean;
  leads: boolean;
}

function ProposalCard({ proposal, table, mine, leads }: ProposalCardProps) {
  const { t } = useTranslation(['phone', 'common']);
  const { room } = useRoom().state.views;
  const [open, setOpen] = useState(false);
  if (!room) return null;
  const target = { projectId: room.project.id, proposalId: proposal.id };
  return (
    <li className="proposal-card" data-nominated={proposal.nominated || undefined}>
      <h3 className="ds-heading" data-size="2xs" dir="auto">
        {proposal.title}
      </h3>
      {proposal.text && <p dir="auto">{proposal.text}</p>}
      <AnswersTo proposal={proposal} table={table} />
      <div className="row">
        <Notes {...proposal} />
        <HeldBy place={table.id} card={proposal.id} />
        {proposal.nominated && <span className="ds-tag priority">✓ {t('nomination.nominated')}</span>}
        {leads && (
          <CallForm call="proposal.nominate" input={{ ...target, nominated: String(!proposal.nominated) }}>
            <button
              className="ds-button"
              data-variant={proposal.nominated ? 'secondary' : 'primary'}
              type="submit"
              aria-label={`${proposal.nominated ? t('nomination.undo') : t('nomination.nominate')}: ${proposal.title}`}
            >
              {proposal.nominated ? t('nomination.undo') : t('nomination.nominate')}
            </button>
          </CallForm>
        )}
      </div>
      {mine && (
        <details className="row-acts" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary aria-label={`${t('common:edit')}: ${proposal.title}`}>{t('common:edit')}</summary>
          <Writing place={table.id} card={proposal.id}>
            <CallForm
              call="proposal.edit"
              input={target}
              onSent={(form) => {
                backToSummary(form);
                setOpen(false);
              }}
              className="stack"
            >
              <ProposalFields
                key={open ? 'open' : `${proposal.title} ${proposal.text}`}
                call="proposal.edit"
                table={table}
                proposal={proposal}
              />
              <button className="ds-button" data-variant="primary" data-size="sm" type="submit">
                {t('common:save')}
              </button>
            </CallForm>
          </Writing>
          <Act call="proposal.withdraw" input={target} label={t('needs.withdraw')} variant="secondary" />
        </details>
      )}
    </li>
  );
}
