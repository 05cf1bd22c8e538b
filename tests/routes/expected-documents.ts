import { planDocuments } from './expected-plan';
import { pilotDocuments } from './expected-pilots';
import { programmeDocuments } from './expected-programme';
import { anyStaff, staff, takesNoPost, type Case } from './expectations';
import { MADE_UP_ID } from './pages';

/** Documents, made when they are asked for. */
export const documentRoutes: Record<string, Case[]> = {
  'documents.$projectId.$file.tsx': [
    {
      when: 'the whole project',
      path: (place) => `/documents/${place.project.id}/project.zip`,
      get: staff('403', '403', '200'),
      post: takesNoPost,
    },
    {
      path: (place) => `/documents/${place.project.id}/summary-1.html`,
      get: anyStaff,
      post: takesNoPost,
    },
    {
      when: 'the count protocol',
      path: (place) => `/documents/${place.project.id}/count-protocol.html`,
      get: anyStaff,
      post: takesNoPost,
    },
    {
      when: 'the badge list',
      path: (place) => `/documents/${place.project.id}/codes.csv`,
      get: staff('403', '200', '200'),
      post: takesNoPost,
    },
    {
      when: 'the badges, which carry codes',
      path: (place) => `/documents/${place.project.id}/badges.pdf`,
      get: staff('403', '200', '200'),
      post: takesNoPost,
    },
    {
      when: 'a letter to someone of elsewhere',
      path: (place) => `/documents/${place.project.id}/invitation.eml?person=${MADE_UP_ID}`,
      get: staff('403', '404', '404'),
      post: takesNoPost,
    },
    {
      when: 'the information pack, which carries none',
      path: (place) => `/documents/${place.project.id}/info-pack.docx?language=nn`,
      get: anyStaff,
      post: takesNoPost,
    },
    {
      when: 'a calendar without dates',
      path: (place) => `/documents/${place.otherProject.id}/invitation.ics`,
      get: staff('422', '422', '422'),
      post: takesNoPost,
    },
    ...planDocuments,
    ...programmeDocuments,
    ...pilotDocuments,
    {
      when: 'a picture that is not there',
      path: (place) => `/documents/${place.project.id}/photo.jpg?photo=${MADE_UP_ID}`,
      get: staff('404', '404', '404'),
      post: takesNoPost,
    },
    {
      when: 'a letter with the summary to nobody, which readers may not have',
      path: (place) => `/documents/${place.project.id}/summary.eml?person=${MADE_UP_ID}`,
      get: staff('403', '404', '404'),
      post: takesNoPost,
    },
    {
      when: 'a file that is none',
      path: (place) => `/documents/${place.project.id}/summary-1.exe`,
      get: staff('404', '404', '404'),
      post: takesNoPost,
    },
  ],
};
