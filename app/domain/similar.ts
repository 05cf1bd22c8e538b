import type { Language } from './lists';
import { stemsOf } from './stems';

/** Needs that say much the same. Plain comparison of words: a suggestion to people, who judge for themselves. */

/** From here on two texts are pointed out as similar. */
export const ALIKE = 0.5;
/** A word inside a longer one (språk, språkkurs) counts, but less than the word itself. */
const INSIDE = 0.6;
/** The last part of a Norwegian or English compound says what it is, so there a short word will do. */
const SHORTEST_INSIDE = { first: 4, last: 3 };
/** A short text that is wholly in a longer one is nearly the same. */
const CONTAINED = 0.8;

function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const first = short.length >= SHORTEST_INSIDE.first && long.startsWith(short);
  const last = short.length >= SHORTEST_INSIDE.last && long.endsWith(short);
  return first || last ? INSIDE : 0;
}

/** How well these stems are found among those. */
const foundIn = (stems: readonly string[], others: readonly string[]): number =>
  stems.reduce(
    (sum, stem) => sum + others.reduce((best, other) => Math.max(best, likeness(stem, other)), 0),
    0,
  );

function compared(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const [inB, inA] = [foundIn(a, b), foundIn(b, a)];
  const both = (inA + inB) / (a.length + b.length);
  const least = Math.min(a.length, b.length);
  if (least < 2) return both;
  const contained = Math.max(a.length === least ? inB : 0, b.length === least ? inA : 0) / least;
  return Math.max(both, CONTAINED * contained);
}

/** How similar two texts are: 0 nothing in common, 1 the same words; the same in both directions. */
export const similarity = (a: string, b: string, language: Language): number =>
  compared(stemsOf(a, language), stemsOf(b, language));

interface Text {
  id: string;
  text: string;
}

/** Those of the others that are similar to this text, the most similar first. */
export function similarTo<T extends Text>(text: string, others: readonly T[], language: Language): T[] {
  const stems = stemsOf(text, language);
  return others
    .map((one) => ({ one, score: compared(stems, stemsOf(one.text, language)) }))
    .filter(({ score }) => score >= ALIKE)
    .sort((a, b) => b.score - a.score)
    .map(({ one }) => one);
}

/** Sets of two or more that are similar to the first of the set; each is in one set at most. */
export function alike<T extends Text>(texts: readonly T[], language: Language): T[][] {
  const stems = new Map(texts.map((one) => [one.id, stemsOf(one.text, language)]));
  const left = [...texts];
  const sets: T[][] = [];
  for (let first = left.shift(); first; first = left.shift()) {
    const own = stems.get(first.id) ?? [];
    const like = left.filter((one) => compared(own, stems.get(one.id) ?? []) >= ALIKE);
    if (like.length > 0) sets.push([first, ...like]);
    for (const one of like) left.splice(left.indexOf(one), 1);
  }
  return sets;
}
