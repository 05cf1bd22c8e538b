/** What someone did with the final report of a pilot, by the command's name (preparation.changes). */
export const report = { report: { save: 'skrev i sluttrapporten' } };
