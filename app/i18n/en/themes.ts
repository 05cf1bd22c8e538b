import type nb from '../nb/themes';

const en: typeof nb = {
  title: 'Themes and questions',
  why: 'Each table works on one theme. A good question holds a vision, but no solution.',
  none: 'No themes yet. Create the first one.',
  theme: 'Theme',
  questions: 'Questions',
  questionsHint: 'One question on each line.',
  new: 'New theme',
  add: 'Add the theme',
  up: 'Move up',
  down: 'Move down',
  inUse: 'A table is working on this theme.',
  removeSure: 'Remove the theme and its questions?',
};

export default en;
