export default {
  workshops: {
    title: 'Verksteder',
    why: 'Modellen er to verksteder på omtrent fire timer, med en til to uker imellom.',
    heading: 'Verksted {{number}}',
    date: 'Dato',
    start: 'Starter',
    minutes: 'Lengde i minutter',
    place: 'Sted',
    addOne: 'Legg til et verksted',
  },
};
