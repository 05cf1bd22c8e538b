import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Stakeholder, StakeholderMark } from '~/views/shapes';
import { SectorMark } from '../../marks';

type Column = 'tier' | 'role' | 'need' | 'positive' | 'negative' | 'overall' | 'affected';
type Row = StakeholderMark & Partial<Stakeholder>;

interface TableProps {
  rows: readonly Row[];
  columns: readonly Column[];
  /** Where each one is changed; nothing for those who may only read. */
  edit?: (id: string) => string;
  /** The one that is worked on. */
  chosen?: string;
}

/** Stakeholders by row (report ch. 2.4, figure 5), and as cards on a phone. */
export function StakeholderTable({ rows, columns, edit, chosen }: TableProps) {
  const { t } = useTranslation('stakeholders');
  const change = useTranslation('common').t('edit');
  return (
    <div className="scroll-x">
      <table className="ds-table as-cards">
        <thead>
          <tr>
            <th scope="col">{t('columns.name')}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`columns.${column}`)}
              </th>
            ))}
            {edit && <th scope="col">{t('columns.acts')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} data-chosen={row.id === chosen || undefined}>
              <StakeholderName of={row} />
              {columns.map((column) => (
                <td key={column} data-label={t(`columns.${column}`)}>
                  {valueOf(t, row, column)}
                </td>
              ))}
              {edit && (
                <td>
                  <a href={edit(row.id)} aria-label={`${change}: ${row.name}`}>
                    {change}
                  </a>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The first cell of a stakeholder's row. */
export function StakeholderName({ of }: { of: Pick<StakeholderMark, 'name' | 'sector'> }) {
  const { t } = useTranslation('common');
  return (
    <th scope="row">
      <SectorMark sector={of.sector} /> <bdi>{of.name}</bdi>
      <span className="ds-sr-only">, {t(`sectors.${of.sector}`)}</span>
    </th>
  );
}

/** Not a component: a table of sixty has five hundred of these. */
function valueOf(t: TFunction<'stakeholders'>, row: Row, column: Column): ReactNode {
  switch (column) {
    case 'tier':
      return row.tier ? t(`tiers.${row.tier}`) : <span className="hint">{t('unknown.tier')}</span>;
    case 'overall':
      return row.overall ? t(`effects.${row.overall}`) : <NotJudged t={t} />;
    case 'affected':
      return row.affected ? t(`affected.${row.affected}`) : <NotJudged t={t} />;
    case 'role':
    case 'need':
    case 'positive':
    case 'negative':
      return row[column] ? (
        <span dir="auto" className="typed">
          {row[column]}
        </span>
      ) : (
        '–'
      );
  }
}

const NotJudged = ({ t }: { t: TFunction<'stakeholders'> }) => (
  <span className="hint">{t('unknown.judgement')}</span>
);
