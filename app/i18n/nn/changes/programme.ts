/** What someone did with the programme plan, by the command's name (preparation.changes). */
export const programme = {
  programme: { save: 'lagra programplanen' },
  package: {
    save: 'lagra arbeidspakken',
    move: 'flytta ein arbeidspakke',
    remove: 'fjerna arbeidspakken',
  },
  measure: {
    save: 'lagra tiltaket',
    pick_one: 'henta tiltaket',
    pick_other: 'henta {{count}} tiltak',
    move: 'flytta eit tiltak',
    remove: 'fjerna tiltaket',
  },
  progress: { mark: 'merkte eit kvartal i framdriftsplanen' },
  programmeSeat: {
    save: 'lagra plassen i organisasjonen',
    remove: 'fjerna plassen i organisasjonen',
  },
  mapping: { save: 'skreiv i kartlegginga' },
  budget: {
    save: 'lagra budsjettlinja',
    move: 'flytta ei budsjettlinje',
    remove: 'fjerna budsjettlinja',
  },
};
