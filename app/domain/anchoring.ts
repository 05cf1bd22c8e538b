import { ANCHOR_CHOICES, ANCHORS, type Anchor } from './lists';

/** One point of the checklist as it is filled in; empty texts are what nobody has written yet. */
export interface AnchorPoint {
  item: Anchor;
  settled: boolean;
  choice: string;
  name: string;
  date: string;
  note: string;
}

const FACTS = ['choice', 'name', 'date', 'note'] as const;
type AnchorFact = (typeof FACTS)[number];

/** What must be known before a point counts (report ch. 2.1): a name and a date where someone is to stand behind it. */
const NEEDED: Record<Anchor, readonly AnchorFact[]> = {
  owner: ['name'],
  resource: ['name'],
  director: ['name', 'date'],
  mayor: ['name', 'date'],
  budget: ['note'],
  guide: ['choice', 'name'],
  reach: ['choice'],
};

export const untouched = (item: Anchor): AnchorPoint => ({
  ...{ item, settled: false, choice: '', name: '', date: '', note: '' },
});

type AnchorChoice = (typeof ANCHOR_CHOICES)[keyof typeof ANCHOR_CHOICES][number];

/** The answers that a point has; none for points without a choice. */
export function choicesOf(item: Anchor): readonly AnchorChoice[] {
  return item in ANCHOR_CHOICES ? ANCHOR_CHOICES[item as keyof typeof ANCHOR_CHOICES] : [];
}

export const needs = (item: Anchor, fact: AnchorFact): boolean => NEEDED[item].includes(fact);

/** The facts that a point still lacks, in the order of its form. */
export const lacking = (point: AnchorPoint): AnchorFact[] =>
  FACTS.filter((fact) => needs(point.item, fact) && point[fact] === '');

/** The points that are not both ticked off and filled in, in the order of the checklist. */
export function openAnchors(points: readonly AnchorPoint[]): Anchor[] {
  return ANCHORS.filter((item) => {
    const point = points.find((one) => one.item === item);
    return !point?.settled || lacking(point).length > 0;
  });
}
