export default {
  title: 'Dokumenter',
};
