import type nb from '../nb/findings';

const nn: typeof nb = {
  title: 'Innspel',
};

export default nn;
