import { anyStaff, call, leaders, project, staff, type Case } from './expectations';

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
  'desk.$projectId.agenda.$number.tsx': [
    {
      path: project('/agenda/1'),
      get: anyStaff,
      post: leaders('/desk/PROJECT/agenda/1'),
      form: () => call('agenda.save', { title: 'Lunch', minutes: 30, screen: 'break', step: '' }),
    },
    {
      path: project('/agenda/8'),
      when: 'a workshop that is not there',
      get: staff('404', '404', '404'),
      post: staff('403', '404', '404'),
      form: () => call('agenda.fill', { template: 'workshop-1' }),
    },
  ],
};
