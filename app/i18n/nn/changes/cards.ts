/** What someone did in workshop 2, by the command's name (preparation.changes). */
export const cards = {
  card: {
    add: 'laga løysingskortet',
    rename: 'gav løysingskortet nytt namn',
    move: 'flytta løysingskortet',
    remove: 'la bort løysingskortet',
    restore: 'henta tilbake løysingskortet',
    check: 'vurderte eit løysingskort i realitetssjekken',
  },
  addition: { give: 'skreiv ned eit tillegg', withdraw: 'tok bort eit tillegg' },
};
