import { useTranslation } from 'react-i18next';
import { SECTORS } from '~/domain/lists';
import { COLUMNS } from '~/domain/register-words';
import type { SheetView } from '~/views/shapes';
import { Choice } from '../../forms';

/**
 * The first rows with a choice above each column. An ordinary search: what is chosen stands in the address, so that it
 * survives a reload and works without JavaScript.
 */
export function ColumnsForm({ sheet, onChange }: { sheet: SheetView; onChange: () => void }) {
  const { t } = useTranslation(['people', 'common']);
  return (
    <section className="panel stack" aria-labelledby="match">
      <h2 className="ds-heading" data-size="sm" id="match">
        {t('import.match')}
      </h2>
      {sheet.name && (
        <p dir="auto">
          <strong>{sheet.name}</strong>
        </p>
      )}
      <p>{t('import.matchWhy')}</p>
      <form className="stack" action="#preview" onChange={onChange}>
        <Sample sheet={sheet} />
        <label className="tick">
          <input type="checkbox" name="heading" defaultChecked={sheet.heading} />
          <span>{t('import.heading')}</span>
        </label>
        <Choice
          call="match"
          name="sector"
          label={t('import.sector')}
          defaultValue={sheet.sector}
          options={[
            { value: '', label: t('import.sectorNone') },
            ...SECTORS.map((value) => ({ value, label: t(`common:sectors.${value}`) })),
          ]}
        />
        <button className="ds-button" data-variant="secondary" type="submit">
          {t('import.refresh')}
        </button>
      </form>
    </section>
  );
}

function Sample({ sheet }: { sheet: SheetView }) {
  const { t } = useTranslation('people');
  return (
    <div className="scroll-x" role="group" aria-labelledby="match">
      <table className="ds-table sample">
        <thead>
          <tr>
            {sheet.columns.map((column, i) => (
              <th key={i} scope="col">
                <select
                  className="ds-input"
                  name="c"
                  defaultValue={column}
                  aria-label={t('import.holds', { number: i + 1 })}
                >
                  <option value="">{t('import.columns.none')}</option>
                  {COLUMNS.map((value) => (
                    <option key={value} value={value}>
                      {t(`import.columns.${value}`)}
                    </option>
                  ))}
                </select>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.sample.map((row, i) => (
            <tr key={i} className={sheet.heading && i === 0 ? 'sample-heading' : undefined}>
              {row.map((cell, at) => (
                <td key={at} dir="auto">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
