import type nb from '../nb/archive';

const en: typeof nb = {
  download: 'Whole project (zip)',
  downloadHint:
    'The zip file has everything, for the archive or to move the project to another Samverk. It holds names, answers and personal codes: keep it safe.',
  downloadVote: 'Whole project (zip): ready when the vote is closed',
  open: 'Import a whole project (zip)',
  title: 'Import a project',
  why: 'Here you bring a project from another Samverk to {{municipality}}. An owner downloads it there: on the overview of the project, under “Documents”, “Whole project (zip)”.',
  comes: 'This comes along',
  comesList: {
    first: 'all that is written, with photos and files',
    second: 'participants, tables, votes and results',
    third: 'the links and personal codes of the participants: they work here as they did there',
  },
  stays: 'This does not come along',
  staysList: {
    first: 'staff and passwords: add them here',
    second: 'undo and the history of changes',
    third: 'letters that have not been sent yet',
    fourth: 'links of sponsors: they get new ones',
  },
  codes:
    'The codes in the archive let people in. Delete the file when the project is in place, and archive the project where it came from.',
  file: 'Project archive (project.zip)',
  fileHint: 'Up to {{megabytes}} MB. Nothing is imported if something in the archive is wrong.',
  go: 'Import the project',
  sending: 'Sending the file.',
  percent: '{{percent}} %',
  reading: 'The file is sent. The archive is checked and brought in. This may take a minute.',
  done: 'The project has been imported. It opens now.',
  lost: 'The server did not answer. Look at “Your projects” before you try again.',
  look: 'Look at this in the archive:',
  issues: {
    required: 'is missing',
    'not-in-list': 'does not belong there',
    'too-long': 'is longer than it should be',
    wrong: 'is not as it should be',
  },
};

export default en;
