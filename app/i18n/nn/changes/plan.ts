/** What someone did with the action plan, by the command's name (preparation.changes). */
export const plan = {
  action: {
    save: 'lagra i handlingsplanen',
    move: 'flytta i handlingsplanen',
    remove: 'fjerna frå handlingsplanen',
    tell: 'fortalde korleis det går med',
  },
  point: {
    save: 'lagra det opne punktet',
    settle: 'merkte det opne punktet',
    remove: 'fjerna det opne punktet',
  },
};
