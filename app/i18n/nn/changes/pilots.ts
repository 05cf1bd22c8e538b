/** What someone did with the pilots, by the command's name (preparation.changes). */
export const pilots = {
  candidate: {
    add: 'gjorde til kandidat',
    remove: 'la bort kandidaten',
    assess: 'gav poeng til ein kandidat',
  },
  criterion: { save: 'lagra kriteriet', remove: 'fjerna kriteriet' },
  scoring: {
    open: 'opna poenggjevinga',
    show: 'viste eller gøymde spreiinga',
    close: 'avslutta poenggjevinga',
  },
  pilot: { decide: 'avgjorde om', save: 'endra piloten' },
  pilotAim: { save: 'lagra delmålet', remove: 'fjerna delmålet' },
  pilotPartner: { save: 'lagra medspelaren', remove: 'fjerna medspelaren' },
  indicator: { save: 'lagra indikatoren', remove: 'fjerna indikatoren' },
  pilotRound: {
    begin: 'byrja ein runde i ein pilot',
    save: 'endra ein runde i ein pilot',
    figures: 'skreiv tal for ein runde i ein pilot',
    decide: 'avgjorde kva som skjer etter ein runde',
    remove: 'fjerna ein runde i ein pilot',
  },
  feedback: {
    open: 'opna eller lukka for tilbakemeldingar',
    hide: 'la bort eller henta fram ei tilbakemelding',
  },
  evaluation: { save: 'endra evalueringa av ein pilot' },
};
