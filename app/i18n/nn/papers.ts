import type nb from '../nb/papers';

const nn: typeof nb = {
  title: 'Dokument',
};

export default nn;
