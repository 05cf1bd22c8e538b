import { expect } from 'vitest';
import { exported, randomProject, uploaded } from '../support/archive';
import { freshHouse } from '../support/db';
import { row, rows } from './rows';
import type { Cases } from './world';

let projects = 0;

export const archiveCases: Cases<'project.receive'> = {
  'project.receive': {
    may: 'keepers',
    as: 'owner',
    async input(w) {
      // Of another installation: here its id and codes would be taken.
      const there = await freshHouse();
      const projectId = await randomProject(there, `receive ${(projects += 1)}`);
      return {
        municipalityId: w.project.municipality.id,
        archive: uploaded(w.house, await exported(there, projectId)),
      };
    },
    otherwise: { archive: 'f'.repeat(64) },
    foreign: (w) => [{ municipalityId: w.elsewhere.project.municipality.id }],
    async done(w, _, { projectId = '' }) {
      const project = await row(w.house, 'projects', { id: projectId });
      expect(project.municipalityId).toBe(w.project.municipality.id);
      expect((await rows(w.house, 'participants', { projectId })).length).toBeGreaterThan(0);
    },
  },
};
