import { useTranslation } from 'react-i18next';
import { STORY_FACTS } from '~/domain/example';
import { STORY_FIELDS } from '~/domain/lists-after';
import type { ExampleView } from '~/views/shapes';
import { useDates } from '../dates';
import { Act } from '../forms';
import { FigureBars } from './FigureBars';

/** One example of the bank, to read, print and take along. */
export function ExamplePage({ example }: { example: ExampleView }) {
  const { t } = useTranslation('stories');
  const { content } = example;
  return (
    <div className="example stack">
      <p className="not-printed">
        <a href="/examples">{t('bank.back')}</a>
      </p>
      {example.isWithdrawn && <p className="notice">{t('bank.isWithdrawn')}</p>}
      <Facts example={example} />
      {STORY_FIELDS.filter((field) => content[field] !== '' || hasFigures(field, example)).map((field) => (
        <section key={field} className="stack">
          <h2 className="ds-heading" data-size="sm">
            {t(`parts.${field}`)}
          </h2>
          <p dir="auto" className="typed">
            {content[field]}
          </p>
          {hasFigures(field, example) && <FigureBars figures={content.figures} />}
        </section>
      ))}
      <Updates example={example} />
      <TakeAlong example={example} />
    </div>
  );
}

const hasFigures = (field: string, { content }: ExampleView) =>
  field === 'effect' && content.figures.length > 0;

function Facts({ example: { content, broughtBy } }: { example: ExampleView }) {
  const { t } = useTranslation('stories');
  const { dateOf } = useDates();
  const facts = [
    ['municipality', content.municipality] as const,
    ...STORY_FACTS.map((fact) => [fact, content[fact]] as const),
    ['published', dateOf(content.published)] as const,
    ['broughtBy', broughtBy] as const,
  ].filter(([, text]) => text !== '');
  return (
    <section className="panel stack" aria-label={t('parts.facts')}>
      <dl className="facts">
        {facts.map(([name, text]) => (
          <div key={name}>
            <dt>{t(`parts.${name}`)}</dt>
            <dd dir="auto" className="typed">
              {text}
            </dd>
          </div>
        ))}
        {content.themes.length > 0 && (
          <div>
            <dt>{t('parts.themes')}</dt>
            <dd className="row">
              {content.themes.map((theme) => (
                <a key={theme} className="theme-link" href={`/examples?theme=${encodeURIComponent(theme)}`}>
                  <bdi>{theme}</bdi>
                </a>
              ))}
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function Updates({ example: { content } }: { example: ExampleView }) {
  const { t } = useTranslation('stories');
  const { dateOf } = useDates();
  if (content.updates.length === 0) return null;
  return (
    <section className="stack">
      <h2 className="ds-heading" data-size="sm">
        {t('parts.updates')}
      </h2>
      <dl className="facts">
        {content.updates.map(({ date, text }, i) => (
          <div key={`${date} ${i}`}>
            <dt>{dateOf(date)}</dt>
            <dd dir="auto" className="typed">
              {text}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function TakeAlong({ example }: { example: ExampleView }) {
  const { t } = useTranslation('stories');
  const { id, municipalityId, isWithdrawn, mayChange, content } = example;
  return (
    <section className="stack not-printed" aria-label={t('bank.take')}>
      <p className="row">
        <a className="ds-button" data-variant="secondary" href={`/examples/${id}/example.html`}>
          {t('bank.html')}
        </a>
        <a className="ds-button" data-variant="secondary" href={`/examples/${id}/example.json`}>
          {t('bank.file')}
        </a>
      </p>
      <p className="hint">{t('bank.takeHint')}</p>
      {mayChange && (
        <Act
          call={isWithdrawn ? 'example.restore' : 'example.withdraw'}
          input={{ municipalityId }}
          label={t(isWithdrawn ? 'bank.restore' : 'bank.withdraw')}
          about={content.title}
          variant="secondary"
        />
      )}
    </section>
  );
}
