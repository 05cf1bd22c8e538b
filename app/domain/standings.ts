import type { Step } from './lists';

/** How an actor stands towards the project (or the installation) that an act concerns. */
export const STANDINGS = [
  'operator',
  'owner',
  'facilitator',
  'reader',
  'tableFacilitator',
  'participant',
  'screen',
  'stranger',
  'nobody',
] as const;
export type Standing = (typeof STANDINGS)[number];

/** When a standing may do an act: always, or only while the session is at one of these steps. */
export type When = 'always' | readonly Step[];
export type Rule = Partial<Record<Standing, When>>;

export const owners: Rule = { owner: 'always' };
export const leaders: Rule = { owner: 'always', facilitator: 'always' };
export const everyoneOnStaff: Rule = { ...leaders, reader: 'always' };
export const anyParticipant: Rule = { participant: 'always', tableFacilitator: 'always' };
