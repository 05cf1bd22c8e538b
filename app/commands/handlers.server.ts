import { actionHandlers } from './actions.server';
import { agendaHandlers } from './agenda.server';
import { anchoringHandlers } from './anchoring.server';
import { attendanceHandlers } from './attendance.server';
import { archiveHandlers } from './archive.server';
import { ballotHandlers } from './ballots.server';
import { beginHandlers } from './begin.server';
import { betweenHandlers } from './between.server';
import { candidateHandlers } from './candidates.server';
import { cardHandlers } from './cards.server';
import { caseHandlers } from './case.server';
import { budgetHandlers } from './budget.server';
import type { CommandName } from './catalogue';
import { commentHandlers } from './comments.server';
import type { Handlers } from './context.server';
import { bankHandlers } from './examples.server';
import { exampleHandlers } from './example.server';
import { finalReportHandlers } from './final-report.server';
import { findingHandlers } from './findings.server';
import { headingHandlers } from './headings.server';
import { homeworkHandlers } from './homework.server';
import { homeworkReportHandlers } from './homework-report.server';
import { remindingHandlers } from './reminding.server';
import { invitationHandlers } from './invitation.server';
import { materialHandlers } from './material.server';
import { needHandlers } from './needs.server';
import { pilotHandlers } from './pilots.server';
import { pilotRoundHandlers } from './pilot-rounds.server';
import { scoringHandlers } from './scoring.server';
import { packageHandlers } from './packages.server';
import { peopleHandlers } from './people.server';
import { photoHandlers } from './photos.server';
import { plenaryHandlers } from './plenary.server';
import { pointHandlers } from './points.server';
import { programmeHandlers } from './programme.server';
import { projectHandlers } from './project.server';
import { proposalHandlers } from './proposals.server';
import { realityHandlers } from './reality.server';
import { recruitmentHandlers } from './recruitment.server';
import { refereeHandlers } from './referees.server';
import { roundHandlers } from './rounds.server';
import { seatingHandlers } from './seating.server';
import { sessionHandlers } from './session.server';
import { sheetHandlers } from './sheets.server';
import { sponsorHandlers } from './sponsors.server';
import { staffHandlers } from './staff.server';
import { stakeholderHandlers } from './stakeholders.server';
import { statusHandlers } from './status.server';
import { storyHandlers } from './stories.server';
import { summaryHandlers } from './summary.server';
import { tableHandlers } from './tables.server';
import { themeHandlers } from './themes.server';
import { timeHandlers } from './time.server';
import { undoHandlers } from './undo.server';
import { voteHandlers } from './vote.server';
import { workshopHandlers } from './workshops.server';

/** Every command has exactly one handler; a missing one does not compile. */
export const HANDLERS: Handlers<CommandName> = {
  ...staffHandlers,
  ...projectHandlers,
  ...caseHandlers,
  ...archiveHandlers,
  ...exampleHandlers,
  ...undoHandlers,
  ...anchoringHandlers,
  ...findingHandlers,
  ...themeHandlers,
  ...stakeholderHandlers,
  ...recruitmentHandlers,
  ...sheetHandlers,
  ...workshopHandlers,
  ...beginHandlers,
  ...agendaHandlers,
  ...invitationHandlers,
  ...peopleHandlers,
  ...attendanceHandlers,
  ...tableHandlers,
  ...seatingHandlers,
  ...roundHandlers,
  ...sessionHandlers,
  ...timeHandlers,
  ...needHandlers,
  ...headingHandlers,
  ...proposalHandlers,
  ...plenaryHandlers,
  ...voteHandlers,
  ...ballotHandlers,
  ...homeworkHandlers,
  ...homeworkReportHandlers,
  ...materialHandlers,
  ...remindingHandlers,
  ...summaryHandlers,
  ...photoHandlers,
  ...refereeHandlers,
  ...commentHandlers,
  ...betweenHandlers,
  ...cardHandlers,
  ...realityHandlers,
  ...actionHandlers,
  ...pointHandlers,
  ...candidateHandlers,
  ...scoringHandlers,
  ...pilotHandlers,
  ...pilotRoundHandlers,
  ...programmeHandlers,
  ...packageHandlers,
  ...budgetHandlers,
  ...finalReportHandlers,
  ...sponsorHandlers,
  ...statusHandlers,
  ...storyHandlers,
  ...bankHandlers,
};
