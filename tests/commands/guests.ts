import type { House } from '~/commands/context.server';
import type { Actor } from '~/domain/actor';
import type { ProjectRole } from '~/domain/lists';
import type { Act } from '~/domain/roles';
import { allowView } from '~/views/allow.server';
import { call, outcomeOf, type Municipality, type Project, type Staff } from '../support/make';

/** Someone of a partner municipality who is let into a project. */
interface Guest extends Staff {
  memberId: string;
  token: string | undefined;
}
let guests = 0;
export const newEmail = () => `gjest${(guests += 1)}@lilleby.example`;
export const about = (email: string, role: ProjectRole = 'facilitator') => ({
  name: 'Guri Gjest',
  email,
  role,
});

export const addPartner = async (house: House, { id: projectId, owner }: Project, name = 'Lilleby') =>
  (await call(house, owner, 'partner.save', { projectId, name })).answer.partnerId ?? '';

/** Lets a person of the partner into the project. */
export async function letIn(
  house: House,
  { id: projectId, owner }: Project,
  partnerId: string,
  email = newEmail(),
  role: ProjectRole = 'facilitator',
) {
  const { answer } = await call(house, owner, 'partner.admit', {
    projectId,
    partnerId,
    ...about(email, role),
  });
  const { personId = '', memberId = '', token } = answer;
  return { kind: 'staff', personId, memberId, token, name: 'Guri Gjest' } satisfies Guest;
}

export const dismiss = (house: House, { id: projectId, owner }: Project, { memberId }: Guest) =>
  call(house, owner, 'partner.dismiss', { projectId, memberId });

export const addStaff = (house: House, place: Municipality, email: string) =>
  call(house, place.owner, 'staff.add', { municipalityId: place.id, ...about(email, 'reader') });

export const look = (house: House, actor: Actor, act: Act, projectId: string) =>
  outcomeOf(allowView(house.store.read, actor, projectId, act));
