import type { Language } from '~/domain/lists';
import type { Translate } from '~/reports/blocks';
import type { PlanAction, PlanReportView } from '~/views/shapes';
import { translator } from './sample';

/** The words of the plan, and those that it borrows. */
export const planTranslator = (language: Language): Promise<Translate> => translator(language, 'plan');

/** A plan in which nothing stands. */
export function emptyPlan(language: Language = 'nb'): PlanReportView {
  return {
    project: { id: 'p1', title: 'Nye naboer i Nordvik', language, municipality: 'Nordvik kommune' },
    ...{ actions: [], checks: [], points: [], solutions: [], people: [] },
    today: '2016-03-10',
    madeAt: Date.parse('2016-03-10T09:30:00Z'),
  };
}

const line = (id: string, about: Partial<PlanAction>): PlanAction => ({
  ...{ id, activity: '', responsible: '', participantId: null, start: '', due: '', status: 'open' },
  ...{ solutionId: 's1', solution: 'Boligskole', agreed: '2016-02-09', notes: [] },
  ...about,
});

/** A month after the second workshop: one thing is done, one is late, one lacks everything. */
export function plan(language: Language = 'nb'): PlanReportView {
  const told = { id: 'n1', status: 'done', note: 'Møtte 4', by: 'Ida', day: '2016-03-01' } as const;
  return {
    ...emptyPlan(language),
    actions: [
      line('a1', { activity: 'Lag kursplan', responsible: 'NAV', due: '2016-03-01' }),
      line('a2', { activity: 'Finn lokale', responsible: 'nav', start: '2016-03-01', due: '2016-05-20' }),
      line('a3', { activity: 'Ring utleiere', responsible: 'Ida', status: 'done', notes: [told] }),
      line('a4', { activity: 'Søk om penger', solutionId: null, solution: '' }),
    ],
    checks: [
      { solution: 'Boligskole', area: 'law', verdict: 'clarify', note: 'Husleieloven', who: 'Kari', due: '' },
    ],
    points: [
      { id: 'o1', solutionId: null, solution: '', text: 'Hvem betaler', who: '', due: '', settled: false },
      { id: 'o2', solutionId: null, solution: '', text: 'Hvor', who: 'Tor', due: '', settled: true },
    ],
  };
}
