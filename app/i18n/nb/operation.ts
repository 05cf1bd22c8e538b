const nb = {
  title: 'Drift',
  why: 'Slik står det til med Samverk-serveren som {{municipality}} bruker. Siden er for den som har ansvar for driften.',
  state: 'Tilstand',
  version: 'Versjon',
  size: 'Databasen',
  megabytes: '{{count}} MB',
  backup: 'Siste sikkerhetskopi',
  backupNone: 'Det er ikke laget noen ennå.',
  backupElsewhere: 'PostgreSQL kopieres med egne verktøy. Spør den som driver serveren.',
  backupOld:
    'Den siste sikkerhetskopien er over et døgn gammel. Be den som driver serveren om å se i loggen, og om det er plass på disken.',
  now: 'nå nettopp',
  minutes_one: 'for {{count}} minutt siden',
  minutes_other: 'for {{count}} minutter siden',
  hours_one: 'for {{count}} time siden',
  hours_other: 'for {{count}} timer siden',
  days_one: 'for {{count}} dag siden',
  days_other: 'for {{count}} dager siden',
  faults: 'Siste feil',
  faultsWhy:
    'Når noe går galt hos oss, får den som ser det, et nummer. Med nummeret finner den som driver serveren, resten i loggen. Her står ingen navn, koder eller tekster.',
  faultsNone: 'Det har ikke vært noen feil.',
  when: 'Tid',
  where: 'Hvor',
  id: 'Nummer',
};

export default nb;
