import { anyStaff, call, participants, project, staff, type Case } from './expectations';
import { MADE_UP_ID } from './pages';

export const homeworkRoutes: Record<string, Case[]> = {
  'desk.$projectId.homework.tsx': [
    {
      path: project('/homework'),
      get: anyStaff,
      // Nothing of the kind: nobody has homework yet.
      post: staff('403', '404', '404'),
      form: () => call('homework.done', { homeworkId: MADE_UP_ID, done: 'true' }),
    },
  ],
  'homework.tsx': [
    {
      path: () => '/homework',
      get: participants('200'),
      post: participants('404'),
      form: () => call('homework.write', { homeworkId: MADE_UP_ID, field: 'facts', text: 'Three' }),
    },
  ],
};
