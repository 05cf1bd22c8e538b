/** Who came and went, by the command's name (preparation.changes). */
export const attendance = {
  mark: 'krysset av',
  untick: 'tok bort krysset for',
  leave: 'førte opp som gått',
  back: 'førte opp som tilbake',
  add: 'la til og sjekket inn',
};
