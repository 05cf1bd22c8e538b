import { about, OWNER, PASSWORD } from '../support/town';
import { agendaRoutes } from './expected-agenda';
import { anchoringRoutes } from './expected-anchoring';
import { archiveRoutes } from './expected-archive';
import { betweenRoutes } from './expected-between';
import { documentRoutes } from './expected-documents';
import { findingsRoutes } from './expected-findings';
import { homeworkRoutes } from './expected-homework';
import { invitationRoutes } from './expected-invitation';
import { pilotRoutes } from './expected-pilots';
import { planRoutes } from './expected-plan';
import { programmeRoutes } from './expected-programme';
import { recruitmentRoutes } from './expected-recruitment';
import { sponsorRoutes } from './expected-sponsors';
import { storyRoutes } from './expected-stories';
import { stakeholdersRoutes } from './expected-stakeholders';
import { themesRoutes } from './expected-themes';
import {
  anyStaff,
  call,
  everyone,
  givesNoPage,
  leaders,
  participants,
  project,
  staff,
  takesNoPost,
  unique,
  type Case,
} from './expectations';
import { MADE_UP_ID } from './pages';

/** Every module of app/routes, and what each role gets of it. The rule: app/domain/roles.ts and bar S1. */
export const ROUTES: Record<string, Case[]> = {
  ...anchoringRoutes,
  ...findingsRoutes,
  ...themesRoutes,
  ...stakeholdersRoutes,
  ...recruitmentRoutes,
  ...agendaRoutes,
  ...invitationRoutes,
  ...betweenRoutes,
  ...homeworkRoutes,
  ...planRoutes,
  ...pilotRoutes,
  ...programmeRoutes,
  ...sponsorRoutes,
  ...storyRoutes,
  ...archiveRoutes,
  ...documentRoutes,
  '$.tsx': [{ path: () => '/nowhere/at/all', get: everyone('404'), post: everyone('404') }],
  '_index.tsx': [
    {
      path: () => '/?index',
      get: everyone('200'),
      post: everyone('303 /join/CODE'),
      form: ({ project: { roomCode } }) => ({ code: roomCode }),
    },
  ],
  // What it answers to whom stands in the body; tests/commands has the matrix of commands.
  'call.tsx': [{ path: () => '/call', get: givesNoPage, post: everyone('200') }],
  'console.$projectId.tsx': [
    {
      path: (place) => `/console/${place.project.id}`,
      get: anyStaff,
      post: leaders('/console/PROJECT'),
      form: () => call('session.timer', { act: 'clear' }),
    },
  ],
  'desk.$projectId._index.tsx': [
    {
      path: project('?index'),
      get: anyStaff,
      post: leaders('/desk/PROJECT'),
      form: () => call('project.edit', { title: 'Work for everyone', aim: 'More in work', language: 'nb' }),
    },
    {
      when: 'archiving',
      path: project('?index'),
      get: anyStaff,
      // Restoring, so that the project stays open to the other rows: the same rule as for archiving.
      post: staff('403', '403', '303 /desk/PROJECT'),
      form: () => call('project.restore'),
    },
  ],
  'desk.$projectId.tables.tsx': [
    {
      path: project('/tables'),
      get: anyStaff,
      post: leaders('/desk/PROJECT/tables'),
      form: (place) => call('table.save', { themeId: place.project.themeId }),
    },
  ],
  'desk.$projectId.summary.tsx': [
    {
      path: project('/summary'),
      get: anyStaff,
      post: leaders('/desk/PROJECT/summary'),
      form: () => call('summary.save', { foreword: 'Thank you all', parts: ['vote'] }),
    },
    {
      when: 'a workshop that has not begun',
      path: project('/summary?workshop=2'),
      get: staff('404', '404', '404'),
      post: staff('403', '404', '404'),
      form: () => call('summary.open', { workshop: '2' }),
    },
    {
      when: 'sending it without a mail server, to nobody',
      path: project('/summary?part=send'),
      get: anyStaff,
      post: staff('403', '422', '422'),
      form: () => call('summary.send', { participantIds: '' }),
    },
    {
      when: 'a picture that is not there',
      path: project('/summary?part=photos'),
      get: anyStaff,
      post: staff('403', '404', '404'),
      form: () => call('photo.remove', { photoId: MADE_UP_ID }),
    },
  ],
  'desk._index.tsx': [
    {
      path: () => '/desk',
      // Staff of elsewhere have a desk of their own, and may not make projects here.
      get: { ...anyStaff, foreignOwner: '200' },
      post: leaders('/desk/NEW'),
      form: ({ municipalityId }) =>
        call('project.create', { municipalityId, title: unique('Project'), language: 'nn' }),
    },
  ],
  'hello.tsx': [
    // Without a code, which nobody here has typed, there is nobody to greet.
    {
      path: () => '/hello',
      get: everyone('303 /'),
      post: everyone('303 /'),
      form: () => call('person.claim'),
    },
  ],
  'join.$code.tsx': [
    {
      path: (place) => `/join/${place.project.roomCode}`,
      // Who is in already is not asked again.
      get: { ...everyone('200'), participant: '303 /room' },
      post: everyone('303 /room'),
      form: () => call('person.join', about(unique('Guest'))),
      renews: true,
    },
  ],
  'k.$code.tsx': [
    { path: (place) => `/k/${place.personalCode}`, get: everyone('303 /hello'), post: takesNoPost },
  ],
  'language.tsx': [
    { path: () => '/language', get: givesNoPage, post: everyone('303 /'), form: () => ({ language: 'nn' }) },
  ],
  'password.tsx': [
    {
      path: () => '/password',
      get: everyone('200'),
      post: everyone('422'),
      form: () => call('staff.password', { password: PASSWORD }),
    },
  ],
  'protocol.tsx': [
    // The room has not been shown a result yet.
    { path: () => '/protocol', get: participants('422'), post: takesNoPost },
  ],
  'room.tsx': [
    {
      path: () => '/room',
      get: participants('200'),
      post: participants('303 /room'),
      form: () => call('person.edit', about('Per Politiker')),
    },
    {
      when: "another project's table",
      path: () => '/room',
      get: participants('200'),
      post: participants('404'),
      form: (place) => call('need.add', { groupId: place.foreign.project.tables[0], text: 'Let me in' }),
    },
  ],
  'screen.$projectId.tsx': [
    { path: (place) => `/screen/${place.project.id}`, get: anyStaff, post: takesNoPost },
  ],
  'screen._index.tsx': [{ path: () => '/screen', get: everyone('200'), post: takesNoPost }],
  'setup.tsx': [
    {
      path: () => '/setup',
      get: everyone('422'),
      post: everyone('422'),
      form: () => call('setup.install', { ...OWNER, municipality: 'Taken over' }),
    },
  ],
  'summary.$file.tsx': [
    // It has not been sent yet.
    { path: () => '/summary/summary-1.html', get: participants('422'), post: takesNoPost },
    {
      when: 'a file that is none',
      path: () => '/summary/summary-1.xlsx',
      get: participants('404'),
      post: takesNoPost,
    },
  ],
  'sign-in.tsx': [
    {
      path: () => '/sign-in',
      get: everyone('200'),
      post: everyone('303 /desk'),
      form: () => ({ email: OWNER.email, password: PASSWORD }),
      renews: true,
    },
  ],
  'sign-out.tsx': [
    {
      path: () => '/sign-out',
      get: givesNoPage,
      post: everyone('303 /'),
      form: () => ({ as: 'staff' }),
      renews: true,
    },
  ],
  'staff.$municipalityId.tsx': [
    {
      path: (place) => `/staff/${place.municipalityId}`,
      get: staff('403', '403', '200'),
      post: staff('403', '403', '200'),
      form: () =>
        call('staff.add', {
          name: 'New',
          email: `${unique('new').replace(' ', '')}@storvik.example`,
          role: 'reader',
        }),
    },
  ],
};
