import { anyStaff, call, leaders, project, staff, unique, type Case } from './expectations';

const email = () => `${unique('guest').replace(' ', '')}@lilleby.example`;

export const anchoringRoutes: Record<string, Case[]> = {
  'desk.$projectId.anchoring.tsx': [
    {
      path: project('/anchoring?edit=mayor'),
      get: anyStaff,
      post: leaders('/desk/PROJECT/anchoring'),
      form: () => call('anchor.save', { item: 'mayor', name: unique('Olga') }),
    },
    {
      when: 'letting someone in, which is for the owner',
      path: project('/anchoring'),
      get: anyStaff,
      post: staff('403', '403', '404'),
      form: () => call('partner.admit', { partnerId: 'none', name: 'Guri', email: email(), role: 'reader' }),
    },
  ],
  'desk.$projectId.changes.tsx': [
    {
      path: project('/changes'),
      get: anyStaff,
      // There is no such change: only who may undo is told so.
      post: staff('403', '404', '404'),
      form: () => call('change.undo', { changeId: 'none' }),
    },
  ],
};
