import type { ActionState, Language, RealityArea } from '~/domain/lists';

/** How it went with an action, as somebody told it. */
export interface ActionNote {
  id: string;
  status: ActionState;
  note: string;
  /** The participant who told it; empty for the staff. */
  by: string;
  /** ISO date in Norway. */
  day: string;
}

/** One line of the action plan. Dates are ISO, empty when not set. */
export interface PlanAction {
  id: string;
  activity: string;
  /** In words; empty when nobody took it on. */
  responsible: string;
  /** The same person in the register, or null: also when she was taken off it. */
  participantId: string | null;
  start: string;
  due: string;
  status: ActionState;
  /** The card that it belongs to; null and empty for the whole. */
  solutionId: string | null;
  solution: string;
  /** When the workshop was held in which it was agreed. */
  agreed: string;
  /** Newest first. */
  notes: ActionNote[];
}

/** A reality check that needs clarification. */
export interface PlanCheck {
  solution: string;
  area: RealityArea;
  verdict: 'clarify';
  note: string;
  who: string;
  due: string;
}

export interface PlanPoint {
  id: string;
  solutionId: string | null;
  solution: string;
  text: string;
  who: string;
  due: string;
  settled: boolean;
}

/** The whole action plan of a project. */
export interface PlanView {
  actions: PlanAction[];
  checks: PlanCheck[];
  points: PlanPoint[];
  /** The cards that an action may belong to. */
  solutions: { id: string; title: string }[];
  /** Who can be made responsible. */
  people: { id: string; name: string; organisation: string }[];
  /** ISO date. */
  today: string;
}

/** The plan on paper. */
export interface PlanReportView extends PlanView {
  project: { id: string; title: string; language: Language; municipality: string };
  madeAt: number;
}

/** What one participant is responsible for. */
export interface MyPlanView {
  project: { id: string; title: string; archived: boolean };
  actions: PlanAction[];
  today: string;
}
