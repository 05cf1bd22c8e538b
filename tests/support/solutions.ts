import { and, eq } from 'drizzle-orm';
import type { House } from '~/commands/context.server';
import type { Step } from '~/domain/lists';
import { projects, seats, solutions, workshops } from '~db/schema';
import { makeProposal, type Project } from './make';

/** A solution card of a table, as a row; its proposal is made with it. */
export async function makeSolution(
  house: House,
  project: Project,
  title: string,
  table: 0 | 1 = 0,
  about: Partial<typeof solutions.$inferInsert> = {},
): Promise<string> {
  const proposalId = await makeProposal(house, project, title, table);
  const id = house.newId();
  const { id: projectId, workshopId, tables } = project;
  const row = { id, projectId, workshopId, proposalId, groupId: tables[table], title, position: 1 };
  await house.store.write((tx) => tx.insert(solutions).values({ ...row, removedAt: null, ...about }));
  return id;
}

/** The second workshop runs and is at this step, with everyone where she sat in the first. */
export async function secondWorkshop(house: House, project: Project, step: Step): Promise<string> {
  return house.store.write(async (tx) => {
    const wanted = and(eq(workshops.projectId, project.id), eq(workshops.number, 2));
    const [second] = await tx.update(workshops).set({ step, writers: 'everyone' }).where(wanted).returning();
    if (!second) throw new Error('there is no second workshop');
    await tx.update(projects).set({ runningWorkshop: 2 }).where(eq(projects.id, project.id));
    const sat = await tx.select().from(seats).where(eq(seats.workshopId, project.workshopId));
    if (sat.length > 0)
      await tx.insert(seats).values(sat.map((seat) => ({ ...seat, workshopId: second.id })));
    return second.id;
  });
}
