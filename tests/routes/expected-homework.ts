import {
  anyStaff,
  call,
  everyone,
  givesNoPage,
  participants,
  project,
  staff,
  takesNoPost,
  type Case,
} from './expectations';
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
  // What there is, and for whom: material.test.ts.
  'material.$fileId.$page.tsx': [
    { path: () => `/material/${MADE_UP_ID}/1`, get: everyone('404'), post: takesNoPost },
  ],
  'upload.tsx': [{ path: () => '/upload', get: givesNoPage, post: everyone('200') }],
  'homework.tsx': [
    {
      path: () => '/homework',
      get: participants('200'),
      post: participants('404'),
      form: () => call('homework.write', { homeworkId: MADE_UP_ID, field: 'facts', text: 'Three' }),
    },
  ],
};
