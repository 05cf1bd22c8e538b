import { useTranslation } from 'react-i18next';
import { useRoom } from '~/live/useRoom';
import { CallForm } from '../forms';

const MODEL_VOTES = 2;

/** Opening, following and closing the vote. */
export function VotePanel({ leads }: { leads: boolean }) {
  const { t } = useTranslation(['console', 'common']);
  const { views } = useRoom().state;
  const { room, screen } = views;
  if (!room) return null;
  const { paper } = room;
  const { result } = views.console ?? {};
  const target = { projectId: room.project.id };
  if (paper?.open)
    return (
      <section className="stack" aria-live="polite">
        {screen?.progress && <p className="big-number">{t('vote.progress', { ...screen.progress })}</p>}
        <p className="hint">{t('vote.hidden')}</p>
        {leads && (
          <CallForm
            call="vote.close"
            input={{ ...target, voteRoundId: paper.voteRoundId }}
            confirm={t('vote.closeSure')}
          >
            <button className="ds-button" data-variant="primary" type="submit">
              {t('vote.close')}
            </button>
          </CallForm>
        )}
      </section>
    );
  return (
    <section className="stack">
      {result && (
        <p>
          {t('vote.closed', { count: result.votes, voters: result.voters, eligible: result.eligible })}{' '}
          {t('vote.showNext')}
        </p>
      )}
      <OpenForm leads={leads} projectId={room.project.id} again={paper !== null} />
    </section>
  );
}

function OpenForm({ leads, projectId, again }: { leads: boolean; projectId: string; again: boolean }) {
  const { t } = useTranslation(['console', 'common']);
  const count = useRoom().state.views.console?.nominated ?? 0;
  if (count === 0) return <p>{t('vote.none')}</p>;
  return (
    <>
      <p>{t('vote.candidates', { count })}</p>
      {leads && (
        <CallForm call="vote.open" input={{ projectId }} className="row">
          <label className="ds-label" htmlFor="votes-per-person">
            {t('vote.perPerson')}
          </label>
          <input
            className="ds-input minutes"
            id="votes-per-person"
            name="votesPerPerson"
            type="number"
            min={1}
            max={10}
            defaultValue={MODEL_VOTES}
          />
          <button className="ds-button" data-variant={again ? 'secondary' : 'primary'} type="submit">
            {again ? t('vote.again') : t('vote.open')}
          </button>
        </CallForm>
      )}
    </>
  );
}
