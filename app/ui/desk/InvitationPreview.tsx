import { useTranslation } from 'react-i18next';
import type { MailKind } from '~/domain/lists';
import { letter, ownTexts, withOwn, type PackTexts } from '~/domain/pack';
import { CopyField } from '../CopyField';
import type { InvitationData } from './InvitationPage';

/** The letter to the person who is shown, or to an example. `typed` is what is being written and not yet saved. */
export function useLetter(data: InvitationData, kind: MailKind, typed: PackTexts = {}) {
  const { t } = useTranslation('invitation');
  const { person, composed, own } = data;
  const writing = ownTexts({ ...composed.parts, ...own, ...typed }, composed.parts);
  const name = person.id ? person.name : t('preview.exampleName');
  return { name, ...letter(withOwn(composed, writing), kind, { ...person, name }) };
}

/** The whole letter, as it would be sent now and to be taken along. */
export function InvitationPreview({ data, typed }: { data: InvitationData; typed: PackTexts }) {
  const { t } = useTranslation('invitation');
  const { person, project } = data;
  const { name, subject, text } = useLetter(data, 'invitation', typed);
  return (
    <section className="panel stack letter">
      <h2 className="ds-heading" data-size="xs">
        {t('preview.title')}
      </h2>
      {person.id ? (
        <p>
          {t('preview.to', { name })} {person.email && <bdi>({person.email})</bdi>}
        </p>
      ) : (
        <p className="hint">{t('preview.example')}</p>
      )}
      <CopyField label={t('preview.subject')} value={subject} copy={t('preview.copySubject')} rows={2} />
      <CopyField label={t('preview.text')} value={text} copy={t('preview.copyText')} rows={24} />
      {data.calendar && <p className="hint">{t('preview.calendar')}</p>}
      {person.id && (
        <ul className="documents">
          <li>
            <a href={`/documents/${project.id}/invitation.eml?person=${person.id}`}>{t('preview.file')}</a>
          </li>
          <li>
            <a href={`/documents/${project.id}/badges.pdf?person=${person.id}`}>
              {t('documents.badge', { name })}
            </a>
          </li>
        </ul>
      )}
    </section>
  );
}
