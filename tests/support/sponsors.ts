import { eq } from 'drizzle-orm';
import type { House } from '~/commands/context.server';
import { NOBODY } from '~/domain/actor';
import { sponsors } from '~db/schema';
import { call, type Project } from './make';

type There = Pick<Project, 'id' | 'owner'>;

/** A sponsor that the project's municipality made, following these of its pilots; and the code of its link. */
export async function makeSponsor(
  house: House,
  { id: projectId, owner }: There,
  pilotIds: string[],
  name = 'The county',
) {
  const about = { projectId, name, contact: 'Ragna', email: 'ragna@example.no', pilotIds };
  const sponsorId = (await call(house, owner, 'sponsor.save', about)).answer.sponsorId ?? '';
  return { sponsorId, code: await codeOf(house, sponsorId) };
}

export async function codeOf(house: House, sponsorId: string): Promise<string> {
  const [row] = await house.store.read.select().from(sponsors).where(eq(sponsors.id, sponsorId));
  return row?.code ?? '';
}

/** A sponsor asks by its link. */
export const askStatus = (house: House, code: string, pilotId: string, due = '2099-05-01') =>
  call(house, NOBODY, 'status.ask', { code, pilotId, text: 'How many families?', due });
