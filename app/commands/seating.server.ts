import { found, Problem } from '~/domain/problem';
import { changesBetween } from '~/domain/seating-review';
import { firstOpenRound, peopleFor, planIn, roomOf, seatLimit } from '~/domain/seating-state';
import { EVERYONE, inCrowd, meTopic, type Topic } from '~/domain/topics';
import { arrivals, groups, participants, wishes, workshops } from '~db/schema';
import { reviewNamed, seatingOf } from '~db/seating.server';
import { allTableTopics, authorOf, inProject } from './board.server';
import type { Handlers, ProjectContext } from './context.server';
import { planFor, type PlanAhead } from './prepared.server';
import { changeSeats, seatRows, tablesOf, tellTables } from './seats.server';
import { change, insert, mine, remove } from './trail.server';

/** Whom a change of seats concerns: everyone. */
export const seatingTopics = async (ctx: ProjectContext): Promise<Topic[]> => [
  ...(['room', 'screen', 'console', EVERYONE] as const),
  ...(await allTableTopics(ctx)),
];

export const seatingHandlers: Handlers<
  | 'seating.settings'
  | 'wish.add'
  | 'wish.remove'
  | 'seating.plan'
  | 'seating.take'
  | 'seating.move'
  | 'seating.choose'
  | 'seating.arrive'
> = {
  /** Fewer rounds take the seats of those beyond along; both come back when it is undone. */
  async 'seating.settings'(ctx, { rounds, seating }) {
    if (rounds < ctx.workshop.round) throw new Problem('round-played');
    const beyond = (await seatRows(ctx)).filter((seat) => seat.round > rounds);
    await changeSeats(
      ctx,
      beyond.map((seat) => ({
        ...{ personId: seat.participantId, round: seat.round, from: seat.groupId, to: null },
      })),
    );
    await change(ctx, workshops, ctx.workshop.id, { rounds, seating });
    return { topics: await seatingTopics(ctx) };
  },

  async 'wish.add'(ctx, { kind, groupId, round, ...input }) {
    const people = [...new Set(input.people)];
    for (const id of people) await registeredPerson(ctx, id);
    const fixed = kind === 'fixed';
    if (fixed ? people.length !== 1 || !groupId : people.length < 2) throw new Problem('wish-unclear');
    if (groupId) await mine(ctx, groups, groupId);
    const wishId = ctx.house.newId();
    const where = fixed ? { groupId, round } : { groupId: null, round: null };
    await insert(ctx, wishes, { id: wishId, projectId: ctx.project.id, kind, people, ...where });
    return { answer: { wishId }, topics: ['console'] };
  },

  async 'wish.remove'(ctx, { wishId }) {
    await mine(ctx, wishes, wishId);
    await remove(ctx, wishes, wishId);
    return { topics: ['console'] };
  },

  async 'seating.plan'(ctx, { who }) {
    const state = await seatingOf(ctx.tx, ctx.workshop);
    if (state.tables.length === 0) throw new Problem('no-tables');
    if (firstOpenRound(state) > ctx.workshop.rounds) throw new Problem('round-played');
    const room = roomOf(state, peopleFor(state, who));
    const plan = planFor(room, ctx.prepared as PlanAhead | null, ctx.house.newId());
    await changeSeats(ctx, changesBetween(planIn(state), plan, firstOpenRound(state)));
    return { topics: await seatingTopics(ctx) };
  },

  async 'seating.take'(ctx, input) {
    const { name, proposal } = reviewNamed(await seatingOf(ctx.tx, ctx.workshop));
    if (!proposal || name !== input.proposal) throw new Problem('proposal-gone');
    await changeSeats(ctx, proposal.changes);
    return { topics: await seatingTopics(ctx) };
  },

  async 'seating.move'(ctx, { participantId, groupId, ...input }) {
    await mine(ctx, groups, groupId);
    await registeredPerson(ctx, participantId);
    const round = input.round ?? ctx.workshop.round;
    if (round > ctx.workshop.rounds) throw new Problem('not-found');
    if (round < ctx.workshop.round) throw new Problem('round-played');
    await putAt(ctx, participantId, groupId, [round]);
    return { topics: await seatingTopics(ctx) };
  },

  /** Where people choose for themselves, while there is a free seat (report ch. 3.2, the alternative). */
  async 'seating.choose'(ctx, { groupId, round }) {
    const { workshop } = ctx;
    const me = found(authorOf(ctx));
    if (workshop.seating !== 'chosen') throw new Problem('seats-are-planned');
    if (round !== workshop.round) throw new Problem('step-moved');
    const tables = await tablesOf(ctx);
    const table = found(tables.find((one) => one.id === groupId));
    if (tables.some((one) => one.facilitatorId === me && one.id !== groupId))
      throw new Problem('leads-a-table');
    const state = await seatingOf(ctx.tx, workshop);
    const others = state.seats.filter(
      (seat) => seat.participantId !== me && !state.left.has(seat.participantId),
    );
    const taken = others.filter((seat) => seat.round === round && seat.groupId === groupId).length;
    if (taken >= seatLimit(table.size, state.here.size, tables.length)) throw new Problem('table-full');
    const before = state.seats.find((seat) => seat.participantId === me && seat.round === round);
    await putAt(ctx, me, groupId, [round]);
    const named = await tellTables(ctx, [before?.groupId ?? null, groupId]);
    return { topics: inCrowd(['room', 'screen', 'console', meTopic(me), ...named]) };
  },

  async 'seating.arrive'(ctx, { round }) {
    const me = found(authorOf(ctx));
    if (round !== ctx.workshop.round) throw new Problem('step-moved');
    const row = { workshopId: ctx.workshop.id, round, participantId: me, at: ctx.now };
    await ctx.tx.insert(arrivals).values(row).onConflictDoNothing();
    return { topics: inCrowd(['screen', 'console', meTopic(me)]) };
  },
};

/** @throws Problem `not-found`, `person-removed` */
export async function registeredPerson(ctx: ProjectContext, participantId: string): Promise<void> {
  const where = inProject(participants, ctx, participantId);
  const person = found((await ctx.tx.select().from(participants).where(where))[0]);
  if (person.removedAt) throw new Problem('person-removed');
}

/** Puts a person at a table in these rounds. */
export async function putAt(
  ctx: ProjectContext,
  personId: string,
  to: string,
  rounds: readonly number[],
): Promise<void> {
  const seated = (await seatRows(ctx)).filter((seat) => seat.participantId === personId);
  const from = (round: number) => seated.find((seat) => seat.round === round)?.groupId ?? null;
  await changeSeats(
    ctx,
    rounds.map((round) => ({ personId, round, from: from(round), to })),
  );
}
