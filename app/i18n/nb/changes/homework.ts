/** What someone did with the homework, by the command's name (preparation.changes). */
export const homework = {
  homework: { assign: 'lagret hjemmeleksen', done: 'endret om hjemmeleksen er ferdig' },
  talk: { save: 'skrev ned samtalen med', remove: 'fjernet samtalen med' },
  material: { add: 'la til filen', remove: 'fjernet filen', restore: 'hentet tilbake filen' },
};
