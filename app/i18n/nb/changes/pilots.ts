/** What someone did with the pilots, by the command's name (preparation.changes). */
export const pilots = {
  candidate: { add: 'gjorde til kandidat', remove: 'la bort kandidaten', assess: 'ga poeng til en kandidat' },
  criterion: { save: 'lagret kriteriet', remove: 'fjernet kriteriet' },
  scoring: {
    open: 'åpnet poenggivingen',
    show: 'viste eller skjulte spredningen',
    close: 'avsluttet poenggivingen',
  },
  pilot: { decide: 'bestemte om', save: 'endret piloten' },
  pilotAim: { save: 'lagret delmålet', remove: 'fjernet delmålet' },
  pilotPartner: { save: 'lagret medspilleren', remove: 'fjernet medspilleren' },
  indicator: { save: 'lagret indikatoren', remove: 'fjernet indikatoren' },
  pilotRound: {
    begin: 'begynte en runde i en pilot',
    save: 'endret en runde i en pilot',
    figures: 'skrev tall for en runde i en pilot',
    decide: 'bestemte hva som skjer etter en runde',
    remove: 'fjernet en runde i en pilot',
  },
  feedback: {
    open: 'åpnet eller lukket for tilbakemeldinger',
    hide: 'la bort eller hentet fram en tilbakemelding',
  },
  evaluation: { save: 'endret evalueringen av en pilot' },
};
