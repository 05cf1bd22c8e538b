const isWord = (word: string): boolean => /[\p{L}\p{N}]/u.test(word);

/** How many words a text has, as word processors count: what stands between blanks, if a letter or digit is in it. */
export const wordsIn = (text: string): number => text.split(/\s+/u).filter(isWord).length;

/** The text as far as so many words go; a longer one ends in a sign that more came. */
export function firstWords(text: string, most: number): string {
  const next = [...text.matchAll(/\S+/gu)].filter(([word]) => isWord(word))[most];
  return next ? `${text.slice(0, next.index).trimEnd()} …` : text;
}
