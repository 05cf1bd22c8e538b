import { useTranslation } from 'react-i18next';
import type { PilotRoundView } from '~/views/shapes';
import { CopyField } from '../../CopyField';
import { useDates } from '../../dates';
import { Act } from '../../forms';
import type { PilotData } from './PilotPage';

/** What users told by the link: open or closed, and each answer, to be put away when it names somebody. */
export function Told({ data, round }: { data: PilotData; round: PilotRoundView }) {
  const { t } = useTranslation('pilots');
  const { mayEdit, origin } = data;
  return (
    <div className="stack-tight">
      <h4 className="ds-heading" data-size="2xs">
        {t('told.title')}
      </h4>
      {mayEdit && <p className="hint">{t('told.why')}</p>}
      {mayEdit && round.open && <CopyField label={t('told.link')} value={`${origin}/f/${round.code}`} />}
      {mayEdit && (
        <Act
          call="feedback.open"
          input={{ roundId: round.id, open: round.open ? '' : 'on' }}
          variant="secondary"
          label={t(round.open ? 'told.close' : 'told.open')}
        />
      )}
      {round.told.length === 0 ? (
        <p className="hint">{t('told.none')}</p>
      ) : (
        <Answers data={data} round={round} />
      )}
    </div>
  );
}

function Answers({ data: { mayEdit }, round }: { data: PilotData; round: PilotRoundView }) {
  const { t } = useTranslation('pilots');
  const { dateOf } = useDates();
  return (
    <ul className="pilot-parts">
      {round.told.map(({ id, text, rating, day: told, hidden }) => (
        <li key={id} className="stack-tight">
          <p className="typed" dir="auto">
            {text}
          </p>
          <p className="hint">
            {dateOf(told)}
            {rating !== null && <> · {t('told.rating', { rating })}</>}
            {hidden && <> · {t('told.hidden')}</>}
          </p>
          {mayEdit && (
            <Act
              call="feedback.hide"
              input={{ feedbackId: id, hidden: hidden ? '' : 'on' }}
              label={t(hidden ? 'told.show' : 'told.hide')}
              about={text.slice(0, 40)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
