import { useTranslation } from 'react-i18next';
import type { Fault, Quality } from '~/domain/rotation';

/** People and tables by id, for the words about what does not hold. */
interface Names {
  person: (id: string) => string;
  table: (id: string) => number;
}

interface QualityPanelProps {
  quality: Quality;
  names?: Names;
}

/** How good a plan is, in words and numbers. */
export function QualityPanel({ quality, names }: QualityPanelProps) {
  const { t } = useTranslation('seating');
  const { faults } = quality;
  return (
    <section className="stack quality" aria-label={t('quality.title')}>
      <h2 className="ds-heading" data-size="2xs">
        {t('quality.title')}
      </h2>
      <Figures quality={quality} />
      {names && faults.length > 0 && (
        <>
          <h3 className="ds-heading" data-size="2xs">
            {t('quality.faults')}
          </h3>
          <ul>
            {faults.map((fault, i) => (
              <FaultLine key={i} fault={fault} names={names} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Figures({ quality }: { quality: Quality }) {
  const { t } = useTranslation('seating');
  const { sectors, acquaintances, wishes, organisations, interpreters } = quality;
  const { made, possible } = acquaintances;
  const percent = possible === 0 ? 100 : Math.round((100 * made) / possible);
  const lines = [
    [
      t('quality.sectors'),
      sectors.tables === 0
        ? t('quality.sectorsEven')
        : t('quality.sectorsOver', { count: sectors.tables, worst: sectors.worst }),
    ],
    [t('quality.acquaintances'), t('quality.made', { made, possible, percent })],
    [t('quality.wishes'), wishes.of === 0 ? t('quality.noWishes') : t('quality.wishesKept', wishes)],
    [
      t('quality.organisations'),
      organisations === 0
        ? t('quality.organisationsApart')
        : t('quality.organisationsMet', { count: organisations }),
    ],
    ...(interpreters.of > 0
      ? [[t('quality.interpreters'), t('quality.interpretersGathered', interpreters)]]
      : []),
  ];
  return (
    <dl className="figures">
      {lines.map(([what, how]) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>{how}</dd>
        </div>
      ))}
    </dl>
  );
}

function FaultLine({ fault, names }: { fault: Fault; names: Names }) {
  const { t } = useTranslation('seating');
  const about = {
    name: 'personId' in fault ? names.person(fault.personId) : '',
    table: 'tableId' in fault ? names.table(fault.tableId) : 0,
    round: 'round' in fault ? fault.round + 1 : 0,
    over: 'over' in fault ? fault.over : 0,
  };
  return <li dir="auto">{t(`quality.fault.${fault.code}`, about)}</li>;
}
