import { eq } from 'drizzle-orm';
import type { Actor } from '~/domain/actor';
import { municipalities } from '~db/schema';
import type { Db } from '~db/client.server';
import { allowMunicipality } from './allow.server';

/** Whose owner asks how the server is doing: the municipality's name, for those who may see it. */
export async function operationView(db: Db, actor: Actor, municipalityId: string) {
  await allowMunicipality(db, actor, municipalityId, 'view.operation');
  const [place] = await db.select().from(municipalities).where(eq(municipalities.id, municipalityId));
  return { id: municipalityId, name: place?.name ?? '' };
}
