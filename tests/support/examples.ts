import type { House } from '~/commands/context.server';
import { BAMBLE } from './bamble';
import { call, type Project } from './make';
import { makePilot } from './pilots';

type There = Pick<Project, 'id' | 'owner'>;

/** A pilot with a story that can be published. */
export async function makeStory(house: House, project: There): Promise<string> {
  const { id: projectId, owner } = project;
  const pilotId = await makePilot(house, project);
  await call(house, owner, 'story.save', { ...BAMBLE, themes: [...BAMBLE.themes], projectId, pilotId });
  return pilotId;
}
