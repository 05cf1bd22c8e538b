import { and, eq } from 'drizzle-orm';
import { Problem } from '~/domain/problem';
import type { SeatMove } from '~/domain/seating-review';
import { agendaOf, type AgendaRow } from '~db/agenda';
import { workshops } from '~db/schema';
import type { Handlers, ProjectContext, WorkshopRow } from './context.server';
import { seatingTopics } from './seating.server';
import { seatRows, tablesOf, writeSeats } from './seats.server';
import { voteIsSettled } from './session.server';
import { noteMove } from './time.server';

export const roundHandlers: Handlers<'session.round'> = {
  /**
   * Everyone goes to the tables of another round: the room shows who goes where (report ch. 3.5). The agenda follows to
   * its next item of that kind, if it has one.
   */
  async 'session.round'(ctx, { expected, round }) {
    const { workshop } = ctx;
    await voteIsSettled(ctx, workshop.id);
    if (round > workshop.rounds) throw new Problem('no-seats-planned');
    if (workshop.seating === 'chosen') await seatLeaders(ctx, round);
    else if (!(await seatRows(ctx)).some((seat) => seat.round === round))
      throw new Problem('no-seats-planned');
    const item = round > workshop.round ? nextSeating(await agendaOf(ctx.tx, workshop.id), workshop) : null;
    // The round that the presser saw is part of the write: of two presses only the first finds it (bar R10).
    const [moved] = await ctx.tx
      .update(workshops)
      .set({ round, step: 'groups', ...(item ? clockOf(ctx, item) : {}) })
      .where(and(eq(workshops.id, workshop.id), eq(workshops.round, expected)))
      .returning();
    if (!moved) throw new Problem('step-moved');
    await noteMove(ctx, item?.id ?? workshop.itemId, 'groups');
    return { topics: await seatingTopics(ctx) };
  },
};

/** The next item where people find their tables; null when the session is at one. */
function nextSeating(items: readonly AgendaRow[], { itemId, step }: WorkshopRow): AgendaRow | null {
  const at = items.findIndex((item) => item.id === itemId);
  if (step === 'groups' || at < 0) return null;
  return items.slice(at + 1).find((item) => item.step === 'groups') ?? null;
}

const clockOf = ({ now }: ProjectContext, { id, minutes }: AgendaRow) => ({
  itemId: id,
  timerEndsAt: minutes === 0 ? null : new Date(now.getTime() + minutes * 60_000),
  timerLeftMs: null,
});

/** Where people choose for themselves, only those who lead a table are known to sit there. */
async function seatLeaders(ctx: ProjectContext, round: number): Promise<void> {
  const seated = (await seatRows(ctx)).filter((seat) => seat.round === round);
  const moves = (await tablesOf(ctx)).flatMap(({ id, facilitatorId }): SeatMove[] => {
    if (!facilitatorId || seated.some((seat) => seat.participantId === facilitatorId)) return [];
    return [{ personId: facilitatorId, round, from: null, to: id }];
  });
  await writeSeats(ctx, ctx.workshop.id, moves);
}
