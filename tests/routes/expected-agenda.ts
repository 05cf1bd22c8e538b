import { anyStaff, call, leaders, project, type Case } from './expectations';

export const agendaRoutes: Record<string, Case[]> = {
  'desk.$projectId.workshops.tsx': [
    {
      path: project('/workshops'),
      get: anyStaff,
      post: leaders('/desk/PROJECT/workshops'),
      form: () =>
        call('workshop.save', { number: 2, date: '2027-03-01', start: '09:00', minutes: 240, place: '' }),
    },
  ],
};
