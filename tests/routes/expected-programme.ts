import { anyStaff, call, leaders, project, staff, takesNoPost, unique, type Case } from './expectations';
import { MADE_UP_ID } from './pages';

const part = (name: string) => project(`/programme?part=${name}`);
const to = leaders('/desk/PROJECT/programme');

export const programmeRoutes: Record<string, Case[]> = {
  'desk.$projectId.programme.tsx': [
    {
      path: project('/programme'),
      get: anyStaff,
      post: to,
      form: () =>
        call('programme.save', { title: unique('Programme'), year: '2019', quarter: '3', quarters: '16' }),
    },
    {
      when: 'a work package',
      path: project('/programme'),
      get: anyStaff,
      post: to,
      form: () => call('package.save', { title: unique('Package') }),
    },
    {
      when: 'a cell of a measure that is not there',
      path: part('progress'),
      get: anyStaff,
      post: staff('403', '404', '404'),
      form: () => call('progress.mark', { measureId: MADE_UP_ID, _cell: '2 planned' }),
    },
    {
      when: 'a seat',
      path: part('organisation'),
      get: anyStaff,
      post: to,
      form: () => call('programmeSeat.save', { kind: 'steering', body: unique('Seat') }),
    },
    {
      when: 'a cell of the mapping of a package that is not there',
      path: part('mapping'),
      get: anyStaff,
      post: staff('403', '404', '404'),
      form: () => call('mapping.save', { packageId: MADE_UP_ID, topic: 'needs', text: 'Many' }),
    },
    {
      when: 'a line of the budget',
      path: part('budget'),
      get: anyStaff,
      post: to,
      form: () =>
        call('budget.save', { year: '2020', side: 'cost', title: unique('Line'), cash: '1 080 000' }),
    },
  ],
};

/** Its documents, where there is no programme yet. */
export const programmeDocuments: Case[] = (['pdf', 'docx', 'xlsx'] as const).map((type) => ({
  when: `a programme plan that is not begun, as ${type}`,
  path: (place) => `/documents/${place.otherProject.id}/programme.${type}`,
  get: staff('404', '404', '404'),
  post: takesNoPost,
}));
