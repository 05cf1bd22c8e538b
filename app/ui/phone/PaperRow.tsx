import { useTranslation } from 'react-i18next';
import type { PaperView } from '~/views/shapes';
import { CallForm } from '../forms';
import type { MyVote } from './myBallot';

interface PaperRowProps {
  proposal: PaperView['proposals'][number];
  /** Mine on this one: at most one, or several where votes may be stacked. */
  votes: readonly MyVote[];
  /** All my votes are used. */
  full: boolean;
  /** It comes from a table of my own, and those are closed to me. */
  barred: boolean;
  stacks: boolean;
  target: { projectId: string; voteRoundId: string };
}

/** One proposal on the paper, with what I have given it. */
export function PaperRow({ proposal, votes, full, barred, stacks, target }: PaperRowProps) {
  const { t } = useTranslation(['phone', 'common']);
  const { id, title, text, table } = proposal;
  const input = { ...target, proposalId: id };
  return (
    <li className="paper-row" data-mine={votes.length > 0 || undefined}>
      <div className="paper-text" dir="auto">
        <h2 className="ds-heading" data-size="2xs">
          {title}
        </h2>
        {text && <p>{text}</p>}
        <p className="hint">{t('vote.fromTable', { number: table })}</p>
      </div>
      {barred && <p className="notice">{t('vote.barred')}</p>}
      <div className="paper-act">
        <Given votes={votes} stacks={stacks} />
        {votes.length > 0 && (
          <CallForm call="ballot.withdraw" input={input}>
            <button
              className="ds-button"
              data-variant="secondary"
              type="submit"
              aria-label={stacks ? t('vote.takeOneFrom', { title }) : t('vote.takeBackFrom', { title })}
            >
              {t('vote.takeBack')}
            </button>
          </CallForm>
        )}
        {!barred && (stacks || votes.length === 0) && (
          <CallForm call="ballot.place" input={input}>
            <button
              className="ds-button"
              data-variant="primary"
              type="submit"
              disabled={full}
              aria-label={votes.length > 0 ? t('vote.giveAnother', { title }) : t('vote.giveOn', { title })}
            >
              {votes.length > 0 ? t('vote.more') : t('vote.give')}
            </button>
          </CallForm>
        )}
      </div>
    </li>
  );
}

function Given({ votes, stacks }: Pick<PaperRowProps, 'votes' | 'stacks'>) {
  const { t } = useTranslation(['phone', 'common']);
  const [first] = votes;
  if (!first) return null;
  const state = votes.find((vote) => vote.state !== 'saved')?.state ?? 'saved';
  return (
    <span className="slot" data-state={state}>
      <span className="slot-number">
        {stacks ? t('vote.given', { count: votes.length }) : t('vote.mark', { slot: first.slot })}
      </span>{' '}
      {t(`common:state.${state}`)}
    </span>
  );
}
