import type nb from '../nb/papers';

const en: typeof nb = {
  title: 'Documents',
};

export default en;
