import { useTranslation } from 'react-i18next';
import { useDates } from '../../dates';
import { Act, CallForm } from '../../forms';
import { useRefused } from '../../Problems';
import type { StoryData } from './StoryPage';

const CALL = 'example.publish';
const FORM = 'publish';

/** The deliberate press, after everything personal that was found has been ticked off or taken out. */
export function Publishing({ data }: { data: StoryData }) {
  const { t } = useTranslation('stories');
  const { story, missing, mayEdit } = data;
  return (
    <section className="panel stack" aria-labelledby="publish-title" id="publishing">
      <h2 className="ds-heading" data-size="sm" id="publish-title">
        {t('publish.title')}
      </h2>
      <Standing data={data} />
      {mayEdit && (!story || missing.length > 0) && (
        <p className="notice">
          {t('publish.missing', {
            parts: (story ? missing : (['need', 'solution', 'effect'] as const))
              .map((part) => t(`parts.${part}`))
              .join(', '),
          })}
        </p>
      )}
      {mayEdit && story && missing.length === 0 && <PublishForm data={data} />}
    </section>
  );
}

function Standing({ data: { published, municipalityId, mayWithdraw } }: { data: StoryData }) {
  const { t } = useTranslation('stories');
  const { dateOf } = useDates();
  if (!published) return <p>{t('publish.not')}</p>;
  return (
    <>
      <p>
        {t(published.isWithdrawn ? 'publish.withdrawn' : 'publish.published', { date: dateOf(published.on) })}{' '}
        {!published.isWithdrawn && !published.isSame && t('publish.changed')}{' '}
        <a href={`/examples/${published.id}`}>{t('publish.see')}</a>
      </p>
      {!published.isWithdrawn && mayWithdraw && (
        <Act
          call="example.withdraw"
          input={{ municipalityId, exampleId: published.id }}
          label={t('bank.withdraw')}
        />
      )}
    </>
  );
}

function PublishForm({ data: { pilot, names, published } }: { data: StoryData }) {
  const { t } = useTranslation('stories');
  return (
    <>
      {names.length > 0 ? <Names data={{ pilot, names }} /> : <p>{t('publish.noNames')}</p>}
      <p className="hint">{t('publish.unknown')}</p>
      <CallForm call={CALL} input={{ pilotId: pilot.id }} id={FORM} className="stack-tight">
        <button className="ds-button" data-variant="primary" type="submit">
          {t(published ? 'publish.again' : 'publish.go')}
        </button>
        <p className="hint">{t('publish.goHint')}</p>
      </CallForm>
    </>
  );
}

/** Everything personal that was found: a tick for what may be read by others, a press for what may not. */
function Names({ data: { pilot, names } }: { data: Pick<StoryData, 'pilot' | 'names'> }) {
  const { t } = useTranslation('stories');
  const kept = useRefused(CALL)?.values.kept;
  const ticked: unknown[] = Array.isArray(kept) ? kept : [];
  return (
    <fieldset className="stack">
      <legend>{t('publish.names', { count: names.length })}</legend>
      <p className="hint">{t('publish.namesWhy')}</p>
      <ul className="story-names">
        {names.map(({ text, kind, parts }) => (
          <li key={text}>
            <label className="check">
              <input
                type="checkbox"
                name="kept[]"
                value={text}
                form={FORM}
                defaultChecked={ticked.includes(text)}
              />
              <span>
                <strong>
                  <bdi>{text}</bdi>
                </strong>{' '}
                <span className="hint">
                  {t(`kinds.${kind}`)} · {parts.map((part) => t(`parts.${part}`)).join(', ')}
                </span>
              </span>
            </label>
            <Act
              call="story.takeOut"
              input={{ pilotId: pilot.id, name: text }}
              label={t('publish.takeOut')}
              about={text}
              variant="secondary"
            />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
