import type { House } from '~/commands/context.server';
import { call, type Project } from './make';

type There = Pick<Project, 'id' | 'owner'>;

/** A candidate without a card. With the first come the model's four criteria. */
export async function makeCandidate(house: House, { id, owner }: There, title = 'Tenants’ school') {
  return (await call(house, owner, 'candidate.add', { projectId: id, title })).answer.pilotId ?? '';
}

/** One that has been chosen. */
export async function makePilot(house: House, project: There, title?: string): Promise<string> {
  const pilotId = await makeCandidate(house, project, title);
  const { id: projectId, owner } = project;
  await call(house, owner, 'pilot.decide', { projectId, pilotId, state: 'chosen', reason: 'The best' });
  return pilotId;
}

/** A pilot's next round; those before it are decided to go on. */
export async function makeRound(house: House, { id, owner }: There, pilotId: string): Promise<string> {
  return (await call(house, owner, 'pilotRound.begin', { projectId: id, pilotId })).answer.roundId ?? '';
}

export async function makeIndicator(
  house: House,
  { id, owner }: There,
  pilotId: string,
  title = 'Families',
): Promise<string> {
  const input = { projectId: id, pilotId, title, unit: 'families', start: '0', target: '10' };
  return (await call(house, owner, 'indicator.save', input)).answer.id ?? '';
}
