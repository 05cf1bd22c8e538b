import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { SUGGESTED } from '~/domain/balance';
import { searchQuery } from '~/domain/register-search';
import type { DeskHead, RegisterView } from '~/views/shapes';
import { SectorMark } from '../../marks';
import { useRefused } from '../../Problems';
import { SavedContext } from '../../Saved';
import { BalancePanel } from './BalancePanel';
import { EditPanel, PersonForm } from './PersonForm';
import { Register } from './Register';

type RegisterData = DeskHead & RegisterView & { added: number };

/** Who is invited, what they have replied, and whether the right people will be in the room. */
export function PeoplePage({ data }: { data: RegisterData }) {
  const { t } = useTranslation('people');
  const { mayEdit, all, removed } = data;
  const empty = all === 0;
  return (
    <>
      <Added count={data.added} />
      <p>{t('why')}</p>
      {empty && <p className="empty">{t('none')}</p>}
      {mayEdit && (data.edit ? <EditPanel data={data} person={data.edit} /> : <Invite data={data} />)}
      {!empty && <BalancePanel data={data} />}
      <Suggested open={empty} />
      {data.twins > 0 && mayEdit && (
        <p className="notice">
          {t('twins.some', { count: data.twins })}{' '}
          <a href={`${searchQuery({ ...NOTHING, status: 'twins' })}#register`}>{t('twins.show')}</a>
        </p>
      )}
      {all + removed > 0 && <Register data={data} />}
    </>
  );
}

const NOTHING = { text: '', sector: '', status: '', partner: '', page: 1 } as const;

/** Just after a list was taken in. */
function Added({ count }: { count: number }) {
  const { t } = useTranslation('people');
  const saved = useContext(SavedContext);
  return saved && count > 0 ? <p role="status">{t('import.added', { count })}</p> : null;
}

/** The two ways in: a whole list, or one by one. */
function Invite({ data }: { data: RegisterData }) {
  const { t } = useTranslation('people');
  const refused = useRefused('invitee.save');
  return (
    <section className="row invite">
      <a className="ds-button" data-variant="secondary" href={`/desk/${data.project.id}/import`}>
        {t('bring')}
      </a>
      <details className="ds-details" open={data.all === 0 || refused !== null} id="new">
        <summary>{t('new')}</summary>
        <PersonForm data={data} />
      </details>
    </section>
  );
}

/** Whom to think of: easily forgotten when one invites those one knows. */
function Suggested({ open }: { open: boolean }) {
  const { t } = useTranslation('people');
  return (
    <details className="ds-details" open={open}>
      <summary>{t('suggested.title')}</summary>
      <ul className="suggested">
        {SUGGESTED.map(({ kind, sector }) => (
          <li key={kind}>
            <SectorMark sector={sector} /> {t(`suggested.${kind}`)}
          </li>
        ))}
      </ul>
    </details>
  );
}
