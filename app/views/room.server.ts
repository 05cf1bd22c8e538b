import { and, asc, eq, inArray } from 'drizzle-orm';
import { compareSteps } from '~/domain/lists';
import { found } from '~/domain/problem';
import type { Db } from '~db/client.server';
import {
  agendaItems,
  homework,
  homeworkQuestions,
  homeworkResponsible,
  municipalities,
  participants,
  proposals,
} from '~db/schema';
import type { ProjectRow } from './allow.server';
import { latestRound, resultIsShown, tablesOf, workshopsOf, type WorkshopRow } from './rows.server';
import type { HomeworkLine, ResultView, RoomItem, RoomView } from '~/views/shapes';
import { paperView, resultView } from './vote.server';

/** What everyone in the room may know. */
export async function roomView(db: Db, project: ProjectRow): Promise<RoomView> {
  const { running, next } = await workshopsOf(db, project);
  const [place] = await db.select().from(municipalities).where(eq(municipalities.id, project.municipalityId));
  const [tables, round, item] = await Promise.all([
    tablesOf(db, project.id),
    latestRound(db, running.id),
    roomItem(db, running),
  ]);
  const result = round && resultIsShown(running) ? await resultView(db, round) : null;
  const { id, title, aim, language } = project;
  const archived = project.archivedAt !== null;
  return {
    project: { id, title, aim, language, municipality: found(place).name, archived },
    workshop: workshopHead(running),
    nextWorkshop: next && { number: next.number, date: next.date, start: next.start, place: next.place },
    step: running.step,
    item,
    timer: { endsAt: running.timerEndsAt?.getTime() ?? null, leftMs: running.timerLeftMs },
    tables: tables.map(tableHead),
    board: { writers: running.writers, nominations: running.nominations },
    paper: round ? await paperView(db, round) : null,
    result,
    homework: compareSteps(running.step, 'homework') >= 0 ? await homeworkLines(db, result) : [],
  };
}

/** The item that the workshop is at; null also when it has been removed. */
async function roomItem(db: Db, running: WorkshopRow): Promise<RoomItem | null> {
  if (running.itemId === null) return null;
  const [item] = await db
    .select()
    .from(agendaItems)
    .where(and(eq(agendaItems.id, running.itemId), eq(agendaItems.workshopId, running.id)));
  if (!item) return null;
  const { title, screen, step } = item;
  return {
    title,
    screen,
    screenText: screen === 'text' ? item.screenText : '',
    plenary: step === null || screen === 'break',
  };
}

const tableHead = ({ group, theme, number }: Awaited<ReturnType<typeof tablesOf>>[number]) => ({
  id: group.id,
  number,
  theme: theme.title,
  place: group.place,
});

export const workshopHead = ({ number, date, start, minutes, place }: WorkshopRow) => ({
  number,
  date,
  start,
  minutes,
  place,
});

/** One line per chosen proposal, in the order of the count; without anyone responsible where none is named yet. */
export async function homeworkLines(db: Db, result: ResultView | null): Promise<HomeworkLine[]> {
  const chosen = result?.lines.filter((line) => line.chosen).map((line) => line.proposalId) ?? [];
  if (chosen.length === 0) return [];
  const rows = await db
    .select({ homework, title: proposals.title, proposalId: proposals.id })
    .from(proposals)
    .leftJoin(homework, eq(homework.proposalId, proposals.id))
    .where(inArray(proposals.id, chosen));
  const ids = rows.flatMap((row) => row.homework?.id ?? []);
  const [people, questions] = await Promise.all([responsibleFor(db, ids), questionsFor(db, ids)]);
  return chosen.flatMap((proposalId) => {
    const row = rows.find((one) => one.proposalId === proposalId);
    if (!row) return [];
    const homeworkId = row.homework?.id;
    return {
      proposalId,
      title: row.title,
      due: row.homework?.due ?? '',
      responsible: people
        .filter((one) => one.homeworkId === homeworkId)
        .map(({ id, name, organisation }) => ({ id, name, organisation })),
      questions: questions.filter((one) => one.homeworkId === homeworkId).map((one) => one.text),
    };
  });
}

async function responsibleFor(db: Db, homeworkIds: string[]) {
  if (homeworkIds.length === 0) return [];
  return db
    .select({
      homeworkId: homeworkResponsible.homeworkId,
      id: participants.id,
      name: participants.name,
      organisation: participants.organisation,
    })
    .from(homeworkResponsible)
    .innerJoin(participants, eq(participants.id, homeworkResponsible.participantId))
    .where(inArray(homeworkResponsible.homeworkId, homeworkIds))
    .orderBy(asc(homeworkResponsible.position));
}

async function questionsFor(db: Db, homeworkIds: string[]) {
  if (homeworkIds.length === 0) return [];
  return db
    .select()
    .from(homeworkQuestions)
    .where(inArray(homeworkQuestions.homeworkId, homeworkIds))
    .orderBy(asc(homeworkQuestions.position));
}
