/** What someone did with the pictures of a summary, by the command's name (preparation.changes). */
export const photos = {
  photo: {
    add: 'la til bilete i oppsummeringa',
    save: 'endra eit bilete i oppsummeringa',
    move: 'flytta eit bilete i oppsummeringa',
    remove: 'fjerna eit bilete frå oppsummeringa',
  },
};
