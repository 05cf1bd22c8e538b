import { eq } from 'drizzle-orm';
import type { Actor } from '~/domain/actor';
import { can } from '~/domain/roles';
import { finish, planning, type Plan, type PlanOptions, type Room } from '~/domain/rotation';
import { peopleFor, roomOf, type PlannedFor } from '~/domain/seating-state';
import { isResponsible } from '~db/homework';
import { reviewNamed, seatingOf } from '~db/seating.server';
import { standingIn, standingInProject } from '~db/standing';
import { projects, workshops } from '~db/schema';
import { archiveAhead } from './archive.server';
import type { CommandName } from './catalogue';
import type { House, ProjectRow, WorkshopRow } from './context.server';
import { materialFrom, type Material } from './material.server';
import { pictureFrom, type Picture } from './picture.server';

/**
 * Work that takes long and must not hold up the transaction. It is done for those only who may give the command; the
 * handler looks whether the room is still as it was.
 */
type Preparation = (
  house: House,
  workshop: WorkshopRow,
  input: Record<string, unknown>,
  actor: Actor,
) => Promise<unknown>;

/** A plan made beforehand, and the room that it was made for. */
export interface PlanAhead {
  room: Room;
  plan: Plan;
}

const PREPARATIONS: Partial<Record<CommandName, Preparation>> = {
  async 'seating.plan'(house, workshop, input): Promise<PlanAhead> {
    const state = await seatingOf(house.store.read, workshop);
    const room = roomOf(state, peopleFor(state, input.who as PlannedFor));
    return { room, plan: await planBreathing(room, { seed: house.newId() }) };
  },
  async 'photo.add'(_house, _workshop, input): Promise<(Picture | null)[]> {
    const files = (input.photos as string[]).map((file) => Buffer.from(file, 'base64'));
    return Promise.all(files.map(pictureFrom));
  },
  /** Reading one takes a process of its own: not for who would be turned away. */
  async 'material.add'(house, _workshop, input, actor): Promise<Material | null> {
    const homeworkId = String(input.homeworkId);
    if (
      actor.kind === 'participant' &&
      !(await isResponsible(house.store.read, homeworkId, actor.participantId))
    )
      return null;
    return materialFrom(Buffer.from(String(input.file), 'base64'));
  },
  /** The review is kept, so the handler finds it made. */
  async 'seating.take'(house, workshop) {
    reviewNamed(await seatingOf(house.store.read, workshop));
    return null;
  },
};

/** What the handler finds as `ctx.prepared`; null where there was nothing to prepare. */
export async function prepared(
  house: House,
  name: CommandName,
  input: Record<string, unknown>,
  actor: Actor,
): Promise<unknown> {
  if (name === 'project.receive') return received(house, input, actor);
  const job = PREPARATIONS[name];
  if (!job) return null;
  const db = house.store.read;
  const [project] = await db
    .select()
    .from(projects)
    .where(eq(projects.id, String(input.projectId)));
  if (!project || project.archivedAt) return null;
  const workshop = await runningWorkshop(house, project);
  const standing = await standingInProject(db, actor, project);
  return workshop && can(standing, name, workshop.step) === 'yes' ? job(house, workshop, input, actor) : null;
}

/** There is no project yet: who may bring one in is asked of the municipality. */
async function received(house: House, input: Record<string, unknown>, actor: Actor): Promise<unknown> {
  const standing = await standingIn(house.store.read, actor, String(input.municipalityId));
  const isAllowed = can(standing, 'project.receive', null) === 'yes';
  return isAllowed ? archiveAhead(house, String(input.archive), actor) : null;
}

async function runningWorkshop(house: House, project: ProjectRow): Promise<WorkshopRow | undefined> {
  const rows = await house.store.read.select().from(workshops).where(eq(workshops.projectId, project.id));
  return rows.find((row) => row.number === project.runningWorkshop);
}

/** Plans a few milliseconds at a time: others are served between. */
async function planBreathing(room: Room, options: PlanOptions): Promise<Plan> {
  const work = planning(room, options);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Someone came or went in the meantime: briefly, since the transaction waits. */
const BRIEF = 20_000;

/** The plan that was made beforehand, if the room is as it was; else one made now. */
export function planFor(room: Room, ahead: PlanAhead | null, seed: string): Plan {
  if (ahead && JSON.stringify(ahead.room) === JSON.stringify(room)) return ahead.plan;
  return finish(planning(room, { seed, effort: BRIEF }));
}
