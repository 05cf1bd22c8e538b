import type nb from '../nb/invitation';

const nn: typeof nb = {
  title: 'Invitasjon',
};

export default nn;
