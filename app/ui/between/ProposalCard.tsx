import { useTranslation } from 'react-i18next';
import type { BetweenProposal } from '~/views/shapes';
import { useDates } from '../dates';
import { Act } from '../forms';
import { RefusedFor } from '../RefusedFor';
import { TraceLink } from '../trace/TraceLink';
import { CommentItem, NoteForm } from './Comments';
import { MERGE_FORM } from './Parts';
import { HandoverForm, RewordForm, SplitForm } from './ProposalForms';

interface ProposalCardProps {
  projectId: string;
  proposal: BetweenProposal;
  mayEdit: boolean;
  /** There is another to merge it with. */
  mayTick: boolean;
}

/** A proposal on the desk: where it comes from, what was said of it, and what can be made of it. */
export function ProposalCard({ projectId, proposal, mayEdit, mayTick }: ProposalCardProps) {
  const { t } = useTranslation('between');
  const { id, title, text, comments } = proposal;
  return (
    <article className="panel stack between-card" id={`p-${id}`}>
      <div className="row spread">
        <h3 className="ds-heading" data-size="xs" dir="auto">
          {title}
        </h3>
        {mayTick && (
          <label className="tick-target">
            <input
              type="checkbox"
              name="from[]"
              value={id}
              form={MERGE_FORM}
              aria-label={t('proposals.tick', { title })}
            />{' '}
            {t('merge.go')}
          </label>
        )}
      </div>
      <Origin proposal={proposal} />
      <CameBack projectId={projectId} proposal={proposal} />
      <p>
        <TraceLink projectId={projectId} kind="proposal" id={id} about={title} />
      </p>
      {text && (
        <p className="told" dir="auto">
          {text}
        </p>
      )}
      <Merged proposal={proposal} mayEdit={mayEdit} />
      <Wordings proposal={proposal} />
      <Handover proposal={proposal} mayEdit={mayEdit} />
      <h4 className="ds-heading" data-size="2xs">
        {t('proposals.comments')}
      </h4>
      {comments.length === 0 && <p className="hint">{t('proposals.noComments')}</p>}
      {comments.map((comment) => (
        <CommentItem key={comment.id} comment={comment} mayEdit={mayEdit} />
      ))}
      {mayEdit && (
        <RefusedFor field="proposalId" id={id}>
          <div className="proposal-ways">
            <NoteForm proposalId={id} />
            <RewordForm proposal={proposal} />
            <SplitForm proposal={proposal} />
            <HandoverForm proposal={proposal} />
          </div>
        </RefusedFor>
      )}
    </article>
  );
}

function Origin({ proposal }: { proposal: BetweenProposal }) {
  const { t } = useTranslation(['between', 'common']);
  const { table, theme, chosen, votes, splitFrom } = proposal;
  return (
    <p className="hint">
      {t('common:table', { number: table })} · <bdi>{theme}</bdi>
      {votes !== null && ` · ${t('proposals.votes', { count: votes })}`}
      {chosen && ` · ${t('proposals.chosen')}`}
      {splitFrom && (
        <>
          {' · '}
          <bdi>{t('proposals.splitFrom', { title: splitFrom })}</bdi>
        </>
      )}
    </p>
  );
}

/** What a pilot found out, for whoever takes the proposal up again. */
function CameBack({ projectId, proposal: { back } }: Pick<ProposalCardProps, 'projectId' | 'proposal'>) {
  const { t } = useTranslation('between');
  const { day } = useDates();
  return back.map(({ pilotId, title, reason, on }) => (
    <div key={pilotId} className="notice stack-tight">
      <p>
        <strong>{t('proposals.cameBack', { day: day(on) })}</strong>{' '}
        <a href={`/desk/${projectId}/pilots/${pilotId}`}>
          <bdi>{title}</bdi>
        </a>
      </p>
      <p className="told" dir="auto">
        {reason}
      </p>
    </div>
  ));
}

type PartProps = Pick<ProposalCardProps, 'proposal' | 'mayEdit'>;

function Merged({ proposal: { merged }, mayEdit }: PartProps) {
  const { t } = useTranslation('between');
  if (merged.length === 0) return null;
  return (
    <>
      <h4 className="ds-heading" data-size="2xs">
        {t('proposals.merged')}
      </h4>
      <ul className="merged">
        {merged.map(({ id, title, text, votes }) => (
          <li key={id}>
            <p dir="auto">
              <strong>{title}</strong>
              {votes !== null && ` · ${t('proposals.votes', { count: votes })}`}
            </p>
            {text && (
              <p className="told" dir="auto">
                {text}
              </p>
            )}
            {mayEdit && (
              <Act
                call="proposal.part"
                input={{ proposalId: id }}
                label={t('proposals.part')}
                about={title}
                variant="secondary"
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Wordings({ proposal: { wordings } }: { proposal: BetweenProposal }) {
  const { t } = useTranslation('between');
  const { day } = useDates();
  if (wordings.length === 0) return null;
  return (
    <details className="ds-details">
      <summary>{t('proposals.wordings', { count: wordings.length })}</summary>
      <ol>
        {wordings.map(({ title, text, on }, i) => (
          <li key={i}>
            <p dir="auto">
              <strong>{title}</strong> <span className="hint">{t('proposals.until', { day: day(on) })}</span>
            </p>
            {text && (
              <p className="told" dir="auto">
                {text}
              </p>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}

function Handover({ proposal: { id, title, handover }, mayEdit }: PartProps) {
  const { t } = useTranslation('between');
  if (!handover) return null;
  const { actor, contact, note } = handover;
  return (
    <div className="notice stack">
      <p>
        <strong dir="auto">{t('proposals.actor', { actor })}</strong>
      </p>
      {contact && <p dir="auto">{contact}</p>}
      {note && (
        <p className="told" dir="auto">
          {note}
        </p>
      )}
      {mayEdit && (
        <Act
          call="proposal.takeback"
          input={{ proposalId: id }}
          label={t('proposals.takeback')}
          about={title}
          variant="secondary"
        />
      )}
    </div>
  );
}
