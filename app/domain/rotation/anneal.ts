import { type Random } from '../random';
import { propose } from './moves';
import { TERMS } from './room';
import { searchIn, undo, type Search } from './search';
import { scoreOf, type State } from './state';

/** How far the work has come, from 0 to 1. */
export interface Progress {
  readonly done: number;
}

/** How much dearer a change may be, as an average: at the first step and at the last; between them it falls evenly by ratio. */
export interface Heat {
  readonly from: number;
  readonly to: number;
  readonly steps: number;
}

/** Steps between two reports of progress: a few milliseconds' work. */
const STRIDE = 2000;
/** Of the dearest term that is not hard, at the start; of the cheapest, at the end. Found by trial on seeded rooms. */
const HOT = 0.15;
const COLD = 0.3;

/** The heat for the prices that are weighed against each other. */
export function heatFor({ prices }: State, steps: number): Heat {
  const soft = [...prices.subarray(TERMS.indexOf('wishes'))].filter((price) => price > 0);
  return { from: HOT * Math.max(1e-9, ...soft), to: COLD * Math.min(...soft, 1e9), steps };
}

/** Simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983): many small changes, kept when they cost little enough. */
export function* anneal(state: State, random: Random, heat: Heat): Generator<Progress, void> {
  const { people, tables, rounds, from } = state.layout;
  const steps = people.length > 1 && tables.length > 1 && rounds > from ? heat.steps : 0;
  const search = searchIn(state, random);
  for (let done = 0; done < steps; done += STRIDE) {
    yield { done: done / steps };
    cool(search, heat, done, Math.min(steps, done + STRIDE));
  }
}

function cool(search: Search, heat: Heat, first: number, last: number): void {
  const { state, random } = search;
  let score = scoreOf(state);
  const warmth = heat.from * (heat.to / heat.from) ** (last / heat.steps);
  for (let step = first; step < last; step += 1) {
    search.slack = -warmth * Math.log(1 - random());
    if (!propose(search)) continue;
    const next = scoreOf(state);
    if (next <= score + search.slack) {
      score = next;
      search.logged = 0;
    } else undo(search);
  }
}
