/** Who came and went, by the command's name (preparation.changes). */
export const attendance = {
  mark: 'checked in',
  untick: 'took the tick away for',
  leave: 'noted as left',
  back: 'noted as back',
  add: 'added and checked in',
};
