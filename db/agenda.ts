import { asc, eq } from 'drizzle-orm';
import type { Db } from './client.server';
import { agendaItems } from './schema';

export type AgendaRow = typeof agendaItems.$inferSelect;

/** A workshop's items in their order. */
export const agendaOf = (db: Db, workshopId: string): Promise<AgendaRow[]> =>
  db
    .select()
    .from(agendaItems)
    .where(eq(agendaItems.workshopId, workshopId))
    .orderBy(asc(agendaItems.position), asc(agendaItems.id));
