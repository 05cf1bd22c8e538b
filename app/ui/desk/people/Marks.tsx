import { useTranslation } from 'react-i18next';
import type { Contact, Sector } from '~/domain/lists';
import { SectorName } from '../../marks';

/** How someone was asked; in person is what helps most, so it stands out. */
export function Asked({ contact }: { contact: Contact | '' }) {
  const { t } = useTranslation('people');
  if (contact === '') return null;
  if (contact === 'personal')
    return (
      <span className="line">
        <span className="ds-tag" data-color="success">
          {t('contact.isPersonal')}
        </span>
      </span>
    );
  return (
    <span className="line hint">
      {t('contact.label')}: {t(`contact.${contact}`)}
    </span>
  );
}

/** Nobody interprets into the language of the workshop: then it is not known which one it is. */
const SPOKEN_BY_ALL = ['nb', 'nn'];

interface TongueProps {
  person: { language: string; interpreter: boolean };
  /** Names for the reader, by code. */
  languages: Readonly<Record<string, string>>;
}

/** Another language than the workshop's, and whether an interpreter is needed. */
export function Tongue({ person, languages }: TongueProps) {
  const { t } = useTranslation('people');
  const { interpreter } = person;
  const other = !SPOKEN_BY_ALL.includes(person.language);
  const language = languages[person.language] ?? person.language;
  if (!interpreter) return other ? <span className="line hint">{language}</span> : null;
  return (
    <span className="line hint">{other ? t('interpreterFor', { language }) : t('interpreterUnknown')}</span>
  );
}

/** Where someone comes from. */
export function From({ person }: { person: { sector: Sector; organisation: string } }) {
  return (
    <>
      <SectorName sector={person.sector} />
      <span className="line" dir="auto">
        {person.organisation}
      </span>
    </>
  );
}
