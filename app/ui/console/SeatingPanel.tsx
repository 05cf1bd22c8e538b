import { useTranslation } from 'react-i18next';
import { useRoom } from '~/live/useRoom';
import type { PersonLine, RoomView } from '~/views/shapes';
import { CallForm } from '../forms';
import { SectorMark } from '../marks';

/** Who sits where: made by a press, changed by hand. */
export function SeatingPanel({ leads }: { leads: boolean }) {
  const { t } = useTranslation(['console', 'common']);
  const { views } = useRoom().state;
  const { room } = views;
  if (!room) return null;
  const people = views.console?.people ?? [];
  if (room.tables.length === 0)
    return (
      <p>
        {t('tables.none')}{' '}
        <a className="ds-link" href={`/desk/${room.project.id}/tables`}>
          {t('tables.setUp')}
        </a>
      </p>
    );
  const seated = people.some((person) => person.tableId !== null);
  const unseated = people.filter((person) => person.tableId === null && person.hereAt !== null);
  return (
    <section className="stack">
      {leads && <SpreadForms room={room} seated={seated} />}
      <div className="seating">
        {room.tables.map((table) => (
          <TableOfPeople
            key={table.id}
            title={`${t('common:table', { number: table.number })} ${table.theme}`}
            people={people.filter((person) => person.tableId === table.id)}
            room={room}
            leads={leads}
          />
        ))}
        {seated && unseated.length > 0 && (
          <TableOfPeople title={t('seating.unseated')} people={unseated} room={room} leads={leads} />
        )}
      </div>
    </section>
  );
}

function SpreadForms({ room, seated }: { room: RoomView; seated: boolean }) {
  const { t } = useTranslation(['console', 'common']);
  const confirm = seated ? t('seating.again') : undefined;
  const projectId = room.project.id;
  return (
    <>
      <p className="hint">{t('seating.why')}</p>
      <div className="row">
        {(['present', 'invited'] as const).map((who) => (
          <CallForm key={who} call="seating.spread" input={{ projectId, who }} confirm={confirm}>
            <button className="ds-button" data-variant="secondary" type="submit">
              {t(`seating.${who}`)}
            </button>
          </CallForm>
        ))}
      </div>
    </>
  );
}

interface TableOfPeopleProps {
  title: string;
  people: readonly PersonLine[];
  room: RoomView;
  leads: boolean;
}

function TableOfPeople({ title, people, room, leads }: TableOfPeopleProps) {
  const { t } = useTranslation(['console', 'common']);
  return (
    <section className="seating-table">
      <h2 className="ds-heading" data-size="2xs">
        <bdi>{title}</bdi> <span className="hint">{t('tables.people', { count: people.length })}</span>
      </h2>
      <ul className="people-list">
        {people.map((person) => (
          <li key={person.id} data-here={person.hereAt !== null || undefined}>
            <SectorMark sector={person.sector} />
            <bdi>{person.name}</bdi>
            {person.leadsTableId && <span className="hint">{t('seating.leads')}</span>}
            {leads && !person.leadsTableId && <MoveForm person={person} room={room} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function MoveForm({ person, room }: { person: PersonLine; room: RoomView }) {
  const { t } = useTranslation(['console', 'common']);
  const others = room.tables.filter((table) => table.id !== person.tableId);
  if (others.length === 0) return null;
  return (
    <CallForm
      call="seating.move"
      input={{ projectId: room.project.id, participantId: person.id }}
      className="move"
    >
      {others.map((table) => (
        <button
          key={table.id}
          className="ds-button"
          data-variant="tertiary"
          data-size="sm"
          type="submit"
          name="groupId"
          value={table.id}
          aria-label={`→ ${table.number}: ${t('seating.moveTo', { name: person.name })} ${t('common:table', { number: table.number })}`}
        >
          → {table.number}
        </button>
      ))}
    </CallForm>
  );
}
