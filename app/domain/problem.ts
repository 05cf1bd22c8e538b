/** Everything a command may refuse, as one closed list; each has one sentence per language (i18n, subject "problems"). */
export const PROBLEMS = [
  'invalid-input',
  'not-found',
  'not-signed-in',
  'not-allowed',
  'wrong-step',
  'step-moved',
  'not-the-day',
  'no-time-left',
  'call-reused',
  'project-archived',
  'wrong-password',
  'too-many-attempts',
  'email-taken',
  'last-owner',
  'link-used',
  'already-set-up',
  'unknown-code',
  'unknown-screen',
  'person-removed',
  'not-seated',
  'table-full',
  'leads-a-table',
  'seats-are-planned',
  'no-seats-planned',
  'round-played',
  'proposal-gone',
  'wish-unclear',
  'no-tables',
  'not-your-own',
  'not-your-table',
  'withdrawn',
  'nothing-ticked',
  'nothing-nominated',
  'one-device',
  'nominations-full',
  'presenter-elsewhere',
  'same-heading',
  'already-taken',
  'no-table-votes',
  'vote-open',
  'vote-not-open',
  'votes-used-up',
  'already-voted-for',
  'not-on-the-ballot',
  'reason-needed',
  'not-chosen',
  'own-table',
  'not-here',
  'paper-overfull',
  'not-tied',
  'nothing-chosen',
  'protocol-later',
  'theme-in-use',
  'table-in-use',
  'changed-since',
  'already-undone',
  'partner-in-use',
  'questionnaire-closed',
  'questionnaire-full',
  'list-full',
  'too-many-stakeholders',
  'template-unknown',
  'nothing-picked',
  'too-many-themes',
  'too-many-questions',
  'sheet-missing',
  'sheet-unreadable',
  'sheet-too-long',
  'sheet-too-wide',
  'sheet-empty',
  'sheet-rows-wrong',
  'too-many-people',
  'nobody-chosen',
  'agenda-too-long',
  'workshop-in-use',
  'no-address',
  'mail-not-set-up',
  'mail-gone',
  'letter-gone',
  'already-sent',
  'no-dates',
  'no-people',
  'no-photo',
  'photo-too-large',
  'photo-unreadable',
  'photos-full',
  'summary-later',
  'text-full',
  'not-responsible',
  'comments-closed',
  'merged-away',
  'due-before-start',
  'responsible-left',
  'file-too-large',
  'file-unreadable',
  'files-full',
  'file-missing',
  'file-locked',
  'file-broken',
  'file-long',
  'card-removed',
  'session-begun',
  'candidate-there',
  'no-candidates',
  'scoring-closed',
  'scoring-open',
  'not-a-pilot',
  'round-undecided',
  'pilot-ended',
  'not-the-last',
  'feedback-closed',
  'feedback-full',
  'status-asked',
  'due-past',
  'quarters-marked',
  'no-measure-picked',
  'too-many-words',
  'story-unfinished',
  'names-unticked',
  'example-unreadable',
  'example-damaged',
  'example-too-new',
  'example-here',
  'case-unreadable',
  'archive-unreadable',
  'archive-damaged',
  'archive-too-new',
  'archive-too-large',
  'archive-here',
  'archive-taken',
  'too-late',
  'busy',
  'storage-full',
  'broken',
] as const;
export type ProblemCode = (typeof PROBLEMS)[number];

/** One field that the input schema refused; `path` is dotted, `issue` a key in i18n subject "problems". */
export interface FieldIssue {
  path: string;
  issue:
    | 'required'
    | 'one-of-these'
    | 'too-long'
    | 'too-many-words'
    | 'not-email'
    | 'not-date'
    | 'not-time'
    | 'not-kroner'
    | 'too-short'
    | 'not-in-list'
    | 'wrong';
  limit?: number;
}

/** What a refusal looks like on the wire. */
export interface ProblemShape {
  code: ProblemCode;
  fields?: FieldIssue[];
  id?: string;
}

/** A refusal that the user can understand and act on. Anything else that is thrown is a fault, logged with an id. */
export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(
    readonly code: ProblemCode,
    readonly fields?: FieldIssue[],
  ) {
    super(code);
  }

  toShape(): ProblemShape {
    return this.fields ? { code: this.code, fields: this.fields } : { code: this.code };
  }
}

/** True for a Problem from any copy of this module. */
export function isProblem(error: unknown): error is Problem {
  return error instanceof Error && error.name === 'Problem' && 'code' in error;
}

/** Returns the row, or refuses with `not-found` (also for what belongs to others: nobody learns that it exists). */
export function found<T>(row: T | null | undefined): T {
  if (row === null || row === undefined) throw new Problem('not-found');
  return row;
}
