import { z } from 'zod';
import { BUDGET_SIDES, MAPPING_TOPICS, PROGRESS_MARKS, SEAT_KINDS } from '~/domain/lists-after';
import { LIMITS } from '~/domain/limits';
import { MOST_QUARTERS } from '~/domain/quarters';
import { project } from './entries';
import * as f from './inputs';

const direction = z.enum(['up', 'down']);
/** A year of a calendar; a pilot has one budget, of no year. */
const year = f.whole(2000, 2100);

/** The programme plan (report ch. 7, as in Sogn), and budgets, which pilots have too. */
export const PROGRAMME = {
  /** At most one in a project. Is its start moved, all of the plan moves with it. */
  'programme.save': project({
    title: f.title,
    aim: f.someText,
    year,
    quarter: f.whole(1, 4),
    quarters: f.whole(1, MOST_QUARTERS),
  }),
  'package.save': project({ packageId: f.optionalId, title: f.title, aim: f.someText, lead: f.someName }),
  'package.move': project({ packageId: f.id, direction }),
  'package.remove': project({ packageId: f.id }),
  'measure.save': project({ measureId: f.optionalId, packageId: f.id, text: f.longText }),
  /** Made of solutions and of actions of the action plan, whose texts are taken along. */
  'measure.pick': project({
    packageId: f.id,
    solutionIds: f.someIds(LIMITS.measures),
    actionIds: f.someIds(LIMITS.measures),
  }),
  'measure.move': project({ measureId: f.id, direction }),
  'measure.remove': project({ measureId: f.id }),
  /** A cell of the progress plan; `quarter` is 0 for the programme's first. */
  'progress.mark': project({
    measureId: f.id,
    quarter: f.whole(0, MOST_QUARTERS - 1),
    mark: z.enum(['', ...PROGRESS_MARKS]),
  }),
  /** Whom the seat stands for, and who sits in it when that is known. */
  'programmeSeat.save': project({
    seatId: f.optionalId,
    kind: z.enum(SEAT_KINDS),
    body: f.name,
    name: f.optionalName,
    share: f.optionalShare,
    packageId: f.optionalId,
  }),
  'programmeSeat.remove': project({ seatId: f.id }),
  /** A cell of the mapping matrix; an empty text empties it. */
  'mapping.save': project({ packageId: f.id, topic: z.enum(MAPPING_TOPICS), text: f.optionalText }),
  /**
   * A line of the programme's budget in a year, or with `pilotId` of a pilot's. Hours and a rate, when both are given,
   * make the own contribution.
   */
  'budget.save': project({
    lineId: f.optionalId,
    pilotId: f.optionalId,
    year: year.optional(),
    side: z.enum(BUDGET_SIDES),
    title: f.title,
    cash: f.kroner,
    own: f.kroner,
    hours: f.optionalDecimal,
    rate: f.optionalDecimal,
    spent: f.someKroner,
    note: f.someText,
  }),
  'budget.move': project({ lineId: f.id, direction }),
  'budget.remove': project({ lineId: f.id }),
} as const;
