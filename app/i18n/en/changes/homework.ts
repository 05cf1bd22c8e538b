/** What someone did with the homework, by the command's name (preparation.changes). */
export const homework = {
  homework: { assign: 'saved the homework', done: 'changed whether the homework is done' },
  talk: { save: 'noted the talk with', remove: 'removed the talk with' },
  material: { add: 'added the file', remove: 'removed the file', restore: 'brought back the file' },
};
