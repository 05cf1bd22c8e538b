/** What someone did between the workshops, by the command's name (preparation.changes). */
export const between = {
  referee: {
    save: 'lagret i referansegruppen',
    remove: 'fjernet fra referansegruppen',
    restore: 'hentet tilbake i referansegruppen',
  },
  comment: {
    note: 'skrev ned kommentaren',
    reply: 'svarte på kommentaren',
    withdraw: 'tok bort kommentaren',
    restore: 'hentet tilbake kommentaren',
  },
  proposal: {
    merge_one: 'slo sammen forslaget',
    merge_other: 'slo sammen {{count}} forslag',
    part: 'tok ut av sammenslåingen',
    split_one: 'delte ut som eget forslag',
    split_other: 'delte et forslag i {{count}}',
    reword_one: 'skrev om forslaget',
    reword_other: 'skrev om forslaget',
    handover: 'ga et forslag videre',
    takeback: 'tok tilbake et forslag som var gitt videre',
  },
};
