import { anyStaff, call, leaders, project, staff, unique, type Case } from './expectations';

export const stakeholdersRoutes: Record<string, Case[]> = {
  'desk.$projectId.stakeholders.tsx': [
    {
      path: project('/stakeholders'),
      get: anyStaff,
      post: leaders('/desk/PROJECT/stakeholders'),
      form: () => call('stakeholder.add', { names: unique('Stakeholder'), sector: 'business' }),
    },
  ],
  'desk.$projectId.map.tsx': [
    {
      path: project('/map'),
      get: anyStaff,
      // There is nobody to judge: who may, is told that; who may not, is told no more than that.
      post: staff('403', '404', '404'),
      form: () => call('stakeholder.judge', { stakeholderId: 'none', overall: 'positive' }),
    },
  ],
};
