/** What someone did between the workshops, by the command's name (preparation.changes). */
export const between = {
  referee: {
    save: 'lagra i referansegruppa',
    remove: 'fjerna frå referansegruppa',
    restore: 'henta tilbake i referansegruppa',
  },
  comment: {
    note: 'skreiv ned kommentaren',
    reply: 'svara på kommentaren',
    withdraw: 'tok bort kommentaren',
    restore: 'henta tilbake kommentaren',
  },
  proposal: {
    merge_one: 'slo saman forslaget',
    merge_other: 'slo saman {{count}} forslag',
    part: 'tok ut av samanslåinga',
    split_one: 'delte ut som eige forslag',
    split_other: 'delte eit forslag i {{count}}',
    reword_one: 'skreiv om forslaget',
    reword_other: 'skreiv om forslaget',
    handover: 'gav eit forslag vidare',
    takeback: 'tok tilbake eit forslag som var gitt vidare',
  },
};
