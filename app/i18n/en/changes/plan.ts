/** What someone did with the action plan, by the command's name (preparation.changes). */
export const plan = {
  action: {
    save: 'saved in the action plan',
    move: 'moved in the action plan',
    remove: 'removed from the action plan',
    tell: 'told how it goes with',
  },
  point: {
    save: 'saved the open point',
    settle: 'marked the open point',
    remove: 'removed the open point',
  },
};
