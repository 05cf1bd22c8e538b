import type { Example, ExampleFigure, ExampleUpdate, StoryPart, StoryText } from '~/domain/example';
import type { FoundName } from '~/domain/names';
import type { StoryField } from '~/domain/lists-after';

/** The story of a pilot as it is written. */
export interface StoryView {
  pilot: { id: string; title: string; isChosen: boolean };
  /** Null before anything is written. */
  story: StoryText | null;
  figures: (ExampleFigure & { id: string })[];
  updates: (ExampleUpdate & { id: string })[];
  /** What in its texts is about a person: each must be ticked off before it is published. */
  names: FoundName<StoryPart>[];
  /** What it cannot be published without. */
  missing: StoryField[];
  /** As it stands in the bank, or null. `on` is an ISO date. */
  published: { id: string; on: string; isWithdrawn: boolean; isSame: boolean } | null;
  municipalityId: string;
  /** The reader is on the staff of the municipality, and may take it out of the bank. */
  mayWithdraw: boolean;
}

/** An example as one line of the bank. Dates are ISO. */
export interface ExampleLine {
  id: string;
  title: string;
  municipality: string;
  area: string;
  themes: string[];
  /** The beginning of its need. */
  need: string;
  published: string;
  /** The day of its last update, or empty. */
  updated: string;
}

export interface BankOfExamples {
  question: string;
  theme: string;
  /** All that are in the bank, and those that answer. */
  total: number;
  examples: ExampleLine[];
  themes: { theme: string; count: number }[];
  /** Withdrawn ones of the reader's own municipalities. */
  withdrawn: ExampleLine[];
  /** Where she may bring an example in. */
  places: { id: string; name: string }[];
}

export interface ExampleView {
  id: string;
  content: Example;
  isWithdrawn: boolean;
  /** Whose it is in this bank, where that is another than who wrote it; else empty. */
  broughtBy: string;
  municipalityId: string;
  mayChange: boolean;
  /** ISO date on which it was published or brought in here. */
  since: string;
}
