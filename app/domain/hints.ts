/** What someone has in hand right now. Shown to the others there; it stops nobody and is never stored. */
export const HINT_ACTS = ['write', 'move'] as const;
export type HintAct = (typeof HINT_ACTS)[number];

/** Where it is: a table, by its id, or a text that several write, by its topic (topics.ts). */
export type HintPlace = string;

export interface Hint {
  /** The connection that it comes from. */
  from: string;
  name: string;
  /**
   * What is in hand: a need, a heading, a proposal; the table itself while something new is written; of a text that
   * several write, its field.
   */
  card: string;
  act: HintAct;
}

/** How long a hint lasts without being renewed, and how often a browser renews it, in ms. */
export const HINT_LASTS_MS = 15_000;
export const HINT_RENEWED_MS = 5_000;
