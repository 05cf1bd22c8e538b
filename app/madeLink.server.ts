import type { Carried } from '~/commands/run.server';
import type { Made } from '~/ui/desk/OneTimeLink';
import { withoutLink } from '~/views/desk.server';
import { actorAs, type Args } from './web.server';

/**
 * The answer to a form that lets someone in or gives her a new link: the page itself, since a one-time link is shown
 * here and nowhere else. A call that was answered before (a double press) brings none: then it says what is true now.
 * @param isNew the person was let in, and not only given another link
 */
export async function madeLink(
  args: Args,
  { token, personId = '' }: Carried['answer'],
  form: FormData,
  isNew: boolean,
): Promise<Response> {
  const name = String(form.get('name') ?? '');
  const answer = (about: Omit<Made, 'name'>) => Response.json({ made: { name, ...about } });
  if (token) return answer({ state: 'link', link: `${args.context.origin}/password?token=${token}` });
  if (!isNew) return answer({ state: 'already-made', link: null });
  const actor = await actorAs(args, 'staff');
  return answer({ state: await withoutLink(args.context.house.store.read, actor, personId), link: null });
}
