import type { Actor } from '~/domain/actor';
import type { StaffRole } from '~/domain/lists';
import { allowView } from '~/views/allow.server';
import { projectView } from '~/views/desk.server';
import type { ProjectView } from '~/views/shapes';
import { guarded, staff, type Args } from './web.server';

export interface DeskData extends ProjectView {
  name: string;
}

/** What every page of a project's desk loads: the project, for staff who may see it. */
export async function loadDesk(args: Args): Promise<DeskData> {
  const actor: Extract<Actor, { kind: 'staff' }> = await staff(args);
  return guarded(args.context, async () => {
    const db = args.context.house.store.read;
    const { project, standing } = await allowView(db, actor, args.params.projectId ?? '', 'view.desk');
    return { name: actor.name, ...(await projectView(db, project, standing as StaffRole)) };
  });
}
