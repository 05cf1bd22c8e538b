import type nb from '../nb/papers';

const en: typeof nb = {
  title: 'Documents',
  invitation: {
    time: { from: 'at {{from}}', span: '{{from}}–{{to}}' },
    length: {
      hours_one: '{{count}} hour',
      hours_other: '{{count}} hours',
      minutes_one: '{{count}} minute',
      minutes_other: '{{count}} minutes',
      both: '{{hours}} and {{minutes}}',
    },
    workshop: 'Workshop {{number}}',
    subject_one: 'Invitation to a workshop: {{title}}',
    subject_other: 'Invitation to workshops: {{title}}',
    greeting: 'Hello {{name}},',
    background: {
      lead_one: '{{municipality}} invites you to {{count}} workshop: “{{title}}”.',
      lead_other: '{{municipality}} invites you to {{count}} workshops: “{{title}}”.',
      why: 'The municipality, employers, volunteers and the people concerned find solutions together. The best solutions are tried out.',
      aim: 'Aim: {{aim}}',
      themes: 'These are the themes:',
    },
    expected: {
      title: 'What we ask of you',
      time_one: 'We would like you to take part in the whole workshop. It lasts {{length}}.',
      time_other: 'We would like you to take part all the way: {{count}} workshops, {{length}} in all.',
      work: 'You work in a group with people who see the matter from other sides than you. You write down needs and proposals, and everyone votes on which proposals to look into.',
      homework:
        'Between the workshops some of you look more closely at one proposal. We agree on who at workshop 1.',
    },
    practical: {
      title: 'When and where',
      line: '{{workshop}}: {{when}}',
      dayLater: 'the date will follow',
      placeLater: 'the place will follow',
      calendar: 'A calendar file is attached. Open it to put the workshops in your calendar.',
    },
    programme: { title: 'Programme', clock: 'Time', minutes: 'Minutes', item: 'Item' },
    prepare: {
      title: 'How to prepare',
      lead: 'Think about this beforehand, and talk to others about it if you like:',
      needs:
        'Which needs, challenges and bottlenecks do you see within the themes? Other themes are welcome too.',
      contribute:
        'What can you or your organisation contribute? Do you have good examples or stories to tell?',
      ideas: 'Which ideas do you have for solutions?',
    },
    joining: {
      title: 'How to take part',
      how: 'You use your own phone and need no account. Open this link when the workshop begins:',
      code: 'You can also go to {{host}} and type your code: {{code}}',
      secret: 'The link and the code are for you only. Do not pass them on.',
      general:
        'You use your own phone and need no account. Go to {{host}} when the workshop begins, and type your code. It is in the e-mail you received and on your name badge.',
    },
    closing: {
      ask: 'Tell {{name}} whether you are coming, or if you wonder about anything: {{email}}',
      askPlace: 'Tell {{municipality}} whether you are coming, or if you wonder about anything.',
      regards: 'Kind regards',
    },
    change: {
      subject: 'New time or place: {{title}}',
      lead: 'The time or place of a workshop has changed. This is what applies now. The attached calendar file replaces the one you received before.',
    },
    document: {
      title: 'Welcome to the workshop',
      short: 'In short',
      when: 'When and where',
      time: 'Time',
      prepare: 'Prepare',
      prepareShort: 'Think about needs, what you can contribute, and ideas for solutions.',
      joining: 'Take part',
      joiningShort: 'Bring your phone and your code.',
      ask: 'Contact',
      background: 'Background and aim',
      page: 'Page',
      of: 'of',
      missingSigns:
        'The sign □ stands for a sign that the fonts of the PDF lack. The Word file has every sign.',
    },
    anyone: 'participant',
    anyCode: 'your personal code',
  },
  badges: {
    title: 'Name badges',
    table: 'Table {{number}}',
    leads: 'Table facilitator',
    qr: 'QR code that leads to {{link}}',
    missingSigns: 'The sign □ stands for a sign that the fonts of the PDF lack.',
  },
};

export default en;
