import type nb from '../nb/themes';

const nn: typeof nb = {
  title: 'Tema og spørsmål',
  why: 'Kvart bord arbeider med eitt tema. Eit godt spørsmål har ein visjon, men inga løysing.',
  none: 'Ingen tema enno. Lag det første.',
  theme: 'Tema',
  questions: 'Spørsmål',
  questionsHint: 'Eitt spørsmål på kvar linje.',
  new: 'Nytt tema',
  add: 'Legg til temaet',
  up: 'Flytt opp',
  down: 'Flytt ned',
  inUse: 'Eit bord arbeider med dette temaet.',
  removeSure: 'Fjerne temaet og spørsmåla?',
};

export default nn;
