import { QUESTION_MARKS, type Language, type QuestionMark } from './lists';
import { WORDS, type QuestionWords } from './questionWords';

/**
 * What the tool itself can see of an innovation question (report ch. 2.3): it warns, and never refuses. Whether a
 * question meets a need, holds a vision, motivates or calls to action, only people can judge.
 */
type QuestionWarning =
  'too-long' | 'too-short' | 'not-a-question' | 'no-question-mark' | 'closed' | 'several' | 'measure';

interface Remark {
  warning: QuestionWarning;
  /** The word that gave rise to it, as it was written; only with `measure`. */
  word?: string;
}

/** In characters: three lines on a phone, and about what is read out in one breath. */
export const QUESTION_LENGTH = 120;
/** Fewer words than this do not say whom or what it is about. */
const FEWEST_WORDS = 4;

/** The mark that the tool ticks. All others are ticked by the owner. */
export const JUDGED_MARK = 'short' satisfies QuestionMark;
/** Warnings that keep the tool from ticking its mark. */
const AGAINST_SHORT: readonly QuestionWarning[] = ['too-long', 'too-short', 'several'];

/** What a question of a template holds. Whether its need is there, only those who live there can tell. */
export const TEMPLATE_MARKS: readonly QuestionMark[] = ['vision', 'open', 'motivating', 'action'];

/** Length in characters as people count them. */
export const questionLength = (text: string): number => [...tidy(text)].length;

/** What to think over in a question; nothing for an empty one. `language` is the one that it is written in. */
export function inspectQuestion(text: string, language: Language): Remark[] {
  const asked = tidy(text);
  if (asked === '') return [];
  const words = WORDS[language];
  const seen = [sizeOf(asked), formOf(asked, words), severalIn(asked, words)];
  const remarks: Remark[] = seen.filter((warning) => warning !== null).map((warning) => ({ warning }));
  const word = measureIn(asked, language);
  return word === null ? remarks : [...remarks, { warning: 'measure', word }];
}

/** The marks that a question has, in their order: what the owner has ticked, and what the tool judges. */
export function marksOf(text: string, ticked: readonly QuestionMark[], language: Language): QuestionMark[] {
  const short =
    tidy(text) !== '' &&
    inspectQuestion(text, language).every(({ warning }) => !AGAINST_SHORT.includes(warning));
  return QUESTION_MARKS.filter((mark) => (mark === JUDGED_MARK ? short : ticked.includes(mark)));
}

/** The first word that names a measure, as written, or null. In a theme's title too, it shuts other solutions out. */
export function measureIn(text: string, language: Language): string | null {
  const { measures, harmless } = WORDS[language];
  return tidy(text).replace(harmless, ' ').match(measures)?.[0] ?? null;
}

/** The same title or question, however it is capitalised. */
export const alike = (a: string, b: string): boolean => tidy(a).toLowerCase() === tidy(b).toLowerCase();

const tidy = (text: string): string => text.normalize().trim();

function sizeOf(asked: string): QuestionWarning | null {
  if (questionLength(asked) > QUESTION_LENGTH) return 'too-long';
  return (asked.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0) < FEWEST_WORDS ? 'too-short' : null;
}

/** One at most: what stands in the way first. */
function formOf(asked: string, { closed, open }: QuestionWords): QuestionWarning | null {
  if (closed.test(asked)) return 'closed';
  if (!open.test(asked)) return 'not-a-question';
  return /[?？؟]/.test(asked) ? null : 'no-question-mark';
}

function severalIn(asked: string, { joined }: QuestionWords): QuestionWarning | null {
  const marks = asked.match(/[?？؟]+/g)?.length ?? 0;
  return marks > 1 || joined.test(asked) ? 'several' : null;
}
