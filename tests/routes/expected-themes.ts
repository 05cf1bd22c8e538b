import { anyStaff, call, leaders, project, unique, type Case } from './expectations';

export const themesRoutes: Record<string, Case[]> = {
  'desk.$projectId.themes.tsx': [
    {
      path: project('/themes'),
      get: anyStaff,
      post: leaders('/desk/PROJECT/themes'),
      form: () => call('theme.save', { title: unique('Theme'), questions: 'Why?' }),
    },
    {
      when: 'picking from a template',
      path: project('/themes?pick=youth'),
      get: anyStaff,
      post: leaders('/desk/PROJECT/themes'),
      form: () => call('theme.pick', { template: 'youth', themes: ['school'], questions: ['work/1'] }),
    },
  ],
};
