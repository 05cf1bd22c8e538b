import { useTranslation } from 'react-i18next';
import { equalsNearTop, tiesAtCut, type Tie } from '~/domain/contests';
import { USUALLY_CHOSEN } from '~/domain/voting';
import { useRoom } from '~/live/useRoom';
import type { ResultView } from '~/views/shapes';
import { CallForm } from '../forms';

/** Who is equal near the top, in words; between them a run-off can be held, or the facilitator chooses with a reason. */
export function Ties({ result, leads }: { result: ResultView; leads: boolean }) {
  const { t } = useTranslation(['console', 'common']);
  const { room } = useRoom().state.views;
  const places = Math.max(USUALLY_CHOSEN, result.chosenCount);
  const atCut = tiesAtCut(result.method, result.lines, places).map(nameOf);
  const ties = equalsNearTop(result.method, result.lines, places);
  if (!room || ties.length === 0) return null;
  const titles = (tie: Tie) =>
    result.lines
      .filter((line) => tie.proposalIds.includes(line.proposalId))
      .map((line) => t('common:quote', { text: line.title }))
      .join(', ');
  return (
    <>
      {ties.map((tie) => (
        <div key={nameOf(tie)} className="notice tie">
          <p dir="auto">
            {t(atCut.includes(nameOf(tie)) ? 'vote.tieAtCut' : 'vote.equal', {
              titles: titles(tie),
              votes: tie.votes,
            })}
          </p>
          {leads && <RunOff result={result} tie={tie} projectId={room.project.id} step={room.step} />}
        </div>
      ))}
    </>
  );
}

const nameOf = (tie: Tie) => tie.proposalIds.join(' ');

interface RunOffProps {
  result: ResultView;
  tie: Tie;
  projectId: string;
  step: string;
}

/** Held where the room votes; from the result one goes back there first. */
function RunOff({ result, tie, projectId, step }: RunOffProps) {
  const { t } = useTranslation(['console', 'common']);
  const between = result.lines
    .filter((line) => tie.proposalIds.includes(line.proposalId))
    .map((line) => line.title)
    .join(', ');
  const votes = step === 'vote';
  const input: Record<string, string | readonly string[]> = votes
    ? { projectId, runoffOf: result.voteRoundId, proposalIds: tie.proposalIds }
    : { projectId, expected: step, step: 'vote' };
  return (
    <>
      <CallForm call={votes ? 'vote.open' : 'session.step'} input={input}>
        <button
          className="ds-button"
          data-variant="secondary"
          type="submit"
          aria-label={`${votes ? t('vote.runOff') : t('vote.runOffBack')}: ${between}`}
        >
          {votes ? t('vote.runOff') : t('vote.runOffBack')}
        </button>
      </CallForm>
      <p className="hint">{t('vote.orDecide')}</p>
    </>
  );
}
