/** What someone did with the story of a pilot, by the command's name (preparation.changes). */
export const stories = {
  story: {
    fill: 'fylte ut eksempelet med det som er kjent',
    save: 'endret teksten i eksempelet',
    takeOut: 'tok et navn ut av eksempelet',
  },
  storyFigure: { save: 'lagret et tall i eksempelet', remove: 'fjernet et tall i eksempelet' },
  storyUpdate: { save: 'lagret en oppdatering', remove: 'fjernet en oppdatering' },
  example: { publish: 'publiserte eksempelet i banken' },
};
