import { useTranslation } from 'react-i18next';
import { useRoom } from '~/live/useRoom';
import { Alert, Button } from '../kit';
import { ProblemText } from '../Problems';

/** Whatever was written, so that it can be read and written again. */
const writtenIn = ({ title, heading, text }: Record<string, unknown>) =>
  [title, heading, text].filter((part) => typeof part === 'string' && part !== '').join(' – ');

/** What has not reached the server yet, and what it refused: in words, and with the text that was written. */
export function Outgoing() {
  const { t } = useTranslation(['phone', 'common']);
  const { state, client } = useRoom();
  const waiting = state.pending.filter((call) => call.state === 'not-sent');
  const refused = state.pending.filter((call) => call.state === 'refused');
  return (
    <div className="outgoing" aria-live="polite">
      {state.connection === 'offline' && <p className="hint">{t('common:connection.offline')}</p>}
      {waiting.length > 0 && <p className="hint">{t('unsent', { count: waiting.length })}</p>}
      {refused.map((call) => (
        <Alert key={call.callId} data-color="warning">
          {call.problem && <ProblemText problem={call.problem} />}{' '}
          <bdi>{writtenIn(call.input) && t('refused', { text: writtenIn(call.input) })}</bdi>
          <Button variant="secondary" data-size="sm" onClick={() => client.outbox.dismiss(call.callId)}>
            {t('common:dismiss')}
          </Button>
        </Alert>
      ))}
    </div>
  );
}
