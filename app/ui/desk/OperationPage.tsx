import { useTranslation } from 'react-i18next';
import { ago } from '~/domain/ago';
import { useDates } from '../dates';
import { Alert } from '../kit';

/** How the installation is doing. Times are milliseconds since 1970, or as clocks in Norway showed them. */
export interface OperationState {
  version: string;
  bytes: number;
  now: number;
  /** Null on PostgreSQL, which is copied elsewhere; `at` is null before the first. */
  backup: { at: number | null } | null;
  faults: { id: string; where: string; day: string; clock: string }[];
}

const MEGABYTE = 2 ** 20;
/** One is made each night; a few hours are forgiven. */
const OLD_MS = 30 * 60 * 60_000;

interface OperationPageProps {
  municipality: string;
  state: OperationState;
}

/** For the owner: is it well, is there a backup, and what has gone wrong lately? */
export function OperationPage({ municipality, state }: OperationPageProps) {
  const { t } = useTranslation('operation');
  const { version, bytes, now, backup } = state;
  const isOld = typeof backup?.at === 'number' && now - backup.at > OLD_MS;
  return (
    <>
      <p>{t('why', { municipality })}</p>
      {isOld && <Alert data-color="warning">{t('backupOld')}</Alert>}
      <section className="panel stack">
        <h2 className="ds-heading" data-size="sm">
          {t('state')}
        </h2>
        <dl className="facts">
          <dt>{t('version')}</dt>
          <dd>{version}</dd>
          <dt>{t('size')}</dt>
          <dd>{t('megabytes', { count: Math.ceil(bytes / MEGABYTE) })}</dd>
          <dt>{t('backup')}</dt>
          <dd>
            <LastBackup backup={backup} now={now} />
          </dd>
        </dl>
      </section>
      <Faults faults={state.faults} />
    </>
  );
}

function LastBackup({ backup, now }: Pick<OperationState, 'backup' | 'now'>) {
  const { t } = useTranslation('operation');
  if (!backup) return <>{t('backupElsewhere')}</>;
  if (backup.at === null) return <>{t('backupNone')}</>;
  const { unit, count } = ago(backup.at, now);
  return <time dateTime={new Date(backup.at).toISOString()}>{t(unit, { count })}</time>;
}

function Faults({ faults }: Pick<OperationState, 'faults'>) {
  const { t } = useTranslation('operation');
  const { dateOf } = useDates();
  return (
    <section className="panel stack">
      <h2 className="ds-heading" data-size="sm" id="faults">
        {t('faults')}
      </h2>
      <p>{t('faultsWhy')}</p>
      {faults.length === 0 && <p>{t('faultsNone')}</p>}
      {faults.length > 0 && (
        <div className="plan-scroll" role="region" aria-labelledby="faults" tabIndex={0}>
          <table className="ds-table">
            <thead>
              <tr>
                <th scope="col">{t('when')}</th>
                <th scope="col">{t('where')}</th>
                <th scope="col">{t('id')}</th>
              </tr>
            </thead>
            <tbody>
              {faults.map(({ id, where, day, clock }) => (
                <tr key={id}>
                  <td>
                    {dateOf(day)} {clock}
                  </td>
                  <td>
                    <bdi>{where}</bdi>
                  </td>
                  <td>
                    <code>{id}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
