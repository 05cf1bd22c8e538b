/** What someone did for the sponsors, by the command's name (preparation.changes). */
export const sponsors = {
  sponsor: { follow: 'bestemte kva pilotar ein oppdragsgjevar følgjer' },
  status: { report: 'melde status for ein pilot' },
};
