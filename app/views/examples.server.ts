import { asc, eq } from 'drizzle-orm';
import { answers, hasTheme, themesOf, type Example } from '~/domain/example';
import type { Actor } from '~/domain/actor';
import { osloDate } from '~/domain/oslo';
import { found, Problem } from '~/domain/problem';
import { can, type Standing } from '~/domain/roles';
import type { Db } from '~db/client.server';
import { examples, memberships, municipalities } from '~db/schema';
import { placesOf, standingIn } from '~db/standing';
import { isId } from './allow.server';
import type { BankOfExamples, ExampleLine, ExampleView } from './shapes';

type Row = typeof examples.$inferSelect;
type Staff = Extract<Actor, { kind: 'staff' }>;

const contentOf = (row: Row) => row.content as Example;
const NEED_CHARACTERS = 240;

/** The bank is for the staff of every municipality here, also those who are let into one project. @throws Problem */
async function allowBank(db: Db, actor: Staff): Promise<void> {
  const places = await placesOf(db, [actor.personId]);
  const standing: Standing = places.length > 0 ? 'reader' : 'stranger';
  if (can(standing, 'view.examples', null) !== 'yes') throw new Problem('not-allowed');
}

/** The bank, or what in it answers. @param question words that must all be there */
export async function bankOfExamples(
  db: Db,
  actor: Staff,
  { question, theme }: { question: string; theme: string },
): Promise<BankOfExamples> {
  await allowBank(db, actor);
  const rows = await db.select().from(examples);
  const shown = rows.filter(({ withdrawnAt }) => withdrawnAt === null);
  const places = await placesFor(db, actor);
  const isOwn = ({ municipalityId }: Row) => places.some(({ id }) => id === municipalityId);
  const isAsked = (row: Row) =>
    (theme === '' || hasTheme(contentOf(row), theme)) && answers(contentOf(row), question.trim());
  return {
    ...{ question, theme, total: shown.length },
    examples: newestFirst(shown.filter(isAsked)),
    themes: themesOf(shown.map(contentOf)),
    withdrawn: newestFirst(rows.filter((row) => row.withdrawnAt !== null && isOwn(row))),
    places,
  };
}

/** Where this person may publish, withdraw and bring in. */
async function placesFor(db: Db, { personId }: Staff): Promise<BankOfExamples['places']> {
  const rows = await db
    .select({ id: municipalities.id, name: municipalities.name, role: memberships.role })
    .from(memberships)
    .innerJoin(municipalities, eq(municipalities.id, memberships.municipalityId))
    .where(eq(memberships.personId, personId))
    .orderBy(asc(municipalities.name));
  return rows
    .filter(({ role }) => can(role, 'example.import', null) === 'yes')
    .map(({ id, name }) => ({ id, name }));
}

const newestFirst = (rows: readonly Row[]): ExampleLine[] =>
  [...rows]
    .sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime() || (a.id < b.id ? -1 : 1))
    .map(lineOf);

function lineOf(row: Row): ExampleLine {
  const { title, municipality, area, themes, need, published, updates } = contentOf(row);
  const short = need.length > NEED_CHARACTERS ? `${need.slice(0, NEED_CHARACTERS).trimEnd()} …` : need;
  const updated = updates.at(-1)?.date ?? '';
  return { id: row.id, title, municipality, area, themes, need: short, published, updated };
}

/** One example; one that is withdrawn is there for its own municipality only. @throws Problem `not-found` */
export async function exampleView(db: Db, actor: Staff, exampleId: string): Promise<ExampleView> {
  await allowBank(db, actor);
  const [row] = isId(exampleId) ? await db.select().from(examples).where(eq(examples.id, exampleId)) : [];
  const { id, municipalityId, publishedAt, withdrawnAt } = found(row);
  const standing = await standingIn(db, actor, municipalityId);
  if (withdrawnAt !== null) found(standing === 'stranger' ? null : standing);
  const content = contentOf(found(row));
  const [place] = await db.select().from(municipalities).where(eq(municipalities.id, municipalityId));
  return {
    ...{ id, content, municipalityId },
    isWithdrawn: withdrawnAt !== null,
    broughtBy: place && place.name !== content.municipality ? place.name : '',
    mayChange: can(standing, 'example.withdraw', null) === 'yes',
    since: osloDate(publishedAt.getTime()),
  };
}
