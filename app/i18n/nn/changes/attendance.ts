/** Who came and went, by the command's name (preparation.changes). */
export const attendance = {
  mark: 'kryssa av',
  untick: 'tok bort krysset for',
  leave: 'førte opp som gått',
  back: 'førte opp som tilbake',
  add: 'la til og sjekka inn',
};
