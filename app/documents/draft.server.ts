import { and, eq, isNull } from 'drizzle-orm';
import { found, Problem } from '~/domain/problem';
import type { letterParts } from '~/mail.server';
import { oneLine } from '~/reports/text';
import { isId } from '~/views/allow.server';
import { participants } from '~db/schema';
import type { Request } from './document.server';

type Person = typeof participants.$inferSelect;

/** A personal code signs its holder in, so readers get none. @throws Problem `not-allowed` */
export function onlyForLeaders({ standing }: Request): void {
  if (standing === 'reader') throw new Problem('not-allowed');
}

/** The id of the person that the address asks for, or empty. */
export const personIn = (query: URLSearchParams) => {
  const id = query.get('person') ?? '';
  return isId(id) ? id : '';
};

/** The person that the address asks for. @throws Problem `not-allowed`, `not-found` */
export async function addressedIn(request: Request): Promise<Person> {
  onlyForLeaders(request);
  const { context, project, query } = request;
  const [row] = await context.house.store.read
    .select()
    .from(participants)
    .where(
      and(
        eq(participants.id, personIn(query)),
        eq(participants.projectId, project.id),
        isNull(participants.removedAt),
      ),
    );
  return found(row);
}

/** A letter as a draft: mail programs open it ready to be sent (X-Unsent). */
export async function draftOf(person: Person, parts: ReturnType<typeof letterParts>): Promise<Buffer> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const draft = new MailComposer({
    ...parts,
    ...(person.email ? { to: { name: oneLine(person.name), address: person.email } } : {}),
    headers: { ...parts.headers, 'X-Unsent': '1' },
  });
  return draft.compile().build();
}
