export default {
  title: 'Invitasjon',
};
