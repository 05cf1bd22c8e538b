import type { QuestionMark } from '~/domain/lists';

/** A theme as the desk shows it. */
export interface DeskTheme {
  id: string;
  title: string;
  /** How many tables work on it. */
  tables: number;
  /** How much the idea bank has for it. */
  needs: number;
  ideas: number;
  /** `marks` are those that the owner has ticked. */
  questions: { id: string; text: string; marks: QuestionMark[] }[];
}
export interface ThemesView {
  themes: DeskTheme[];
}

/** The templates, and one of them to pick from, in the project's language. `there` is what the project has already. */
export interface PickView {
  templates: { key: string; title: string }[];
  template: {
    key: string;
    description: string;
    themes: {
      key: string;
      title: string;
      there: boolean;
      questions: { key: string; text: string; there: boolean }[];
    }[];
  };
}

/** What the page of themes has open, one thing at a time. */
export interface ThemesOpen {
  /** The theme or question that is being changed; '' for none. */
  edit: string;
  /** The theme that is given a new question; '' for none. */
  add: string;
  pick: PickView | null;
}
