import type nb from '../nb/screen';

const en: typeof nb = {
  title: 'Screen',
  pair: {
    title: 'This screen is ready',
    how: 'Enter the number in the console, under “Screens”.',
  },
  reconnecting: 'reconnecting…',
  join: 'Go to {{host}} and enter the code',
  page: '{{page}} of {{pages}}',
  here_one: '1 is here',
  here_other: '{{count}} are here',
  break: 'We go on at {{time}}',
  groups: {
    title: 'Where you sit',
    none: 'The tables are coming shortly',
    leads: 'Table facilitator: {{name}}',
  },
  round: 'round {{round}}',
  needs: { title: 'Needs', none: 'No needs yet' },
  solutions: { title: 'Proposals', none: 'No proposals yet' },
  nomination: {
    answers: 'Answers:',
    adapted: 'An existing measure, adapted',
    presents: '{{name}} presents',
    title: 'Nominated proposals',
    none: 'Each table chooses a couple of proposals',
  },
  vote: {
    ready: 'We vote soon',
    question: 'Which proposals shall we take further?',
    rule_one: 'Each person has 1 vote',
    rule_other: 'Each person has {{count}} votes for {{count}} different proposals',
    progress: '{{voted}} of {{eligible}} have voted',
    noPhone: 'No phone? Ask for help at your table.',
    closed: 'The vote is closed',
    proposals_one: '1 proposal to vote on',
    proposals_other: '{{count}} proposals to vote on',
  },
  result: {
    title: 'The result',
    cast_one: '1 vote from {{voters}} of {{eligible}}',
    cast_other: '{{count}} votes from {{voters}} of {{eligible}}',
    chosen: 'Chosen',
    tie_one: 'Tied: {{titles}} have 1 vote each',
    tie_other: 'Tied: {{titles}} have {{count}} votes each',
    reason: 'How it was decided: {{reason}}',
  },
  homework: {
    title: 'Homework',
    due: 'by {{date}}',
    nobody: 'Who will take responsibility?',
    none: 'The chosen proposals will appear here',
  },
  end: {
    title: 'Thank you for today',
    summary: 'The summary will come in a day or two.',
    next: 'See you on {{when}}',
    nextUnknown: 'You will be told when the next workshop is.',
  },
};

export default en;
