/** What someone did with the action plan, by the command's name (preparation.changes). */
export const plan = {
  action: {
    save: 'lagret i handlingsplanen',
    move: 'flyttet i handlingsplanen',
    remove: 'fjernet fra handlingsplanen',
    tell: 'fortalte hvordan det går med',
  },
  point: {
    save: 'lagret det åpne punktet',
    settle: 'merket det åpne punktet',
    remove: 'fjernet det åpne punktet',
  },
};
