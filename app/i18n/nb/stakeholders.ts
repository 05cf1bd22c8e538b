export default {
  title: 'Interessenter',
};
