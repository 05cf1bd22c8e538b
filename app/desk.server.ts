import type { Actor } from '~/domain/actor';
import type { StaffRole } from '~/domain/lists';
import type { Db } from '~db/client.server';
import { allowView, type ProjectRow } from '~/views/allow.server';
import { deskHead } from '~/views/desk.server';
import type { DeskHead } from '~/views/shapes';
import { guarded, staff, type Args } from './web.server';

/** What every page of the desk knows, and what this part shows. */
export type PartData<T> = T & DeskHead & { name: string };

/** What a part of a project's desk loads, for staff who may see it. Each part reads only what it shows. */
export async function loadPart<T>(
  args: Args,
  view: (db: Db, project: ProjectRow, role: StaffRole) => Promise<T>,
): Promise<PartData<T>> {
  const actor: Extract<Actor, { kind: 'staff' }> = await staff(args);
  return guarded(args.context, async () => {
    const db = args.context.house.store.read;
    const { project, standing } = await allowView(db, actor, args.params.projectId ?? '', 'view.desk');
    const role = standing as StaffRole;
    const [head, part] = await Promise.all([deskHead(db, project, role), view(db, project, role)]);
    return { name: actor.name, ...head, ...part };
  });
}
