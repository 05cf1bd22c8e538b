import { eq } from 'drizzle-orm';
import type { Db } from '~db/client.server';
import { reviewNamed, seatingOf } from '~db/seating.server';
import { clusters, needs, proposals } from '~db/schema';
import type { BriefLine, BriefView, SeatingPlanView } from '~/views/shapes';
import type { ProjectRow } from './allow.server';
import { peopleOf, tablesOf, workshopsOf } from './rows.server';

/** The plan of the running workshop as the desk sets it up and prints it. */
export async function seatingPlanView(db: Db, project: ProjectRow): Promise<SeatingPlanView> {
  const { running } = await workshopsOf(db, project);
  const [state, people, tables] = await Promise.all([
    seatingOf(db, running),
    peopleOf(db, project.id),
    tablesOf(db, project.id),
  ]);
  const nameOf = new Map(people.map((person) => [person.id, person.name]));
  const byName = new Intl.Collator(project.language).compare;
  const namesAt = (groupId: string, leader: string | null, round: number) => {
    const here = state.seats.filter((seat) => seat.round === round && seat.groupId === groupId);
    const others = here.filter((seat) => seat.participantId !== leader);
    const names = others.map((seat) => nameOf.get(seat.participantId) ?? '').sort(byName);
    return here.length > others.length ? [nameOf.get(leader ?? '') ?? '', ...names] : names;
  };
  return {
    ...{ kind: running.seating, round: running.round, rounds: running.rounds },
    sizes: tables.map(({ group }) => ({ groupId: group.id, size: group.size })),
    wishes: state.wishes.map(({ id, kind, people: asked, groupId, round }) => ({
      ...{ id, kind, round },
      people: asked.flatMap((one) => nameOf.get(one) ?? []),
      table: tables.find(({ group }) => group.id === groupId)?.number ?? null,
    })),
    plan: tables.map(({ group, theme, number }) => ({
      ...{ number, theme: theme.title, place: group.place },
      rounds: Array.from({ length: running.rounds }, (_, i) => namesAt(group.id, group.facilitatorId, i + 1)),
    })),
    quality: reviewNamed(state).quality,
  };
}

/** What those who sat at a table have found so far: needs by priority, and proposals, each with its round. */
export async function briefView(db: Db, groupId: string): Promise<BriefView> {
  const [written, headings, proposed] = await Promise.all([
    db.select().from(needs).where(eq(needs.groupId, groupId)),
    db.select().from(clusters).where(eq(clusters.groupId, groupId)),
    db.select().from(proposals).where(eq(proposals.groupId, groupId)),
  ]);
  const lines = (
    rows: readonly { id: string; text: string; round: number; position: number }[],
  ): BriefLine[] =>
    [...rows].sort((a, b) => a.position - b.position).map(({ id, text, round }) => ({ id, text, round }));
  const standing = written.filter((need) => need.withdrawnAt === null);
  const byWeight = [...headings].sort(
    (a, b) => (a.priority ?? Infinity) - (b.priority ?? Infinity) || a.position - b.position,
  );
  return {
    headings: byWeight
      .map(({ id, heading, priority }) => ({
        ...{ heading, priority },
        needs: lines(standing.filter((need) => need.clusterId === id)),
      }))
      .filter((one) => one.needs.length > 0),
    loose: lines(standing.filter((need) => need.clusterId === null)),
    proposals: lines(
      proposed.filter((one) => one.withdrawnAt === null).map((one) => ({ ...one, text: one.title })),
    ),
  };
}
