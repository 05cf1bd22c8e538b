import type nb from '../nb/agenda';

const en: typeof nb = {
  workshops: {
    title: 'Workshops',
    why: 'The model is two workshops of about four hours each, one to two weeks apart.',
    heading: 'Workshop {{number}}',
    date: 'Date',
    start: 'Starts',
    minutes: 'Length in minutes',
    place: 'Place',
    addOne: 'Add a workshop',
  },
};

export default en;
