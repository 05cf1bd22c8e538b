export default {
  title: 'Deltakere',
  why: 'Inviter bredt. Målgruppen er vanskeligst å få med; personlig kontakt hjelper mest.',
  none: 'Ingen er invitert ennå. Legg til den første.',
  new: 'Inviter en person',
  add: 'Legg til',
  code: 'Personlig kode',
  codeWhy: 'Koden gjelder på alle enheter og i begge verkstedene.',
  count_one: '1 person',
  count_other: '{{count}} personer',
  balance: 'Balanse mellom sektorene',
  walkIn: 'kom uten invitasjon',
  removed: 'Tatt ut av listen',
  remove: 'Ta ut av listen',
  removeSure:
    'Ta {{name}} ut av listen? Det personen har skrevet, blir stående. Du kan hente personen tilbake.',
  acts: 'Handlinger',
};
