import { useTranslation } from 'react-i18next';
import { SECTORS } from '~/domain/lists';
import { LIMITS } from '~/domain/limits';
import { spacedCode } from '~/domain/codes';
import type { ProjectView } from '~/views/shapes';
import { CallForm, Field } from '../forms';
import { SectorName } from '../marks';
import { AboutMeFields } from '../StartPage';

type Person = ProjectView['people'][number];

/** The register of the invited and of those who came, with the balance between sectors. */
export function PeoplePage({ data }: { data: ProjectView }) {
  const { t } = useTranslation(['desk', 'people', 'common']);
  const mayEdit = data.role !== 'reader' && !data.project.archived;
  return (
    <>
      <p>{t('people:why')}</p>
      {data.people.length === 0 ? (
        <p className="empty">{t('people:none')}</p>
      ) : (
        <Balance people={data.people} />
      )}
      {mayEdit && (
        <section className="panel stack" id="new">
          <h2 className="ds-heading" data-size="sm">
            {t('people:new')}
          </h2>
          <PersonForm language={data.project.language} />
        </section>
      )}
      {data.people.length > 0 && <Register data={data} mayEdit={mayEdit} />}
      {mayEdit && data.removed.length > 0 && <Removed people={data.removed} />}
    </>
  );
}

function Balance({ people }: { people: Person[] }) {
  const { t } = useTranslation(['desk', 'people', 'common']);
  return (
    <section className="stack">
      <h2 className="ds-heading" data-size="xs">
        {t('people:balance')} ({t('people:count', { count: people.length })})
      </h2>
      <ul className="balance">
        {SECTORS.map((sector) => (
          <li key={sector}>
            <SectorName sector={sector} />{' '}
            <strong>{people.filter((person) => person.sector === sector).length}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}

function PersonForm({ person, language }: { person?: Person; language: string }) {
  const { t } = useTranslation(['desk', 'people', 'common']);
  const call = 'invitee.save';
  return (
    <CallForm call={call} input={person ? { participantId: person.id } : {}} className="form-grid">
      <AboutMeFields call={call} language={language} me={person} />
      <Field
        call={call}
        name="email"
        type="email"
        label={`${t('common:person.email')} (${t('common:optional')})`}
        maxLength={LIMITS.email}
        defaultValue={person?.email}
      />
      <button className="ds-button" data-variant="primary" type="submit">
        {person ? t('common:save') : t('people:add')}
      </button>
    </CallForm>
  );
}

function Register({ data, mayEdit }: { data: ProjectView; mayEdit: boolean }) {
  const { t } = useTranslation(['desk', 'people', 'common']);
  return (
    <>
      <p className="hint">{t('people:codeWhy')}</p>
      <div className="scroll-x">
        <table className="ds-table">
          <thead>
            <tr>
              <th scope="col">{t('common:person.name')}</th>
              <th scope="col">{t('common:person.organisation')}</th>
              <th scope="col">{t('common:person.sectorColumn')}</th>
              {mayEdit && <th scope="col">{t('people:code')}</th>}
              {mayEdit && <th scope="col">{t('people:acts')}</th>}
            </tr>
          </thead>
          <tbody>
            {data.people.map((person) => (
              <PersonRow key={person.id} person={person} mayEdit={mayEdit} language={data.project.language} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function PersonRow({ person, mayEdit, language }: { person: Person; mayEdit: boolean; language: string }) {
  const { t } = useTranslation(['desk', 'people', 'common']);
  return (
    <tr>
      <td>
        <bdi>{person.name}</bdi>
        {!person.invited && <span className="hint"> {t('people:walkIn')}</span>}
      </td>
      <td>
        <bdi>{person.organisation}</bdi>
      </td>
      <td>
        <SectorName sector={person.sector} />
      </td>
      {mayEdit && <td className="code">{spacedCode(person.personalCode)}</td>}
      {mayEdit && (
        <td>
          <details className="ds-details">
            <summary aria-label={`${t('common:edit')}: ${person.name}`}>{t('common:edit')}</summary>
            <PersonForm person={person} language={language} />
            <CallForm
              call="invitee.remove"
              input={{ participantId: person.id }}
              confirm={t('people:removeSure', { name: person.name })}
            >
              <button className="ds-button" data-variant="tertiary" data-size="sm" type="submit">
                {t('people:remove')}
              </button>
            </CallForm>
          </details>
        </td>
      )}
    </tr>
  );
}

function Removed({ people }: { people: Person[] }) {
  const { t } = useTranslation(['desk', 'people', 'common']);
  return (
    <details className="ds-details">
      <summary>
        {t('people:removed')} ({people.length})
      </summary>
      <ul className="remaining">
        {people.map((person) => (
          <li key={person.id}>
            <bdi>{person.name}</bdi>
            <CallForm call="invitee.restore" input={{ participantId: person.id }}>
              <button
                className="ds-button"
                data-variant="tertiary"
                data-size="sm"
                type="submit"
                aria-label={`${t('common:restore')}: ${person.name}`}
              >
                {t('common:restore')}
              </button>
            </CallForm>
          </li>
        ))}
      </ul>
    </details>
  );
}
