import { and, asc, eq, isNull } from 'drizzle-orm';
import type { ProgressMark } from '~/domain/lists-after';
import { osloDate } from '~/domain/oslo';
import { indexOfDate, yearsOf } from '~/domain/quarters';
import type { Db } from '~db/client.server';
import {
  actions,
  budgetLines,
  mappings,
  measures,
  packages,
  programmes,
  programmeSeats,
  progress,
  solutions,
} from '~db/schema';
import type { ProjectRow } from './allow.server';
import { reportHead } from './rows.server';
import type {
  BudgetEntry,
  BudgetYear,
  Measure,
  ProgrammeAbout,
  ProgrammeReportView,
  ProgrammeSeat,
  ProgrammeView,
  WorkPackage,
} from './shapes';

/** The programme plan as the desk shows it. @param now server time, ms */
export async function programmeView(db: Db, project: ProjectRow, now: number): Promise<ProgrammeView> {
  const { id: projectId } = project;
  const programme = await aboutOf(db, projectId);
  const [marks, seats, lines, picks] = await Promise.all([
    db.select().from(progress).where(eq(progress.projectId, projectId)),
    seatsOf(db, projectId),
    linesOf(db, projectId),
    picksOf(db, projectId),
  ]);
  const today = osloDate(now);
  const at = programme ? indexOfDate(programme, today) : -1;
  const quarters = programme?.quarters ?? 0;
  return {
    programme,
    packages: await packagesOf(db, projectId, marksOf(marks, quarters)),
    ...{ seats, picks, today },
    budget: byYear(programme, lines),
    now: at >= 0 && at < quarters ? at : null,
    beyond: marks.filter(({ quarter }) => quarter >= quarters).length,
  };
}

/** As programmeView. @param madeAt when the document is made (server time, ms) */
export async function programmeReportView(
  db: Db,
  project: ProjectRow,
  madeAt: number,
): Promise<ProgrammeReportView> {
  return { ...(await programmeView(db, project, madeAt)), project: await reportHead(db, project), madeAt };
}

/** Has the project a programme? */
export async function hasProgramme(db: Db, projectId: string): Promise<boolean> {
  return (await aboutOf(db, projectId)) !== null;
}

async function aboutOf(db: Db, projectId: string): Promise<ProgrammeAbout | null> {
  const { title, aim, year, quarter, quarters } = programmes;
  const [row] = await db
    .select({ title, aim, year, quarter, quarters })
    .from(programmes)
    .where(eq(programmes.projectId, projectId));
  return row ?? null;
}

type Marks = (measureId: string) => (ProgressMark | '')[];
/** The marks of a measure, quarter by quarter. */
function marksOf(rows: readonly (typeof progress.$inferSelect)[], quarters: number): Marks {
  const all = new Map(rows.map(({ measureId, quarter, mark }) => [`${measureId} ${quarter}`, mark]));
  return (measureId) => Array.from({ length: quarters }, (_, i) => all.get(`${measureId} ${i}`) ?? '');
}

async function packagesOf(db: Db, projectId: string, marks: Marks): Promise<WorkPackage[]> {
  const [rows, made, written] = await Promise.all([
    db
      .select()
      .from(packages)
      .where(eq(packages.projectId, projectId))
      .orderBy(asc(packages.position), asc(packages.id)),
    measuresOf(db, projectId, marks),
    db.select().from(mappings).where(eq(mappings.projectId, projectId)),
  ]);
  return rows.map(({ id, title, aim, lead }) => ({
    ...{ id, title, aim, lead },
    measures: made.filter(({ packageId }) => packageId === id).map(({ measure }) => measure),
    mapping: Object.fromEntries(
      written.filter(({ packageId }) => packageId === id).map(({ topic, text }) => [topic, text]),
    ),
  }));
}

async function measuresOf(
  db: Db,
  projectId: string,
  marks: Marks,
): Promise<{ packageId: string; measure: Measure }[]> {
  const rows = await db
    .select({ made: measures, solution: solutions.title, action: actions.activity })
    .from(measures)
    .leftJoin(solutions, eq(solutions.id, measures.solutionId))
    .leftJoin(actions, eq(actions.id, measures.actionId))
    .where(eq(measures.projectId, projectId))
    .orderBy(asc(measures.position), asc(measures.id));
  return rows.map(({ made: { id, text, packageId }, solution, action }) => {
    return { packageId, measure: { id, text, source: action ?? solution ?? '', marks: marks(id) } };
  });
}

/** Who sits in the programme's organisation. */
export async function seatsOf(db: Db, projectId: string): Promise<ProgrammeSeat[]> {
  const { id, kind, body, name, share, packageId, position } = programmeSeats;
  return db
    .select({ id, kind, body, name, share, packageId })
    .from(programmeSeats)
    .where(eq(programmeSeats.projectId, projectId))
    .orderBy(asc(position), asc(id));
}

type Line = BudgetEntry & { year: number };
/** The lines of the programme's budget, or of a pilot's, each with its year. */
export async function linesOf(db: Db, projectId: string, pilotId: string | null = null): Promise<Line[]> {
  const { id, year, side, title, cash, own, hours, rate, spent, note, position } = budgetLines;
  const of = budgetLines.pilotId;
  return db
    .select({ id, year, side, title, cash, own, hours, rate, spent, note })
    .from(budgetLines)
    .where(and(eq(budgetLines.projectId, projectId), pilotId ? eq(of, pilotId) : isNull(of)))
    .orderBy(asc(year), asc(side), asc(position), asc(id));
}

function byYear(programme: ProgrammeAbout | null, lines: readonly Line[]): BudgetYear[] {
  const planned = programme ? yearsOf(programme, programme.quarters).map(({ year }) => year) : [];
  const years = [...new Set([...planned, ...lines.map(({ year }) => year)])].sort((a, b) => a - b);
  return years.map((year) => ({
    year,
    lines: lines.filter((one) => one.year === year).map(({ year: _, ...line }) => line),
  }));
}

async function picksOf(db: Db, projectId: string): Promise<ProgrammeView['picks']> {
  const [cards, planned, used] = await Promise.all([
    db
      .select({ id: solutions.id, text: solutions.title })
      .from(solutions)
      .where(and(eq(solutions.projectId, projectId), isNull(solutions.removedAt)))
      .orderBy(asc(solutions.position), asc(solutions.id)),
    db
      .select({ id: actions.id, text: actions.activity })
      .from(actions)
      .where(eq(actions.projectId, projectId))
      .orderBy(asc(actions.position), asc(actions.id)),
    db.select().from(measures).where(eq(measures.projectId, projectId)),
  ]);
  const withUse = (column: 'solutionId' | 'actionId') => (one: { id: string; text: string }) => ({
    ...one,
    // An action's solution is noted with it; the solution itself is not taken by that.
    used: used.some((made) => made[column] === one.id && (column === 'actionId' || made.actionId === null)),
  });
  return { solutions: cards.map(withUse('solutionId')), actions: planned.map(withUse('actionId')) };
}
