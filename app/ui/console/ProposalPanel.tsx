import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRoom } from '~/live/useRoom';
import type { ConsoleView } from '~/views/shapes';
import { CallForm } from '../forms';
import { Alert, Button } from '../kit';
import { useSeatNames } from './seating';

type Proposal = NonNullable<ConsoleView['seating']['proposal']>;

/** What has changed since the plan was made, and what would make it fit: to take, or to leave. */
export function ProposalPanel({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('seating');
  const { room } = useRoom().state.views;
  const [isLeft, setLeft] = useState(false);
  if (!room) return null;
  if (isLeft) return <p className="hint">{t('proposal.left_alone')}</p>;
  return (
    <Alert data-color="warning" role="region" aria-label={t('proposal.title')}>
      <h2 className="ds-heading" data-size="2xs">
        {t('proposal.title')}
      </h2>
      <Why proposal={proposal} />
      <Moves proposal={proposal} />
      <div className="row">
        <CallForm call="seating.take" input={{ projectId: room.project.id, proposal: proposal.id }}>
          <button className="ds-button" data-variant="primary" type="submit">
            {t('proposal.take')}
          </button>
        </CallForm>
        <Button variant="secondary" onClick={() => setLeft(true)}>
          {t('proposal.leave')}
        </Button>
      </div>
    </Alert>
  );
}

function Why({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('seating');
  const { person } = useSeatNames();
  const reasons = (['left', 'came', 'misplaced'] as const).filter((why) => proposal[why].length > 0);
  return (
    <ul>
      {reasons.map((why) => (
        <li key={why} dir="auto">
          {t(`proposal.${why}`, { names: proposal[why].map(person).join(', ') })}
        </li>
      ))}
      {reasons.length === 0 && <li>{t('proposal.uneven')}</li>}
    </ul>
  );
}

function Moves({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('seating');
  const { person, table } = useSeatNames();
  const { moves } = proposal;
  if (moves.length === 0) return <p>{t('proposal.noMoves')}</p>;
  return (
    <>
      <p>{t('proposal.moves', { count: moves.length })}</p>
      <ul>
        {moves.map(({ personId, round, from, to }) => (
          <li key={`${personId} ${round}`} dir="auto">
            {t('proposal.move', {
              ...{ name: person(personId), round },
              ...{ from: table(from ?? ''), to: table(to ?? '') },
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
