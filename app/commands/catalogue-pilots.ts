import { z } from 'zod';
import { LIMITS } from '~/domain/limits';
import { IMPLEMENTATIONS, PILOT_STATES, REACHED, REAL_NEEDS, ROUND_DECISIONS } from '~/domain/lists-after';
import { entry, project } from './entries';
import * as f from './inputs';

/** 1 to 5, or empty where none is given. */
const score = z.union([z.literal(''), z.null(), f.whole(1, 5)]).transform((value) => value || null);
/** As many of each, side by side: a table's row as a form sends it. */
const column = <T extends z.ZodType>(of: T, max: number) => z.array(of).max(max).default([]);

/** The pilots (report ch. 6): choosing them, testing in rounds, evaluating. */
export const PILOTS = {
  // The choice
  /** A solution, or something else by its title. The first brings the model's four criteria with it. */
  'candidate.add': project({ solutionId: f.optionalId, title: f.optionalTitle }),
  'candidate.remove': project({ pilotId: f.id }),
  'criterion.save': project({
    criterionId: f.optionalId,
    title: f.optionalTitle,
    weight: f.whole(0, LIMITS.weight),
  }),
  'criterion.remove': project({ criterionId: f.id }),
  /** The group's numbers for one candidate; `values` and `notes` belong to `criterionIds` by their places. */
  'candidate.assess': project({
    pilotId: f.id,
    criterionIds: f.ids(LIMITS.criteria),
    values: column(score, LIMITS.criteria),
    notes: column(f.optionalText, LIMITS.criteria),
  }),
  /** People score on their phones; then the spread is shown; then it ends. */
  'scoring.open': project({}),
  'scoring.show': project({ scoringId: f.id, shown: f.flag }),
  'scoring.close': project({ scoringId: f.id }),
  'score.give': project({
    scoringId: f.id,
    pilotId: f.id,
    criterionIds: f.ids(LIMITS.criteria),
    values: column(score, LIMITS.criteria),
  }),
  'pilot.decide': project({ pilotId: f.id, state: z.enum(PILOT_STATES), reason: f.optionalText }),

  // The pilot's design
  'pilot.save': project({
    pilotId: f.id,
    title: f.title.optional(),
    aim: f.someText,
    targetGroup: f.someText,
    activities: f.someText,
    money: f.someText,
    staff: f.someText,
    anchoring: f.someText,
    leader: f.someName,
    start: f.someDate,
    due: f.someDate,
  }),
  'pilotAim.save': project({
    pilotId: f.id,
    aimId: f.optionalId,
    text: f.longText,
    due: f.optionalDate,
    reached: z.enum(['', ...REACHED]).default(''),
    note: f.optionalText,
  }),
  'pilotAim.remove': project({ aimId: f.id }),
  'pilotPartner.save': project({
    pilotId: f.id,
    partnerId: f.optionalId,
    name: f.name,
    role: f.optionalTitle,
  }),
  'pilotPartner.remove': project({ partnerId: f.id }),
  'indicator.save': project({
    pilotId: f.id,
    indicatorId: f.optionalId,
    title: f.title,
    unit: f.optionalName,
    start: f.figure,
    target: f.figure,
  }),
  'indicator.remove': project({ indicatorId: f.id }),

  // Rounds of testing
  'pilotRound.begin': project({ pilotId: f.id }),
  'pilotRound.save': project({
    roundId: f.id,
    start: f.someDate,
    end: f.someDate,
    plan: f.someText,
    done: f.someText,
    feedback: f.someText,
    analysis: f.someText,
  }),
  /** What each indicator came to; `values` and `notes` belong to `indicatorIds` by their places. */
  'pilotRound.figures': project({
    roundId: f.id,
    indicatorIds: f.ids(LIMITS.pilotParts),
    values: column(f.figure, LIMITS.pilotParts),
    notes: column(f.optionalText, LIMITS.pilotParts),
  }),
  'pilotRound.decide': project({
    roundId: f.id,
    decision: z.enum(['', ...ROUND_DECISIONS]),
    change: f.optionalText,
  }),
  /** The last one. */
  'pilotRound.remove': project({ roundId: f.id }),
  /** Opens or closes the address where users tell what they think. */
  'feedback.open': project({ roundId: f.id, open: f.flag }),
  'feedback.give': entry('feedback-code', {
    code: f.name,
    text: f.longText,
    rating: score.optional().transform((value) => value ?? null),
  }),
  'feedback.hide': project({ feedbackId: f.id, hidden: f.flag }),

  // Evaluation
  'evaluation.save': project({
    pilotId: f.id,
    results: f.someText,
    effects: f.someText,
    realNeed: z.enum(['', ...REAL_NEEDS]).optional(),
    needNote: f.someText,
    new: f.someText,
    useful: f.someText,
    used: f.someText,
    transfer: f.someText,
    decision: z.enum(['', ...IMPLEMENTATIONS]).optional(),
    actor: f.someName,
    decidedBy: f.someName,
    decidedOn: f.someDate,
    reason: f.someText,
  }),
} as const;
