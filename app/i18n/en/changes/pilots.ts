/** What someone did with the pilots, by the command's name (preparation.changes). */
export const pilots = {
  candidate: { add: 'made a candidate', remove: 'put away the candidate', assess: 'scored a candidate' },
  criterion: { save: 'saved the criterion', remove: 'removed the criterion' },
  scoring: { open: 'opened the scoring', show: 'showed or hid the spread', close: 'ended the scoring' },
  pilot: { decide: 'decided about', save: 'changed the pilot' },
  pilotAim: { save: 'saved the sub-aim', remove: 'removed the sub-aim' },
  pilotPartner: { save: 'saved the partner in a pilot', remove: 'removed the partner in a pilot' },
  indicator: { save: 'saved the indicator', remove: 'removed the indicator' },
  pilotRound: {
    begin: 'began a round of a pilot',
    save: 'changed a round of a pilot',
    figures: 'wrote figures for a round of a pilot',
    decide: 'decided what happens after a round',
    remove: 'removed a round of a pilot',
  },
  feedback: { open: 'opened or closed feedback', hide: 'put away or brought back a piece of feedback' },
  evaluation: { save: 'changed the evaluation of a pilot' },
};
