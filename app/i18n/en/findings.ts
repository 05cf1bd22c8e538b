import type nb from '../nb/findings';

const en: typeof nb = {
  title: 'Input',
};

export default en;
