export default {
  title: 'Innspill',
};
