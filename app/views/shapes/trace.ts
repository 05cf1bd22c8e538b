import type { ActionState } from '~/domain/lists';
import type { Implementation, RoundDecision } from '~/domain/lists-after';
import type { PilotStanding } from '~/domain/pilots';
import type { TraceBranch, TraceKind, TraceLink } from '~/domain/trace';

interface Said<K extends TraceKind> {
  kind: K;
  id: string;
  /** As people wrote it; of a homework the proposal's, of a round and a decision the pilot's. */
  title: string;
}
interface AtTable {
  /** Its number in the room. */
  table: number;
}

/** What stands in a trace, with what is told of it: numbers of votes, and never whose. */
export type TraceNode =
  | (Said<'need'> & { fromBank: boolean })
  | (Said<'heading'> & AtTable & { priority: number | null; taps: number })
  | TracedProposal
  | (Said<'homework'> & { done: boolean })
  | (Said<'solution'> & AtTable & { away: boolean })
  | (Said<'action'> & { status: ActionState })
  | (Said<'measure'> & { workPackage: string })
  | TracedPilot
  | (Said<'round'> & { pilotId: string; number: number })
  | TracedDecision;

export interface TracedProposal extends Said<'proposal'>, AtTable {
  /** Null where there was no vote on it. */
  votes: number | null;
  rank: number | null;
  chosen: boolean;
  /** Why the chosen were chosen, where the votes alone did not decide. */
  reason: string;
  /** Who takes it forward by themselves; or empty. */
  actor: string;
  away: boolean;
}

export interface TracedPilot extends Said<'pilot'> {
  standing: PilotStanding;
  /** Why it was chosen or not, and the ISO date; or empty. */
  reason: string;
  decided: string;
}

/** After a round, or by the evaluation: then there is no number. */
export interface TracedDecision extends Said<'decision'> {
  pilotId: string;
  number: number | null;
  after: RoundDecision | '';
  becomes: Implementation | '';
  reason: string;
  decided: string;
}

/** What can be looked at, and the trace of the one that is. */
export interface TraceView {
  /** Null when nothing was asked for. */
  subject: TraceNode | null;
  back: TraceBranch[];
  forward: TraceBranch[];
  /** Of the subject's trace, itself included. */
  nodes: Record<string, TraceNode>;
  links: TraceLink[];
  /** What one can begin at. */
  picks: TraceNode[];
}
