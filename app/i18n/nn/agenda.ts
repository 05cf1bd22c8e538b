import type nb from '../nb/agenda';

const nn: typeof nb = {
  workshops: {
    title: 'Verkstader',
    why: 'Modellen er to verkstader på om lag fire timar, med ei til to veker imellom.',
    heading: 'Verkstad {{number}}',
    date: 'Dato',
    start: 'Startar',
    minutes: 'Lengd i minutt',
    place: 'Stad',
    addOne: 'Legg til ein verkstad',
  },
};

export default nn;
