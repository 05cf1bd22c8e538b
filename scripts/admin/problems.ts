import { isProblem, type FieldIssue, type Problem, type ProblemCode } from '~/domain/problem';

/** What the operator's commands may be refused for; the rest of the closed list belongs to the room. */
const SENTENCES: Partial<Record<ProblemCode, string>> = {
  'not-found': 'That person or municipality does not exist.',
  'email-taken': 'A person with that e-mail address is already on the staff of this municipality.',
  'last-owner': 'A municipality must keep at least one owner.',
  'case-unreadable': 'That is not a workshop file (workshop-case/1). Nothing was made.',
  'archive-unreadable':
    'That is not a project archive (project.zip), or only a part of it. Nothing was made.',
  'archive-damaged': 'The archive is damaged, or something in it has been changed. Nothing was made.',
  'archive-too-new': 'The archive was made by a newer version of Samverk. Upgrade this one first.',
  'archive-too-large': 'The archive holds more than this command takes in. Nothing was made.',
  'archive-here': 'This project is here already. Nothing was made.',
  'archive-taken': 'A code or an id in the archive is in use here. Nothing was made.',
  'file-missing': 'The file is empty.',
  busy: 'The database is busy. Try again in a moment.',
  'storage-full': 'The disk is full. Nothing was changed.',
};

const ISSUES: Record<FieldIssue['issue'], string> = {
  required: 'is missing',
  'one-of-these': 'or another of its kind is missing',
  'too-long': 'is too long',
  'too-many-words': 'has too many words',
  'too-short': 'is too short',
  'not-email': 'is not an e-mail address',
  'not-date': 'is not a date',
  'not-time': 'is not a time of day',
  'not-kroner': 'is not an amount in whole kroner',
  'not-in-list': 'is not one of the possible values',
  wrong: 'is not right',
};

/** Something the operator asked for that cannot be done; the message is the sentence to print. */
export class Refusal extends Error {}

/** One plain line for whatever stopped a task. */
export function sentenceFor(error: unknown): string {
  if (isProblem(error)) return problemSentence(error);
  return error instanceof Error ? error.message : String(error);
}

function problemSentence(problem: Problem): string {
  const fields = problem.fields?.map(({ path, issue, limit }) => {
    const limited = limit === undefined ? '' : ` (the limit is ${limit})`;
    return `${path} ${ISSUES[issue]}${limited}`;
  });
  if (fields?.length && !/^(case|archive)-/.test(problem.code)) return `Not accepted: ${fields.join('; ')}.`;
  const where = fields?.length ? ` Look at: ${fields.join('; ')}.` : '';
  const sentence = SENTENCES[problem.code];
  if (sentence) return `${sentence}${where}`;
  return `Refused: ${problem.code}.`;
}
