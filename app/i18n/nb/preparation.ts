export default {
  title: 'Forberedelse',
};
