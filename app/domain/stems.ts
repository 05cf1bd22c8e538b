import type { Language } from './lists';

/** Words that say nothing of what a need is about. One list for both forms of Norwegian. */
const NORWEGIAN_SMALL =
  'alle alt andre at av bare ble bli blir bør da de deg dei dem den denne der deres desse det dette di dine disse ' +
  'dykkar då eg ein eit eller en enn er et ein ette finnes finst for fordi fra frå få får ' +
  'fleire flere ganske gjør gjer god gode godt ha hadde han har hva hvem hver hvilke hvilken hvis hvor hvordan hvorfor i ikke ikkje ' +
  'inn ingen inga jeg kan kor korleis kva kven kvifor lite mange meg men mer meir mest min mot mye mykje må når ' +
  'nok noe noen noko nokon nokre og også om opp oss over på så seg sin sine skal som til treng trenger ut ' +
  'tvers uten utan ved vet veit vi vil være vere var vår vårt våre å';
const ENGLISH_SMALL =
  'a about all also an and any are as at be because been but by can could do does for from get gets had has have how i if ' +
  'in into is it its lack many more most much must need needs no not of on or our out over should so some than that the ' +
  'their them there these they this to too up us was we what when where which who why will with without you your';
const SMALL: Record<'no' | 'en', ReadonlySet<string>> = {
  no: new Set(NORWEGIAN_SMALL.split(' ')),
  en: new Set(ENGLISH_SMALL.split(' ')),
};

/** Stems that bokmål and nynorsk write in two ways, by the nynorsk one. */
const SAME: Readonly<Record<string, string>> = {
  bustad: 'bolig',
  skul: 'skol',
  heim: 'hjem',
  veg: 'vei',
  sjuk: 'syk',
  saman: 'sammen',
  vaksn: 'voksn',
  einsam: 'ensom',
  moglig: 'mulig',
};

const NORWEGIAN_ENDINGS = /(?:ende|ande|ene|ane|te|de|er|ar|en|et|a|e)$/u;
const NORWEGIAN_HEIT = /(?:het|heit)(?:ene|en|er|a)?$/u;
const ENGLISH_ENDINGS = /(?:ational|ment|ness|ing|ied|ies|ed|es|ly|e|y|s)$/u;
const SHORTEST = 3;

/** A word's ending taken off, if enough is left. */
function without(word: string, ending: RegExp): string {
  const rest = word.replace(ending, '');
  return [...rest].length >= SHORTEST ? rest : word;
}
/** buss and bussen, stop and stopping: the same sign twice at the end counts once. */
const single = (word: string) => (word.length > SHORTEST ? word.replace(/(\p{L})\1$/u, '$1') : word);

function norwegianStem(word: string): string {
  const bare = without(word, /(?<!s)s$/u);
  const heit = without(bare, NORWEGIAN_HEIT);
  const cut = single(without(heit === bare ? without(bare, NORWEGIAN_ENDINGS) : heit, /s+$/u));
  const stem = cut.replace(/leg$/u, 'lig');
  return SAME[stem] ?? stem;
}

function englishStem(word: string): string {
  const bare = without(word, /(?<!s)s$/u);
  return single(without(bare, ENGLISH_ENDINGS));
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The stems of the words that carry meaning, each once; of words in other scripts, the words themselves. */
export function stemsOf(text: string, language: Language): string[] {
  const kind = language === 'en' ? 'en' : 'no';
  const stem = kind === 'en' ? englishStem : norwegianStem;
  const words = text.toLocaleLowerCase('nb').normalize('NFC').match(WORD) ?? [];
  return [...new Set(words.filter((word) => !SMALL[kind].has(word)).map(stem))];
}
