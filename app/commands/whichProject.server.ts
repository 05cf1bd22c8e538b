import { eq } from 'drizzle-orm';
import { normaliseCode } from '~/domain/codes';
import { Problem } from '~/domain/problem';
import { participants, pilotRounds, projects, questionnaires, referees } from '~db/schema';
import { followedProject } from '~db/sponsors';
import { CATALOGUE, type CommandName } from './catalogue';
import type { Context } from './context.server';

/** Where a code leads: the room's, a questionnaire's, a pilot round's, a person's, or one's in the reference group. */
const CODES = {
  'room-code': { field: 'roomCode', code: projects.roomCode, projectId: projects.id, table: projects },
  'questionnaire-code': {
    field: 'code',
    code: questionnaires.code,
    projectId: questionnaires.projectId,
    table: questionnaires,
  },
  'referee-code': {
    field: 'code',
    code: referees.code,
    projectId: referees.projectId,
    table: referees,
  },
  'feedback-code': {
    field: 'code',
    code: pilotRounds.code,
    projectId: pilotRounds.projectId,
    table: pilotRounds,
  },
  'personal-code': {
    field: 'personalCode',
    code: participants.personalCode,
    projectId: participants.projectId,
    table: participants,
  },
} as const;

/**
 * The project that a command is for: named, or found by the code that the caller holds.
 * @throws Problem unknown-code
 */
export async function projectIdOf(
  { tx }: Pick<Context, 'tx'>,
  { name, input }: { name: CommandName; input: Record<string, unknown> },
): Promise<string> {
  const { scope } = CATALOGUE[name];
  // A sponsor's code leads to several projects: the pilot says to which.
  if (scope === 'sponsor-code')
    return followedProject(tx, normaliseCode(String(input.code)), String(input.pilotId));
  if (!(scope in CODES)) return String(input.projectId);
  const { field, code, projectId, table } = CODES[scope as keyof typeof CODES];
  const [row] = await tx
    .select({ projectId })
    .from(table as typeof projects)
    .where(eq(code, normaliseCode(String(input[field]))));
  if (!row) throw new Problem('unknown-code');
  return row.projectId;
}
