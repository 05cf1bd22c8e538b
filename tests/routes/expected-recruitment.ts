import { about } from '../support/town';
import { anyStaff, call, leaders, project, unique, type Case } from './expectations';

export const recruitmentRoutes: Record<string, Case[]> = {
  'desk.$projectId.people.tsx': [
    {
      path: project('/people'),
      get: anyStaff,
      post: leaders('/desk/PROJECT/people'),
      form: () => call('invitee.save', { ...about(unique('Guest')), email: '' }),
    },
  ],
};
