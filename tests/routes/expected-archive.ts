import { everyone, givesNoPage, staff, takesNoPost, type Case } from './expectations';

export const archiveRoutes: Record<string, Case[]> = {
  // What it answers to whom stands in the body; tests/routes/archive.test.ts asks for that.
  'archive.$municipalityId.tsx': [
    { path: (place) => `/archive/${place.municipalityId}`, get: givesNoPage, post: everyone('200') },
  ],
  // How the server is doing: for owners.
  'operation.$municipalityId.tsx': [
    {
      path: (place) => `/operation/${place.municipalityId}`,
      get: staff('403', '403', '200'),
      post: takesNoPost,
    },
  ],
  'import.$municipalityId.tsx': [
    {
      path: (place) => `/import/${place.municipalityId}`,
      get: staff('403', '403', '200'),
      post: staff('403', '403', '422'),
    },
  ],
};
