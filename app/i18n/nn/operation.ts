import type nb from '../nb/operation';

const nn: typeof nb = {
  title: 'Drift',
  why: 'Slik står det til med Samverk-serveren som {{municipality}} bruker. Sida er for den som har ansvar for drifta.',
  state: 'Tilstand',
  version: 'Versjon',
  size: 'Databasen',
  megabytes: '{{count}} MB',
  backup: 'Siste tryggingskopi',
  backupNone: 'Det er ikkje laga nokon enno.',
  backupElsewhere: 'PostgreSQL blir kopiert med eigne verktøy. Spør den som driv serveren.',
  backupOld:
    'Den siste tryggingskopien er over eit døgn gammal. Be den som driv serveren om å sjå i loggen, og om det er plass på disken.',
  now: 'no nettopp',
  minutes_one: 'for {{count}} minutt sidan',
  minutes_other: 'for {{count}} minutt sidan',
  hours_one: 'for {{count}} time sidan',
  hours_other: 'for {{count}} timar sidan',
  days_one: 'for {{count}} dag sidan',
  days_other: 'for {{count}} dagar sidan',
  faults: 'Siste feil',
  faultsWhy:
    'Når noko går gale hos oss, får den som ser det, eit nummer. Med nummeret finn den som driv serveren, resten i loggen. Her står det ingen namn, kodar eller tekstar.',
  faultsNone: 'Det har ikkje vore nokon feil.',
  when: 'Tid',
  where: 'Kvar',
  id: 'Nummer',
};

export default nn;
