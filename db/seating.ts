import { and, eq } from 'drizzle-orm';
import type { Db } from './client.server';
import { groups, seats, type workshops } from './schema';

type Workshop = Pick<typeof workshops.$inferSelect, 'id' | 'projectId' | 'round'>;

/** The tables where a person has sat in a workshop or that she leads, and the one where she is now. */
export async function ownTables(
  db: Db,
  workshop: Workshop,
  participantId: string,
): Promise<{ satAt: string[]; now: string | null }> {
  const sat = await db
    .select()
    .from(seats)
    .where(and(eq(seats.workshopId, workshop.id), eq(seats.participantId, participantId)));
  const led = await db
    .select({ id: groups.id })
    .from(groups)
    .where(and(eq(groups.projectId, workshop.projectId), eq(groups.facilitatorId, participantId)));
  const leads = led.map(({ id }) => id);
  const seat = sat.find(({ round }) => round === workshop.round)?.groupId;
  return { satAt: [...sat.map(({ groupId }) => groupId), ...leads], now: seat ?? leads[0] ?? null };
}
