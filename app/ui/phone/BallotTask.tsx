import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { freeSlot, paperOrder } from '~/domain/voting';
import { useRoom } from '~/live/useRoom';
import type { PendingCall } from '~/live/outbox';
import type { MeView, PaperView, RoomView } from '~/views/shapes';
import { CallForm } from '../forms';
import { LookUp } from './Plenary';

type SlotState = 'saved' | 'sending' | 'not-sent';
interface MyVote {
  proposalId: string;
  slot: number;
  state: SlotState;
}

/** The vote: the paper in my own order, my votes with their state, and my receipt. */
export function BallotTask({ room, me }: { room: RoomView; me: MeView }) {
  const { t } = useTranslation(['phone', 'common']);
  const { paper } = room;
  const remembered = useRememberedVotes(me, paper);
  if (!paper) return <LookUp text={t('vote.wait')} />;
  return paper.open ? (
    <OpenPaper room={room} me={me} paper={paper} />
  ) : (
    <ClosedPaper remembered={remembered} paper={paper} />
  );
}

function OpenPaper({ room, me, paper }: { room: RoomView; me: MeView; paper: PaperView }) {
  const { t } = useTranslation(['phone', 'common']);
  const votes = useMyVotes(me, paper);
  const count = paper.votesPerPerson;
  const saved = votes.filter((vote) => vote.state === 'saved').length;
  const target = { projectId: room.project.id, voteRoundId: paper.voteRoundId };
  return (
    <section className="task ballot">
      <h1 className="ds-heading" data-size="sm">
        {t('vote.title')}
      </h1>
      <p>{count === 1 ? t('vote.howOne') : t('vote.how', { count })}</p>
      <ul className="paper">
        {paperOrder(paper.proposals, paper.voteRoundId, me.id).map((proposal) => (
          <PaperRow
            key={proposal.id}
            proposal={proposal}
            vote={votes.find((vote) => vote.proposalId === proposal.id)}
            full={votes.length >= count}
            target={target}
          />
        ))}
      </ul>
      <p className="receipt" role="status">
        {saved === votes.length && saved > 0
          ? t('vote.receipt', { used: saved, count })
          : t('vote.used', { used: votes.length, count })}
      </p>
    </section>
  );
}

interface PaperRowProps {
  proposal: PaperView['proposals'][number];
  vote: MyVote | undefined;
  full: boolean;
  target: { projectId: string; voteRoundId: string };
}

function PaperRow({ proposal, vote, full, target }: PaperRowProps) {
  const { t } = useTranslation(['phone', 'common']);
  return (
    <li className="paper-row" data-mine={vote ? true : undefined}>
      <div className="paper-text" dir="auto">
        <h2 className="ds-heading" data-size="2xs">
          {proposal.title}
        </h2>
        {proposal.text && <p>{proposal.text}</p>}
        <p className="hint">{t('vote.fromTable', { number: proposal.table })}</p>
      </div>
      <CallForm
        call={vote ? 'ballot.withdraw' : 'ballot.place'}
        input={{ ...target, proposalId: proposal.id }}
        className="paper-act"
      >
        {vote && (
          <span className="slot" data-state={vote.state}>
            <span className="slot-number">{t('vote.mark', { slot: vote.slot })}</span>{' '}
            {t(`common:state.${vote.state}`)}
          </span>
        )}
        <button
          className="ds-button"
          data-variant={vote ? 'secondary' : 'primary'}
          type="submit"
          disabled={!vote && full}
          aria-label={
            vote
              ? t('vote.takeBackFrom', { title: proposal.title })
              : t('vote.giveOn', { title: proposal.title })
          }
        >
          {vote ? t('vote.takeBack') : t('vote.give')}
        </button>
      </CallForm>
    </li>
  );
}

/** My votes as saved, with the calls that are on their way laid over them. */
function useMyVotes(me: MeView, paper: PaperView): MyVote[] {
  const { state } = useRoom();
  const saved = me.voteRoundId === paper.voteRoundId ? me.votes : [];
  const votes: MyVote[] = saved.map((vote) => ({ ...vote, state: 'saved' }));
  for (const call of state.pending) layOver(votes, call, paper);
  return votes;
}

function layOver(votes: MyVote[], call: PendingCall, paper: PaperView): void {
  if (call.input.voteRoundId !== paper.voteRoundId || call.state === 'refused') return;
  const proposalId = String(call.input.proposalId);
  const at = votes.findIndex((vote) => vote.proposalId === proposalId);
  if (call.name === 'ballot.withdraw' && at >= 0) votes.splice(at, 1);
  if (call.name !== 'ballot.place') return;
  const used = votes.filter((vote) => vote.proposalId !== proposalId).map((vote) => vote.slot);
  const slot = at >= 0 ? (votes[at]?.slot ?? 1) : freeSlot(used, paper.votesPerPerson);
  if (slot === null) return;
  if (at >= 0) votes.splice(at, 1);
  votes.push({ proposalId, slot, state: call.state });
}

/** After close: the server no longer knows who voted for what, so the receipt is this device's own memory. */
function ClosedPaper({ remembered, paper }: { remembered: readonly string[]; paper: PaperView }) {
  const { t } = useTranslation(['phone', 'common']);
  const mine = paper.proposals.filter((proposal) => remembered.includes(proposal.id));
  return (
    <section className="task">
      <h1 className="ds-heading" data-size="sm">
        {t('vote.closed')}
      </h1>
      <p>{t('vote.closedText')}</p>
      {mine.length > 0 && (
        <>
          <p>{t('vote.receipt', { used: mine.length, count: paper.votesPerPerson })}</p>
          <ul>
            {mine.map((proposal) => (
              <li key={proposal.id} dir="auto">
                {proposal.title}
              </li>
            ))}
          </ul>
          <p className="hint">{t('vote.yours')}</p>
        </>
      )}
    </section>
  );
}

/** My votes as this device last saw them in an open round; kept through a reload, and when the vote closes meanwhile. */
function useRememberedVotes(me: MeView, paper: PaperView | null): string[] {
  const key = `samverk.receipt.${paper?.voteRoundId ?? ''}.${me.id}`;
  const [votes, setVotes] = useState<string[]>([]);
  const seen =
    paper && me.voteRoundId === paper.voteRoundId ? me.votes.map((vote) => vote.proposalId).join(' ') : null;
  useEffect(() => {
    if (seen !== null) localStorage.setItem(key, seen);
    setVotes((seen ?? localStorage.getItem(key) ?? '').split(' ').filter(Boolean));
  }, [key, seen]);
  return votes;
}
