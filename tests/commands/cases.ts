import { agendaCases } from './cases-agenda';
import { anchoringCases } from './cases-anchoring';
import { betweenCases } from './cases-between';
import { boardCases } from './cases-board';
import { cardCases, realityCases } from './cases-cards';
import { projectCases, staffCases } from './cases-desk';
import { findingsCases } from './cases-findings';
import { homeworkCases } from './cases-homework';
import { invitationCases } from './cases-invitation';
import { proposalCases } from './cases-proposals';
import { recruitmentCases } from './cases-recruitment';
import { planCases } from './cases-plan';
import { peopleCases, roomCases } from './cases-room';
import { refereeCases } from './cases-referees';
import { seatingCases } from './cases-seating';
import { stakeholdersCases } from './cases-stakeholders';
import { summaryCases } from './cases-summary';
import { themesCases } from './cases-themes';
import { timeCases } from './cases-time';
import { ballotCases, voteCases } from './cases-vote';
import type { Case } from './world';

/** How every command is tested, by its name. */
export const CASES: Record<string, Case> = {
  ...staffCases,
  ...projectCases,
  ...roomCases,
  ...seatingCases,
  ...peopleCases,
  ...boardCases,
  ...proposalCases,
  ...voteCases,
  ...ballotCases,
  ...anchoringCases,
  ...findingsCases,
  ...themesCases,
  ...stakeholdersCases,
  ...recruitmentCases,
  ...agendaCases,
  ...timeCases,
  ...homeworkCases,
  ...summaryCases,
  ...cardCases,
  ...realityCases,
  ...planCases,
  ...invitationCases,
  ...refereeCases,
  ...betweenCases,
} as never;
