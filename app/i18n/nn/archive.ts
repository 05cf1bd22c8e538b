import type nb from '../nb/archive';

const nn: typeof nb = {
  download: 'Heile prosjektet (zip)',
  downloadHint:
    'Zip-fila har alt, til arkivet eller for å flytte prosjektet til eit anna Samverk. Ho inneheld namn, svar og personlege kodar: ta godt vare på henne.',
  downloadVote: 'Heile prosjektet (zip): klart når avrøystinga er lukka',
  open: 'Hent inn eit heilt prosjekt (zip)',
  title: 'Hent inn eit prosjekt',
  why: 'Her hentar du eit prosjekt frå eit anna Samverk til {{municipality}}. Ein eigar lastar det ned der: på oversikta i prosjektet, under «Dokument», «Heile prosjektet (zip)».',
  comes: 'Dette følgjer med',
  comesList: {
    first: 'alt som er skrive, med bilete og filer',
    second: 'deltakarar, bord, avrøystingar og resultat',
    third: 'lenkjene og dei personlege kodane til deltakarane: dei verkar her som der',
  },
  stays: 'Dette følgjer ikkje med',
  staysList: {
    first: 'medarbeidarar og passord: legg dei til her',
    second: 'angring og historikken over endringar',
    third: 'brev som ikkje er sende enno',
    fourth: 'lenkjene til oppdragsgjevarar: dei får nye',
  },
  codes:
    'Kodane i arkivet slepper folk inn. Slett fila når prosjektet er på plass, og arkiver prosjektet der det kom frå.',
  file: 'Prosjektarkiv (project.zip)',
  fileHint: 'Opptil {{megabytes}} MB. Ingenting blir henta inn om noko i arkivet er gale.',
  go: 'Hent inn prosjektet',
  sending: 'Sender fila.',
  percent: '{{percent}} %',
  reading: 'Fila er send. Arkivet blir kontrollert og henta inn. Det kan ta eit minutt.',
  done: 'Prosjektet er henta inn. Det blir opna no.',
  lost: 'Tenaren svarte ikkje. Sjå på «Prosjekta dine» før du prøver igjen.',
  look: 'Sjå på dette i arkivet:',
  issues: {
    required: 'manglar',
    'not-in-list': 'høyrer ikkje til der',
    'too-long': 'er lengre enn det skal vere',
    wrong: 'er ikkje som det skal vere',
  },
};

export default nn;
