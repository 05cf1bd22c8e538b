/** What someone did in workshop 2, by the command's name (preparation.changes). */
export const cards = {
  card: {
    add: 'laget løsningskortet',
    rename: 'ga løsningskortet nytt navn',
    move: 'flyttet løsningskortet',
    remove: 'la bort løsningskortet',
    restore: 'hentet tilbake løsningskortet',
    check: 'vurderte et løsningskort i realitetssjekken',
  },
  addition: { give: 'skrev ned et tillegg', withdraw: 'tok bort et tillegg' },
};
