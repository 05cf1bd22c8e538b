import {
  anyStaff,
  call,
  leaders,
  participants,
  project,
  staff,
  takesNoPost,
  unique,
  type Case,
} from './expectations';
import { MADE_UP_ID } from './pages';

export const planRoutes: Record<string, Case[]> = {
  'desk.$projectId.plan.tsx': [
    {
      path: project('/plan?show=gantt&by=quarter'),
      get: anyStaff,
      post: leaders('/desk/PROJECT/plan'),
      form: () => call('action.save', { activity: unique('Action'), responsible: 'Kari', due: '2026-03-01' }),
    },
    {
      when: 'a point that is left open',
      path: project('/plan'),
      get: anyStaff,
      post: leaders('/desk/PROJECT/plan'),
      form: () => call('point.save', { text: unique('Point') }),
    },
  ],
  'plan.tsx': [
    {
      path: () => '/plan',
      get: participants('200'),
      // Nothing of the kind: nobody is responsible for it.
      post: participants('404'),
      form: () => call('action.tell', { actionId: MADE_UP_ID, status: 'done' }),
    },
  ],
};

/** The documents of the plan. */
export const planDocuments: Case[] = [
  {
    when: 'the action plan',
    path: (place) => `/documents/${place.project.id}/action-plan.pdf`,
    get: anyStaff,
    post: takesNoPost,
  },
  {
    when: 'the calendar of a plan without dates',
    path: (place) => `/documents/${place.otherProject.id}/action-plan.ics`,
    get: staff('422', '422', '422'),
    post: takesNoPost,
  },
];
