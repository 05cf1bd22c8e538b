import { useTranslation } from 'react-i18next';
import { paperOrder } from '~/domain/voting';
import type { MeView, PaperView, RoomView } from '~/views/shapes';
import { CallForm } from '../forms';
import { CheckCode } from './CheckCodes';
import { useMyBallot, type MyBallot } from './myBallot';
import { PaperRow } from './PaperRow';
import { LookUp } from './Plenary';
import { useReceipt, type Receipt } from './receipts';

/** The vote: the paper in my own order, my votes with their state, and my receipt. */
export function BallotTask({ room, me }: { room: RoomView; me: MeView }) {
  const { t } = useTranslation(['phone', 'common']);
  const { paper } = room;
  const receipt = useReceipt(me, paper);
  if (!paper) return <LookUp text={t('vote.wait')} />;
  return paper.open ? (
    <OpenPaper room={room} me={me} paper={paper} />
  ) : (
    <ClosedPaper receipt={receipt} paper={paper} />
  );
}

function OpenPaper({ room, me, paper }: { room: RoomView; me: MeView; paper: PaperView }) {
  const { t } = useTranslation(['phone', 'common']);
  const ballot = useMyBallot(me, paper);
  const count = paper.votesPerPerson;
  const target = { projectId: room.project.id, voteRoundId: paper.voteRoundId };
  const { votes, abstains } = ballot;
  return (
    <section className="task ballot">
      <h1 className="ds-heading" data-size="sm">
        {paper.runOff ? t('vote.runOff') : t('vote.title')}
      </h1>
      <HowToVote paper={paper} />
      <ul className="paper">
        {paperOrder(paper.proposals, paper.voteRoundId, me.id).map((proposal) => (
          <PaperRow
            key={proposal.id}
            proposal={proposal}
            votes={votes.filter((vote) => vote.proposalId === proposal.id)}
            full={votes.length >= count}
            barred={me.barred.includes(proposal.id)}
            stacks={paper.method === 'dots'}
            target={target}
          />
        ))}
      </ul>
      <Abstain ballot={ballot} target={target} />
      {me.checkCode && ballot.saved && (votes.length > 0 || abstains) && <CheckCode code={me.checkCode} />}
      <p className="receipt" role="status">
        {status(ballot, count, t)}
      </p>
    </section>
  );
}

type Say = (key: 'vote.receipt' | 'vote.used', values: { used: number; count: number }) => string;

function status({ votes, saved, abstains }: MyBallot, count: number, t: Say): string {
  if (abstains) return '';
  const receipt = saved && votes.length > 0 && votes.every((vote) => vote.state === 'saved');
  return t(receipt ? 'vote.receipt' : 'vote.used', { used: votes.length, count });
}

function HowToVote({ paper }: { paper: PaperView }) {
  const { t } = useTranslation('phone');
  const count = paper.votesPerPerson;
  const how = () => {
    if (paper.runOff) return t('vote.howRunOff');
    if (count === 1) return t('vote.howOne');
    if (paper.method === 'dots') return t('vote.howDots', { count });
    return paper.method === 'themes' ? t('vote.howThemes', { count }) : t('vote.how', { count });
  };
  return (
    <p>
      {how()} {!paper.ownTable && t('vote.notOwn')}
    </p>
  );
}

interface AbstainProps {
  ballot: MyBallot;
  target: { projectId: string; voteRoundId: string };
}

/** Says that I do not vote, or that I do after all. */
function Abstain({ ballot, target }: AbstainProps) {
  const { t } = useTranslation('phone');
  const { abstains, votes } = ballot;
  return (
    <div className="abstain" role="status">
      <p className={abstains ? undefined : 'hint'}>{abstains ? t('vote.abstained') : t('vote.abstainWhy')}</p>
      <CallForm
        call="ballot.abstain"
        input={{ ...target, abstains: String(!abstains) }}
        confirm={votes.length > 0 ? t('vote.abstainSure') : undefined}
      >
        <button className="ds-button" data-variant="tertiary" type="submit">
          {abstains ? t('vote.rejoin') : t('vote.abstain')}
        </button>
      </CallForm>
    </div>
  );
}

/** After close: the server no longer knows who voted for what, so the receipt is this device's own memory. */
function ClosedPaper({ receipt, paper }: { receipt: Receipt | null; paper: PaperView }) {
  const { t } = useTranslation(['phone', 'common']);
  const decided = paper.method === 'decision';
  const votes = receipt?.votes ?? [];
  const mine = paper.proposals.filter((proposal) => votes.includes(proposal.id));
  return (
    <section className="task">
      <h1 className="ds-heading" data-size="sm">
        {decided ? t('vote.decided') : t('vote.closed')}
      </h1>
      <p>{decided ? t('vote.decidedText') : t('vote.closedText')}</p>
      {receipt?.abstains && <p>{t('vote.yoursAbstained')}</p>}
      {mine.length > 0 && (
        <>
          <p>{t('vote.receipt', { used: votes.length, count: paper.votesPerPerson })}</p>
          <ul>
            {mine.map(({ id, title }) => (
              <li key={id} dir="auto">
                {title} {paper.method === 'dots' && `× ${votes.filter((vote) => vote === id).length}`}
              </li>
            ))}
          </ul>
          <p className="hint">{t('vote.yours')}</p>
        </>
      )}
      {receipt && (mine.length > 0 || receipt.abstains) && <CheckCode code={receipt.code} />}
    </section>
  );
}
