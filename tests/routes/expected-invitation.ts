import { anyStaff, call, leaders, project, staff, type Case } from './expectations';
import { MADE_UP_ID } from './pages';

export const invitationRoutes: Record<string, Case[]> = {
  'desk.$projectId.invitation.tsx': [
    {
      path: project('/invitation'),
      get: anyStaff,
      post: leaders('/desk/PROJECT/invitation'),
      form: () => call('pack.save', { language: 'ar', greeting: 'Hello' }),
    },
    {
      when: 'sending without a mail server, to nobody',
      path: project('/invitation?send=invitation'),
      get: anyStaff,
      post: staff('403', '422', '422'),
      form: () => call('pack.send', { participantIds: '' }),
    },
    {
      when: "another project's participant",
      path: project(`/invitation?person=${MADE_UP_ID}&group=all&page=9`),
      get: anyStaff,
      post: staff('403', '404', '404'),
      form: () => call('pack.send', { participantIds: MADE_UP_ID }),
    },
  ],
  'desk.$projectId.mail.tsx': [
    {
      path: project('/mail'),
      get: anyStaff,
      post: staff('403', '404', '404'),
      form: () => call('mail.cancel', { mailId: MADE_UP_ID }),
    },
  ],
};
