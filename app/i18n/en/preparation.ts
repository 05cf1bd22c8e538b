import type nb from '../nb/preparation';

const en: typeof nb = {
  title: 'Preparation',
};

export default en;
