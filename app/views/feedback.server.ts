import { eq } from 'drizzle-orm';
import { normaliseCode } from '~/domain/codes';
import { Problem } from '~/domain/problem';
import type { Db } from '~db/client.server';
import { municipalities, pilotRounds, pilots, projects } from '~db/schema';
import { isId } from './allow.server';
import type { FeedbackView } from './shapes';

/** What a user of a pilot is asked by the link. @throws Problem `unknown-code` */
export async function feedbackView(db: Db, typed: string): Promise<FeedbackView> {
  const code = normaliseCode(typed);
  const [row] = isId(code)
    ? await db
        .select({ round: pilotRounds, pilot: pilots, project: projects, municipality: municipalities.name })
        .from(pilotRounds)
        .innerJoin(pilots, eq(pilots.id, pilotRounds.pilotId))
        .innerJoin(projects, eq(projects.id, pilotRounds.projectId))
        .innerJoin(municipalities, eq(municipalities.id, projects.municipalityId))
        .where(eq(pilotRounds.code, code))
    : [];
  if (!row) throw new Problem('unknown-code');
  const { round, pilot, project, municipality } = row;
  const open = round.open && !project.archivedAt && !pilot.removedAt;
  return { code, open, municipality, pilot: pilot.title };
}
