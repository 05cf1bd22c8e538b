import type nb from '../nb/screen';

const nn: typeof nb = {
  title: 'Skjerm',
  pair: {
    title: 'Denne skjermen er klar',
    how: 'Skriv nummeret i konsollen, under «Skjermar».',
  },
  reconnecting: 'koplar til igjen …',
  join: 'Gå til {{host}} og skriv koden',
  page: '{{page}} av {{pages}}',
  here_one: '1 er her',
  here_other: '{{count}} er her',
  break: 'Vi held fram kl. {{time}}',
  groups: { title: 'Her sit de', none: 'Bordplassane kjem straks', leads: 'Bordfasilitator: {{name}}' },
  round: 'runde {{round}}',
  needs: { title: 'Behov', none: 'Ingen behov enno' },
  solutions: { title: 'Forslag', none: 'Ingen forslag enno' },
  nomination: {
    answers: 'Svarar på:',
    adapted: 'Eit tiltak som finst, tilpassa',
    presents: '{{name}} legg fram',
    title: 'Nominerte forslag',
    none: 'Kvart bord vel eit par forslag',
  },
  vote: {
    ready: 'Snart røystar vi',
    question: 'Kva forslag skal vi gå vidare med?',
    rule_one: 'Kvar har 1 røyst',
    rule_other: 'Kvar har {{count}} røyster til {{count}} ulike forslag',
    progress: '{{voted}} av {{eligible}} har røysta',
    noPhone: 'Utan telefon? Be om hjelp ved bordet.',
    closed: 'Avrøystinga er lukka',
    proposals_one: '1 forslag å røyste på',
    proposals_other: '{{count}} forslag å røyste på',
  },
  result: {
    title: 'Resultatet',
    cast_one: '1 røyst frå {{voters}} av {{eligible}}',
    cast_other: '{{count}} røyster frå {{voters}} av {{eligible}}',
    chosen: 'Valt',
    tie_one: 'Likt: {{titles}} har 1 røyst kvar',
    tie_other: 'Likt: {{titles}} har {{count}} røyster kvar',
    reason: 'Avgjort slik: {{reason}}',
  },
  homework: {
    title: 'Heimelekse',
    due: 'innan {{date}}',
    nobody: 'Kven tek ansvar?',
    none: 'Dei valde forslaga kjem her',
  },
  end: {
    title: 'Takk for i dag',
    summary: 'Oppsummeringa kjem om ein dag eller to.',
    next: 'Vi sjåast {{when}}',
    nextUnknown: 'De får vite når neste verkstad er.',
  },
};

export default nn;
