/** What someone did in workshop 2, by the command's name (preparation.changes). */
export const cards = {
  card: {
    add: 'made the solution card',
    rename: 'renamed the solution card',
    move: 'moved the solution card',
    remove: 'put away the solution card',
    restore: 'brought back the solution card',
    check: 'judged a solution card in the reality check',
  },
  addition: { give: 'wrote down an addition', withdraw: 'took away an addition' },
};
