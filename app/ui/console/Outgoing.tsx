import { useTranslation } from 'react-i18next';
import { useRoom } from '~/live/useRoom';
import { Alert, Button } from '../kit';
import { ProblemText } from '../Problems';

/** What the facilitator did that is not saved yet, or was refused. */
export function Outgoing() {
  const { t } = useTranslation(['console', 'common']);
  const { state, client } = useRoom();
  const waiting = state.pending.filter((call) => call.state === 'not-sent').length;
  const refused = state.pending.filter((call) => call.state === 'refused');
  return (
    <div className="outgoing" aria-live="polite">
      {state.connection === 'offline' && <p className="hint">{t('common:connection.offline')}</p>}
      {waiting > 0 && <p className="hint">{t('unsent', { count: waiting })}</p>}
      {refused.map((call) => (
        <Alert key={call.callId} data-color="warning">
          {call.problem && <ProblemText problem={call.problem} />}{' '}
          <Button variant="secondary" data-size="sm" onClick={() => client.outbox.dismiss(call.callId)}>
            {t('common:dismiss')}
          </Button>
        </Alert>
      ))}
    </div>
  );
}
