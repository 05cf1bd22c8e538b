import { and, eq } from 'drizzle-orm';
import type { House } from '~/commands/context.server';
import type { Step } from '~/domain/lists';
import { projects, seats, workshops } from '~db/schema';
import { call, makeProposal, type Project } from './make';

/** A solution card of a table, made by staff; its proposal is made with it. */
export async function makeSolution(
  house: House,
  project: Project,
  title: string,
  table: 0 | 1 = 0,
): Promise<string> {
  const proposalId = await makeProposal(house, project, title, table);
  const { id: projectId, owner, tables } = project;
  const card = { projectId, groupId: tables[table], proposalId };
  return (await call(house, owner, 'card.add', card)).answer.solutionId ?? '';
}

/** One that has been put away. */
export async function makeRemoved(house: House, project: Project, title: string): Promise<string> {
  const solutionId = await makeSolution(house, project, title);
  await call(house, project.owner, 'card.remove', { projectId: project.id, solutionId });
  return solutionId;
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
