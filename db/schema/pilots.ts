import {
  CRITERIA,
  IMPLEMENTATIONS,
  PILOT_STATES,
  REACHED,
  REAL_NEEDS,
  ROUND_DECISIONS,
} from '../../app/domain/lists-after';
import { flag, id, index, instant, int, number, table, text, unique } from '../columns';
import { participants, projects } from './project';
import { solutions } from './solutions';

const project = () =>
  text()
    .notNull()
    .references(() => projects.id, { onDelete: 'cascade' });
const empty = () => text().notNull().default('');

/** What pilots are chosen by (report ch. 6): the model's four and the municipality's own. */
export const criteria = table(
  'criteria',
  {
    id: id(),
    projectId: project(),
    position: int().notNull(),
    /** One of the model's, whose words each reader has in her language while `title` is empty; or empty. */
    key: text({ enum: ['', ...CRITERIA] }).notNull(),
    title: text().notNull(),
    /** How much it counts, 0 to 10. */
    weight: int().notNull(),
  },
  (t) => [index('criteria_project').on(t.projectId)],
);

/** A solution that may become a pilot, and the pilot that it becomes. */
export const pilots = table(
  'pilots',
  {
    id: id(),
    projectId: project(),
    solutionId: text().references(() => solutions.id, { onDelete: 'set null' }),
    position: int().notNull(),
    title: text().notNull(),
    state: text({ enum: PILOT_STATES }).notNull(),
    /** Why it was chosen, or not. */
    reason: empty(),
    decidedAt: instant(),
    aim: empty(),
    targetGroup: empty(),
    activities: empty(),
    /** The resources: money, and staff. */
    money: empty(),
    staff: empty(),
    anchoring: empty(),
    leader: empty(),
    /** ISO dates or empty. */
    start: empty(),
    due: empty(),
    removedAt: instant(),
  },
  (t) => [index('pilots_project').on(t.projectId), index('pilots_solution').on(t.solutionId)],
);
const pilot = () =>
  text()
    .notNull()
    .references(() => pilots.id, { onDelete: 'cascade' });
const criterion = () =>
  text()
    .notNull()
    .references(() => criteria.id, { onDelete: 'cascade' });

/** A time when people score the candidates on their phones. A new one wipes nothing. */
export const scorings = table(
  'scorings',
  {
    id: id(),
    projectId: project(),
    openedAt: instant().notNull(),
    /** From when on the spread is shown; null while people score without seeing it. */
    shownAt: instant(),
    closedAt: instant(),
  },
  (t) => [index('scorings_project').on(t.projectId)],
);

/** One person's score of a candidate by a criterion, 1 to 5. */
export const scores = table(
  'scores',
  {
    id: id(),
    projectId: project(),
    scoringId: text()
      .notNull()
      .references(() => scorings.id, { onDelete: 'cascade' }),
    pilotId: pilot(),
    criterionId: criterion(),
    participantId: text()
      .notNull()
      .references(() => participants.id, { onDelete: 'cascade' }),
    value: int().notNull(),
  },
  (t) => [
    unique('scores_once').on(t.scoringId, t.pilotId, t.criterionId, t.participantId),
    index('scores_project').on(t.projectId),
    index('scores_pilot').on(t.pilotId),
    index('scores_criterion').on(t.criterionId),
    index('scores_participant').on(t.participantId),
  ],
);

/** The number that the group (or who scores alone) agreed on, 1 to 5: only these are ranked. */
export const assessments = table(
  'assessments',
  {
    id: id(),
    projectId: project(),
    pilotId: pilot(),
    criterionId: criterion(),
    value: int().notNull(),
    note: empty(),
  },
  (t) => [
    unique('assessments_once').on(t.pilotId, t.criterionId),
    index('assessments_project').on(t.projectId),
    index('assessments_criterion').on(t.criterionId),
  ],
);

/** A sub-aim of a pilot, and how far it was reached. */
export const pilotAims = table(
  'pilot_aims',
  {
    id: id(),
    projectId: project(),
    pilotId: pilot(),
    position: int().notNull(),
    text: text().notNull(),
    /** ISO date or empty. */
    due: text().notNull(),
    reached: text({ enum: ['', ...REACHED] }).notNull(),
    note: empty(),
  },
  (t) => [index('pilot_aims_pilot').on(t.pilotId), index('pilot_aims_project').on(t.projectId)],
);

