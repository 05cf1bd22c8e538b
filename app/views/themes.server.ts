import { and, asc, count, eq, isNotNull } from 'drizzle-orm';
import type { Language, QuestionMark } from '~/domain/lists';
import { alike } from '~/domain/questions';
import { questionKey, THEME_TEMPLATES } from '~/templates';
import type { Db } from '~db/client.server';
import { bank, groups, questions, themes } from '~db/schema';
import type { DeskTheme, PickView, ThemesView } from './shapes';

/** Themes with their questions, in their order. */
export async function themesView(db: Db, projectId: string): Promise<ThemesView> {
  const rows = await db
    .select()
    .from(themes)
    .where(eq(themes.projectId, projectId))
    .orderBy(asc(themes.position), asc(themes.id));
  const asked = await questionsOf(db, projectId);
  const tables = await db.select().from(groups).where(eq(groups.projectId, projectId));
  const found = await foundFor(db, projectId);
  const inBank = (themeId: string, kind: 'need' | 'idea') =>
    found.find((row) => row.themeId === themeId && row.kind === kind)?.many ?? 0;
  return {
    themes: rows.map(({ id, title }) => ({
      id,
      title,
      tables: tables.filter((table) => table.themeId === id).length,
      needs: inBank(id, 'need'),
      ideas: inBank(id, 'idea'),
      questions: asked
        .filter((row) => row.themeId === id)
        .map((row) => ({ id: row.id, text: row.text, marks: row.marks as QuestionMark[] })),
    })),
  };
}

const questionsOf = (db: Db, projectId: string) =>
  db
    .select({
      id: questions.id,
      themeId: questions.themeId,
      text: questions.text,
      marks: questions.marks,
    })
    .from(questions)
    .innerJoin(themes, eq(themes.id, questions.themeId))
    .where(eq(themes.projectId, projectId))
    .orderBy(asc(questions.position), asc(questions.id));

/** How many needs and ideas the idea bank has for each theme. */
const foundFor = (db: Db, projectId: string) =>
  db
    .select({ themeId: bank.themeId, kind: bank.kind, many: count() })
    .from(bank)
    .where(and(eq(bank.projectId, projectId), isNotNull(bank.themeId)))
    .groupBy(bank.themeId, bank.kind);

/** The template of this key, or the first, to pick from. */
export function pickView(have: readonly DeskTheme[], language: Language, key: string): PickView {
  const [first] = THEME_TEMPLATES;
  const template = THEME_TEMPLATES.find((one) => one.key === key) ?? first;
  return {
    templates: THEME_TEMPLATES.map(({ key, title }) => ({ key, title: title[language] })),
    template: {
      key: template.key,
      description: template.description[language],
      themes: template.themes.map((theme) => {
        const own = have.find((one) => alike(one.title, theme.title[language]));
        return {
          key: theme.key,
          title: theme.title[language],
          there: own !== undefined,
          questions: theme.questions.map((text, i) => ({
            key: questionKey(theme, i),
            text: text[language],
            there: own?.questions.some((one) => alike(one.text, text[language])) ?? false,
          })),
        };
      }),
    },
  };
}
