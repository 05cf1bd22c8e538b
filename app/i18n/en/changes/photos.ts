/** What someone did with the pictures of a summary, by the command's name (preparation.changes). */
export const photos = {
  photo: {
    add: 'added pictures to the summary',
    save: 'changed a picture in the summary',
    move: 'moved a picture in the summary',
    remove: 'removed a picture from the summary',
  },
};
