import type { Language } from '~/domain/lists';
import type {
  CriterionKey,
  Implementation,
  PilotState,
  Reached,
  RealNeed,
  RoundDecision,
} from '~/domain/lists-after';
import type { PilotStanding } from '~/domain/pilots';
import type { Spread } from '~/domain/scoring';

export interface CriterionView {
  id: string;
  /** One of the model's four; its words stand where `title` is empty. */
  key: CriterionKey | '';
  title: string;
  weight: number;
}

/** A candidate or a pilot, as one line of the choice. */
export interface CandidateView {
  id: string;
  title: string;
  solutionId: string | null;
  state: PilotState;
  standing: PilotStanding;
  reason: string;
  /** ISO date in Norway on which it was decided, or empty. */
  decided: string;
  /** The group's numbers, 1 to 5, by criterion. */
  scores: Record<string, number>;
  rounds: number;
}

/** People's own scores of one candidate by one criterion. */
export interface SpreadView extends Spread {
  pilotId: string;
  criterionId: string;
}

export interface ScoringView {
  id: string;
  state: 'open' | 'shown' | 'closed';
  /** How many have given a score. */
  people: number;
  /** Empty while the scoring is open: nobody sees the spread before it is shown. */
  spreads: SpreadView[];
}

/** A scoring as the projector shows it. */
export interface ScoringScreen extends ScoringView {
  /** How many are in the room. */
  here: number;
  criteria: CriterionView[];
  candidates: { id: string; title: string }[];
}

/** The choice of pilots, with those that were chosen. */
export interface ChoiceView {
  criteria: CriterionView[];
  candidates: CandidateView[];
  /** Cards that are no candidates now. */
  solutions: { id: string; title: string }[];
  /** The last scoring on phones, or null. */
  scoring: ScoringView | null;
}

/** What one participant scores. */
export interface ScoresView {
  project: string;
  /** Null when nothing is open or shown. */
  scoring: ScoringView | null;
  criteria: CriterionView[];
  candidates: { id: string; title: string; measure: string; effect: string }[];
  /** Her own, by candidate and criterion. */
  mine: Record<string, Record<string, number>>;
}

export interface PilotAim {
  id: string;
  text: string;
  due: string;
  reached: Reached | '';
  note: string;
}
export interface PilotPartner {
  id: string;
  name: string;
  role: string;
}
export interface PilotIndicator {
  id: string;
  title: string;
  unit: string;
  start: number | null;
  target: number | null;
}
export interface PilotFeedback {
  id: string;
  text: string;
  /** 1 to 5, or null. */
  rating: number | null;
  day: string;
  hidden: boolean;
}
export interface PilotRoundView {
  id: string;
  number: number;
  start: string;
  end: string;
  plan: string;
  done: string;
  feedback: string;
  analysis: string;
  decision: RoundDecision | '';
  change: string;
  decided: string;
  code: string;
  open: boolean;
  /** By indicator. */
  figures: Record<string, { value: number; note: string }>;
  told: PilotFeedback[];
}
export interface EvaluationView {
  results: string;
  effects: string;
  realNeed: RealNeed | '';
  needNote: string;
  new: string;
  useful: string;
  used: string;
  transfer: string;
  decision: Implementation | '';
  actor: string;
  decidedBy: string;
  decidedOn: string;
  reason: string;
}

/** One pilot, whole. Dates are ISO, empty when not set. */
export interface PilotView {
  pilot: {
    id: string;
    title: string;
    state: PilotState;
    standing: PilotStanding;
    reason: string;
    decided: string;
    aim: string;
    targetGroup: string;
    activities: string;
    money: string;
    staff: string;
    anchoring: string;
    leader: string;
    start: string;
    due: string;
  };
  /** The card it came from, and its proposal; null for a pilot without one. */
  from: { solution: string; proposalId: string; proposal: string; challenge: string; measure: string } | null;
  aims: PilotAim[];
  partners: PilotPartner[];
  indicators: PilotIndicator[];
  /** The first first. */
  rounds: PilotRoundView[];
  evaluation: EvaluationView;
  today: string;
}

/** The pilots on paper. */
export interface PilotsReportView extends ChoiceView {
  project: { id: string; title: string; language: Language; municipality: string };
  /** Those that were chosen, each whole. */
  pilots: PilotView[];
  madeAt: number;
}

/** What somebody with a round's link sees. */
export interface FeedbackView {
  code: string;
  open: boolean;
  municipality: string;
  pilot: string;
}
