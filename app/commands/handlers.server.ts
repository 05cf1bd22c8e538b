import { boardHandlers } from './board.server';
import type { CommandName } from './catalogue';
import type { Handlers } from './context.server';
import { exampleHandlers } from './example.server';
import { homeworkHandlers } from './homework.server';
import { peopleHandlers } from './people.server';
import { projectHandlers } from './project.server';
import { proposalHandlers } from './proposals.server';
import { seatingHandlers } from './seating.server';
import { sessionHandlers } from './session.server';
import { staffHandlers } from './staff.server';
import { voteHandlers } from './vote.server';

/** Every command has exactly one handler; a missing one does not compile. */
export const HANDLERS: Handlers<CommandName> = {
  ...staffHandlers,
  ...projectHandlers,
  ...exampleHandlers,
  ...peopleHandlers,
  ...seatingHandlers,
  ...sessionHandlers,
  ...boardHandlers,
  ...proposalHandlers,
  ...voteHandlers,
  ...homeworkHandlers,
};
