import { eq } from 'drizzle-orm';
import { found, Problem } from '~/domain/problem';
import type { Db } from '~db/client.server';
import { municipalities, reportTexts } from '~db/schema';
import type { ProjectRow } from './allow.server';
import { pilotView } from './pilot.server';
import { chosenPilots } from './pilots.server';
import { linesOf, seatsOf } from './programme.server';
import type { FinalReportView } from './shapes';

/** What the final report of a pilot is made of. @throws Problem `not-found`; `not-a-pilot` for one that was not chosen */
export async function finalReportView(
  db: Db,
  project: ProjectRow,
  pilotId: string,
  now: number,
): Promise<FinalReportView> {
  const view = await pilotView(db, project, pilotId, now);
  if (view.pilot.state !== 'chosen') throw new Problem('not-a-pilot');
  const [[place], pilots, texts, lines, seats] = await Promise.all([
    db.select().from(municipalities).where(eq(municipalities.id, project.municipalityId)),
    chosenPilots(db, project.id),
    db.select().from(reportTexts).where(eq(reportTexts.pilotId, pilotId)),
    linesOf(db, project.id, pilotId),
    seatsOf(db, project.id),
  ]);
  return {
    ...view,
    number: pilots.findIndex(({ id }) => id === pilotId) + 1,
    municipality: found(place).name,
    seats,
    written: Object.fromEntries(texts.map(({ field, text }) => [field, text])),
    lines: lines.map(({ year: _, ...line }) => line),
  };
}
