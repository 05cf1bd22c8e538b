import type { Part } from '~/domain/findings';
import type { BankKind, InputField, InputSource, Sector } from '~/domain/lists';

/** Where an input came from, as it is told beside what was found in it. */
export interface Told {
  source: InputSource;
  /** Empty when the questionnaire was answered without a name. */
  who: string;
  organisation: string;
  sector: Sector;
}

/** An input as its form edits it. */
export interface InputForm extends Told, Record<InputField, string> {
  id: string;
  /** ISO date of the talk or the answer, or empty. */
  date: string;
}

/** An input in the list, with what has been found in it already. */
export interface InputLine extends Told {
  id: string;
  date: string;
  fields: { field: InputField; parts: Part[]; needs: number; ideas: number }[];
  /** Pieces in the bank that come from here and have been reworded since. */
  reworded: number;
}

/** What a list of pages shows: 1 is the first. */
export interface Pages {
  page: number;
  pages: number;
}

/** Interviews and answers: newest first, some at a time. */
export interface InputsView extends Pages {
  /** How many inputs from each sector. */
  sectors: Record<Sector, number>;
  total: number;
  /** How much the idea bank holds. */
  banked: number;
  inputs: InputLine[];
  /** The one that is edited. */
  edited: InputForm | null;
  themes: ThemeName[];
  questionnaire: QuestionnaireView | null;
}

export interface ThemeName {
  id: string;
  title: string;
}

/** The questionnaire, as its owner sees it. */
export interface QuestionnaireView {
  open: boolean;
  intro: string;
  url: string;
  /** The QR code of the url as an SVG path in a square of `qrSize` modules. */
  qrPath: string;
  qrSize: number;
  answers: number;
}

/** The questionnaire, as anyone with its link sees it. */
export interface AskView {
  code: string;
  state: 'open' | 'closed' | 'archived';
  municipality: string;
  project: string;
  intro: string;
}

export interface BankItem {
  id: string;
  kind: BankKind;
  text: string;
  themeId: string | null;
}

/** An item with where it came from (null when it was written into the bank), and how many others say the same. */
export interface BankLine extends BankItem {
  from: (Told & { inputId: string }) | null;
  alike: number;
}

/** Needs and ideas by theme, some at a time; what has no theme comes last. */
export interface BankView extends Pages {
  total: number;
  /** What is looked for, and how many were found. */
  search: string;
  found: number;
  groups: { theme: ThemeName | null; count: number; items: BankLine[] }[];
  edited: BankItem | null;
  themes: ThemeName[];
}
