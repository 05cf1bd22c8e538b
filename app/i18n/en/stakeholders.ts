import type nb from '../nb/stakeholders';

const en: typeof nb = {
  title: 'Stakeholders',
};

export default en;
