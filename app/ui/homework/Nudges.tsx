import { useTranslation } from 'react-i18next';
import type { Nudge } from '~/views/shapes';
import { CopyField } from '../CopyField';
import { useDates } from '../dates';
import { CallForm } from '../forms';
import type { HomeworkData } from './HomeworkDeskPage';

interface Props {
  data: HomeworkData;
}

/** Whom to reach before the next workshop, business people first, with what to say. */
export function Nudges({ data }: Props) {
  const { t } = useTranslation('homework');
  const { nudges, mayEdit, mailReady } = data;
  return (
    <section className="panel stack" aria-labelledby="nudges" id="nudge">
      <h2 className="ds-heading" data-size="sm" id="nudges">
        {t('nudges.title')}
      </h2>
      {nudges.length === 0 ? <p className="empty">{t('nudges.none')}</p> : <p>{t('nudges.why')}</p>}
      {mayEdit && !mailReady && nudges.length > 0 && <p className="notice">{t('nudges.noMail')}</p>}
      {nudges.length > 0 && (
        <ul className="talks">
          {nudges.map((nudge) => (
            <NudgeItem key={nudge.id} nudge={nudge} mayEdit={mayEdit} />
          ))}
        </ul>
      )}
      {mayEdit && mailReady && nudges.some(({ email }) => email !== '') && <RemindForm data={data} />}
    </section>
  );
}

function NudgeItem({ nudge, mayEdit }: { nudge: Nudge; mayEdit: boolean }) {
  const { t } = useTranslation(['homework', 'common']);
  const { day } = useDates();
  const { name, organisation, sector, email, phone, homework, remindedOn, letter } = nudge;
  return (
    <li className="stack">
      <p>
        <strong>
          <bdi>{name}</bdi>
        </strong>
        {organisation && (
          <>
            , <bdi>{organisation}</bdi>
          </>
        )}{' '}
        <span className="hint">· {t(`common:sectors.${sector}`)}</span>
      </p>
      {mayEdit && (
        <p className="row">
          {phone && <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>}
          {email ? (
            <a href={`mailto:${email}`}>{email}</a>
          ) : (
            <span className="hint">{t('nudges.noAddress')}</span>
          )}
        </p>
      )}
      <ul>
        {homework.map(({ id, title, due, late }) => (
          <li key={id}>
            <a href={`#h-${id}`} dir="auto">
              {title}
            </a>
            {late && <strong className="late"> · {t('wasDue', { day: day(due) })}</strong>}
            {!late && due && ` · ${t('due', { day: day(due) })}`}
          </li>
        ))}
      </ul>
      {remindedOn && <p className="hint">{t('nudges.reminded', { day: day(remindedOn) })}</p>}
      {letter && (
        <details className="ds-details">
          <summary aria-label={`${t('nudges.letter')}: ${name}`}>{t('nudges.letter')}</summary>
          <p className="hint">{t('nudges.letterHint')}</p>
          <CopyField label={`${t('nudges.letter')}: ${name}`} value={letter} rows={12} />
        </details>
      )}
    </li>
  );
}

/** By mail, to all those above who have an address. */
function RemindForm({ data: { nudges, homework, today } }: Props) {
  const { t } = useTranslation('homework');
  const ids = homework.filter((one) => !one.done).map(({ id }) => id);
  return (
    <CallForm
      call="homework.remind"
      input={{ homeworkIds: ids }}
      className="stack"
      confirm={t('nudges.sendSure')}
    >
      {nudges.some(({ remindedOn }) => remindedOn === today) && (
        <label className="tick">
          <input type="checkbox" name="again" />
          {t('nudges.again')}
        </label>
      )}
      <p>
        <button className="ds-button" data-variant="primary" type="submit">
          {t('nudges.sendAll')}
        </button>
      </p>
    </CallForm>
  );
}
