/** What someone did for the sponsors, by the command's name (preparation.changes). */
export const sponsors = {
  sponsor: { follow: 'bestemte hvilke piloter en oppdragsgiver følger' },
  status: { report: 'meldte status for en pilot' },
};
