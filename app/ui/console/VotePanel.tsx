import { useTranslation } from 'react-i18next';
import { useRoom } from '~/live/useRoom';
import type { PaperView, ScreenView } from '~/views/shapes';
import { CallForm } from '../forms';
import { DecideForm, OpenForm } from './OpenVote';
import { PapersPanel } from './PapersPanel';
import { Ties } from './Ties';

/** Opening, following and closing the vote. */
export function VotePanel({ leads }: { leads: boolean }) {
  const { t } = useTranslation(['console', 'common']);
  const { views } = useRoom().state;
  const { room, screen } = views;
  if (!room) return null;
  const { paper } = room;
  const { result } = views.console ?? {};
  const projectId = room.project.id;
  if (paper?.open) return <OpenRound leads={leads} projectId={projectId} paper={paper} screen={screen} />;
  return (
    <section className="stack">
      {result && (
        <p>
          {result.method === 'decision'
            ? t('vote.closedDecision')
            : t('vote.closed', {
                count: result.votes,
                voters: result.voters,
                eligible: result.eligible,
              })}{' '}
          {t('vote.showNext')}
        </p>
      )}
      {result && <Ties result={result} leads={leads} />}
      <OpenForm leads={leads} projectId={projectId} again={paper !== null} />
      {leads && <DecideForm projectId={projectId} />}
    </section>
  );
}

interface OpenRoundProps {
  leads: boolean;
  projectId: string;
  paper: PaperView;
  screen: ScreenView | undefined;
}

function OpenRound({ leads, projectId, paper, screen }: OpenRoundProps) {
  const { t } = useTranslation(['console', 'common']);
  const { progress, standing } = screen ?? {};
  const { number } = paper;
  return (
    <section className="stack">
      <div aria-live="polite">
        <p className="hint">
          {paper.runOff ? t('vote.runOffRound', { number }) : t('vote.round', { number })}:{' '}
          {t(`vote.methods.${paper.method}`)}
        </p>
        {progress && (
          <p className="big-number">
            {t('vote.progress', { ...progress })}{' '}
            {progress.abstained > 0 && t('vote.abstained', { count: progress.abstained })}{' '}
            {progress.papers > 0 && t('vote.papersIn', { count: progress.papers })}
          </p>
        )}
      </div>
      <p className="hint">{standing ? t('vote.shown') : t('vote.hidden')}</p>
      {standing && (
        <table className="ds-table">
          <caption>{t('vote.standingCaption')}</caption>
          <tbody>
            {standing.map((line) => (
              <tr key={line.proposalId}>
                <th scope="row" dir="auto">
                  {line.title}
                </th>
                <td>{line.votes}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {leads && (
        <CallForm
          call="vote.close"
          input={{ projectId, voteRoundId: paper.voteRoundId }}
          confirm={t('vote.closeSure')}
        >
          <button className="ds-button" data-variant="primary" type="submit">
            {t('vote.close')}
          </button>
        </CallForm>
      )}
      <PapersPanel projectId={projectId} paper={paper} leads={leads} />
    </section>
  );
}
