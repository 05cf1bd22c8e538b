import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, SECTORS, type Language } from '~/domain/lists';
import { LIMITS } from '~/domain/limits';
import { Choice, Field } from './forms';
import { RefusedBox, RefusedContext, type Refused } from './Problems';

interface DoorPageProps {
  title: string;
  refused: Refused | undefined;
  children: ReactNode;
}

/** The pages before the room: one thing, in the middle, also on the smallest phone. */
export function DoorPage({ title, refused, children }: DoorPageProps) {
  const { t } = useTranslation('common');
  return (
    <RefusedContext.Provider value={refused ?? null}>
      <main className="narrow stack" id="main">
        <p className="brand">{t('product')}</p>
        <h1 className="ds-heading" data-size="lg">
          {title}
        </h1>
        <RefusedBox />
        {children}
        <LanguageLinks />
      </main>
    </RefusedContext.Provider>
  );
}

/** The languages of the interface, each in its own words. Works without JavaScript. */
export function LanguageLinks({ back }: { back?: string }) {
  const { t, i18n } = useTranslation('common');
  return (
    <form method="post" action="/language" className="languages" aria-label={t('language')}>
      {back && <input type="hidden" name="back" value={back} />}
      {LANGUAGES.map((language) => (
        <button
          key={language}
          className="ds-button"
          data-variant="tertiary"
          data-size="sm"
          name="language"
          value={language}
          lang={language}
          aria-pressed={i18n.language === language}
          type="submit"
        >
          {t(`languages.${language}`)}
        </button>
      ))}
    </form>
  );
}

interface AboutMeFieldsProps {
  call: string;
  language: string;
  me?: { name: string; organisation: string; sector: string; language: string };
}

/** Name, organisation, sector and language of a person. */
export function AboutMeFields({ call, language, me }: AboutMeFieldsProps) {
  const { t } = useTranslation('common');
  const own = me?.language ?? language;
  const known: readonly string[] = LANGUAGES;
  const extra = known.includes(own) ? [] : [{ value: own, label: languageName(own, language) }];
  return (
    <>
      <Field
        call={call}
        name="name"
        label={t('person.name')}
        required
        maxLength={LIMITS.name}
        defaultValue={me?.name}
        autoComplete="name"
      />
      <Field
        call={call}
        name="organisation"
        label={t('person.organisation')}
        hint={t('person.organisationHint')}
        maxLength={LIMITS.name}
        defaultValue={me?.organisation}
        autoComplete="organization"
      />
      <Choice
        call={call}
        name="sector"
        label={t('person.sector')}
        defaultValue={me?.sector ?? 'municipality'}
        options={SECTORS.map((sector) => ({ value: sector, label: t(`sectors.${sector}`) }))}
      />
      <Choice
        call={call}
        name="language"
        label={t('person.language')}
        defaultValue={own}
        options={[
          ...LANGUAGES.map((code: Language) => ({ value: code as string, label: t(`languages.${code}`) })),
          ...OTHER_LANGUAGES.filter((code) => code !== own).map((code) => ({
            value: code,
            label: languageName(code, code),
          })),
          ...extra,
        ]}
      />
    </>
  );
}

/** Languages that people in the room may have and the interface lacks; kept with the person, for interpreters. */
const OTHER_LANGUAGES = ['ar', 'ti', 'so', 'uk', 'fa', 'ku', 'am', 'pl', 'fr', 'es', 'tr', 'sw'] as const;

function languageName(code: string, inLanguage: string): string {
  try {
    return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
