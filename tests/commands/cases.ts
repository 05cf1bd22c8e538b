import { agendaCases } from './cases-agenda';
import { anchoringCases } from './cases-anchoring';
import { archiveCases } from './cases-archive';
import { betweenCases } from './cases-between';
import { boardCases } from './cases-board';
import { cardCases, realityCases } from './cases-cards';
import { projectCases, staffCases } from './cases-desk';
import { findingsCases } from './cases-findings';
import { homeworkCases } from './cases-homework';
import { invitationCases } from './cases-invitation';
import { proposalCases } from './cases-proposals';
import { recruitmentCases } from './cases-recruitment';
import { pilotCases, pilotRoundCases } from './cases-pilot-rounds';
import { pilotChoiceCases } from './cases-pilots';
import { planCases } from './cases-plan';
import { budgetCases, packageCases, programmeCases } from './cases-programme';
import { reportCases } from './cases-report';
import { peopleCases, roomCases } from './cases-room';
import { refereeCases } from './cases-referees';
import { seatingCases } from './cases-seating';
import { sponsorCases } from './cases-sponsors';
import { stakeholdersCases } from './cases-stakeholders';
import { bankCases, storyCases } from './cases-stories';
import { summaryCases } from './cases-summary';
import { themesCases } from './cases-themes';
import { timeCases } from './cases-time';
import { ballotCases, voteCases } from './cases-vote';
import type { Case } from './world';

/** How every command is tested, by its name. */
export const CASES: Record<string, Case> = {
  ...staffCases,
  ...archiveCases,
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
  ...pilotChoiceCases,
  ...pilotCases,
  ...pilotRoundCases,
  ...sponsorCases,
  ...programmeCases,
  ...packageCases,
  ...budgetCases,
  ...reportCases,
  ...storyCases,
  ...bankCases,
  ...invitationCases,
  ...refereeCases,
  ...betweenCases,
} as never;
