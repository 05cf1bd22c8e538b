import { anyStaff, call, everyone, leaders, project, staff, unique, type Case } from './expectations';

export const sponsorRoutes: Record<string, Case[]> = {
  'desk.$projectId.sponsors.tsx': [
    {
      path: project('/sponsors'),
      get: anyStaff,
      post: leaders('/desk/PROJECT/sponsors'),
      form: ({ pilotId }) => call('status.report', { pilotId, state: 'onTrack', text: unique('Well') }),
    },
    {
      when: 'adding one',
      path: project('/sponsors'),
      get: anyStaff,
      post: staff('403', '403', '303 /desk/PROJECT/sponsors'),
      form: () => call('sponsor.save', { name: unique('The county') }),
    },
  ],
  's.$code.tsx': [
    {
      path: (place) => `/s/${place.sponsorCode}`,
      get: everyone('200'),
      // A date that has passed: else each would have to wait for the answer to the one before.
      post: everyone('422'),
      form: ({ pilotId }) => call('status.ask', { pilotId, due: '2020-01-01' }),
    },
    {
      when: 'a pilot that it does not follow',
      path: (place) => `/s/${place.sponsorCode}`,
      get: everyone('200'),
      post: everyone('404'),
      form: ({ foreign }) => call('status.ask', { pilotId: foreign.project.id, due: '2099-01-01' }),
    },
    {
      when: 'a wrong code',
      path: () => '/s/ABCDEFGHJK',
      get: everyone('422'),
      post: everyone('422'),
      form: ({ pilotId }) => call('status.ask', { pilotId, due: '2099-01-01' }),
    },
  ],
};
