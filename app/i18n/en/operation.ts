import type nb from '../nb/operation';

const en: typeof nb = {
  title: 'Operation',
  why: 'How the Samverk server that {{municipality}} uses is doing. This page is for whoever is responsible for running it.',
  state: 'State',
  version: 'Version',
  size: 'Database',
  megabytes: '{{count}} MB',
  backup: 'Last backup',
  backupNone: 'None has been made yet.',
  backupElsewhere: 'PostgreSQL is copied with its own tools. Ask whoever runs the server.',
  backupOld:
    'The last backup is more than a day old. Ask whoever runs the server to look into the log, and whether the disk is full.',
  now: 'just now',
  minutes_one: '{{count}} minute ago',
  minutes_other: '{{count}} minutes ago',
  hours_one: '{{count}} hour ago',
  hours_other: '{{count}} hours ago',
  days_one: '{{count}} day ago',
  days_other: '{{count}} days ago',
  faults: 'Last errors',
  faultsWhy:
    'When something goes wrong on our side, the person who sees it gets a number. With the number, whoever runs the server finds the rest in the log. There are no names, codes or texts here.',
  faultsNone: 'There have been no errors.',
  when: 'Time',
  where: 'Where',
  id: 'Number',
};

export default en;
