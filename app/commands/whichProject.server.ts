import { eq, type AnyColumn } from 'drizzle-orm';
import { normaliseCode } from '~/domain/codes';
import { Problem } from '~/domain/problem';
import { given, prepared } from '~db/prepared';
import { participants, pilotRounds, projects, questionnaires, referees } from '~db/schema';
import { followedProject } from '~db/sponsors';
import { CATALOGUE, type CommandName } from './catalogue';
import type { Context } from './context.server';

/** Where a code leads: the room's, a questionnaire's, a pilot round's, a person's, or one's in the reference group. */
const CODES = {
  'room-code': {
    field: 'roomCode',
    led: prepared((tx) =>
      tx
        .select({ projectId: projects.id })
        .from(projects)
        .where(eq(projects.roomCode, given('code'))),
    ),
  },
  'questionnaire-code': { field: 'code', led: rowWith(questionnaires, questionnaires.code) },
  'referee-code': { field: 'code', led: rowWith(referees, referees.code) },
  'feedback-code': { field: 'code', led: rowWith(pilotRounds, pilotRounds.code) },
  'personal-code': { field: 'personalCode', led: rowWith(participants, participants.personalCode) },
} as const;

/** Of a table whose rows have a code and belong to a project. */
function rowWith(table: object, code: AnyColumn) {
  const { projectId } = table as typeof participants;
  return prepared((tx) =>
    tx
      .select({ projectId })
      .from(table as typeof participants)
      .where(eq(code, given('code'))),
  );
}

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
  const { field, led } = CODES[scope as keyof typeof CODES];
  const [row] = await led(tx, { code: normaliseCode(String(input[field])) });
  if (!row) throw new Problem('unknown-code');
  return row.projectId;
}
