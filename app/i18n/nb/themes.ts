export default {
  title: 'Temaer og spørsmål',
  why: 'Hvert bord arbeider med ett tema. Et godt spørsmål har en visjon, men ingen løsning.',
  none: 'Ingen temaer ennå. Lag det første.',
  theme: 'Tema',
  questions: 'Spørsmål',
  questionsHint: 'Ett spørsmål på hver linje.',
  new: 'Nytt tema',
  add: 'Legg til temaet',
  up: 'Flytt opp',
  down: 'Flytt ned',
  inUse: 'Et bord arbeider med dette temaet.',
  removeSure: 'Fjerne temaet og spørsmålene?',
};
