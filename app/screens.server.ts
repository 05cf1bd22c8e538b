import { eq } from 'drizzle-orm';
import type { Actor } from '~/domain/actor';
import { makeScreenNumber } from '~/domain/codes';
import { screens } from '~db/schema';
import { signIn } from './session.server';
import type { Args } from './web.server';

/** The number that a machine shows until it is paired: its own, or a new one with the cookie that goes with it. */
export async function newScreen(
  { request, context }: Args,
  actor: Actor,
): Promise<{ number: string; cookie?: string }> {
  const { house } = context;
  if (actor.kind === 'screen') {
    const [known] = await house.store.read.select().from(screens).where(eq(screens.id, actor.screenId));
    if (known) return { number: known.number };
  }
  const row = {
    id: house.newId(),
    number: makeScreenNumber(house.randomBytes),
    projectId: null,
    createdAt: house.now(),
  };
  await house.store.write((tx) => tx.insert(screens).values(row));
  return { number: row.number, cookie: await signIn(house, request.headers.get('cookie'), 'screen', row.id) };
}
