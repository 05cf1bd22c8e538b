import type { Language } from '~/domain/lists';
import integration from './themes/integration.json';
import youth from './themes/youth.json';

type Text = Record<Language, string>;

/** Themes with innovation questions to begin with (report ch. 2.3). */
export interface ThemeTemplate {
  key: string;
  title: Text;
  description: Text;
  themes: { key: string; title: Text; questions: Text[] }[];
}
type TemplateTheme = ThemeTemplate['themes'][number];

/** Named one by one, because scripts load this too, and they have no bundler that finds files. */
export const THEME_TEMPLATES: readonly [ThemeTemplate, ...ThemeTemplate[]] = [integration, youth];

/** What a template's question is called when it is picked, as `housing/2` for the second; `at` counts from 0. */
export const questionKey = (theme: TemplateTheme, at: number): string => `${theme.key}/${at + 1}`;
