import { and, eq } from 'drizzle-orm';
import { compareSteps } from '~/domain/lists';
import { found } from '~/domain/problem';
import type { Db } from '~db/client.server';
import { given, prepared } from '~db/prepared';
import { roundsOf } from '~db/rounds';
import { agendaItems, municipalities } from '~db/schema';
import type { ProjectRow } from './allow.server';
import { chosenBefore, chosenIn, linesFor } from './homework-lines.server';
import { resultIsShown, tablesOf, workshopsOf, type WorkshopRow } from './rows.server';
import { roomSeating } from './seating.server';
import { isScoring } from './pilots.server';
import { presentationView } from './presentation.server';
import { recapView } from './recap.server';
import type { RoomHomework, ResultView, RoomItem, RoomView } from '~/views/shapes';
import { currentResult, paperView, resultsOf } from './vote.server';

/** What everyone in the room may know. */
export async function roomView(db: Db, project: ProjectRow): Promise<RoomView> {
  const { rows, running, next } = await workshopsOf(db, project);
  const [place] = await municipality(db, { id: project.municipalityId });
  const [tables, rounds, item, seating] = await Promise.all([
    tablesOf(db, project.id),
    roundsOf(db, running.id),
    roomItem(db, running),
    roomSeating(db, running),
  ]);
  const results = resultIsShown(running) ? await resultsOf(db, rounds) : [];
  const lines = await homeworkFor(db, running, results);
  const round = rounds.at(-1);
  return {
    project: projectHead(project, found(place).name),
    workshop: workshopHead(running),
    nextWorkshop: next && { number: next.number, date: next.date, start: next.start, place: next.place },
    summaries: rows.filter((row) => row.summaryOpenAt !== null).map(({ number }) => number),
    commentsUntil: running.commentsOpenAt && running.commentsUntil,
    step: running.step,
    item,
    timer: { endsAt: running.timerEndsAt?.getTime() ?? null, leftMs: running.timerLeftMs },
    tables: tables.map(tableHead),
    seating,
    board: { writers: running.writers, nominations: running.nominations },
    paper: round ? await paperView(db, round, tables) : null,
    result: currentResult(rounds, results),
    homework: lines,
    ...(await begunWith(db, project, running, lines)),
  };
}

const municipality = prepared((db) =>
  db
    .select({ name: municipalities.name })
    .from(municipalities)
    .where(eq(municipalities.id, given('id'))),
);

/** What later workshops begin with, and what may go on beside any. */
const begunWith = async (db: Db, project: ProjectRow, running: WorkshopRow, lines: RoomHomework[]) => ({
  recap: running.step === 'recap' ? await recapView(db, project, running, lines) : null,
  presentation: await presentationView(db, running, lines),
  scoring: await isScoring(db, project.id),
});

const projectHead = (
  { id, title, aim, language, archivedAt }: ProjectRow,
  municipality: string,
): RoomView['project'] => ({ id, title, aim, language, municipality, archived: archivedAt !== null });

/** The item that the workshop is at; null also when it has been removed. */
async function roomItem(db: Db, running: WorkshopRow): Promise<RoomItem | null> {
  if (running.itemId === null) return null;
  const [item] = await itemIn(db, { id: running.itemId, workshopId: running.id });
  if (!item) return null;
  const { title, screen, step, forEveryone, forTables } = item;
  return {
    title,
    screen,
    screenText: screen === 'text' ? item.screenText : '',
    ...{ forEveryone, forTables },
    plenary: step === null || screen === 'break',
  };
}

const itemIn = prepared((db) =>
  db
    .select()
    .from(agendaItems)
    .where(and(eq(agendaItems.id, given('id')), eq(agendaItems.workshopId, given('workshopId')))),
);

const tableHead = ({ group, theme, number }: Awaited<ReturnType<typeof tablesOf>>[number]) => ({
  id: group.id,
  number,
  theme: theme.title,
  place: group.place,
  step: group.step,
});

export const workshopHead = ({ number, date, start, minutes, place }: WorkshopRow) => ({
  number,
  date,
  start,
  minutes,
  place,
});

/** Later workshops go on with what was chosen before them; the first has its own, when it comes to it. */
async function homeworkFor(db: Db, running: WorkshopRow, results: readonly ResultView[]) {
  if (running.number > 1) return linesFor(db, await chosenBefore(db, running));
  return compareSteps(running.step, 'homework') >= 0 ? linesFor(db, chosenIn(results)) : [];
}
