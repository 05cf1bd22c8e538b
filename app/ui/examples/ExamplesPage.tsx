import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import type { BankOfExamples, ExampleLine } from '~/views/shapes';
import { useDates } from '../dates';
import { FileFaults } from '../FileFaults';
import { CallForm, Choice, FileField } from '../forms';
import { useRefused } from '../Problems';

/** The bank of examples: search, themes, and bringing one in. */
export function ExamplesPage({ bank }: { bank: BankOfExamples }) {
  const { t } = useTranslation('stories');
  const isAsked = bank.question !== '' || bank.theme !== '';
  return (
    <>
      <p>{t('bank.why')}</p>
      {bank.total > 0 && <Search bank={bank} />}
      {bank.total === 0 && (
        <div className="empty">
          <p>
            <strong>{t('bank.none')}</strong>
          </p>
          <p>{t('bank.noneWhy')}</p>
        </div>
      )}
      {isAsked && (
        <p role="status">
          {t('bank.found', { count: bank.examples.length })} <a href="/examples">{t('bank.all')}</a>
        </p>
      )}
      <Lines examples={bank.examples} />
      {bank.withdrawn.length > 0 && (
        <details className="ds-details">
          <summary>
            {t('bank.withdrawn')} ({bank.withdrawn.length})
          </summary>
          <Lines examples={bank.withdrawn} />
        </details>
      )}
      {bank.places.length > 0 && <BringIn places={bank.places} />}
    </>
  );
}

function Search({ bank: { question, theme, themes } }: { bank: BankOfExamples }) {
  const { t } = useTranslation('stories');
  return (
    <form method="get" action="/examples" role="search" className="stack">
      <div className="row">
        <div className="field">
          <label className="ds-label" data-weight="medium" htmlFor="example-search">
            {t('bank.search')}
          </label>
          <input
            className="ds-input"
            id="example-search"
            name="q"
            type="search"
            dir="auto"
            maxLength={LIMITS.title}
            defaultValue={question}
          />
        </div>
        {theme !== '' && <input type="hidden" name="theme" value={theme} />}
        <button className="ds-button search-go" data-variant="primary" type="submit">
          {t('bank.go')}
        </button>
      </div>
      {themes.length > 0 && (
        <nav aria-label={t('bank.themes')} className="row">
          {themes.map((one) => (
            <a
              key={one.theme}
              className="theme-link"
              href={`/examples?theme=${encodeURIComponent(one.theme)}`}
              aria-current={one.theme.toLowerCase() === theme.toLowerCase() ? 'true' : undefined}
            >
              <bdi>{one.theme}</bdi> ({one.count})
            </a>
          ))}
        </nav>
      )}
    </form>
  );
}

function Lines({ examples }: { examples: readonly ExampleLine[] }) {
  const { t } = useTranslation('stories');
  const { dateOf } = useDates();
  return (
    <ul className="example-list">
      {examples.map(({ id, title, municipality, area, need, published, updated }) => (
        <li key={id} className="panel stack-tight">
          <h2 className="ds-heading" data-size="xs">
            <a href={`/examples/${id}`}>
              <bdi>{title}</bdi>
            </a>
          </h2>
          <p className="hint">
            <bdi>{municipality}</bdi>
            {area && (
              <>
                {' · '}
                <bdi>{area}</bdi>
              </>
            )}
            {' · '}
            {t(updated ? 'bank.updated' : 'bank.published', { date: dateOf(updated || published) })}
          </p>
          <p dir="auto">{need}</p>
        </li>
      ))}
    </ul>
  );
}

function BringIn({ places }: { places: BankOfExamples['places'] }) {
  const { t } = useTranslation(['stories', 'problems']);
  const call = 'example.import';
  const refused = useRefused(call);
  return (
    <details className="ds-details" open={refused !== null || undefined}>
      <summary>{t('bank.import')}</summary>
      <CallForm call={call} className="stack" encType="multipart/form-data">
        <FileField
          call={call}
          name="file"
          label={t('bank.importFile')}
          hint={t('bank.importHint')}
          accept=".json,application/json"
          required
        />
        <FileFaults call={call} />
        <Choice
          call={call}
          name="municipalityId"
          label={t('bank.place')}
          options={places.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <button className="ds-button" data-variant="primary" type="submit">
          {t('bank.importGo')}
        </button>
      </CallForm>
    </details>
  );
}
