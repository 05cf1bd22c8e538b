import type { RoundDecision, StatusState } from '~/domain/lists-after';
import type { PilotStanding } from '~/domain/pilots';
import type { PilotIndicator } from './pilots';

/** What a sponsor asked and nobody has answered. Dates are ISO dates in Norway. */
export interface StatusRequest {
  id: string;
  pilotId: string;
  pilot: string;
  sponsor: string;
  text: string;
  asked: string;
  due: string;
  overdue: boolean;
}

export interface StatusLine {
  id: string;
  state: StatusState;
  text: string;
  day: string;
  /** What it answers, or null: of others' questions, a sponsor learns nothing. */
  answers: { sponsor: string; text: string; asked: string } | null;
}

/** A chosen pilot on the desk: what was told of it, the last first, and what is asked. */
export interface StatusPilot {
  id: string;
  title: string;
  standing: PilotStanding;
  sponsors: string[];
  requests: StatusRequest[];
  reports: StatusLine[];
}

export interface SponsorLine {
  id: string;
  name: string;
  /** The municipality that made it. */
  municipality: string;
  pilotIds: string[];
  /** Only for leaders of the municipality that made it; else null. */
  own: { contact: string; email: string; code: string; removed: boolean } | null;
}

/** What a project tells its sponsors. */
export interface SponsorsView {
  pilots: StatusPilot[];
  sponsors: SponsorLine[];
  /** The other sponsors of the installation. */
  others: { id: string; name: string; municipality: string }[];
}

export interface FollowedRound {
  id: string;
  number: number;
  start: string;
  end: string;
  decision: RoundDecision | '';
  decided: string;
  /** By indicator. */
  figures: Record<string, { value: number }>;
}

/** A pilot as a sponsor sees it: nobody's name is in it. */
export interface FollowedPilot {
  id: string;
  title: string;
  project: string;
  aim: string;
  start: string;
  due: string;
  standing: PilotStanding;
  /** Its project has been put into the archive. */
  ended: boolean;
  indicators: PilotIndicator[];
  rounds: FollowedRound[];
  /** The last first. */
  reports: StatusLine[];
  /** The sponsor's own. */
  requests: StatusRequest[];
}

/** What a sponsor sees by its link. */
export interface SponsorPageView {
  code: string;
  name: string;
  today: string;
  municipalities: { id: string; name: string; pilots: FollowedPilot[] }[];
}
