import { useTranslation } from 'react-i18next';
import { ago } from '~/domain/ago';
import type { ChangeLine } from '~/views/shapes';
import { Act } from '../forms';

interface ChangeListProps {
  changes: ChangeLine[];
  /** The server's clock, in milliseconds. */
  now: number;
  mayEdit: boolean;
}

/** Who changed what and when, newest first, each with the way back. */
export function ChangeList({ changes, now, mayEdit }: ChangeListProps) {
  const { t } = useTranslation('preparation');
  if (changes.length === 0) return <p className="hint">{t('history.none')}</p>;
  return (
    <ol className="changes">
      {changes.map((change) => (
        <ChangeItem key={change.id} change={change} now={now} mayEdit={mayEdit} />
      ))}
    </ol>
  );
}

function ChangeItem({ change, now, mayEdit }: { change: ChangeLine; now: number; mayEdit: boolean }) {
  const { t } = useTranslation(['preparation', 'desk', 'common']);
  const { id, at, undone } = change;
  const { unit, count } = ago(at, now);
  const who = change.who || t('history.someone');
  const { what, label } = useDeed(change);
  const quoted = label && t('common:quote', { text: label });
  return (
    <li>
      <p>
        <bdi>{who}</bdi> {what}
        {quoted && (
          <>
            {' '}
            <bdi>{quoted}</bdi>
          </>
        )}
        , <time dateTime={new Date(at).toISOString()}>{t(`history.${unit}`, { count })}</time>
      </p>
      {undone && <span className="hint">{t('history.undone')}</span>}
      {!undone && mayEdit && (
        <Act
          call="change.undo"
          input={{ changeId: id }}
          label={t('desk:undo')}
          about={[who, what, quoted].filter(Boolean).join(' ')}
        />
      )}
    </li>
  );
}

/** What was done, by the command's name, and to what: a name where it was one thing. */
export function useDeed({ name, label, anchor, count }: ChangeLine): { what: string; label: string } {
  const { t, i18n } = useTranslation('preparation');
  const key = `changes.${name}`;
  const known = i18n.exists(key, { ns: 'preparation', count });
  // The names of commands are data here, so the compiler cannot know the key.
  const what = known ? String(t(key as never, { count } as never)) : t('changes.other');
  if (anchor) return { what, label: t(`anchoring.items.${anchor}.title`) };
  return { what, label: count === 1 ? label : '' };
}
