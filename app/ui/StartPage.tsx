import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, SECTORS } from '~/domain/lists';
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
  const named = {
    ...Object.fromEntries(LANGUAGES.map((code) => [code, t(`languages.${code}`)])),
    ...OTHER_LANGUAGES,
  };
  const languages = own in named ? named : { ...named, [own]: own };
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
        options={Object.entries(languages).map(([value, label]) => ({ value, label }))}
      />
    </>
  );
}

/**
 * Languages that people in the room may have and the interface lacks, each by its own name; kept with the person, for
 * interpreters. Written out, because server and browser name languages differently.
 */
const OTHER_LANGUAGES: Readonly<Record<string, string>> = {
  ar: 'العربية',
  ti: 'ትግርኛ',
  am: 'አማርኛ',
  so: 'Soomaali',
  uk: 'українська',
  fa: 'فارسی',
  ku: 'Kurdî',
  pl: 'polski',
  fr: 'français',
  es: 'español',
  tr: 'Türkçe',
  sw: 'Kiswahili',
};
