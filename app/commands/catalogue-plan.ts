import { z } from 'zod';
import { ACTION_STATES } from '~/domain/lists';
import { project } from './entries';
import * as f from './inputs';

/** The action plan (report ch. 5): who does what by when, and what a workshop left open. */
export const PLAN = {
  /** Of a solution, or of the whole without one. A person of the register is named after herself when no name is sent. */
  'action.save': project({
    actionId: f.optionalId,
    solutionId: f.optionalId,
    activity: f.longText,
    responsible: f.optionalName,
    participantId: f.optionalId,
    start: f.optionalDate,
    due: f.optionalDate,
  }),
  'action.move': project({ actionId: f.id, direction: z.enum(['up', 'down']) }),
  'action.remove': project({ actionId: f.id }),
  /** How it goes, with a note or without. */
  'action.tell': project({ actionId: f.id, status: z.enum(ACTION_STATES), note: f.optionalText }),
  'point.save': project({
    pointId: f.optionalId,
    solutionId: f.optionalId,
    text: f.longText,
    who: f.optionalName,
    due: f.optionalDate,
  }),
  'point.settle': project({ pointId: f.id, settled: f.flag }),
  'point.remove': project({ pointId: f.id }),
} as const;
