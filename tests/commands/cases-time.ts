import { expect } from 'vitest';
import { osloClock, osloDate } from '~/domain/oslo';
import { call, type Project } from '../support/make';
import { row, rows } from './rows';
import type { Cases, World } from './world';

const HOUR_MS = 3_600_000;
const ofProject = (w: World) => ({ projectId: w.project.id });

/** The first workshop began an hour ago, lasts four, and stands at the first of three items; their ids. */
export async function underWay(w: Pick<World, 'house'>, project: Project): Promise<string[]> {
  const began = w.house.now().getTime() - HOUR_MS;
  const day = { number: 1, date: osloDate(began), start: osloClock(began), minutes: 240 };
  const { id: projectId, owner } = project;
  await call(w.house, owner, 'workshop.save', { projectId, ...day });
  const ids: string[] = [];
  for (const [title, minutes] of [
    ['Needs', 60],
    ['Solutions', 60],
    ['Vote', 30],
  ] as const) {
    const { answer } = await call(w.house, owner, 'agenda.save', { projectId, number: 1, title, minutes });
    ids.push(answer.itemId ?? '');
  }
  await call(w.house, owner, 'session.item', { projectId, itemId: ids[0] ?? '' });
  return ids;
}

export const timeCases: Cases<'session.respread' | 'table.step'> = {
  'session.respread': {
    may: 'leaders',
    as: 'facilitator',
    async input(w) {
      return { ...ofProject(w), expected: (await underWay(w, w.project))[0] ?? '' };
    },
    otherwise: { expected: 'another' },
    foreign: () => [],
    async done(w) {
      const items = await rows(w.house, 'agendaItems', { projectId: w.project.id });
      const minutes = Object.fromEntries(items.map((item) => [item.title, item.minutes]));
      // Two hours are left after the running item's hour, in the proportion that was planned.
      expect(minutes).toEqual({ Needs: 60, Solutions: expect.any(Number), Vote: expect.any(Number) });
      expect([119, 120]).toContain((minutes.Solutions ?? 0) + (minutes.Vote ?? 0));
      expect(minutes.Solutions).toBeGreaterThan(minutes.Vote ?? 0);
    },
  },
  'table.step': {
    may: 'tableLeads',
    as: 'tableFacilitator',
    step: 'needs',
    input: (w) => ({ ...ofProject(w), groupId: w.project.tables[0], step: 'solutions' }),
    otherwise: { step: 'nomination' },
    foreign: (w) => [{ groupId: w.elsewhere.project.tables[0] }],
    async done(w, input) {
      expect((await row(w.house, 'groups', { id: input.groupId })).step).toBe('solutions');
    },
  },
};
