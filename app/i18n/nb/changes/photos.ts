/** What someone did with the pictures of a summary, by the command's name (preparation.changes). */
export const photos = {
  photo: {
    add: 'la til bilder i oppsummeringen',
    save: 'endret et bilde i oppsummeringen',
    move: 'flyttet et bilde i oppsummeringen',
    remove: 'fjernet et bilde fra oppsummeringen',
  },
};
