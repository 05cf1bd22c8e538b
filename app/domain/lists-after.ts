/** The closed lists of what comes after the workshops: pilots, programme, final report, examples (report ch. 6 and 7). */

/** The four criteria that the model chooses pilots by (report ch. 6). */
export const CRITERIA = ['effect', 'cost', 'capacity', 'fit'] as const;
export type CriterionKey = (typeof CRITERIA)[number];

/** A solution that may become a pilot, and what was decided. Whether a pilot runs or has ended, its rounds say. */
export const PILOT_STATES = ['candidate', 'chosen', 'declined'] as const;
export type PilotState = (typeof PILOT_STATES)[number];

/** How far an aim or a sub-aim was reached. */
export const REACHED = ['reached', 'partly', 'missed'] as const;
export type Reached = (typeof REACHED)[number];

/** What is decided after a round of testing: `back` opens the proposal again, with its history. */
export const ROUND_DECISIONS = ['continue', 'adjust', 'drop', 'back', 'scale'] as const;
export type RoundDecision = (typeof ROUND_DECISIONS)[number];

/** Was it a real need? */
export const REAL_NEEDS = ['yes', 'partly', 'no'] as const;
export type RealNeed = (typeof REAL_NEEDS)[number];

/** What becomes of a pilot: an ordinary service of the municipality, another actor's, or nothing more. */
export const IMPLEMENTATIONS = ['ordinary', 'other', 'ended'] as const;
export type Implementation = (typeof IMPLEMENTATIONS)[number];

/** What sponsors are told of a pilot. */
export const STATUS_STATES = ['planned', 'onTrack', 'delayed', 'stopped', 'finished'] as const;
export type StatusState = (typeof STATUS_STATES)[number];

/** Who has which part in a programme (as in Sogn). */
export const SEAT_KINDS = ['steering', 'leader', 'resource', 'contact'] as const;
export type SeatKind = (typeof SEAT_KINDS)[number];

/** The rows of a programme's mapping matrix; its columns are the work packages (report ch. 7). */
export const MAPPING_TOPICS = [
  'routines',
  'needs',
  'competence',
  'resources',
  'education',
  'offers',
  'demand',
  'opportunities',
  'experience',
  'financing',
] as const;
export type MappingTopic = (typeof MAPPING_TOPICS)[number];

/** A quarter in which a measure is planned, or was carried out. */
export const PROGRESS_MARKS = ['planned', 'done'] as const;
export type ProgressMark = (typeof PROGRESS_MARKS)[number];

/** The two sides of a budget, which must balance. */
export const BUDGET_SIDES = ['cost', 'financing'] as const;
export type BudgetSide = (typeof BUDGET_SIDES)[number];

/** The written parts of a pilot's final report (as in Vang), in the form's order. */
export const REPORT_FIELDS = [
  'leader',
  'steering',
  'aims',
  'worked',
  'challenges',
  'target',
  'results',
  'progress',
  'geography',
  'method',
  'transfer',
  'communication',
  'policy',
  'onward',
] as const;
export type ReportField = (typeof REPORT_FIELDS)[number];

/** The most words of those that have a limit. */
export const WORD_LIMITS: Partial<Record<ReportField, number>> = { method: 250, onward: 250 };

/** The written parts of an example (as in Bamble), in their order. */
export const STORY_FIELDS = ['need', 'process', 'solution', 'effect', 'spreading'] as const;
export type StoryField = (typeof STORY_FIELDS)[number];
