import { about } from '../support/town';
import { anyStaff, call, leaders, project, staff, unique, type Case } from './expectations';

export const recruitmentRoutes: Record<string, Case[]> = {
  'desk.$projectId.import.tsx': [
    {
      path: project('/import'),
      get: anyStaff,
      post: leaders('/desk/PROJECT/import'),
      form: () => call('sheet.put', { text: 'Navn\tSektor\nKari\tkommune' }),
    },
    {
      when: 'taking the list in',
      path: project('/import'),
      get: anyStaff,
      // What each of them has put in above; the facilitator's Kari is there when the owner's comes.
      post: staff('403', '303 /desk/PROJECT/people', '422'),
      form: () => call('invitee.import', { columns: ['name', 'sector'], heading: 'on' }),
    },
  ],
  'desk.$projectId.people.tsx': [
    {
      path: project('/people'),
      get: anyStaff,
      post: leaders('/desk/PROJECT/people'),
      form: () => call('invitee.save', { ...about(unique('Guest')), email: '' }),
    },
  ],
};
