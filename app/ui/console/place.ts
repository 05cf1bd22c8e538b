import { clockTimes, following, preceding, type Slot } from '~/domain/agenda';
import { useRoom } from '~/live/useRoom';
import type { ConsoleView } from '~/views/shapes';

export type PlannedItem = ConsoleView['agenda'][number] & { slot: Slot };

/** Where the session is in its agenda: at no item before the first. */
export interface AgendaPlace {
  items: PlannedItem[];
  item: PlannedItem | null;
  next: PlannedItem | null;
  previous: PlannedItem | null;
}

/** The running workshop's agenda with planned clock times, or null when it has none: then it runs by its steps. */
export function useAgendaPlace(): AgendaPlace | null {
  const { room, console } = useRoom().state.views;
  if (!room || !console || console.agenda.length === 0) return null;
  const slots = clockTimes(room.workshop.start, console.agenda);
  const items = console.agenda.map((item, i) => ({ ...item, slot: slots[i] as Slot }));
  return {
    items,
    item: items.find((item) => item.id === console.itemId) ?? null,
    next: following(items, console.itemId, room.step),
    previous: preceding(items, console.itemId),
  };
}
