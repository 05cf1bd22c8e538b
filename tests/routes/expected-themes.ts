import { anyStaff, call, leaders, project, unique, type Case } from './expectations';

export const themesRoutes: Record<string, Case[]> = {
  'desk.$projectId.themes.tsx': [
    {
      path: project('/themes'),
      get: anyStaff,
      post: leaders('/desk/PROJECT/themes'),
      form: () => call('theme.save', { title: unique('Theme'), questions: 'Why?' }),
    },
  ],
};
