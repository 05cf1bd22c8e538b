import { and, eq, isNull, notInArray, or } from 'drizzle-orm';
import { moved, totalMinutes } from '~/domain/agenda';
import { lastPosition } from '~/domain/board';
import { stepsOf, type Language } from '~/domain/lists';
import { LIMITS } from '~/domain/limits';
import { found, Problem } from '~/domain/problem';
import { AGENDA_TEMPLATES, type AgendaTemplate } from '~/templates/agenda';
import { agendaOf, type AgendaRow } from '~db/agenda';
import { agendaItems, workshops } from '~db/schema';
import type { Handlers, House, ProjectContext, WorkshopRow } from './context.server';
import { voteIsSettled } from './session.server';
import { noteMove } from './time.server';
import { change, insert, mine, remove } from './trail.server';

const TOPICS = ['room', 'console'] as const;

export const agendaHandlers: Handlers<
  'agenda.fill' | 'agenda.save' | 'agenda.move' | 'agenda.remove' | 'session.item'
> = {
  async 'agenda.fill'(ctx, input) {
    const workshop = await workshopNumbered(ctx, input.number);
    const template = AGENDA_TEMPLATES.get(input.template);
    if (!template) throw new Problem('template-unknown');
    for (const { id } of await agendaOf(ctx.tx, workshop.id)) await remove(ctx, agendaItems, id);
    for (const row of templateRows(ctx.house, workshop, template, ctx.project.language))
      await insert(ctx, agendaItems, row);
    // Each time that people find their tables is a round of seating (report ch. 3.5).
    const rounds = template.items.filter((item) => item.step === 'groups').length;
    if (workshop.rounds < rounds) await change(ctx, workshops, workshop.id, { rounds });
    return { topics: TOPICS };
  },

  async 'agenda.save'(ctx, { itemId, number, minutes, step, projectId: _, ...words }) {
    const workshop = await workshopNumbered(ctx, number);
    if (step && !stepsOf(number).includes(step)) throw new Problem('wrong-step');
    const items = await agendaOf(ctx.tx, workshop.id);
    const others = items.filter((item) => item.id !== itemId);
    if (others.length >= LIMITS.agendaItems || totalMinutes(others) + minutes > LIMITS.agendaMinutes)
      throw new Problem('agenda-too-long');
    const about = { ...words, minutes, step: step || null };
    if (itemId) {
      found(items.find((item) => item.id === itemId));
      await change(ctx, agendaItems, itemId, about);
      return { answer: { itemId }, topics: TOPICS };
    }
    const id = ctx.house.newId();
    const place = { projectId: ctx.project.id, workshopId: workshop.id, position: lastPosition(items) };
    await insert(ctx, agendaItems, { id, ...place, ...about });
    return { answer: { itemId: id }, topics: TOPICS };
  },

  async 'agenda.move'(ctx, { itemId, place }) {
    const { workshopId } = await mine(ctx, agendaItems, itemId);
    const items = await agendaOf(ctx.tx, workshopId);
    const item = found(items.find((one) => one.id === itemId));
    for (const [i, { id }] of moved(items, item, place).entries())
      await change(ctx, agendaItems, id, { position: i + 1 });
    return { topics: TOPICS };
  },

  async 'agenda.remove'(ctx, { itemId }) {
    await mine(ctx, agendaItems, itemId);
    await remove(ctx, agendaItems, itemId);
    return { topics: TOPICS };
  },

  /** Takes the room to an item; its clock begins to run. */
  async 'session.item'(ctx, { expected, itemId }) {
    await voteIsSettled(ctx, ctx.workshop.id);
    const items = await agendaOf(ctx.tx, ctx.workshop.id);
    const { minutes, step } = found(items.find((item) => item.id === itemId));
    const timerEndsAt = minutes === 0 ? null : new Date(ctx.now.getTime() + minutes * 60_000);
    // What the presser saw is part of the write: of two presses only the first finds it (bar R10).
    const [gone] = await ctx.tx
      .update(workshops)
      .set({ itemId, step: step ?? ctx.workshop.step, timerEndsAt, timerLeftMs: null })
      .where(and(eq(workshops.id, ctx.workshop.id), isAt(expected, items)))
      .returning();
    if (!gone) throw new Problem('step-moved');
    await noteMove(ctx, itemId, gone.step);
    return { topics: ['room', 'screen', 'console'] };
  },
};

/** The session is at this item; at none also when the item that it was at has been removed. */
const isAt = (itemId: string | null, items: readonly AgendaRow[]) =>
  itemId === null
    ? or(
        isNull(workshops.itemId),
        notInArray(
          workshops.itemId,
          items.map((item) => item.id),
        ),
      )
    : eq(workshops.itemId, itemId);

async function workshopNumbered(ctx: ProjectContext, number: number): Promise<WorkshopRow> {
  const [row] = await ctx.tx
    .select()
    .from(workshops)
    .where(and(eq(workshops.projectId, ctx.project.id), eq(workshops.number, number)));
  return found(row);
}

/** A template as rows of a workshop's agenda, in one language. */
export function templateRows(
  house: House,
  workshop: Pick<WorkshopRow, 'id' | 'projectId'>,
  template: AgendaTemplate,
  language: Language,
): AgendaRow[] {
  return template.items.map(({ title, screenText, notes, forEveryone, forTables, ...item }, i) => ({
    ...item,
    id: house.newId(),
    projectId: workshop.projectId,
    workshopId: workshop.id,
    position: i + 1,
    title: title[language],
    screenText: screenText?.[language] ?? '',
    notes: notes[language],
    forEveryone: forEveryone?.[language] ?? '',
    forTables: forTables?.[language] ?? '',
  }));
}
