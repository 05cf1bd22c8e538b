import { RemixBrowser } from '@remix-run/react';
import i18next from 'i18next';
import { startTransition, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { getInitialNamespaces } from 'remix-i18next/client';
import type { Language } from './domain/lists';
import { loadTexts, type Subject } from './i18n/resources';
import { SETTINGS } from './i18n/settings';
import { drawnBundles, readyLaterTask } from './ui/phone/LaterTask';
import { listenForTyping, TypedEarly } from './ui/TypedEarly';

async function hydrate(): Promise<void> {
  const language = document.documentElement.lang as Language;
  const subjects = [...new Set(['common', 'problems', ...getInitialNamespaces()])] as Subject[];
  const drawn = readyLaterTask(drawnBundles());
  const texts = await Promise.all(subjects.map(async (s) => [s, await loadTexts(language, s)] as const));
  await i18next.use(initReactI18next).init({
    ...SETTINGS,
    lng: language,
    ns: subjects,
    resources: { [language]: Object.fromEntries(texts) },
  } as never);
  await drawn;
  const early = listenForTyping();
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <I18nextProvider i18n={i18next}>
          <RemixBrowser />
          <TypedEarly {...early} />
        </I18nextProvider>
      </StrictMode>,
    );
  });
}

void hydrate();
