import type nb from '../nb/preparation';

const nn: typeof nb = {
  title: 'Førebuing',
};

export default nn;
