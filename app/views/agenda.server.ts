import { eq } from 'drizzle-orm';
import { osloDate } from '~/domain/oslo';
import { found } from '~/domain/problem';
import { scheduleWarnings } from '~/domain/schedule';
import { AGENDA_TEMPLATES } from '~/templates/agenda';
import { agendaOf, type AgendaRow } from '~db/agenda';
import type { Db } from '~db/client.server';
import { agendaItems } from '~db/schema';
import type { ProjectRow } from './allow.server';
import { workshopHead } from './room.server';
import { workshopsOf } from './rows.server';
import type { AgendaLine, AgendaView, WorkshopsView } from '~/views/shapes';

/** The model's workshops, which are never removed (report ch. 2.6). */
const MODEL_WORKSHOPS = 2;

/** The workshops' dates and what there is to say about them. @param now ms */
export async function workshopsView(db: Db, project: ProjectRow, now: number): Promise<WorkshopsView> {
  const { rows, running } = await workshopsOf(db, project);
  const items = await db
    .select({ workshopId: agendaItems.workshopId, minutes: agendaItems.minutes })
    .from(agendaItems)
    .where(eq(agendaItems.projectId, project.id));
  const last = rows.at(-1)?.number ?? 0;
  return {
    workshops: rows.map((row, i) => {
      const earlier = rows.slice(0, i).findLast((one) => one.date !== '')?.date ?? '';
      const held = row.number < running.number || row.step !== 'welcome' || row.itemId !== null;
      return {
        ...workshopHead(row),
        warnings: scheduleWarnings(row, earlier, held ? '' : osloDate(now)),
        items: items.filter((item) => item.workshopId === row.id).map(({ minutes }) => ({ minutes })),
        board: { writers: row.writers, nominations: row.nominations },
      };
    }),
    removable: last > MODEL_WORKSHOPS && last > running.number ? last : null,
  };
}

/** One workshop's agenda. @throws Problem `not-found` when the project has no workshop of this number */
export async function agendaView(db: Db, project: ProjectRow, number: string): Promise<AgendaView> {
  const { rows } = await workshopsOf(db, project);
  const workshop = found(rows.find((row) => String(row.number) === number));
  const items = await agendaOf(db, workshop.id);
  return {
    workshop: workshopHead(workshop),
    items: items.map(agendaLine),
    templates: templatesFor(workshop.number, project.language),
    numbers: rows.map((row) => row.number),
  };
}

const agendaLine = ({ projectId: _, workshopId: __, position: ___, ...line }: AgendaRow): AgendaLine => line;

function templatesFor(number: number, language: ProjectRow['language']): AgendaView['templates'] {
  const all = [...AGENDA_TEMPLATES];
  const own = all.filter(([, template]) => template.number === number);
  return (own.length > 0 ? own : all).map(([key, { title }]) => ({ key, title: title[language] }));
}
