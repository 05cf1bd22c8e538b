import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import { STATUS_STATES } from '~/domain/lists-after';
import type { StatusPilot, StatusRequest } from '~/views/shapes';
import { useDates } from '../../dates';
import { CallForm, Choice, Field } from '../../forms';
import { Folded, RefusedFor } from '../../RefusedFor';
import { StatusLines } from '../../sponsors/StatusLines';

interface PilotStatusProps {
  pilot: StatusPilot;
  mayEdit: boolean;
}

/** One pilot: what is asked about it, and what has been told. */
export function PilotStatus({ pilot, mayEdit }: PilotStatusProps) {
  const { t } = useTranslation(['sponsors', 'pilots']);
  const { dateOf } = useDates();
  const { id, title, standing, sponsors, requests, reports } = pilot;
  return (
    <article className="panel stack" id={`p-${id}`} aria-labelledby={`t-${id}`}>
      <h3 className="ds-heading" data-size="xs" id={`t-${id}`} dir="auto">
        {title}
      </h3>
      <p className="hint">
        {t(`pilots:standing.${standing}`)} ·{' '}
        <bdi>
          {sponsors.length > 0
            ? t('status.followers', { names: sponsors.join(', ') })
            : t('status.noFollowers')}
        </bdi>
      </p>
      {requests.map((request) => (
        <Asked key={request.id} request={request} mayEdit={mayEdit} />
      ))}
      <StatusLines
        reports={reports}
        none={t('status.none')}
        answers={({ sponsor, asked }) => t('status.answers', { sponsor, day: dateOf(asked) })}
      />
      {mayEdit && <StatusForm pilotId={id} title={t('status.write')} />}
    </article>
  );
}

function Asked({ request, mayEdit }: { request: StatusRequest; mayEdit: boolean }) {
  const { t } = useTranslation('sponsors');
  const { dateOf } = useDates();
  const { id, pilotId, sponsor, text, asked, due, overdue } = request;
  return (
    <div className="status-asked stack" id={`r-${id}`}>
      <p>
        <bdi>{t('status.asked', { sponsor, asked: dateOf(asked) })}</bdi>{' '}
        <strong className={overdue ? 'late' : undefined}>
          {t(overdue ? 'status.late' : 'status.due', { due: dateOf(due) })}
        </strong>
      </p>
      {text && (
        <p className="told" dir="auto">
          {text}
        </p>
      )}
      {mayEdit && <StatusForm pilotId={pilotId} requestId={id} title={t('status.answer', { sponsor })} />}
    </div>
  );
}

interface StatusFormProps {
  pilotId: string;
  /** The question that it answers. */
  requestId?: string;
  title: string;
}

function StatusForm({ pilotId, requestId = '', title }: StatusFormProps) {
  const { t } = useTranslation('sponsors');
  const call = 'status.report';
  return (
    <RefusedFor field="pilotId" id={pilotId}>
      <RefusedFor field="requestId" id={requestId}>
        <Folded call={call} title={title}>
          <CallForm call={call} input={{ pilotId, requestId }} className="stack" aria-label={title}>
            <Choice
              call={call}
              name="state"
              label={t('status.state')}
              defaultValue="onTrack"
              options={STATUS_STATES.map((value) => ({ value, label: t(`states.${value}`) }))}
            />
            <Field
              call={call}
              name="text"
              rows={4}
              required
              label={t('status.text')}
              hint={t('status.textHint')}
              maxLength={LIMITS.text}
            />
            <button className="ds-button" data-variant="primary" type="submit">
              {t('status.send')}
            </button>
          </CallForm>
        </Folded>
      </RefusedFor>
    </RefusedFor>
  );
}
