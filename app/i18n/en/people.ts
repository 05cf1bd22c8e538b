import type nb from '../nb/people';

const en: typeof nb = {
  title: 'Participants',
  why: 'Invite widely. The target group is the hardest to recruit; personal contact helps most.',
  none: 'Nobody has been invited yet. Add the first person.',
  new: 'Invite a person',
  add: 'Add',
  code: 'Personal code',
  codeWhy: 'The code works on all devices and in both workshops.',
  count_one: '1 person',
  count_other: '{{count}} people',
  balance: 'Balance between the sectors',
  walkIn: 'came without an invitation',
  removed: 'Taken off the list',
  remove: 'Take off the list',
  removeSure: 'Take {{name}} off the list? What they have written stays. You can restore them.',
  acts: 'Actions',
};

export default en;
