import { useTranslation } from 'react-i18next';
import { outline } from '~/domain/board';
import type { RoomView, TableView } from '~/views/shapes';
import { PageMark, usePages } from './Pages';
import type { SceneProps } from './Stage';

const TABLES_AT_ONCE = 4;
/** Rows of text under a column's title; an item takes two, and one more where its heading stands above it. */
const ROWS_PER_COLUMN = 10;
const NAMES_PER_COLUMN = 10;

/** Who sits where: a column per table, with the names under it. */
export function SeatingScene({ room, screen, tables }: SceneProps) {
  const { t } = useTranslation(['screen', 'common']);
  const { shown, page, pages } = usePages(room.tables, TABLES_AT_ONCE);
  if (screen.seating.length === 0) return <Plain title={t('groups.title')} text={t('groups.none')} />;
  return (
    <section className="scene">
      <h1>{t('groups.title')}</h1>
      <div className="columns" data-columns={shown.length}>
        {shown.map((head) => (
          <SeatingColumn
            key={head.id}
            head={head}
            people={screen.seating.find((seat) => seat.tableId === head.id)?.people ?? []}
            leader={tables.find((table) => table.id === head.id)?.facilitator ?? null}
          />
        ))}
      </div>
      <PageMark page={page} pages={pages} />
    </section>
  );
}

interface SeatingColumnProps {
  head: RoomView['tables'][number];
  people: readonly { id: string; name: string }[];
  leader: { id: string; name: string } | null;
}

function SeatingColumn({ head, people, leader }: SeatingColumnProps) {
  const { t } = useTranslation(['screen', 'common']);
  const others = people.filter((person) => person.id !== leader?.id);
  const { shown, page, pages } = usePages(others, NAMES_PER_COLUMN);
  return (
    <div className="column">
      <h2>
        {t('common:table', { number: head.number })} <bdi>{head.theme}</bdi>
      </h2>
      {head.place && (
        <p className="place" dir="auto">
          {head.place}
        </p>
      )}
      <ul className="names">
        {leader && <li className="leader">{t('groups.leads', { name: leader.name })}</li>}
        {shown.map((person) => (
          <li key={person.id}>
            <bdi>{person.name}</bdi>
          </li>
        ))}
      </ul>
      <PageMark page={page} pages={pages} />
    </div>
  );
}

/** Needs or proposals growing, a column per table. */
export function BoardScene({ room, tables }: SceneProps) {
  const { t } = useTranslation(['screen', 'common']);
  const { shown, page, pages } = usePages(tables, TABLES_AT_ONCE);
  const solutions = room.step === 'solutions';
  return (
    <section className="scene">
      <h1>{solutions ? t('solutions.title') : t('needs.title')}</h1>
      <div className="columns" data-columns={shown.length}>
        {shown.map((table) => (
          <BoardColumn key={table.id} table={table} solutions={solutions} />
        ))}
      </div>
      <PageMark page={page} pages={pages} />
    </section>
  );
}

interface Line {
  id: string;
  text: string;
  round: number;
  heading?: string;
}

function BoardColumn({ table, solutions }: { table: TableView; solutions: boolean }) {
  const { t } = useTranslation(['screen', 'common']);
  const lines = solutions ? proposalLines(table) : needLines(table);
  const { shown, page, pages } = usePages(lines, ROWS_PER_COLUMN, rowsOf);
  return (
    <div className="column">
      <h2>
        {t('common:table', { number: table.number })} <bdi>{table.theme}</bdi>{' '}
        <span className="count">{lines.length}</span>
      </h2>
      {lines.length === 0 && <p className="none">{solutions ? t('solutions.none') : t('needs.none')}</p>}
      <ul className="lines">
        {shown.map((line, i) => (
          <li key={line.id} dir="auto">
            {hasHeading(line, shown[i - 1] ?? null) && <span className="note">{line.heading}</span>}
            <span className="line-text">{line.text}</span>
            {line.round > 1 && <span className="round-mark">{t('round', { round: line.round })}</span>}
          </li>
        ))}
      </ul>
      <PageMark page={page} pages={pages} />
    </div>
  );
}

const hasHeading = (line: Line, above: Line | null) =>
  line.heading !== undefined && line.heading !== above?.heading;
const rowsOf = (line: Line, above: Line | null) => (hasHeading(line, above) ? 3 : 2);

const proposalLines = (table: TableView): Line[] =>
  table.proposals
    .filter((proposal) => !proposal.withdrawn)
    .map(({ id, title, round }) => ({ id, text: title, round }));

/** The newest first while they stand alone; gathered needs under their heading. */
function needLines(table: TableView): Line[] {
  const { clusters, loose } = outline(table.needs, table.clusters);
  const gathered = clusters.flatMap(({ cluster, needs }) =>
    needs.map(({ id, text, round }) => ({ id, text, round, heading: cluster.heading })),
  );
  return [...[...loose].reverse().map(({ id, text, round }) => ({ id, text, round })), ...gathered];
}

/** A title and one line. */
export function Plain({ title, text }: { title: string; text: string }) {
  return (
    <section className="scene plain">
      <h1>{title}</h1>
      <p>{text}</p>
    </section>
  );
}
