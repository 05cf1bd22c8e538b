import {
  anyStaff,
  call,
  everyone,
  leaders,
  participants,
  project,
  staff,
  unique,
  type Case,
} from './expectations';

export const betweenRoutes: Record<string, Case[]> = {
  'desk.$projectId.between.tsx': [
    {
      path: project('/between'),
      get: anyStaff,
      post: leaders('/desk/PROJECT/between'),
      form: ({ proposalId }) =>
        call('comment.note', { proposalId, who: 'Odd', text: unique('The law asks for a plan') }),
    },
    {
      when: 'a proposal in several parts',
      path: project('/between'),
      get: anyStaff,
      post: leaders('/desk/PROJECT/between'),
      form: ({ proposalId }) =>
        call('proposal.split', { proposalId, title1: unique('By day'), title3: 'By night' }),
    },
    {
      when: 'asking the reference group, of whom nobody is ticked',
      path: project('/between'),
      get: anyStaff,
      post: staff('403', '422', '422'),
      form: () => call('referee.ask', {}),
    },
  ],
  'comments.tsx': [
    {
      path: () => '/comments',
      get: participants('200'),
      // In the other participant's project comments are not open.
      post: { ...participants('422'), participant: '303 /comments' },
      form: ({ proposalId }) => call('comment.give', { proposalId, text: unique('Good') }),
    },
  ],
  'c.$code.tsx': [
    {
      // Who is signed in, and as what, makes no difference.
      path: (place) => `/c/${place.refereeCode}`,
      get: everyone('200'),
      post: everyone('303 /c/CODE'),
      form: ({ proposalId }) => call('comment.refer', { proposalId, text: unique('Good') }),
    },
    {
      when: 'a wrong code',
      path: () => '/c/ABCDEFGHJK',
      get: everyone('422'),
      post: everyone('422'),
      form: ({ proposalId }) => call('comment.refer', { proposalId, text: 'Good' }),
    },
  ],
};
