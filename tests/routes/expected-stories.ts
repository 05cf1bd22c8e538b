import { bambleFile } from '../support/bamble';
import { anyStaff, call, leaders, takesNoPost, unique, type Case } from './expectations';
import { MADE_UP_ID } from './pages';

/** The bank is for the staff of every municipality on the installation. */
const allStaff = { ...anyStaff, foreignOwner: '200' };
const nowhere = { ...anyStaff, reader: '404', facilitator: '404', owner: '404', foreignOwner: '404' };

export const storyRoutes: Record<string, Case[]> = {
  'desk.$projectId.pilots.$pilotId_.story.tsx': [
    {
      path: (place) => `/desk/${place.project.id}/pilots/${place.pilotId}/story`,
      get: anyStaff,
      post: leaders('/desk/PROJECT/pilots/PILOT/story'),
      form: ({ pilotId }) => call('story.save', { pilotId, kind: unique('Kind') }),
    },
  ],
  'examples._index.tsx': [
    {
      path: () => '/examples',
      get: allStaff,
      post: leaders('/examples/NEW'),
      form: ({ municipalityId }) =>
        call('example.import', { municipalityId, file: bambleFile({ title: unique('Example') }) }),
    },
  ],
  'examples.$exampleId.tsx': [
    {
      path: (place) => `/examples/${place.exampleId}`,
      get: allStaff,
      post: leaders('/examples/NEW'),
      form: ({ municipalityId }) => call('example.restore', { municipalityId }),
    },
    { when: 'one that is not there', path: () => `/examples/${MADE_UP_ID}`, get: nowhere, post: nowhere },
  ],
  'examples.$exampleId_.$file.tsx': [
    { path: (place) => `/examples/${place.exampleId}/example.html`, get: allStaff, post: takesNoPost },
    {
      when: 'for another installation',
      path: (place) => `/examples/${place.exampleId}/example.json`,
      get: allStaff,
      post: takesNoPost,
    },
    {
      when: 'a file that is none',
      path: (place) => `/examples/${place.exampleId}/example.exe`,
      get: nowhere,
      post: takesNoPost,
    },
  ],
};
