import type { Fields } from '../../scripts/replay/client';
import { ROLES, type Place, type Role } from './roles';

/** The status, and after it where a redirect leads (without what is asked there): `200`, `303 /sign-in`. */
type Expected = Record<Role, string>;
export interface Case {
  path(place: Place): string;
  /** Why this route has a second row. */
  when?: string;
  get: Expected;
  post: Expected;
  /** The form that is posted: one that is in order wherever the route takes one. */
  form?(place: Place, role: Role): Fields;
  /** The post ends or replaces the sign-in that it comes with. */
  renews?: boolean;
}

export const everyone = (status: string): Expected =>
  Object.fromEntries(ROLES.map((role) => [role, status])) as Expected;

/** Visitors and participants are sent to sign in; staff of elsewhere learn nothing. */
export const staff = (reader: string, facilitator: string, owner: string): Expected => ({
  ...everyone('303 /sign-in'),
  reader,
  facilitator,
  owner,
  foreignOwner: '404',
});
export const anyStaff = staff('200', '200', '200');
export const leaders = (to: string) => staff('403', `303 ${to}`, `303 ${to}`);
export const takesNoPost = everyone('405');
export const givesNoPage = everyone('400');
export const participants = (own: string): Expected => ({
  ...everyone('303 /'),
  participant: own,
  otherParticipant: own,
});

let made = 0;
export const unique = (name: string) => `${name} ${(made += 1)}`;
export const call = (name: string, fields: Fields = {}): Fields => ({
  _call: name,
  _id: unique(name).replace(/\W/g, '-'),
  ...fields,
});
export const project = (page: string) => (place: Place) => `/desk/${place.project.id}${page}`;
