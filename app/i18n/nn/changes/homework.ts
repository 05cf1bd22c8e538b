/** What someone did with the homework, by the command's name (preparation.changes). */
export const homework = {
  homework: { assign: 'lagra heimeleksa', done: 'endra om heimeleksa er ferdig' },
  talk: { save: 'skreiv ned samtalen med', remove: 'fjerna samtalen med' },
  material: { add: 'la til fila', remove: 'fjerna fila', restore: 'henta tilbake fila' },
};
