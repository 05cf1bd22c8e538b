import { useTranslation } from 'react-i18next';
import { quarterAt, yearsOf } from '~/domain/quarters';
import type { Measure, ProgrammeAbout } from '~/views/shapes';
import { CallForm } from '../../forms';
import { useHydrated } from '../../hydrated';
import { briefly, useProgrammeWords } from '../../programme';
import { addressOf, cellValue } from './address';
import type { ProgrammeData } from './ProgrammePage';
import { cellId, nextMark, type Cell, type CellMark } from './useProgress';
import { useRoving } from './useRoving';

interface Props {
  data: ProgrammeData;
  programme: ProgrammeAbout;
  markAt: (cell: Cell) => CellMark;
  press: (cell: Cell) => void;
}
const range = (count: number) => Array.from({ length: count }, (_, i) => i);

/** The Gantt: a table of years over quarters, with the measures under their packages. */
export function ProgressTable(props: Props) {
  const { t } = useTranslation('programme');
  const { data, programme } = props;
  const alive = useHydrated();
  const working = data.packages.filter(({ measures }) => measures.length > 0);
  const rows = working.flatMap(({ measures }) => measures);
  const { at, setAt, onKeyDown } = useRoving(
    { rows: rows.length, columns: programme.quarters },
    data.now ?? 0,
    ({ row, column }) => {
      const measure = rows[row];
      return measure ? cellId({ measure, quarter: column }) : '';
    },
  );
  const isGrid = alive && data.mayEdit;
  return (
    <div className="scroll-x held" role="region" aria-label={t('progress.caption')} tabIndex={0}>
      <table
        className="ds-table progress-plan"
        {...(isGrid ? { role: 'grid', onKeyDown, 'aria-label': t('progress.caption') } : {})}
      >
        <caption className="ds-sr-only">{t('progress.caption')}</caption>
        <Head data={data} programme={programme} />
        {working.map(({ id, title, measures }) => (
          <tbody key={id}>
            <tr className="package-row">
              <th scope="rowgroup" colSpan={programme.quarters + 1}>
                <span dir="auto">{title}</span>
              </th>
            </tr>
            {measures.map((measure) => {
              const row = rows.indexOf(measure);
              const stop = isGrid ? (at.row === row ? at.column : -1) : null;
              return (
                <Row
                  key={measure.id}
                  {...props}
                  measure={measure}
                  stop={stop}
                  onStop={(column) => setAt({ row, column })}
                />
              );
            })}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Head({ data, programme }: Pick<Props, 'data' | 'programme'>) {
  const { t } = useTranslation('programme');
  const { quarterOf } = useProgrammeWords();
  const now = (index: number) => (index === data.now ? true : undefined);
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          {t('progress.measure')}
        </th>
        {yearsOf(programme, programme.quarters).map(({ year, quarters }) => (
          <th key={year} scope="colgroup" colSpan={quarters}>
            {year}
          </th>
        ))}
      </tr>
      <tr>
        {range(programme.quarters).map((index) => (
          <th key={index} scope="col" data-now={now(index)} aria-current={now(index) && 'date'}>
            <span aria-hidden="true">{t('progress.quarter', { ...quarterAt(programme, index) })}</span>
            <span className="ds-sr-only">{quarterOf(programme, index)}</span>
            {index === data.now && <span className="now-word">{t('progress.now')}</span>}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface RowProps extends Props {
  measure: Measure;
  /** The column where the keyboard stops: -1 for none here, null for every cell (without JavaScript). */
  stop: number | null;
  onStop: (column: number) => void;
}

function Row({ data, programme, markAt, press, measure, stop, onStop }: RowProps) {
  const form = `marks-${measure.id}`;
  const marks = range(programme.quarters).map((quarter) => markAt({ measure, quarter }));
  const then = `${addressOf(data.project.id, data.asked)}#row-${measure.id}`;
  return (
    <tr id={`row-${measure.id}`}>
      <th scope="row">
        <span dir="auto" className="typed">
          {measure.text}
        </span>
        {data.mayEdit && (
          <CallForm call="progress.mark" id={form} input={{ measureId: measure.id, _then: then }}>
            {null}
          </CallForm>
        )}
      </th>
      {marks.map((mark, quarter) => (
        <td
          key={quarter}
          data-mark={mark || undefined}
          data-start={(mark && marks[quarter - 1] !== mark) || undefined}
          data-end={(mark && marks[quarter + 1] !== mark) || undefined}
          data-now={quarter === data.now || undefined}
          data-year={quarterAt(programme, quarter).quarter === 1 || undefined}
        >
          <MarkCell
            cell={{ measure, quarter }}
            mark={mark}
            programme={programme}
            form={data.mayEdit ? form : null}
            tabIndex={stop === null || stop === quarter ? 0 : -1}
            onFocus={() => onStop(quarter)}
            press={stop === null ? null : press}
          />
        </td>
      ))}
    </tr>
  );
}

interface MarkCellProps {
  cell: Cell;
  mark: CellMark;
  programme: ProgrammeAbout;
  /** The row's form; null for those who may only read. */
  form: string | null;
  tabIndex: number;
  onFocus: () => void;
  /** Null while only the form works. */
  press: ((cell: Cell) => void) | null;
}

function MarkCell({ cell, mark, programme, form, tabIndex, onFocus, press }: MarkCellProps) {
  const { t } = useTranslation('programme');
  const { quarterOf } = useProgrammeWords();
  const words = t(`progress.marks.${mark || 'none'}`);
  const bar = <span className="progress-bar" aria-hidden="true" />;
  if (form === null)
    return mark === '' ? null : (
      <>
        {bar}
        <span className="ds-sr-only">{words}</span>
      </>
    );
  const { measure, quarter } = cell;
  const label = { measure: briefly(measure.text), quarter: quarterOf(programme, quarter), mark: words };
  return (
    <button
      type="submit"
      form={form}
      name="_cell"
      value={cellValue(quarter, nextMark(mark))}
      id={cellId(cell)}
      className="progress-cell"
      tabIndex={tabIndex}
      aria-label={t('progress.cell', label)}
      onFocus={onFocus}
      onClick={(event) => {
        if (!press) return;
        event.preventDefault();
        press(cell);
      }}
    >
      {bar}
    </button>
  );
}
