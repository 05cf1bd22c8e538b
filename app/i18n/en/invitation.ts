import type nb from '../nb/invitation';

const en: typeof nb = {
  title: 'Invitation',
};

export default en;
