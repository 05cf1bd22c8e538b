import { expect } from 'vitest';
import { foreignPilot, pilotHereAndThere } from './cases-pilots';
import { rows } from './rows';
import type { Cases } from './world';

export const reportCases: Cases<'report.save'> = {
  'report.save': {
    may: 'leaders',
    as: 'facilitator',
    input: async (w) => ({
      ...{ projectId: w.project.id, pilotId: await pilotHereAndThere(w) },
      ...{ field: 'method' as const, text: 'Four evenings with hosts' },
    }),
    otherwise: { text: 'Another' },
    foreign: foreignPilot,
    async done(w, { pilotId }) {
      const written = { field: 'method', text: 'Four evenings with hosts' };
      expect(await rows(w.house, 'reportTexts', { pilotId })).toMatchObject([written]);
    },
  },
};