/** Who takes part in a pilot, and in which role. */
export const pilotPartners = table(
  'pilot_partners',
  {
    id: id(),
    projectId: project(),
    pilotId: pilot(),
    position: int().notNull(),
    name: text().notNull(),
    role: text().notNull(),
  },
  (t) => [index('pilot_partners_pilot').on(t.pilotId), index('pilot_partners_project').on(t.projectId)],
);

/** What a pilot measures. */
export const indicators = table(
  'indicators',
  {
    id: id(),
    projectId: project(),
    pilotId: pilot(),
    position: int().notNull(),
    title: text().notNull(),
    unit: text().notNull(),
    /** Where it stands before the first round, and where it should come; null when not known. */
    start: number(),
    target: number(),
  },
  (t) => [index('indicators_pilot').on(t.pilotId), index('indicators_project').on(t.projectId)],
);

/** A round of testing. */
export const pilotRounds = table(
  'pilot_rounds',
  {
    id: id(),
    projectId: project(),
    pilotId: pilot(),
    /** 1 is the first. */
    number: int().notNull(),
    /** ISO dates or empty. */
    start: empty(),
    end: empty(),
    plan: empty(),
    done: empty(),
    /** What users said, as the staff wrote it down. */
    feedback: empty(),
    analysis: empty(),
    decision: text({ enum: ['', ...ROUND_DECISIONS] }).notNull(),
    /** What is adjusted, or why it is dropped. */
    change: empty(),
    decidedAt: instant(),
    /** The address where users tell what they think, and whether it takes more. */
    code: text().notNull(),
    open: flag().notNull().default(false),
  },
  (t) => [
    unique('pilot_rounds_code').on(t.code),
    unique('pilot_rounds_number').on(t.pilotId, t.number),
    index('pilot_rounds_project').on(t.projectId),
  ],
);
const pilotRound = () =>
  text()
    .notNull()
    .references(() => pilotRounds.id, { onDelete: 'cascade' });

/** What an indicator came to in a round. */
export const figures = table(
  'figures',
  {
    id: id(),
    projectId: project(),
    roundId: pilotRound(),
    indicatorId: text()
      .notNull()
      .references(() => indicators.id, { onDelete: 'cascade' }),
    value: number().notNull(),
    note: empty(),
  },
  (t) => [
    unique('figures_once').on(t.roundId, t.indicatorId),
    index('figures_project').on(t.projectId),
    index('figures_indicator').on(t.indicatorId),
  ],
);

/** What a user told of a round by the link: nobody can say who. Kept by the day, so that the hour gives nobody away. */
export const feedback = table(
  'feedback',
  {
    id: id(),
    projectId: project(),
    roundId: pilotRound(),
    text: text().notNull(),
    /** How it was, 1 to 5; null when not told. */
    rating: int(),
    /** ISO date. */
    day: text().notNull(),
    /** Put aside by the staff: it is in no document. */
    hiddenAt: instant(),
  },
  (t) => [index('feedback_round').on(t.roundId), index('feedback_project').on(t.projectId)],
);

/** The evaluation of a pilot with a view to implementation: at most one. */
export const evaluations = table(
  'evaluations',
  {
    id: id(),
    projectId: project(),
    pilotId: pilot(),
    results: empty(),
    effects: empty(),
    realNeed: text({ enum: ['', ...REAL_NEEDS] }).notNull(),
    needNote: empty(),
    /** N3. */
    new: empty(),
    useful: empty(),
    used: empty(),
    transfer: empty(),
    decision: text({ enum: ['', ...IMPLEMENTATIONS] }).notNull(),
    /** Who takes it over; who decided, and on which ISO date. */
    actor: empty(),
    decidedBy: empty(),
    decidedOn: empty(),
    reason: empty(),
  },
  (t) => [unique('evaluations_pilot').on(t.pilotId), index('evaluations_project').on(t.projectId)],
);
