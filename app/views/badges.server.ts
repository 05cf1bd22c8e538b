import { and, eq } from 'drizzle-orm';
import { found, Problem } from '~/domain/problem';
import type { Db } from '~db/client.server';
import { municipalities, seats } from '~db/schema';
import type { BadgeLine, BadgesView } from '~/views/shapes';
import type { ProjectRow } from './allow.server';
import { peopleOf, tablesOf, workshopsOf } from './rows.server';
import { qrOf } from './screen.server';

const FIRST_ROUND = 1;

/**
 * Everyone's badge, by name; or one person's, who came late.
 * @param origin the address that people use, without a slash at the end
 * @throws Problem `no-people`, `not-found` when that person is not here
 */
export async function badgesView(
  db: Db,
  project: ProjectRow,
  origin: string,
  personId: string | null,
): Promise<BadgesView> {
  const all = await peopleOf(db, project.id);
  if (all.length === 0) throw new Problem('no-people');
  const people = personId === null ? all : [found(all.find((person) => person.id === personId))];
  const placeOf = await placesOf(db, project);
  const badges = people.map(({ id, name, organisation, sector, personalCode }): BadgeLine => {
    const link = `${origin}/k/${personalCode}`;
    return { name, organisation, sector, personalCode, link, ...qrOf(link), ...placeOf(id) };
  });
  const byName = new Intl.Collator(project.language).compare;
  const [place] = await db.select().from(municipalities).where(eq(municipalities.id, project.municipalityId));
  return {
    project: { title: project.title, language: project.language, municipality: place?.name ?? '' },
    badges: badges.sort((a, b) => byName(a.name, b.name)),
  };
}

/** Who leads which table, or sits where when the running workshop begins. */
async function placesOf(db: Db, project: ProjectRow) {
  const { running } = await workshopsOf(db, project);
  const tables = await tablesOf(db, project.id);
  const seated = await db
    .select()
    .from(seats)
    .where(and(eq(seats.workshopId, running.id), eq(seats.round, FIRST_ROUND)));
  const seatOf = new Map(seated.map((seat) => [seat.participantId, seat.groupId]));
  return (id: string): Pick<BadgeLine, 'table' | 'leads'> => {
    const led = tables.find(({ group }) => group.facilitatorId === id);
    const at = led ?? tables.find(({ group }) => group.id === seatOf.get(id));
    return { table: at ? { number: at.number, theme: at.theme.title } : null, leads: led !== undefined };
  };
}
