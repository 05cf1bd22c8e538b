/** What someone did for the sponsors, by the command's name (preparation.changes). */
export const sponsors = {
  sponsor: { follow: 'chose which pilots a sponsor follows' },
  status: { report: 'reported the status of a pilot' },
};
