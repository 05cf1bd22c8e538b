import { useTranslation } from 'react-i18next';
import { useRoom } from '~/live/useRoom';
import type { ConsoleView, PersonLine, RoomView } from '~/views/shapes';
import { CallForm } from '../forms';
import { SectorMark } from '../marks';

/** The plan as tables by rounds; each person opens to be moved. */
export function PlanTable({ leads }: { leads: boolean }) {
  const { t } = useTranslation(['seating', 'common']);
  const { room, console } = useRoom().state.views;
  if (!room || !console) return null;
  const { planned } = console.seating;
  const rounds = room.seating.kind === 'chosen' ? [room.seating.round] : planned;
  const now = room.seating.round;
  const unseated = console.people.filter((one) => one.hereAt !== null && one.tables[now - 1] == null);
  return (
    <>
      {leads && <p className="hint">{t('plan.hint')}</p>}
      <div className="plan-scroll" role="region" aria-label={t('plan.caption')} tabIndex={0}>
        <table className="ds-table plan-table">
          <thead>
            <tr>
              <th scope="col">{t('plan.table')}</th>
              {rounds.map((round) => (
                <th key={round} scope="col" aria-current={round === now ? 'step' : undefined}>
                  {t(round === now ? 'plan.roundNow' : 'plan.round', { round })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {room.tables.map((table) => (
              <tr key={table.id}>
                <th scope="row">
                  {t('common:table', { number: table.number })} <bdi>{table.theme}</bdi>
                </th>
                {rounds.map((round) => (
                  <td key={round}>
                    <Seats
                      people={console.people.filter((one) => one.tables[round - 1] === table.id)}
                      {...{ room, round, tableId: table.id }}
                      leads={leads && round >= now}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {unseated.length > 0 && (
        <section>
          <h2 className="ds-heading" data-size="2xs">
            {t('plan.unseated')}
          </h2>
          <Seats people={unseated} room={room} round={now} tableId={null} leads={leads} />
        </section>
      )}
    </>
  );
}

const isAbsent = ({ hereAt, leftAt }: PersonLine) => hereAt === null && leftAt === null;

interface SeatsProps {
  people: ConsoleView['people'];
  room: RoomView;
  round: number;
  tableId: string | null;
  leads: boolean;
}

function Seats({ people, room, round, tableId, leads }: SeatsProps) {
  const { t } = useTranslation('seating');
  const sorted = [...people].sort(
    (a, b) => Number(b.leadsTableId === tableId) - Number(a.leadsTableId === tableId),
  );
  return (
    <>
      {tableId && (
        <p className="hint">
          {people.length === 0 ? t('plan.nobody') : t('plan.people', { count: people.length })}
        </p>
      )}
      <ul className="people-list">
        {sorted.map((person) => (
          <li key={person.id} data-here={person.hereAt !== null || undefined}>
            <SectorMark sector={person.sector} />
            {leads && !person.leadsTableId ? (
              <SeatMove {...{ person, room, round, tableId }} />
            ) : (
              <bdi>{person.name}</bdi>
            )}
            {person.leadsTableId === tableId && tableId && <span className="hint">{t('plan.leads')}</span>}
            {person.leftAt !== null && <span className="hint">{t('plan.gone')}</span>}
            {isAbsent(person) && room.step !== 'welcome' && <span className="hint">{t('plan.notHere')}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

interface SeatMoveProps {
  person: PersonLine;
  room: RoomView;
  round: number;
  tableId: string | null;
}

function SeatMove({ person, room, round, tableId }: SeatMoveProps) {
  const { t } = useTranslation(['seating', 'common']);
  const others = room.tables.filter((table) => table.id !== tableId);
  const about = t('plan.move', { name: person.name, round });
  if (others.length === 0) return <bdi>{person.name}</bdi>;
  return (
    <details className="seat-move">
      <summary aria-label={about}>
        <bdi>{person.name}</bdi>
      </summary>
      <CallForm
        call="seating.move"
        input={{ projectId: room.project.id, participantId: person.id, round: String(round) }}
        className="row"
        aria-label={about}
      >
        <span className="hint">{t('plan.to')}</span>
        {others.map((table) => (
          <button
            key={table.id}
            className="ds-button"
            data-variant="secondary"
            data-size="sm"
            type="submit"
            name="groupId"
            value={table.id}
            aria-label={`${table.number}: ${about}, ${t('plan.to')} ${table.number}`}
          >
            {table.number}
          </button>
        ))}
      </CallForm>
    </details>
  );
}
