/** What someone did with the programme plan, by the command's name (preparation.changes). */
export const programme = {
  programme: { save: 'saved the programme plan' },
  package: {
    save: 'saved the work package',
    move: 'moved a work package',
    remove: 'removed the work package',
  },
  measure: {
    save: 'saved the measure',
    pick_one: 'fetched the measure',
    pick_other: 'fetched {{count}} measures',
    move: 'moved a measure',
    remove: 'removed the measure',
  },
  progress: { mark: 'marked a quarter in the progress plan' },
  programmeSeat: {
    save: 'saved the seat in the organisation',
    remove: 'removed the seat in the organisation',
  },
  mapping: { save: 'wrote in the mapping' },
  budget: {
    save: 'saved the budget line',
    move: 'moved a budget line',
    remove: 'removed the budget line',
  },
};
