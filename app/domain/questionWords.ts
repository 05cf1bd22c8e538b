import type { Language } from './lists';

/** Words that the tool looks for in a question. One list for both forms of Norwegian: only the endings differ. */
export interface QuestionWords {
  /** Words of a question that cannot be answered with yes or no, wherever they stand. */
  open: RegExp;
  /** A question that begins so is answered with yes or no. */
  closed: RegExp;
  /** A second question in the same sentence. */
  joined: RegExp;
  /** Names of measures, with their endings and as the end of a longer word. */
  measures: RegExp;
  /** Everyday words that look like measures; taken out before `measures` is looked for. */
  harmless: RegExp;
}

const INSIDE_A_WORD = '[\\p{L}\\p{M}\\p{N}]';
/** Whole words only, in any script. */
const whole = (words: string, flags = 'iu'): RegExp =>
  new RegExp(`(?<!${INSIDE_A_WORD})(?:${words})(?!${INSIDE_A_WORD})`, flags);
const first = (words: string): RegExp => new RegExp(`^\\P{L}*(?:${words})(?!${INSIDE_A_WORD})`, 'iu');

/** The endings of nouns in bokmål and nynorsk. */
const ENDING = '(?:e|a|en|et|er|ene|ar|ane)?s?';
/** Stems that name a measure also at the end of a longer word: kurs, språkkurs. */
const MEASURE_ENDS = [
  'kurs',
  'ordning',
  'prosjekt',
  'programm?',
  'koordinator',
  'mentor',
  'nettsid',
  'nettst(?:ed|ad)',
  'portal',
  'brosjyr',
  'håndb(?:ok|øk)',
  'handb(?:ok|øk)',
  'nyh(?:ets|ende)brev',
  'kampanj',
  'seminar',
  'konferans',
  'arbeidsgrupp',
  'handlingsplan',
  'tiltaksplan',
].join('|');
/** Stems that are also the end of everyday words (knapp, likestilling, legekontor), so only these whole words. */
const MEASURE_WORDS =
  '(?:mobil)?app|(?:prosjekt|koordinator|deltids)?stilling|(?:service|informasjons|bolig|bustad)?kontor';
const NORWEGIAN_ASKED = 'hvordan|hva|hvem|hvor|hvorfor|hvilken|hvilket|hvilke|korleis|kva|kven|kor|kvifor';

const NORWEGIAN: QuestionWords = {
  open: whole(NORWEGIAN_ASKED),
  closed: first(
    'bør|burde|skal|skulle|kan|kunne|må|vil|ville|er|var|har|finnes|finst|finnast|får|blir|trenger|treng|' +
      'ønsker|ønskjer|gjør|gjer|klarer|klarar|mener|meiner|synes|synest|tør|torer',
  ),
  joined: whole(`(?:og|eller)\\s+(?:${NORWEGIAN_ASKED})|samt`),
  measures: whole(`(?:\\p{L}*(?:${MEASURE_ENDS})|${MEASURE_WORDS})${ENDING}`),
  harmless: whole(
    `(?:(?:kon|dis|eks)kurs|(?:sam|for|under|over|inn|til|ut|ned|side|rang)ordning|introduksjonsprogramm?|nav-kontor)${ENDING}|` +
      `(?:ta|tar|tatt|tek|tok|teke|fast|faste|ledig|ledige|full|fulle|hel|hele|heil|heile)\\s+stilling${ENDING}`,
    'giu',
  ),
};

const ENGLISH: QuestionWords = {
  open: whole('how|what|who|whom|whose|where|why|which'),
  closed: first(
    'should|shall|can|could|must|will|would|may|might|is|are|was|were|do|does|did|has|have|ought',
  ),
  joined: whole('(?:and|or)\\s+(?:how|what|why)|as well as how'),
  measures: whole(
    '(?:courses?|projects?|schemes?|program(?:me)?s?|co-?ordinators?|mentors?|mentoring|apps?|web ?(?:sites?|pages?)|' +
      'portals?|offices?|brochures?|leaflets?|flyers?|handbooks?|newsletters?|campaigns?|seminars?|workshops?|' +
      'conferences?|task forces?|working groups?|action plans?)',
  ),
  harmless: whole(
    '(?:of|in due) course|in the course of|introduction program(?:me)?s?|post offices?|(?:in|take|took) office',
    'giu',
  ),
};

export const WORDS: Record<Language, QuestionWords> = { nb: NORWEGIAN, nn: NORWEGIAN, en: ENGLISH };
