import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '~/domain/lists';
import { LIMITS } from '~/domain/limits';
import { questionKey, THEME_TEMPLATES } from '~/templates';
import example from '~/commands/example/nb.json';

const files = import.meta.glob<{ default: unknown }>('../../app/templates/themes/*.json', { eager: true });

it('every template file stands in the index', () => {
  const found = Object.values(files).map((file) => (file.default as { key: string }).key);
  expect(found.sort()).toEqual(THEME_TEMPLATES.map(({ key }) => key).sort());
});

it('the first template is about integration, with some seventeen questions', () => {
  const [{ key, themes }] = THEME_TEMPLATES;
  expect(key).toBe('integration');
  expect(themes.flatMap(({ questions }) => questions).length).toBe(17);
});

describe.each(THEME_TEMPLATES)('the template $key', ({ title, description, themes }) => {
  const texts = [title, description, ...themes.flatMap((theme) => [theme.title, ...theme.questions])];

  it('is complete in the three languages, and says it in each of them', () => {
    for (const text of texts) {
      expect(Object.keys(text).sort()).toEqual([...LANGUAGES].sort());
      for (const language of LANGUAGES) {
        expect(text[language]).toBe(text[language].trim());
        expect(text[language]).not.toMatch(/^$|!| {2}/);
      }
    }
    const same = texts.filter((text) => text.nb.length > 25 && text.nb === text.nn);
    expect(same).toEqual([]);
    const bokmaal =
      /(?<!\p{L})(?:ikke|jeg|hva|hvem|hvor|hvordan|noen|noe|fra|gjøre|være|hjem|mens)(?!\p{L})/iu;
    expect(texts.filter((text) => bokmaal.test(text.nn))).toEqual([]);
  });

  it('has no key and no text twice', () => {
    const keys = themes.flatMap((theme) => [
      theme.key,
      ...theme.questions.map((_, i) => questionKey(theme, i)),
    ]);
    expect(new Set(keys).size).toBe(keys.length);
    for (const language of LANGUAGES)
      expect(new Set(texts.map((text) => text[language])).size).toBe(texts.length);
  });

  it('can be picked whole into one project', () => {
    expect(themes.length).toBeLessThanOrEqual(LIMITS.themes);
    expect(themes.flatMap(({ questions }) => questions).length).toBeLessThanOrEqual(100);
    for (const { questions } of themes)
      expect(questions.length).toBeLessThanOrEqual(LIMITS.questionsPerTheme);
  });

  it('borrows no question from the example project', () => {
    const theirs = example.themes.flatMap(({ questions }) => questions);
    expect(texts.filter((text) => theirs.includes(text.nb))).toEqual([]);
  });
});
