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
  const { t } = useTranslation(['stakeholders', 'common']);
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
                  <Value row={row} column={column} />
                </td>
              ))}
              {edit && (
                <td>
                  <a href={edit(row.id)} aria-label={`${t('common:edit')}: ${row.name}`}>
                    {t('common:edit')}
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

function Value({ row, column }: { row: Row; column: Column }) {
  const { t } = useTranslation('stakeholders');
  switch (column) {
    case 'tier':
      return row.tier ? t(`tiers.${row.tier}`) : <Missing text={t('unknown.tier')} />;
    case 'overall':
      return row.overall ? t(`effects.${row.overall}`) : <Missing text={t('unknown.judgement')} />;
    case 'affected':
      return row.affected ? t(`affected.${row.affected}`) : <Missing text={t('unknown.judgement')} />;
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

const Missing = ({ text }: { text: string }) => <span className="hint">{text}</span>;
