import { expect } from 'vitest';
import { summaryOwn } from '~/views/summary.server';
import type { Cases } from './world';

export const summaryCases: Cases<'summary.save'> = {
  'summary.save': {
    may: 'leaders',
    as: 'facilitator',
    input: (w) => ({ projectId: w.project.id, foreword: 'Thank you\r\nall', parts: ['about', 'vote'] }),
    otherwise: { foreword: 'Another' },
    foreign: () => [],
    async done(w) {
      expect(await summaryOwn(w.house.store.read, w.project.workshopId)).toEqual({
        foreword: 'Thank you\nall',
        leftOut: ['needs', 'proposals', 'chosen', 'homework', 'attendance', 'forward'],
      });
    },
  },
};
