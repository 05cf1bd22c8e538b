import type nb from '../nb/people';

const nn: typeof nb = {
  title: 'Deltakarar',
  why: 'Inviter breitt. Målgruppa er vanskelegast å få med; personleg kontakt hjelper mest.',
  none: 'Ingen er invitert enno. Legg til den første.',
  new: 'Inviter ein person',
  add: 'Legg til',
  code: 'Personleg kode',
  codeWhy: 'Koden gjeld på alle einingar og i begge verkstadene.',
  count_one: '1 person',
  count_other: '{{count}} personar',
  balance: 'Balanse mellom sektorane',
  walkIn: 'kom utan invitasjon',
  removed: 'Tekne ut av lista',
  remove: 'Ta ut av lista',
  removeSure:
    'Ta {{name}} ut av lista? Det personen har skrive, blir ståande. Du kan hente personen tilbake.',
  acts: 'Handlingar',
};

export default nn;
