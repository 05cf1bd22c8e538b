import { useTranslation } from 'react-i18next';
import { useRoom } from '~/live/useRoom';
import type { BriefView, MeView, RoomView } from '~/views/shapes';
import { CallForm } from '../forms';

interface SeatProps {
  room: RoomView;
  me: MeView;
}

/** Has a table to find, so that the card says all there is to say. */
export const isOnTheWay = ({ room, me }: SeatProps): boolean =>
  room.step === 'groups' && me.tableId !== null && me.tableId !== me.leadsTableId;

/**
 * On the way to a table: where to go, "I am there", and for who stays at one what the last group found. The room hears
 * of a new round before each her seat in it: until then the seat that is known is the old one, and nothing is pressed.
 */
export function SeatCard({ room, me }: SeatProps) {
  const { t } = useTranslation('seating');
  const { pending } = useRoom().state;
  const { seat, leadsTableId, tableId } = me;
  const table = room.tables.find((one) => one.id === tableId);
  if (!table || room.step !== 'groups') return null;
  if (leadsTableId === table.id) return seat.round > 1 && me.brief ? <Brief brief={me.brief} /> : null;
  if (seat.round !== room.seating.round)
    return (
      <section className="stack" aria-live="polite">
        <p>{t('phone.finding')}</p>
      </section>
    );
  const from = room.tables.find((one) => one.id === seat.fromTableId);
  const { number, theme, place } = table;
  const where = place ? t('phone.goPlace', { number, theme, place }) : t('phone.go', { number, theme });
  const isSent = pending.some((call) => call.name === 'seating.arrive' && call.state !== 'refused');
  return (
    <section className="stack" aria-live="polite">
      <h1 className="seat" dir="auto">
        {from?.id === table.id ? t('phone.stay', { number, theme }) : where}
      </h1>
      {from && from.id !== table.id && (
        <p className="hint">{t('phone.fromTable', { number: from.number })}</p>
      )}
      {seat.arrived || isSent ? (
        <p role="status">{t('phone.arrived')}</p>
      ) : (
        <CallForm call="seating.arrive" input={{ projectId: room.project.id, round: String(seat.round) }}>
          <button className="ds-button wide" data-variant="primary" type="submit">
            {t('phone.here')}
          </button>
        </CallForm>
      )}
    </section>
  );
}

/** Needs by priority and proposals so far, each with its round. */
function Brief({ brief }: { brief: BriefView }) {
  const { t } = useTranslation('seating');
  const { headings, loose, proposals } = brief;
  const isEmpty = headings.length + loose.length + proposals.length === 0;
  return (
    <section className="stack brief">
      <p>{t('phone.host')}</p>
      <h2 className="ds-heading" data-size="xs">
        {t('brief.title')}
      </h2>
      {isEmpty && <p className="hint">{t('brief.none')}</p>}
      {headings.map(({ heading, priority, needs }) => (
        <Lines
          key={heading}
          title={priority === null ? heading : t('brief.priority', { priority, heading })}
          lines={needs}
        />
      ))}
      {loose.length > 0 && <Lines title={t('brief.loose')} lines={loose} />}
      {proposals.length > 0 && <Lines title={t('brief.proposals')} lines={proposals} />}
    </section>
  );
}

function Lines({ title, lines }: { title: string; lines: BriefView['loose'] }) {
  const { t } = useTranslation('seating');
  return (
    <>
      <h3 className="ds-heading" data-size="2xs" dir="auto">
        {title}
      </h3>
      <ul>
        {lines.map((line) => (
          <li key={line.id}>
            <bdi>{line.text}</bdi> <span className="hint">({t('brief.round', { round: line.round })})</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Where people choose for themselves: the tables with their free seats. */
export function ChooseTable({ room, me, alone = false }: SeatProps & { alone?: boolean }) {
  const { t } = useTranslation(['seating', 'common']);
  const { kind, round, tables } = room.seating;
  const Heading = alone ? 'h1' : 'h2';
  if (kind !== 'chosen' || me.leadsTableId) return null;
  return (
    <section className="task choose-table">
      <Heading className="ds-heading" data-size="sm">
        {t('choose.title')}
      </Heading>
      <ul className="cards">
        {room.tables.map((table) => {
          const { people, limit } = tables.find((one) => one.id === table.id) ?? { people: 0, limit: 0 };
          const isMine = me.seat.round === round && me.tableId === table.id;
          const free = Math.max(0, limit - people);
          return (
            <li key={table.id} className="table-choice" data-mine={isMine || undefined}>
              <h2 className="ds-heading" data-size="2xs">
                {t('common:table', { number: table.number })} <bdi>{table.theme}</bdi>
              </h2>
              {table.place && <p dir="auto">{table.place}</p>}
              {me.seat.visited.includes(table.id) && <p className="hint">{t('choose.been')}</p>}
              {isMine && <p>✓ {t('choose.mine')}</p>}
              {!isMine && <p>{free === 0 ? t('choose.full') : t('choose.free', { count: free })}</p>}
              {!isMine && free > 0 && (
                <CallForm
                  call="seating.choose"
                  input={{ projectId: room.project.id, groupId: table.id, round: String(round) }}
                >
                  <button
                    className="ds-button wide"
                    data-variant="secondary"
                    type="submit"
                    aria-label={`${t('choose.act')}: ${t('common:table', { number: table.number })}`}
                  >
                    {t('choose.act')}
                  </button>
                </CallForm>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
