import { useTranslation } from 'react-i18next';
import { Act } from '../../forms';
import { SpreadBars } from '../../pilots/SpreadBars';
import type { ChoiceData } from './ChoicePage';

/** Scoring together: open on the phones, then the spread; the number that counts is written in the matrix. */
export function Scoring({ data }: { data: ChoiceData }) {
  const { t } = useTranslation('pilots');
  const { scoring, candidates, criteria, mayEdit } = data;
  const shown = candidates.filter(({ id }) => scoring?.spreads.some(({ pilotId }) => pilotId === id));
  return (
    <section className="panel stack" aria-labelledby="scoring-title" id="scoring">
      <h2 className="ds-heading" data-size="sm" id="scoring-title">
        {t('scoring.title')}
      </h2>
      <p className="hint">{t('scoring.why')}</p>
      {scoring && <Progress data={data} scoring={scoring} />}
      {mayEdit && <Acts data={data} />}
      {shown.length > 0 && (
        <>
          <p className="hint">{t('scoring.spreadWhy')}</p>
          {shown.map(({ id, title }) => (
            <div key={id} className="scroll-x">
              <SpreadBars title={title} pilotId={id} criteria={criteria} spreads={scoring?.spreads ?? []} />
            </div>
          ))}
        </>
      )}
    </section>
  );
}

const STATES = { open: 'isOpen', shown: 'isShown', closed: 'isClosed' } as const;

interface ProgressProps {
  data: ChoiceData;
  scoring: NonNullable<ChoiceData['scoring']>;
}

function Progress({ data, scoring }: ProgressProps) {
  const { t } = useTranslation('pilots');
  return (
    <p>
      <strong>{t(`scoring.${STATES[scoring.state]}`)}</strong>{' '}
      {t('scoring.people', { count: scoring.people })}{' '}
      {scoring.state === 'open' && <a href={`/desk/${data.project.id}/pilots`}>{t('scoring.refresh')}</a>}
    </p>
  );
}

function Acts({ data: { scoring } }: { data: ChoiceData }) {
  const { t } = useTranslation('pilots');
  if (!scoring || scoring.state === 'closed')
    return (
      <Act
        call="scoring.open"
        input={{}}
        variant="secondary"
        label={t(scoring ? 'scoring.again' : 'scoring.open')}
      />
    );
  const shown = scoring.state === 'shown';
  return (
    <div className="row">
      <Act
        call="scoring.show"
        input={{ scoringId: scoring.id, shown: shown ? '' : 'on' }}
        variant="secondary"
        label={t(shown ? 'scoring.hide' : 'scoring.show')}
      />
      <Act call="scoring.close" input={{ scoringId: scoring.id }} label={t('scoring.close')} />
    </div>
  );
}
