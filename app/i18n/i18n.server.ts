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
  remember(instance);
  return instance;
}

/**
 * A text without variables is the same on every page, and so is one that only says a small number, such as of a table:
 * they are looked up once, which is most of what a page asks for.
 */
function remember(instance: I18n): void {
  const fixed = instance.getFixedT.bind(instance) as unknown as (...of: unknown[]) => Translate;
  const known = new Map<string, Translate>();
  const remembering = (...of: unknown[]): Translate => {
    const name = JSON.stringify(of);
    const t = known.get(name) ?? once(fixed(...of));
    known.set(name, t);
    return t;
  };
  instance.getFixedT = remembering as unknown as I18n['getFixedT'];
}

type Translate = (key: unknown, values?: unknown) => unknown;
function once(t: Translate): Translate {
  const texts = new Map<string, unknown>();
  const remembered: Translate = (key, values) => {
    if (typeof key !== 'string' || !isPlain(values)) return t(key, values);
    const name = values === undefined ? key : `${key} ${JSON.stringify(values)}`;
    const text = texts.get(name) ?? t(key, values);
    texts.set(name, text);
    return text;
  };
  // Its language, subject and prefix.
  return Object.assign(remembered, t);
}

const SMALL = 100;
function isPlain(values: unknown): boolean {
  if (values === undefined) return true;
  if (values === null || typeof values !== 'object') return false;
  return Object.values(values).every(
    (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) < SMALL,
  );
}
