import type { MeView, RoomView, TableView } from '~/views/shapes';
import { CardsTask } from '../cards/CardsTask';
import type { LaterStep } from './LaterTask';
import { PresentationTask } from './PresentationTask';
import { RecapTask } from './RecapTask';

export interface LaterTaskProps {
  step: LaterStep;
  room: RoomView;
  me: MeView;
  table: TableView | null;
  /** The card that is open from the start. */
  card: string | null;
}

/** One task of workshop 2. */
export function LaterTask({ step, room, me, table, card }: LaterTaskProps) {
  if (step === 'recap') return <RecapTask recap={room.recap} />;
  if (step === 'presentations') return <PresentationTask room={room} me={me} />;
  return table && <CardsTask me={me} table={table} step={step} opened={card} />;
}
