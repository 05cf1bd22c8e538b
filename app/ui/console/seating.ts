import { useRoom } from '~/live/useRoom';

/** People and tables of the room by id: her name, its number. */
export function useSeatNames() {
  const { room, console } = useRoom().state.views;
  const people = new Map(console?.people.map((person) => [person.id, person.name]));
  const tables = new Map(room?.tables.map((table) => [table.id, table.number]));
  return {
    person: (id: string) => people.get(id) ?? '',
    table: (id: string) => tables.get(id) ?? 0,
  };
}
