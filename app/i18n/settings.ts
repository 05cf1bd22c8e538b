/** i18next's settings, the same in the browser and on the server. React escapes; i18next must not do it twice. */
export const SETTINGS = {
  defaultNS: 'common',
  fallbackLng: false,
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
} as const;
