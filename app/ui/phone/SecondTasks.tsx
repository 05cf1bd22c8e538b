import { CardsTask } from '../cards/CardsTask';
import type { LaterTaskProps } from './LaterTask';
import { PresentationTask } from './PresentationTask';
import { RecapTask } from './RecapTask';

/** One task of workshop 2. */
export function SecondTask({ step, room, me, table, card }: LaterTaskProps) {
  if (step === 'recap') return <RecapTask recap={room.recap} />;
  if (step === 'presentations') return <PresentationTask room={room} me={me} />;
  if (step !== 'cards' && step !== 'reality' && step !== 'plan') return null;
  return table && <CardsTask me={me} table={table} step={step} opened={card} />;
}
