import type nb from '../nb/stakeholders';

const nn: typeof nb = {
  title: 'Interessentar',
};

export default nn;
