/** What someone did between the workshops, by the command's name (preparation.changes). */
export const between = {
  referee: {
    save: 'saved in the reference group',
    remove: 'removed from the reference group',
    restore: 'brought back to the reference group',
  },
  comment: {
    note: 'wrote down the comment',
    reply: 'answered the comment',
    withdraw: 'took away the comment',
    restore: 'brought back the comment',
  },
  proposal: {
    merge_one: 'merged the proposal',
    merge_other: 'merged {{count}} proposals',
    part: 'took out of a merge',
    split_one: 'split off as a proposal',
    split_other: 'split a proposal into {{count}}',
    reword_one: 'reworded the proposal',
    reword_other: 'reworded the proposal',
    handover: 'handed over a proposal',
    takeback: 'took back a proposal that was handed over',
  },
};
