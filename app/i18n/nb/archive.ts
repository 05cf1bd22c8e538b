export default {
  download: 'Hele prosjektet (zip)',
  downloadHint:
    'Zip-filen har alt, til arkivet eller for å flytte prosjektet til et annet Samverk. Den inneholder navn, svar og personlige koder: ta godt vare på den.',
  downloadVote: 'Hele prosjektet (zip): klart når avstemningen er lukket',
  open: 'Hent inn et helt prosjekt (zip)',
  title: 'Hent inn et prosjekt',
  why: 'Her henter du et prosjekt fra et annet Samverk til {{municipality}}. En eier laster det ned der: på oversikten i prosjektet, under «Dokumenter», «Hele prosjektet (zip)».',
  comes: 'Dette følger med',
  comesList: {
    first: 'alt som er skrevet, med bilder og filer',
    second: 'deltakere, bord, avstemninger og resultater',
    third: 'lenkene og de personlige kodene til deltakerne: de virker her som der',
  },
  stays: 'Dette følger ikke med',
  staysList: {
    first: 'medarbeidere og passord: legg dem til her',
    second: 'angring og historikken over endringer',
    third: 'brev som ikke er sendt ennå',
    fourth: 'lenkene til oppdragsgivere: de får nye',
  },
  codes:
    'Kodene i arkivet slipper folk inn. Slett filen når prosjektet er på plass, og arkiver prosjektet der det kom fra.',
  file: 'Prosjektarkiv (project.zip)',
  fileHint: 'Opptil {{megabytes}} MB. Ingenting hentes inn hvis noe i arkivet er galt.',
  go: 'Hent inn prosjektet',
  sending: 'Sender filen.',
  percent: '{{percent}} %',
  reading: 'Filen er sendt. Arkivet kontrolleres og hentes inn. Det kan ta et minutt.',
  done: 'Prosjektet er hentet inn. Det åpnes nå.',
  lost: 'Serveren svarte ikke. Se på «Prosjektene dine» før du prøver igjen.',
  look: 'Se på dette i arkivet:',
  issues: {
    required: 'mangler',
    'not-in-list': 'hører ikke til der',
    'too-long': 'er lengre enn det skal være',
    wrong: 'er ikke som det skal være',
  },
};
