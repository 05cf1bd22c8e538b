import { and, asc, count, eq, isNull } from 'drizzle-orm';
import { commentsAreOpen } from '~/domain/comments';
import { osloDate } from '~/domain/oslo';
import { currentPhase } from '~/domain/phases';
import { preparation } from '~/domain/preparation';
import { summarised } from '~/domain/summary';
import type { Db } from '~db/client.server';
import { consequences, homework, stakeholders } from '~db/schema';
import type { ProjectRow } from './allow.server';
import { hasOpenVote } from './archive.server';
import { changesView } from './changes.server';
import { countActions } from './plan.server';
import { chosenPilots } from './pilots.server';
import { preparationFacts } from './preparation.server';
import { hasProgramme } from './programme.server';
import { workshopsOf } from './rows.server';
import { requestsOf } from './sponsors.server';
import { summaryStates } from './summary-desk.server';
import type { FrontView } from '~/views/shapes';

const TODOS_SHOWN = 10;
const CHANGES_SHOWN = 5;

/** The project's front page: where it stands, what remains, what is to be done, and what changed last. */
export async function frontView(db: Db, project: ProjectRow, now: Date): Promise<FrontView> {
  const today = osloDate(now.getTime());
  const [facts, { rows, running }, todos, checked, changes] = await Promise.all([
    preparationFacts(db, project.id),
    workshopsOf(db, project),
    todosOf(db, project.id),
    countHomework(db, project.id),
    changesView(db, project.id, CHANGES_SHOWN),
  ]);
  return {
    now: now.getTime(),
    today,
    running: { number: running.number, step: running.step },
    phase: currentPhase(running, rows.length),
    workshops: rows.map(({ number, date, start }) => ({ number, date, start })),
    homework: checked,
    tables: facts.tables,
    invitees: Object.values(facts.people.expected).reduce((sum, one) => sum + one, 0),
    stakeholders: facts.stakeholders.all,
    commentsOpen: commentsAreOpen(running, today),
    summarised: summarised(rows, running.number).map(({ number }) => number),
    summaries: await summaryStates(db, project, now),
    parts: preparation(facts),
    ...todos,
    ...(await whatCameOf(db, project.id, today)),
    voting: await hasOpenVote(db, project.id),
    changes,
  };
}

/** What came after the workshops: the plan, the pilots, the programme, and what sponsors ask. */
async function whatCameOf(
  db: Db,
  projectId: string,
  today: string,
): Promise<Pick<FrontView, 'actions' | 'pilots' | 'programme' | 'asked'>> {
  return {
    actions: await countActions(db, projectId),
    pilots: (await chosenPilots(db, projectId)).map(({ title }) => title),
    programme: await hasProgramme(db, projectId),
    asked: await requestsOf(db, projectId, today),
  };
}

async function countHomework(db: Db, projectId: string): Promise<number> {
  const [row] = await db.select({ count: count() }).from(homework).where(eq(homework.projectId, projectId));
  return row?.count ?? 0;
}

/** What someone is to act on after the stakeholder analysis, by date; those without a date come last. */
async function todosOf(db: Db, projectId: string): Promise<Pick<FrontView, 'todos' | 'todoCount'>> {
  const open = and(
    eq(consequences.projectId, projectId),
    eq(consequences.todo, true),
    isNull(consequences.doneAt),
  );
  const { id, text, who, due } = consequences;
  const todos = await db
    .select({ id, text, who, due, stakeholder: stakeholders.name })
    .from(consequences)
    .innerJoin(stakeholders, eq(stakeholders.id, consequences.stakeholderId))
    .where(open)
    .orderBy(asc(eq(due, '')), asc(due), asc(consequences.position))
    .limit(TODOS_SHOWN);
  const [all] = await db.select({ count: count() }).from(consequences).where(open);
  return { todos, todoCount: all?.count ?? 0 };
}
