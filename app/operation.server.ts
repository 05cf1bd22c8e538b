import { osloClock, osloDate } from '~/domain/oslo';
import { version } from '../package.json';
import type { OpenHouse } from './house.server';
import type { OperationState } from './ui/desk/OperationPage';

const SHOWN = 20;

/** How the installation is doing, without anything of the people in it. */
export async function operationState(house: OpenHouse): Promise<OperationState> {
  const { keeper, faults, store } = house;
  return {
    version,
    bytes: await store.bytes(),
    now: house.now().getTime(),
    backup: keeper ? { at: keeper.last()?.at.getTime() ?? null } : null,
    faults: faults.recent(SHOWN).map(({ at, id, where }) => {
      const instant = Date.parse(at);
      return { id, where, day: osloDate(instant), clock: osloClock(instant) };
    }),
  };
}
