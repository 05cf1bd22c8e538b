import { diffArrays } from 'diff';

/**
 * Text that came in a form: what its writer had (`base`) and what she made of it. Merging keeps every word that anyone
 * has added, and drops only words that somebody took out on purpose.
 */

/** Words, each with the white space before it; what trails at the end is one too. */
const tokensOf = (text: string): string[] => text.match(/\s*\S+|\s+$/gu) ?? [];
const isSameWord = (a: string, b: string) => a.trim() === b.trim();

interface Edit {
  /** What is put before the base's word of this place. */
  put: Map<number, string[]>;
  /** The base's words that are left, as they stand in the edited text. */
  kept: Map<number, string>;
}

function editOf(base: string[], text: string): Edit {
  const edit: Edit = { put: new Map(), kept: new Map() };
  const tokens = tokensOf(text);
  let [at, own, gap] = [0, 0, 0];
  for (const { added, removed, count } of diffArrays(base, tokens, { comparator: isSameWord })) {
    if (added) {
      // What replaces words stands where they stood.
      edit.put.set(gap, [...(edit.put.get(gap) ?? []), ...tokens.slice(own, own + count)]);
      own += count;
      continue;
    }
    if (!removed) for (let i = 0; i < count; i += 1) edit.kept.set(at + i, tokens[own + i] ?? '');
    if (!removed) own += count;
    gap = removed ? at : at + count;
    at += count;
  }
  return edit;
}

/** What both put at one place: what is new before what replaces. */
function putsAt(place: number, first: Edit, second: Edit): string[] {
  const [a, b] = [first, second].map((edit) => edit.put.get(place) ?? []) as [string[], string[]];
  const [aReplaces, bReplaces] = [first, second].map((edit) => !edit.kept.has(place));
  if (aReplaces && bReplaces && a.join('') === b.join('')) return a;
  return aReplaces && !bReplaces ? [...b, ...a] : [...a, ...b];
}

/** Two words get a blank between them, where neither hand had put one. */
const apart = (tokens: readonly string[]): string[] =>
  tokens.map((token, i) => (/\S$/u.test(tokens[i - 1] ?? ' ') && /^\S/u.test(token) ? ` ${token}` : token));

/**
 * What comes of two edits of the same text. Where both have put something in one place, both stay, the first's first; a
 * word that one took out and the other changed stays as changed; the same correction by both counts once.
 */
export function mergeTexts(base: string, first: string, second: string): string {
  if (second === base || first === second) return first;
  if (first === base) return second;
  const tokens = tokensOf(base);
  const [a, b] = [editOf(tokens, first), editOf(tokens, second)];
  const out: string[] = [];
  for (let place = 0; place <= tokens.length; place += 1) {
    out.push(...putsAt(place, a, b));
    const [mine, theirs] = [a.kept.get(place), b.kept.get(place)];
    // Of the white space before a word the one that is new.
    if (mine !== undefined && theirs !== undefined) out.push(mine === tokens[place] ? theirs : mine);
  }
  return apart(out).join('');
}

/** Blanks one by one: where one is put beside another, that one stays, and with it the caret that stands behind it. */
const piecesOf = (text: string): string[] => text.match(/\s|\S+/gu) ?? [];
/** How one text becomes another, word by word from its beginning: what is left, taken out and put in. */
export const wordChanges = (from: string, to: string) =>
  diffArrays(piecesOf(from), piecesOf(to)).map(({ added, removed, value }) => ({
    added,
    removed,
    value: value.join(''),
  }));
