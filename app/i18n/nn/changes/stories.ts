/** What someone did with the story of a pilot, by the command's name (preparation.changes). */
export const stories = {
  story: {
    fill: 'fylte ut eksempelet med det som er kjent',
    save: 'endra teksten i eksempelet',
    takeOut: 'tok eit namn ut av eksempelet',
  },
  storyFigure: { save: 'lagra eit tal i eksempelet', remove: 'fjerna eit tal i eksempelet' },
  storyUpdate: { save: 'lagra ei oppdatering', remove: 'fjerna ei oppdatering' },
  example: { publish: 'publiserte eksempelet i banken' },
};
