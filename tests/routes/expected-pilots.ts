import {
  anyStaff,
  call,
  everyone,
  leaders,
  participants,
  project,
  staff,
  takesNoPost,
  unique,
  type Case,
} from './expectations';
import { MADE_UP_ID } from './pages';

export const pilotRoutes: Record<string, Case[]> = {
  'desk.$projectId.pilots._index.tsx': [
    {
      path: project('/pilots'),
      get: anyStaff,
      post: leaders('/desk/PROJECT/pilots'),
      form: () => call('candidate.add', { title: unique('Candidate') }),
    },
  ],
  'desk.$projectId.pilots.$pilotId.tsx': [
    {
      path: (place) => `/desk/${place.project.id}/pilots/${place.pilotId}`,
      get: anyStaff,
      post: leaders('/desk/PROJECT/pilots/PILOT'),
      form: ({ pilotId }) => call('pilot.save', { pilotId, aim: unique('Ten families') }),
    },
  ],
  'desk.$projectId.pilots.$pilotId_.report.tsx': [
    {
      path: (place) => `/desk/${place.project.id}/pilots/${place.pilotId}/report`,
      get: anyStaff,
      post: leaders('/desk/PROJECT/pilots/PILOT/report'),
      form: ({ pilotId }) => call('report.save', { pilotId, field: 'policy', text: unique('Work') }),
    },
    {
      when: 'more words than the form takes',
      path: (place) => `/desk/${place.project.id}/pilots/${place.pilotId}/report`,
      get: anyStaff,
      post: staff('403', '422', '422'),
      form: ({ pilotId }) => call('report.save', { pilotId, field: 'method', text: 'word '.repeat(251) }),
    },
    {
      when: 'a line of its budget',
      path: (place) => `/desk/${place.project.id}/pilots/${place.pilotId}/report`,
      get: anyStaff,
      post: leaders('/desk/PROJECT/pilots/PILOT/report'),
      form: ({ pilotId }) => call('budget.save', { pilotId, side: 'cost', title: unique('Line'), cash: '5' }),
    },
  ],
  'desk.$projectId.trace.tsx': [
    {
      path: ({ project: { id }, pilotId }) => `/desk/${id}/trace?of=pilot:${pilotId}`,
      get: anyStaff,
      post: takesNoPost,
    },
    { when: 'nothing asked for', path: project('/trace'), get: anyStaff, post: takesNoPost },
    {
      when: 'what the project has not',
      path: project(`/trace?of=pilot:${MADE_UP_ID}`),
      get: staff('404', '404', '404'),
      post: takesNoPost,
    },
  ],
  'scores.tsx': [
    {
      path: () => '/scores',
      get: participants('200'),
      // Nobody has opened a scoring.
      post: participants('404'),
      form: () =>
        call('score.give', { scoringId: MADE_UP_ID, pilotId: MADE_UP_ID, criterionIds: '', 'values[]': '3' }),
    },
  ],
  'f.$code.tsx': [
    {
      path: (place) => `/f/${place.feedbackCode}`,
      get: everyone('200'),
      post: everyone('303 /f/FEEDBACK'),
      form: () => call('feedback.give', { text: unique('It helped us') }),
    },
  ],
};

/** The pilots on paper, the final report of the first, and what there is not. */
export const pilotDocuments: Case[] = [
  ...(['pdf', 'docx'] as const).flatMap((type): Case[] => [
    {
      when: `the pilots as ${type}`,
      path: (place) => `/documents/${place.project.id}/pilots.${type}`,
      get: anyStaff,
      post: takesNoPost,
    },
    {
      when: `the pilots of a project without any, as ${type}`,
      path: (place) => `/documents/${place.otherProject.id}/pilots.${type}`,
      get: staff('404', '404', '404'),
      post: takesNoPost,
    },
  ]),
  {
    when: 'the final report of a pilot',
    path: (place) => `/documents/${place.project.id}/final-report-1.docx`,
    get: anyStaff,
    post: takesNoPost,
  },
  {
    when: 'the final report of a pilot that is not there',
    path: (place) => `/documents/${place.project.id}/final-report-9.pdf`,
    get: staff('404', '404', '404'),
    post: takesNoPost,
  },
];
