import { useTranslation } from 'react-i18next';
import type { RecapView } from '~/views/shapes';
import { MergedHere } from '../MergedHere';
import { MergedInto } from '../MergedInto';

/** What the workshops before came to, to read. */
export function RecapTask({ recap }: { recap: RecapView | null }) {
  const { t } = useTranslation(['cards', 'common']);
  if (!recap) return null;
  return (
    <section className="task">
      <h1 className="ds-heading" data-size="sm">
        {t('recap.title')}
      </h1>
      {recap.needs.length > 0 && (
        <>
          <h2 className="ds-heading" data-size="xs">
            {t('recap.needs')}
          </h2>
          <ul>
            {recap.needs.map(({ table, heading }) => (
              <li key={`${table} ${heading}`}>
                {t('common:table', { number: table })}: <bdi>{heading}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2 className="ds-heading" data-size="xs">
        {t('recap.chosen')}
      </h2>
      {recap.chosen.length === 0 && <p className="hint">{t('recap.none')}</p>}
      <ul className="cards">
        {recap.chosen.map((line) => (
          <Chosen key={line.proposalId} line={line} />
        ))}
      </ul>
    </section>
  );
}

function Chosen({ line }: { line: RecapView['chosen'][number] }) {
  const { t } = useTranslation(['cards', 'common']);
  return (
    <li className="homework-card">
      <h3 className="ds-heading" data-size="2xs" dir="auto">
        {line.title}
      </h3>
      <MergedInto title={line.mergedInto} />
      {line.votes !== null && <p className="hint">{t('common:votes', { count: line.votes })}</p>}
      <MergedHere merged={line.merged} />
      {line.found.length === 0 ? (
        <p className="hint">{t('recap.nothing')}</p>
      ) : (
        <dl className="found" aria-label={t('recap.found')}>
          {line.found.map(({ field, text }) => (
            <div key={field}>
              <dt>{t(`found.${field}`)}</dt>
              <dd className="typed" dir="auto">
                {text}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}
