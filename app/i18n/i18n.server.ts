import { createInstance, type i18n as I18n } from 'i18next';
import { RemixI18Next } from 'remix-i18next/server';
import { initReactI18next } from 'react-i18next';
import { LANGUAGES, type Language } from '~/domain/lists';
import { loadTexts, SUBJECTS } from './resources';
import { SETTINGS } from './settings';

/** What a visitor's browser asks for, by its Accept-Language; which subjects a page needs, by its routes. */
export const remixI18n = new RemixI18Next({
  detection: { supportedLanguages: [...LANGUAGES], fallbackLanguage: 'nb', order: ['header'] },
});

const ready = new Map<Language, Promise<I18n>>();

/** The server's translator for a language, with every subject loaded; made once. */
export function translator(language: Language): Promise<I18n> {
  const known = ready.get(language);
  if (known) return known;
  const made = makeTranslator(language);
  ready.set(language, made);
  return made;
}

async function makeTranslator(language: Language): Promise<I18n> {
  const entries = await Promise.all(SUBJECTS.map(async (s) => [s, await loadTexts(language, s)] as const));
  const instance = createInstance();
  const resources = { [language]: Object.fromEntries(entries) };
  await instance
    .use(initReactI18next)
    .init({ ...SETTINGS, lng: language, ns: [...SUBJECTS], resources } as never);
  return instance;
}
