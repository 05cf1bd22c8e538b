import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import type { HomeworkTalk } from '~/views/shapes';
import { useDates } from '../dates';
import { backToSummary } from '../focus';
import { Act, CallForm, Field } from '../forms';
import { RefusedFor } from '../RefusedFor';

interface TalksProps {
  homeworkId: string;
  talks: readonly HomeworkTalk[];
  mayEdit: boolean;
}

/** Who was talked with, when, and what they said. */
export function Talks({ homeworkId, talks, mayEdit }: TalksProps) {
  const { t } = useTranslation('homework');
  return (
    <div className="stack">
      <h3 className="ds-heading" data-size="xs">
        {t('talks.title')}
      </h3>
      {mayEdit && <p className="hint">{t('talks.why')}</p>}
      {talks.length === 0 && <p className="empty">{t('talks.none')}</p>}
      {talks.length > 0 && (
        <ul className="talks">
          {talks.map((talk) => (
            <Talk key={talk.id} homeworkId={homeworkId} talk={talk} mayEdit={mayEdit} />
          ))}
        </ul>
      )}
      {mayEdit && talks.length >= LIMITS.talks && <p className="hint">{t('talks.full')}</p>}
      {mayEdit && talks.length < LIMITS.talks && (
        <RefusedFor field="homeworkId" id={homeworkId}>
          <RefusedFor field="talkId" id="">
            <TalkForm homeworkId={homeworkId} />
          </RefusedFor>
        </RefusedFor>
      )}
    </div>
  );
}

function Talk({ homeworkId, talk, mayEdit }: Omit<TalksProps, 'talks'> & { talk: HomeworkTalk }) {
  const { t } = useTranslation('common');
  const { day } = useDates();
  const { id, who, date, what } = talk;
  return (
    <li className="stack">
      <p>
        <strong dir="auto">{who}</strong>
        {date && <span className="hint"> · {day(date)}</span>}
      </p>
      {what && (
        <p className="told" dir="auto">
          {what}
        </p>
      )}
      {mayEdit && (
        <RefusedFor field="talkId" id={id}>
          {/* Drawn anew when somebody else has changed it. */}
          <TalkForm key={[who, date, what].join('\n')} homeworkId={homeworkId} talk={talk} />
          <Act call="talk.remove" input={{ talkId: id }} label={t('remove')} about={who} />
        </RefusedFor>
      )}
    </li>
  );
}

function TalkForm({ homeworkId, talk }: { homeworkId: string; talk?: HomeworkTalk }) {
  const { t } = useTranslation('homework');
  const call = 'talk.save';
  return (
    <details className="ds-details">
      <summary aria-label={talk && `${t('talks.change')}: ${talk.who}`}>
        {t(talk ? 'talks.change' : 'talks.add')}
      </summary>
      <CallForm
        call={call}
        input={{ homeworkId, talkId: talk?.id ?? '' }}
        className="stack"
        onSent={(form) => {
          if (!talk) form.reset();
          backToSummary(form);
          form.closest('details')?.removeAttribute('open');
        }}
      >
        <Field
          call={call}
          name="who"
          label={t('talks.who')}
          required
          maxLength={LIMITS.name}
          defaultValue={talk?.who}
        />
        <Field call={call} name="date" type="date" label={t('talks.date')} defaultValue={talk?.date} />
        <Field
          call={call}
          name="what"
          label={t('talks.what')}
          rows={3}
          maxLength={LIMITS.text}
          defaultValue={talk?.what}
        />
        <p>
          <button className="ds-button" data-variant="secondary" type="submit">
            {t('talks.save')}
          </button>
        </p>
      </CallForm>
    </details>
  );
}
