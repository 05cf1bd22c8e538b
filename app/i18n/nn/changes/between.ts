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
    merge_one: 'slo saman framlegget',
    merge_other: 'slo saman {{count}} framlegg',
    part: 'tok ut av samanslåinga',
    split_one: 'delte ut som eige framlegg',
    split_other: 'delte eit framlegg i {{count}}',
    reword_one: 'skreiv om framlegget',
    reword_other: 'skreiv om framlegget',
    handover: 'gav eit framlegg vidare',
    takeback: 'tok tilbake eit framlegg som var gitt vidare',
  },
};
