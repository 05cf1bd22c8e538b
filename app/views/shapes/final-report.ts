import type { ReportField } from '~/domain/lists-after';
import type { PilotView } from './pilots';
import type { BudgetEntry, ProgrammeSeat } from './programme';

/** What a pilot's final report is made of. */
export interface FinalReportView extends PilotView {
  /** Its place among the project's pilots, which its documents are named by. */
  number: number;
  municipality: string;
  /** The programme's organisation. */
  seats: ProgrammeSeat[];
  /** What somebody wrote herself; the rest is taken from what is known. */
  written: Partial<Record<ReportField, string>>;
  /** The pilot's budget and accounts. */
  lines: BudgetEntry[];
}
