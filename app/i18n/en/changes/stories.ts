/** What someone did with the story of a pilot, by the command's name (preparation.changes). */
export const stories = {
  story: {
    fill: 'filled in the example with what is known',
    save: 'changed the text of the example',
    takeOut: 'took a name out of the example',
  },
  storyFigure: { save: 'saved a figure of the example', remove: 'removed a figure of the example' },
  storyUpdate: { save: 'saved an update', remove: 'removed an update' },
  example: { publish: 'published the example in the bank' },
};
