/** What someone did with the programme plan, by the command's name (preparation.changes). */
export const programme = {
  programme: { save: 'lagret programplanen' },
  package: {
    save: 'lagret arbeidspakken',
    move: 'flyttet en arbeidspakke',
    remove: 'fjernet arbeidspakken',
  },
  measure: {
    save: 'lagret tiltaket',
    pick_one: 'hentet tiltaket',
    pick_other: 'hentet {{count}} tiltak',
    move: 'flyttet et tiltak',
    remove: 'fjernet tiltaket',
  },
  progress: { mark: 'merket et kvartal i framdriftsplanen' },
  programmeSeat: {
    save: 'lagret plassen i organisasjonen',
    remove: 'fjernet plassen i organisasjonen',
  },
  mapping: { save: 'skrev i kartleggingen' },
  budget: {
    save: 'lagret budsjettlinjen',
    move: 'flyttet en budsjettlinje',
    remove: 'fjernet budsjettlinjen',
  },
};
