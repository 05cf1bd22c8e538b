import type { Affected, Effect, Language, Reply, Sector, Tier } from '~/domain/lists';
import type { Progress, StakeholderPage, StakeholderStep } from '~/domain/stakeholders';

/** A stakeholder as the map shows it. */
export interface StakeholderMark {
  id: string;
  name: string;
  sector: Sector;
  tier: Tier | '';
  overall: Effect | '';
  affected: Affected | '';
}
/** A stakeholder in the list of a step. */
export interface StakeholderLine extends StakeholderMark {
  role: string;
}
/** All that is known of a stakeholder: a row of the table (report ch. 2.4, figure 5). */
export interface Stakeholder extends StakeholderLine {
  need: string;
  positive: string;
  negative: string;
}

export interface Consequence {
  id: string;
  stakeholderId: string;
  text: string;
  todo: boolean;
  who: string;
  /** ISO date or empty. */
  due: string;
  done: boolean;
}
/** An invitee who stands for a stakeholder. */
export interface Representative {
  stakeholderId: string;
  name: string;
  reply: Reply;
}

/** One page of the stakeholder analysis. What the page does not show is empty. */
export interface StakeholdersView {
  page: StakeholderPage;
  progress: Record<StakeholderStep, Progress>;
  lines: StakeholderLine[];
  /** The one that is worked on. */
  chosen: Stakeholder | null;
  /** The consequence of hers that is being changed. */
  note: Consequence | null;
  /** The next one that the step waits for. */
  next: string | null;
  /** Every row in full, for the table. */
  table: Stakeholder[];
  consequences: Consequence[];
  representatives: Representative[];
  /** ISO date. */
  today: string;
}

export interface StakeholderMapView {
  marks: StakeholderMark[];
  chosen: StakeholderMark | null;
}

/** Everything that the stakeholder analysis tells on paper. */
export interface StakeholderReportView {
  project: { title: string; aim: string; language: Language; municipality: string };
  stakeholders: Stakeholder[];
  consequences: Consequence[];
  representatives: Representative[];
  today: string;
  madeAt: number;
}
